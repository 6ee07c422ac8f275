import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { MessageKey, Words } from '../i18n/words.ts'
import type { Organisation, Person } from './visit.ts'

/** What the document around a page may show. Nothing of it needs the database any more: the transaction is over. */
export type Frame = {
  t: Words
  organisation: Organisation | null
  person: Person | null
  /** path of the request, without the query */
  at: string
  flash: MessageKey | null
  nonce: string
  children: ReactNode
}

export type Layout = (frame: Frame) => ReactElement

export function renderPage(layout: Layout, frame: Frame): string {
  return `<!doctype html>${renderToStaticMarkup(layout(frame))}`
}
