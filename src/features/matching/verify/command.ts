import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { Seen } from '../../../core/matching/verify/optimum.ts'
import { verify } from '../../../core/matching/verify/verify.ts'
import type { Language } from '../../../core/words/language.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type InputName, type InputPaths, inputNames, readFiles } from '../files/command.ts'
import {
  type ReadCertificate,
  readCertificate,
  readOutcome,
  type Unreadable,
} from '../result/read/command.ts'
import { menteeId } from '../result/rules.ts'
import { ruleWordsIn, wordsIn } from '../wording/command.ts'
import { problemSentence } from './problems/command.ts'

/**
 * Reads the original files again, and checks by the verifier, which shares nothing with what made the result, that each
 * dyad stands, each score is right, and nothing better exists. @returns what is wrong, or how it was seen to be right
 */
export async function verifyResult(
  folder: string,
  language: Language,
): Promise<{ ok: boolean; sentences: string[] }> {
  const t = wordsIn(language)
  const certificate = await readCertificate(folder)
  const paths = certificate && pathsOf(folder, certificate)
  if (!paths) return { ok: false, sentences: [t('matching.verify.no-result', { folder })] }
  const ruleWords = ruleWordsIn(language)
  const read = await readFiles(paths, { t, ruleWords })
  if (!read.ok) return { ok: false, sentences: read.sentences }
  const changed = inputNames.filter((name) => read.hashes[name] !== certificate.inputs[name]?.sha256)
  if (changed.length > 0)
    return {
      ok: false,
      sentences: changed.map((name) => t('matching.verify.changed', { file: paths[name]! })),
    }

  const { mode: _, engine: __, seed: ___, ruleHash, inputs: ____, price, ...proof } = certificate
  const { roster, file } = read
  const made = await readOutcome(folder, roster, { certificate: proof, price })
  if (!made.ok) return { ok: false, sentences: [unreadable(made.problem, t)] }
  const sentences: string[] = []
  if (read.ruleHash !== ruleHash || file.rules.mode !== certificate.mode)
    sentences.push(t('matching.verify.other-rules'))
  const checked = verify(roster, file.rules, made.outcome)
  for (const problem of checked.problems) sentences.push(problemSentence(problem, roster, ruleWords, t))
  const more = checked.count - checked.problems.length
  if (more > 0) sentences.push(t('matching.verify.more', { count: more }))
  const unexplained = await firstUnexplained(folder, roster, made.outcome)
  if (unexplained !== null) sentences.push(t('matching.verify.unexplained', { id: unexplained }))
  if (sentences.length > 0) return { ok: false, sentences }
  const { cardinality, points } = made.outcome.certificate
  const right = t('matching.verify.right', { count: cardinality, points })
  return { ok: true, sentences: checked.optimum ? [right, seenSentence(checked.optimum, t)] : [right] }
}

function seenSentence({ proof, rows, pairs, pairsInAll }: Seen, t: Words): string {
  return proof === 'every-pair'
    ? t('matching.verify.proven', { pairs })
    : t('matching.verify.sampled', { rows, pairs, all: pairsInAll })
}

function pathsOf(folder: string, { inputs }: ReadCertificate): InputPaths | null {
  const named = inputNames.flatMap((name) => (inputs[name] ? [[name, join(folder, inputs[name].path)]] : []))
  const paths = Object.fromEntries(named) as Partial<Record<InputName, string>>
  const { mentors, mentees, rules } = paths
  return mentors && mentees && rules ? { ...paths, mentors, mentees, rules } : null
}

function unreadable({ file, line, id }: Unreadable, t: Words): string {
  if (line === undefined) return t('matching.verify.unreadable', { file })
  return t('matching.verify.wrong-line', { file, line: String(line), value: id ?? '' })
}

/** Whose lines in explanations.jsonl do not add up to their points; null when all do. */
async function firstUnexplained(
  folder: string,
  roster: Roster,
  { mentorOf, scoreOf }: Outcome,
): Promise<string | null> {
  const lines = createInterface({ input: createReadStream(join(folder, 'explanations.jsonl')) })
  let mentee = 0
  try {
    for await (const text of lines) {
      const id = mentee < roster.mentees.count ? menteeId(roster, mentee) : ''
      const said = JSON.parse(text) as { mentee?: unknown; points?: unknown; lines?: { points: number }[] }
      const sum = (said.lines ?? []).reduce((all, { points }) => all + points, 0)
      if (said.mentee !== id) return id
      if (mentorOf[mentee]! >= 0 && (sum !== scoreOf[mentee] || said.points !== sum)) return id
      mentee++
    }
  } catch {
    return mentee < roster.mentees.count ? menteeId(roster, mentee) : ''
  }
  return mentee === roster.mentees.count ? null : menteeId(roster, mentee)
}
