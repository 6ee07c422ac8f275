import { createContext, type ReactNode, useContext } from 'react'

export type Scheme = 'light' | 'dark'

const SiteContext = createContext('')

/** The name after the dash in every page's title: the organisation, or Dyade. */
export const useSiteName = () => useContext(SiteContext)

/**
 * The whole HTML document; `<Page>` lifts its own `<title>` into the head.
 * `stylesheets` come in order (the last wins: an organisation's theme), `fonts` are fetched early.
 */
export function Document(props: {
  lang: string
  siteName: string
  /** Only when the person chose; without it the machine's setting decides. */
  scheme?: Scheme | null
  stylesheets: string[]
  fonts?: string[]
  icon?: string
  head?: ReactNode
  children: ReactNode
}) {
  return (
    <html lang={props.lang} data-scheme={props.scheme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={props.scheme ?? 'light dark'} />
        {props.fonts?.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
        ))}
        {props.stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {props.icon && <link rel="icon" href={props.icon} type="image/svg+xml" />}
        {props.head}
      </head>
      <SiteContext value={props.siteName}>{props.children}</SiteContext>
    </html>
  )
}
