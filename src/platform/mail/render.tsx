import { renderToStaticMarkup } from 'react-dom/server'
import { wordsFor } from '../http/reader.ts'
import { WordsProvider } from '../i18n/context.tsx'
import { MailFrame, MailSheet } from './frame.tsx'
import type { MailKind, MailOrganisation, Reader } from './kinds.ts'
import { plainText } from './plain-text.ts'

export type RenderedMail = { subject: string; html: string; plain: string }

/** One mail in its reader's language, form and address: as HTML and, from the same tree, as plain text. */
export function renderMail<Props>(
  kind: MailKind<Props>,
  props: Props,
  { reader, organisation, publicUrl }: { reader: Reader; organisation: MailOrganisation; publicUrl: string },
): RenderedMail {
  const t = wordsFor(organisation, reader, { chosen: null, accepted: '' })
  const link = (path: string) => `${publicUrl}/${organisation.slug}${path === '/' ? '' : path}`
  const { subject, body } = kind.render(props, { t, link, reader, organisation })
  const sheet = { organisation: organisation.name, subject, children: body }
  const html = renderToStaticMarkup(
    <WordsProvider words={t}>
      <MailFrame {...sheet} />
    </WordsProvider>,
  )
  const read = renderToStaticMarkup(
    <WordsProvider words={t}>
      <MailSheet {...sheet} />
    </WordsProvider>,
  )
  return { subject, html: `<!doctype html>${html}`, plain: plainText(read) }
}
