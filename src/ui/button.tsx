import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './drawings/glyph.tsx'
import { useFormRendering } from './form-context.tsx'

/** go: the one primary act of a screen; warm: thanks; plain; quiet: beside another; danger: what cannot be taken back. */
export type ButtonKind = 'go' | 'warm' | 'plain' | 'quiet' | 'danger'

type Look = { kind?: ButtonKind; glyph?: GlyphName; children: ReactNode }

export const buttonClass = (kind: ButtonKind = 'plain') => (kind === 'plain' ? 'btn' : `btn ${kind}`)

/** Sends the form it stands in; `name` and `value` tell the server which of several was pressed. */
export function Button(props: Look & { name?: string; value?: string; form?: string; formAction?: string }) {
  const { kind, glyph, children, ...rest } = props
  return (
    <button type="submit" className={buttonClass(kind)} {...rest}>
      {glyph && <Glyph name={glyph} />}
      {children}
    </button>
  )
}

/** Goes somewhere, with the looks of a button. */
export function LinkButton(props: Look & { href: string; download?: boolean }) {
  const { kind, glyph, children, ...rest } = props
  return (
    <a className={buttonClass(kind)} {...rest}>
      {glyph && <Glyph name={glyph} />}
      {children}
    </a>
  )
}

/** A form that is one button: ends a session, accepts, sends again. `fields` travel hidden. */
export function PostButton(props: Look & { action: string; fields?: Record<string, string> }) {
  const { action, fields = {}, ...look } = props
  const { freshKey } = useFormRendering()
  return (
    <form method="post" action={action} className="inline-form">
      <input type="hidden" name="_key" value={freshKey()} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...look} />
    </form>
  )
}
