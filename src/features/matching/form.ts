import { z } from 'zod'
import { criteria } from '../../core/matching/rules/criteria.ts'
import { gates } from '../../core/matching/rules/gates.ts'
import type { Both, Parameter, Parameters, Values } from '../../core/matching/rules/kind.ts'
import { modes, type Rule, type RuleSet } from '../../core/matching/rules/rule-set.ts'
import type { Words } from '../../platform/i18n/words.ts'

/** A rule file: the rule set, and what is needed to read people by it. */
export type RuleFile = {
  name: Both | null
  rules: RuleSet
  /** names of grades, the least senior first */
  ranks: string[]
  /** position → the family of similar ones */
  families: Record<string, string>
}

/** `path` is where in the file: criteria[2].points. */
export type RuleProblem = { path: string; says: string }

/** Points are integers held exactly, whatever is added up: 200,000 mentees by ten criteria at the most. */
const mostPoints = 1_000_000

/** @returns the rules, complete; or every problem, each a sentence in the reader's language */
export function readRules(
  text: string,
  t: Words,
): { ok: true; file: RuleFile } | { ok: false; problems: RuleProblem[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const [, line] = /line (\d+)/.exec(String(error)) ?? []
    const says = line ? t('matching.rules-json-at', { line }) : t('matching.rules-json')
    return { ok: false, problems: [{ path: '', says }] }
  }
  const parsed = ruleFile.safeParse(json, { reportInput: true })
  if (parsed.success) return { ok: true, file: parsed.data }
  const problems = parsed.error.issues.map((issue) => ({
    path: pathOf(issue.path),
    says: sentence(issue, t),
  }))
  return { ok: false, problems }
}

/** The same as a file again: what `readRules` reads back into the same rules. */
export function asWritten({ name, rules, ranks, families }: RuleFile): Record<string, unknown> {
  const flat = ({ kind, values }: Rule) => ({ kind, ...values })
  return {
    ...(name && { name }),
    ...rules,
    gates: rules.gates.map(flat),
    criteria: rules.criteria.map(flat),
    ranks,
    families,
  }
}

const name = z.string().trim().min(1).max(120)

const ruleFile = z
  .strictObject({
    $schema: z.string().optional(),
    name: z.strictObject({ fr: name, en: name }).optional(),
    gates: z.array(ruleOf(gates)).max(50),
    criteria: z.array(ruleOf(criteria)).max(50),
    mode: z.enum(modes).default('best-total'),
    secondMentor: z.boolean().default(false),
    targets: z
      .array(
        z.strictObject({
          group: name,
          atLeast: z.int().min(1).max(1_000_000),
          points: z.int().min(1).max(mostPoints),
        }),
      )
      .max(1_000)
      .default([]),
    minimumPoints: z.int().min(0).max(mostPoints).default(0),
    circles: z
      .strictObject({
        mentors: z.literal([1, 2]).default(1),
        least: z.int().min(1).max(100),
        most: z.int().min(1).max(100),
      })
      .refine(({ least, most }) => least <= most, { path: ['most'] })
      .nullable()
      .default(null),
    ranks: z.array(name).max(1_000).default([]),
    families: z.record(name, name).default({}),
  })
  .superRefine(({ circles, secondMentor, targets, minimumPoints, mode }, context) => {
    if (!circles) return
    // nothing of these would be kept: circles have an order of their own
    const besides = { secondMentor, targets: targets.length > 0, minimumPoints: minimumPoints > 0 }
    const asked = Object.entries({ ...besides, mode: mode !== 'best-total' }).filter(([, is]) => is)
    for (const [key] of asked) context.addIssue({ code: 'custom', path: [key] })
  })
  .transform(({ name = null, ranks, families, $schema: _, ...rules }): RuleFile => {
    return { name, rules, ranks, families }
  })

/** One gate or criterion of the list: its kind, and its parameters beside it. */
function ruleOf(kinds: Record<string, { parameters: Parameters }>) {
  const [first, ...others] = Object.entries(kinds).map(([kind, { parameters }]) =>
    z.strictObject({ kind: z.literal(kind), ...shapeOf(parameters) }),
  )
  return z.discriminatedUnion('kind', [first!, ...others]).transform(({ kind, ...values }): Rule => {
    return { kind: kind as string, values: values as Values }
  })
}

function shapeOf(parameters: Parameters): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(parameters).map(([key, one]) => [key, schemaOf(one)]))
}

function schemaOf(parameter: Parameter): z.ZodType {
  switch (parameter.type) {
    case 'points':
      return z.int().min(0).max(mostPoints)
    case 'integer':
      return withDefault(z.int().min(parameter.least).max(parameter.most), parameter.default)
    case 'choice':
      return withDefault(z.enum(parameter.of as [string, ...string[]]), parameter.default)
    case 'boolean':
      return z.boolean().default(parameter.default)
    case 'integers': {
      const item = z
        .int()
        .min(0)
        .max(parameter.highest ?? 1_000_000)
      return withDefault(
        z.array(item).min(1).max(parameter.most),
        parameter.default && [...parameter.default],
      )
    }
  }
}

function withDefault<Value>(schema: z.ZodType<Value>, value: Value | undefined): z.ZodType {
  return value === undefined ? schema : schema.default(value as z.core.util.NoUndefined<Value>)
}

type Issue = z.core.$ZodIssue

/** What is wrong there, and what would be right. */
function sentence(issue: Issue, t: Words): string {
  const names = (list: readonly unknown[]) => t.list(list.map(String), 'or')
  switch (issue.code) {
    case 'unrecognized_keys':
      return t('matching.rules-unknown-key', { count: issue.keys.length, names: t.list(issue.keys) })
    case 'invalid_union': {
      const kinds = issue.path[0] === 'gates' ? gates : criteria
      return t('matching.rules-unknown-kind', { kinds: names(Object.keys(kinds)) })
    }
    case 'invalid_value':
      return t('matching.rules-choice', { values: names(issue.values) })
    case 'invalid_type':
      if (issue.input === undefined) return t('matching.rules-missing')
      return t('matching.rules-type', { type: typeIn(issue.expected) })
    case 'too_small':
      return t('matching.rules-least', { of: boundOf(issue.origin), limit: Number(issue.minimum) })
    case 'too_big':
      return t('matching.rules-most', { of: boundOf(issue.origin), limit: Number(issue.maximum) })
    case 'custom':
      return t(issue.path[0] === 'circles' ? 'matching.rules-circle-sizes' : 'matching.rules-circles-alone')
    default:
      return t('matching.rules-type', { type: 'other' })
  }
}

const boundOf = (origin: string) => (origin === 'array' ? 'items' : origin === 'string' ? 'signs' : 'other')
const typesSaid = {
  int: 'whole',
  number: 'whole',
  string: 'text',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
} as const
const typeIn = (expected: string) => typesSaid[expected as keyof typeof typesSaid] ?? 'other'

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at ? '.' : ''}${String(key)}`))
    .join('')
}
