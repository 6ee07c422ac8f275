import type { ReactElement } from 'react'
import type { MessageKey } from '../i18n/words.ts'

/** What a handler answers. A page is held, not rendered: the transaction commits first. */
export type Answer = Page | Redirect | Bytes

export type Page = { kind: 'page'; status: PageStatus; element: ReactElement }
export type PageStatus = 200 | 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503

export type Redirect = {
  kind: 'redirect'
  /** an address of this installation, beginning with / */
  location: string
  /** said on the next page: a message key, so that nothing private travels in a cookie */
  flash?: MessageKey
  /** the token of a session that begins; null ends the one there was */
  session?: string | null
  /** the language chosen by somebody who is not signed in */
  language?: string
}

export type Bytes = { kind: 'bytes'; body: Uint8Array | string; headers: Record<string, string> }

/** A page. Statuses from 400 up roll the transaction back. */
export function page(element: ReactElement, status: PageStatus = 200): Page {
  return { kind: 'page', status, element }
}

/** 303: the browser fetches `location`, and `flash` is said there. Letters that a header cannot hold are written in percents. */
export function seeOther(location: string, flash?: MessageKey): Redirect {
  // a browser drops tabs and turns back slashes round: `//host`, `/\host` and `/<tab>/host` would all leave the installation
  const to = URL.parse(location, nowhere)
  const address = to && to.pathname + to.search + to.hash
  if (!address || !location.startsWith('/') || to.origin !== nowhere || address.startsWith('//'))
    throw new Error(`Not an address of this installation: ${location}`)
  return { kind: 'redirect', location: address, flash }
}

const nowhere = 'http://nowhere.invalid'

export function bytes(body: Uint8Array | string, headers: Record<string, string>): Bytes {
  return { kind: 'bytes', body, headers }
}
