import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../../src/core/words/language.ts'
import { roleNamePresets } from '../../src/core/words/presets.ts'
import { WordsProvider } from '../../src/platform/i18n/context.tsx'
import { createWords } from '../../src/platform/i18n/words.ts'
import { FormContext } from '../../src/ui/form-context.tsx'

/** The HTML of a piece of a page, in somebody's words; keys are `key-1`, `key-2`…, islands at `/islands/<name>`. */
export function rendered(element: ReactNode, language: Language = 'fr'): string {
  const words = createWords({
    language,
    form: 'unsaid',
    address: 'vous',
    roleNames: roleNamePresets.dyade,
    timeZone: 'Europe/Paris',
  })
  let keys = 0
  const rendering = {
    freshKey: () => `key-${++keys}`,
    island: (name: string) => `/islands/${name}`,
    nonce: 'n0nce',
  }
  return renderToStaticMarkup(
    <WordsProvider words={words}>
      <FormContext value={rendering}>{element}</FormContext>
    </WordsProvider>,
  )
}

/** The attributes of the first tag that `selector` (`input`, `input[name=email]`, `#main`) finds; throws when none does. */
export function tag(html: string, selector: string): Record<string, string> {
  const [, element, name, value] = /^([\w-]*)(?:\[([\w-]+)=([^\]]*)\])?$/.exec(selector) ?? []
  for (const found of html.matchAll(/<([\w-]+)((?:\s[^<>]*?)?)\/?>/g)) {
    const attributes = Object.fromEntries(
      [...found[2]!.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map((one) => [one[1]!, one[2] ?? '']),
    )
    if ((!element || found[1] === element) && (!name || attributes[name] === value)) return attributes
  }
  throw new Error(`No ${selector} in ${html}`)
}
