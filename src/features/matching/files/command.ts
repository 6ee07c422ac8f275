import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type PackProblem, packRoster } from '../../../core/matching/problem/pack.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { Ground } from '../../../core/people-files/grounds.ts'
import type { Column } from '../../../core/people-files/headers.ts'
import { readPairs } from '../../../core/people-files/read-pairs.ts'
import { readPeople } from '../../../core/people-files/read-people.ts'
import { readWishes } from '../../../core/people-files/read-wishes.ts'
import { newSpelling } from '../../../core/people-files/spelling.ts'
import { collectWrongLines, type WrongLine, type WrongLines } from '../../../core/people-files/wrong-lines.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { readTable } from '../../../platform/tables/read-table.ts'
import type { Table } from '../../../platform/tables/table.ts'
import { type RuleFile, readRules } from '../form.ts'
import type { RuleWords } from '../wording/command.ts'
import { blindRules, canonical, columnName } from './rules.ts'

export const inputNames = ['mentors', 'mentees', 'rules', 'wishes', 'locks', 'vetoes'] as const
export type InputName = (typeof inputNames)[number]
/** Where each file is; those that one may do without are absent. */
export type InputPaths = { mentors: string; mentees: string; rules: string } & Partial<
  Record<InputName, string>
>

/** What a run begins with, in memory. */
export type Read = {
  roster: Roster
  file: RuleFile
  /** SHA-256 of the rules in canonical form */
  ruleHash: string
  /** SHA-256 of each file as it was read */
  hashes: Partial<Record<InputName, string>>
  /** what was left aside, and why: sentences */
  notices: string[]
}

/** Reads every file of a run. @returns all that is wrong, as sentences, when anything is */
export async function readFiles(
  paths: InputPaths,
  { t, ruleWords }: { t: Words; ruleWords: RuleWords },
): Promise<({ ok: true } & Read) | { ok: false; sentences: string[] }> {
  const sentences: string[] = []
  const hashes: Read['hashes'] = {}
  const names = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, basename(path)]))

  const bytesOf = async (name: InputName): Promise<Uint8Array | null> => {
    const path = paths[name]
    if (path === undefined) return null
    try {
      const bytes = await readFile(path)
      hashes[name] = createHash('sha256').update(bytes).digest('hex')
      return bytes
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      sentences.push(
        code === 'ENOENT'
          ? t('matching.files.missing', { file: path })
          : t('matching.files.unreadable', { file: path, code }),
      )
      return null
    }
  }
  const tableOf = async (name: InputName): Promise<Table | null> => {
    const bytes = await bytesOf(name)
    if (!bytes) return null
    const read = await readTable(bytes)
    if (read.ok) return read.table
    sentences.push(
      t('matching.files.no-table', {
        file: names[name]!,
        reason: read.reason === 'not-a-table' ? 'other' : read.reason,
      }),
    )
    return null
  }
  const refuse = (name: InputName, reason: 'no-id' | 'no-sides' | 'no-wishes', { headers }: Table) => {
    sentences.push(t(`matching.files.${reason}`, { file: names[name]!, headers: t.list(headers) }))
    return null
  }

  const text = await bytesOf('rules')
  const rules = text && readRules(new TextDecoder().decode(text), t)
  if (rules && !rules.ok)
    for (const { path, says } of rules.problems)
      sentences.push(
        path === ''
          ? t('matching.rules-whole', { file: names.rules!, says })
          : t('matching.rules-at', { file: names.rules!, path, says }),
      )
  const file = rules?.ok ? rules.file : null
  const spelling = newSpelling()
  for (const [position, family] of Object.entries(file?.families ?? {})) {
    spelling.position(position)
    spelling.position(family)
  }
  for (const { group } of file?.rules.targets ?? []) spelling.group(group)

  const peopleOf = async (name: 'mentees' | 'mentors') => {
    const table = await tableOf(name)
    if (!table) return null
    const read = readPeople(table, { ranks: file?.ranks ?? [], spelling })
    return read.ok ? read : refuse(name, read.reason, table)
  }
  const pairsOf = async (name: 'locks' | 'vetoes') => {
    const table = await tableOf(name)
    const read = table && readPairs(table)
    return read && !read.ok ? refuse(name, read.reason, table!) : read
  }
  const mentees = await peopleOf('mentees')
  const mentors = await peopleOf('mentors')
  const wishTable = await tableOf('wishes')
  const wishRead = wishTable && readWishes(wishTable)
  const wishes = wishRead && !wishRead.ok ? refuse('wishes', wishRead.reason, wishTable!) : wishRead
  const locks = await pairsOf('locks')
  const vetoes = await pairsOf('vetoes')

  const wrong = Object.fromEntries(inputNames.map((name) => [name, collectWrongLines()])) as Record<
    InputName,
    WrongLines
  >
  const packed = packRoster({
    mentees: mentees?.profiles(wrong.mentees) ?? [],
    mentors: mentors?.profiles(wrong.mentors) ?? [],
    wishes: wishes?.wishes(wrong.wishes),
    locks: locks?.pairs(wrong.locks),
    vetoes: vetoes?.pairs(wrong.vetoes),
    families: new Map(Object.entries(file?.families ?? {})),
  })
  if (!packed.ok && mentees && mentors)
    for (const problem of packed.problems)
      if (problem.reason === 'unknown-person')
        addUnknown(problem, { wishes, locks, vetoes }[problem.list]?.places, wrong[problem.list])
  for (const name of inputNames) sentences.push(...wrongSentences(names[name] ?? '', wrong[name], names, t))
  if (packed.ok)
    for (const side of ['mentees', 'mentors'] as const)
      if (packed.roster[side].count === 0 && sentences.length === 0)
        sentences.push(t('matching.files.nobody', { file: names[side]! }))
  if (sentences.length > 0 || !packed.ok || !file || !mentees || !mentors) return { ok: false, sentences }

  const columns = { mentee: mentees.columns, mentor: mentors.columns }
  const { name: _, ...decisive } = file
  return {
    ok: true,
    roster: packed.roster,
    file,
    ruleHash: createHash('sha256').update(canonical(decisive)).digest('hex'),
    hashes,
    notices: [
      ...columnNotices(names.mentees!, columns.mentee, t),
      ...columnNotices(names.mentors!, columns.mentor, t),
      ...blindRules(file.rules, columns).map(({ side, field, sort, kind }) =>
        t('matching.files.rule-blind', {
          file: side === 'mentee' ? names.mentees! : names.mentors!,
          field: columnName(field, t.language),
          rule: `${ruleWords[sort](kind)}.`,
        }),
      ),
    ],
  }
}

