import { codeOf, parsed } from './parsed.ts'
import { type Fault, isTest, type Tree } from './tree.ts'

/** Attributes that somebody reads or hears. */
const spoken = new Set(['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description', 'summary'])
const addresses = new Set(['href', 'action', 'formAction', 'src', 'poster'])
/** What is the same in every language. */
const sameEverywhere = new Set(['Dyade'])

/** What stands in a page: no inline style, no raw HTML, no literal address, no literal word. */
export function screens(tree: Tree): Fault[] {
  return codeOf(tree)
    .filter((file) => /^src\/.*\.tsx$/.test(file) && !isTest(file))
    .flatMap((file) => {
      const { attributes, words, names } = parsed(tree, file)
      return [
        ...attributes.flatMap(({ element, name, text, line }): Fault[] => {
          const says = attribute(element, name, text)
          return says ? [{ file, line, says }] : []
        }),
        ...names.flatMap(({ name, line }): Fault[] =>
          name === '….dangerouslySetInnerHTML' || name.endsWith('.innerHTML')
            ? [{ file, line, says: `uses ${name}: ${rawHtml}` }]
            : [],
        ),
        ...words.flatMap(({ text, line }): Fault[] =>
          sameEverywhere.has(text)
            ? []
            : [{ file, line, says: `says “${text.slice(0, 40)}” in one language: ${inMessages}` }],
        ),
      ]
    })
}

const rawHtml = 'what somebody wrote could become script; build elements instead.'
const inMessages = 'give it a key in messages.fr.json and messages.en.json, and ask t() for it.'

function attribute(element: string, name: string, text: string | null): string | null {
  if (name === 'style')
    return 'has a style attribute, which the content security policy blocks: give it a class, and the class a rule in ui/css.'
  if (name === 'dangerouslySetInnerHTML') return `uses dangerouslySetInnerHTML: ${rawHtml}`
  if (/^on[A-Z]/.test(name))
    return `has ${name}: no script is sent with a page; write a form, or an island in src/islands.`
  if (addresses.has(name) && text?.startsWith('/'))
    return `writes the address ${text} by hand: ask path('${text}') for it, which puts the organisation in front.`
  if (spoken.has(name) && text && /\p{L}/u.test(text) && !sameEverywhere.has(text) && element !== 'option')
    return `says “${text.slice(0, 40)}” (${name}) in one language: ${inMessages}`
  return null
}
