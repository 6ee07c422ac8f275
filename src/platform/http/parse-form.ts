import { z } from 'zod'
import { catalogueOf } from '../i18n/messages.ts'
import type { MessageKey, Words } from '../i18n/words.ts'
import type { FormValues } from './body.ts'

export type Problem = { field: string; message: string }
export type Parsed<Data> =
  | { ok: true; data: Data }
  | { ok: false; problems: Problem[]; values: Record<string, string> }

/** What a form field says when it is wrong, as a key of messages: `z.string().min(1, said('sign-in.email-missing'))`. */
export const said = (key: MessageKey) => ({ error: key })

/** A text that must be written: says `missing` when it is not, and how long it may be. What is too long is not looked at further. */
export const requiredText = (missing: MessageKey, most: number) =>
  z
    // the schema's own error would be said of every check that has none
    .string({ error: (issue) => (issue.code === 'invalid_type' ? missing : undefined) })
    .trim()
    .min(1, said(missing))
    .max(most, { abort: true })

/** A field that may come several times (checkboxes, a multiple choice): always an array. */
export const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item))

/** A checkbox: sent or not. */
export const ticked = z.preprocess((value) => value !== undefined && value !== '', z.boolean())

/** A text that may be left empty: null then. */
export const optionalText = (most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    z.string().trim().max(most, { abort: true }).nullable().default(null),
  )

/**
 * Checks the fields of a form. Problems are sentences in the person's language, in the order of the schema;
 * `values` is what was typed, to be shown again (a password never is: its field ignores it).
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormValues,
  t: Words,
): Parsed<z.output<Schema>> {
  const parsed = schema.safeParse({ ...form })
  if (parsed.success) return { ok: true, data: parsed.data }
  const problems = new Map<string, Problem>()
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!problems.has(field)) problems.set(field, { field, message: sentence(issue, t) })
  }
  return { ok: false, problems: [...problems.values()], values: typed(form) }
}

/** A problem that only the database could tell: `refuse(form, t, 'email', 'people.email-taken')`. */
export function refuse(
  form: FormValues,
  t: Words,
  field: string,
  key: MessageKey,
): { ok: false; problems: Problem[]; values: Record<string, string> } {
  return {
    ok: false,
    problems: [{ field, message: (t as (key: string) => string)(key) }],
    values: typed(form),
  }
}

function sentence(issue: z.core.$ZodIssue, t: Words): string {
  const say = t as (key: string, args?: Record<string, unknown>) => string
  if (catalogueOf(t.language, t.locale)(issue.message)) return say(issue.message)
  if (issue.code === 'too_big') return say('http.field-too-long', { most: Number(issue.maximum) })
  if (issue.code === 'too_small') return say('http.field-missing')
  return say('http.field-wrong')
}

function typed(form: FormValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
