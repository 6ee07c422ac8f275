import { type ReactNode, useContext } from 'react'
import { FormContext } from './form-context.tsx'

/**
 * The script of an island beside the element it improves. React lifts it into the head and keeps one of each,
 * so a page sends only the islands it uses, and none when it uses none.
 */
export function Island({ name, children }: { name: string; children: ReactNode }) {
  const rendering = useContext(FormContext)
  const source = rendering?.island?.(name)
  return (
    <>
      {source && <script async type="module" src={source} nonce={rendering?.nonce} />}
      {children}
    </>
  )
}
