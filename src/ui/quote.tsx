import type { ReactNode } from 'react'

/** Somebody's words, or a question to turn over. The guillemets are written by the caller's message. */
export function Quote({ source, children }: { source?: ReactNode; children: ReactNode }) {
  return (
    <blockquote className="quote">
      <p>{children}</p>
      {source && <footer>{source}</footer>}
    </blockquote>
  )
}
