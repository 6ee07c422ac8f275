import type { ReactNode } from 'react'
import { useWords } from '../i18n/context.tsx'

/** The sheet around every mail: no table, no picture, nothing fetched. Readers that drop styles still show it in order. */
export function MailFrame(props: { organisation: string; subject: string; children: ReactNode }) {
  const t = useWords()
  return (
    <html lang={t.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{props.subject}</title>
        <style>{mailStyle}</style>
      </head>
      <body>
        <MailSheet {...props} />
      </body>
    </html>
  )
}

/** What is read, in HTML as in plain text. */
export function MailSheet({
  organisation,
  subject,
  children,
}: {
  organisation: string
  subject: string
  children: ReactNode
}) {
  const t = useWords()
  return (
    <div className="sheet">
      <p className="house">{organisation}</p>
      <h1>{subject}</h1>
      {children}
      <hr />
      <p className="small">{t('mail.footer', { organisation })}</p>
    </div>
  )
}

/** The one thing to do next. */
export function MailButton({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className="act">
      <a className="button" href={to}>
        {children}
      </a>
    </p>
  )
}

/** The colours of ui/css/tokens.css: a mail cannot fetch them. */
export const mailStyle = `
body { margin: 0; padding: 24px 12px; background: #faf7f0; color: #1d2a36; font: 17px/1.55 "Atkinson Hyperlegible Next", "Segoe UI", Verdana, sans-serif }
.sheet { max-width: 34em; margin: 0 auto; padding: 28px 32px; background: #fffdf8; border: 1px solid #d9d0be; border-radius: 12px }
.house { margin: 0 0 28px; color: #1b5874; font: 600 18px/1.3 Georgia, serif }
h1 { margin: 0 0 18px; font: 600 27px/1.25 Georgia, serif }
p, ul, ol { margin: 0 0 16px }
blockquote { margin: 0 0 16px; padding-left: 16px; border-left: 3px solid #d9d0be }
a { color: #1b5874 }
.act { margin: 26px 0 }
.button { display: inline-block; padding: 12px 22px; border-radius: 8px; background: #1b5874; color: #ffffff; font-weight: 600; text-decoration: none }
.small { margin: 0; color: #55606b; font-size: 14px }
hr { margin: 28px 0 16px; border: 0; border-top: 1px solid #d9d0be }
@media (prefers-color-scheme: dark) {
  body { background: #0f1c26; color: #ece6da }
  .sheet { background: #162733; border-color: #2d4352 }
  .house, a { color: #8ec7e2 }
  blockquote, hr { border-color: #2d4352 }
  .button { background: #8ec7e2; color: #0b1a23 }
  .small { color: #a9b6bf }
}
@media (max-width: 480px) { .sheet { padding: 22px 18px } }
`
