// Made by `npm run generate` from the messages.*.json files. Do not edit.
import type { ReactNode } from 'react'
import type { Form } from '../../core/words/form.ts'

type Tag = (children: ReactNode[]) => ReactNode
type Nothing = Record<never, never>

export type Messages = {
  'i18n.role-name.missing': Nothing
}

export type RichMessages = Nothing
