import { createContext, useContext } from 'react'

/** What the layout lends to every form and island of the page. */
export type FormRendering = {
  /** An idempotency key, fresh for each form: the server does once what is sent twice. */
  freshKey(): string
  /** The address of an island's script by its name (`character-count`), or null to send none. */
  island?(name: string): string | null
  /** The page's CSP nonce, which the islands' scripts carry. */
  nonce?: string
}

export const FormContext = createContext<FormRendering | null>(null)

export function useFormRendering(): FormRendering {
  const rendering = useContext(FormContext)
  if (!rendering)
    throw new Error('A form needs <FormContext value={{ freshKey }}> around the page: the layout gives it.')
  return rendering
}
