import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { match } from '../../../core/matching/match.ts'
import type { Language } from '../../../core/words/language.ts'
import { threadPool } from '../../../platform/threads/pool.ts'
import { type InputPaths, readFiles } from '../files/command.ts'
import { menteeId, mentorId } from '../result/rules.ts'
import { ruleWordsIn, troubleSentence, wordsIn } from '../wording/command.ts'
import { comparisonRows, renderComparison } from './pages.tsx'
import { compare, type Tried } from './rules.ts'

export type CompareOptions = {
  paths: Omit<InputPaths, 'rules'>
  /** the rule files, the one to compare with first */
  rules: readonly string[]
  /** the page to write, if any */
  out: string | null
  threads: number
  language: Language
}

/** Rule sets on the same people: a table for the terminal, and a page. */
export async function compareRules(
  options: CompareOptions,
  hands: { now(): number; progress(done: number, total: number, label: string): void },
): Promise<{ ok: true; notices: string[]; lines: string[] } | { ok: false; sentences: string[] }> {
  const t = wordsIn(options.language)
  const ruleWords = ruleWordsIn(options.language)
  if (options.rules.length < 2) return { ok: false, sentences: [t('matching.compare.at-least-two')] }
  const tried: Tried[] = []
  const notices = new Set<string>()
  for (const [at, rules] of options.rules.entries()) {
    const read = await readFiles({ ...options.paths, rules }, { t, ruleWords })
    if (!read.ok) return read
    for (const notice of read.notices) notices.add(notice)
    const pool = options.threads > 1 ? threadPool(options.threads) : undefined
    const made = await match(read.roster, read.file.rules, { pool, now: hands.now }).finally(() =>
      pool?.close(),
    )
    if (!made.ok)
      return {
        ok: false,
        sentences: made.troubles.map((one) => troubleSentence(one, read.roster, ruleWords, t)),
      }
    const name = read.file.name?.[options.language] ?? basename(rules, '.json')
    const taken = tried.some((one) => one.name === name)
    tried.push({
      name: taken ? `${name} (${at + 1})` : name,
      roster: read.roster,
      rules: read.file.rules,
      outcome: made.outcome,
    })
    hands.progress(at + 1, options.rules.length, basename(rules))
  }
  const { sets, changes } = compare(tried)
  const { roster } = tried[0]!
  const lines = aligned([['', ...sets.map(({ name }) => name)], ...comparisonRows(sets, t)])
  if (options.out !== null) {
    const shown = changes.slice(0, 200).map(({ mentee, mentors }) => ({
      mentee: menteeId(roster, mentee),
      mentors: mentors.map((mentor) => (mentor < 0 ? null : mentorId(roster, mentor))),
    }))
    const page = renderComparison({ sets, changes: shown, count: changes.length }, t)
    const failed = await writeFile(options.out, page).catch((error: NodeJS.ErrnoException) => error)
    if (failed) {
      const { code = '' } = failed
      return { ok: false, sentences: [t('matching.compare.unwritable', { file: options.out, code })] }
    }
    lines.push('', t('matching.compare.written', { file: options.out }))
  }
  return { ok: true, notices: [...notices], lines }
}

/** Columns of one width: the first to the left, the others to the right. */
function aligned(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  )
}
