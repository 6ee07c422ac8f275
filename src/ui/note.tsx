import type { ReactNode } from 'react'
import { Glyph } from './drawings/glyph.tsx'

/** clay: deserves a look; sea: good to know; ok, wait, stop: a state, said in the words too. */
export type Tone = 'clay' | 'sea' | 'ok' | 'wait' | 'stop'

/** A word in the margin. */
export function Note({
  tone = 'clay',
  title,
  level = 3,
  children,
}: {
  tone?: Tone
  title?: string
  level?: 2 | 3
  children: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <div className={tone === 'clay' ? 'note' : `note ${tone}`}>
      {title && <Heading>{title}</Heading>}
      {children}
    </div>
  )
}

/** The answer to what was just done, once, at the top of the next page. Nothing private stands in it. */
export function Flash({ kind = 'ok', children }: { kind?: 'ok' | 'stop'; children: ReactNode }) {
  return (
    <div className={`note flash ${kind}`} role={kind === 'stop' ? 'alert' : 'status'}>
      <Glyph name={kind === 'stop' ? 'look' : 'check'} />
      <p>{children}</p>
    </div>
  )
}

/** A state, always in words; the colour only helps. */
export function Badge({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone ? `badge ${tone}` : 'badge'}>{children}</span>
}

/** Who can read what stands here, with the lock. */
export function PrivateNote({ children }: { children: ReactNode }) {
  return (
    <p className="private">
      <Glyph name="lock" />
      <span>{children}</span>
    </p>
  )
}