function addUnknown(
  { row, side, id }: Extract<PackProblem, { reason: 'unknown-person' }>,
  places: readonly { line: number; column: Record<'mentee' | 'mentor', string> }[] | undefined,
  wrong: WrongLines,
): void {
  const place = places?.[row]
  if (place) wrong.add(place.line, place.column[side], id, { reason: 'unknown-person', side })
}

/** One sentence a wrong line, in their order in the file. */
function wrongSentences(file: string, wrong: WrongLines, names: Record<string, string>, t: Words): string[] {
  const inOrder = [...wrong.kept].sort((a, b) => a.line - b.line)
  const said = inOrder.map((one) => {
    const says = saysOf(one, names, t)
    const place = { file, line: String(one.line), says }
    if (one.column === '') return t('matching.files.wrong-line', place)
    if (one.value === '') return t('matching.files.wrong-empty', { ...place, column: one.column })
    return t('matching.files.wrong-cell', { ...place, column: one.column, value: one.value })
  })
  const more = wrong.count - wrong.kept.length
  return more > 0 ? [...said, t('matching.files.more-wrong', { file, count: more })] : said
}

/** What is wrong there and what would be right. */
function saysOf(one: WrongLine, names: Record<string, string>, t: Words): string {
  switch (one.reason) {
    case 'cells':
      return t('matching.files.says-cells', { found: one.found, expected: one.expected })
    case 'twice':
      return t('matching.files.says-twice', { first: String(one.first) })
    case 'whole-number':
      return t('matching.files.says-whole-number', { least: one.least, most: one.most })
    case 'long':
      return t('matching.files.says-long', { most: one.most })
    case 'rank':
      return t('matching.files.says-rank', { ranks: t.list(one.ranks) })
    case 'unknown-person':
      return t('matching.files.says-unknown-person', {
        people: (one.side === 'mentee' ? names.mentees : names.mentors) ?? '',
      })
    default:
      return t(`matching.files.says-${one.reason}`)
  }
}

/** The refused columns one by one, each with its ground; the others gathered by what became of them. */
function columnNotices(file: string, columns: readonly Column[], t: Words): string[] {
  const refused = columns.flatMap((column) =>
    column.fate === 'refused'
      ? [t('matching.files.refused', { file, header: column.header, ground: groundSaid(column.ground) })]
      : [],
  )
  const fates = ['free-text', 'personal', 'unranked', 'twice', 'unused', 'unknown'] as const
  const leftOut = fates.flatMap((fate) => {
    const headers = columns
      .filter((column) => column.fate === fate)
      .map(({ header }) => t('matching.files.quoted', { text: header }))
    const said = fate === 'free-text' ? 'text' : fate === 'unknown' ? 'other' : fate
    return headers.length > 0
      ? [t('matching.files.left-out', { file, fate: said, headers: t.list(headers) })]
      : []
  })
  return [...refused, ...leftOut]
}

/** The ground as an option of a message: they have no hyphen, and the last is `other`. */
function groundSaid(ground: Ground) {
  if (ground === 'home-address') return 'other'
  if (ground === 'sex-life') return 'sex_life'
  return ground === 'gender-identity' ? 'gender_identity' : ground
}
