import type { ReactNode } from 'react'
import { Glyph } from './drawings/glyph.tsx'

/** What can be read by those who want to know more: closed at first, native. */
export function More({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="more" open={open}>
      <summary>
        <Glyph name="chevron" />
        {summary}
      </summary>
      <div className="stack">{children}</div>
    </details>
  )
}
