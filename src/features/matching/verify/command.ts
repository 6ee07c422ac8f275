import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Outcome } from '../../../core/matching/outcome.ts'
import type { Roster } from '../../../core/matching/problem/people.ts'
import type { Seen } from '../../../core/matching/verify/optimum.ts'
import { type VerifyOptions, verify } from '../../../core/matching/verify/verify.ts'
import type { Language } from '../../../core/words/language.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type InputName, type InputPaths, inputNames, readFiles } from '../files/command.ts'
import {
  type ReadCertificate,
  readCertificate,
  readOutcome,
  type Unreadable,
} from '../result/read/command.ts'
import { boundsOf, menteeId, mentorId } from '../result/rules.ts'
import { ruleWordsIn, wordsIn } from '../wording/command.ts'
import { boundSentences, circleSentence, problemSentence } from './problems/command.ts'

/**
 * Reads the original files again, and checks by the verifier, which shares nothing with what made the result, that each
 * dyad stands, each score is right, and nothing better exists. Of very many pairs it draws a sample by the certificate’s seed.
 * @param looked where very many begins, and how many people a sample has. @returns what is wrong, or how it was seen to be right
 */
export async function verifyResult(
  folder: string,
  language: Language,
  looked: Pick<VerifyOptions, 'most' | 'rows'> = {},
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

  const { mode: _, engine: __, seed, ruleHash, inputs: ___, price, circles, ...proof } = certificate
  const { roster, file } = read
  const made = await readOutcome(folder, roster, { certificate: proof, price, circles })
  if (!made.ok) return { ok: false, sentences: [unreadable(made.problem, t)] }
  const sentences = [
    ...made.problems.map((problem) => circleSentence(problem, t)),
    ...boundSentences(made.outcome, t),
  ]
  if (read.ruleHash !== ruleHash || file.rules.mode !== certificate.mode)
    sentences.push(t('matching.verify.other-rules'))
  const checked = verify(roster, file.rules, made.outcome, { ...looked, seed })
  for (const problem of checked.problems) sentences.push(problemSentence(problem, roster, ruleWords, t))
  const more = checked.count - checked.problems.length
  if (more > 0) sentences.push(t('matching.verify.more', { count: more }))
  const unexplained = await firstUnexplained(folder, roster, made.outcome)
  if (unexplained !== null) sentences.push(t('matching.verify.unexplained', { id: unexplained }))
  if (sentences.length > 0) return { ok: false, sentences: [...new Set(sentences)] }
  return { ok: true, sentences: rightSentences(made.outcome, checked.optimum, seed, t) }
}

/** What was checked, and how far the check goes. */
function rightSentences(
  { certificate, circles, floor }: Outcome,
  seen: Seen | null,
  seed: number,
  t: Words,
): string[] {
  const { cardinality: count, points } = certificate
  if (circles) {
    const right = t('matching.verify.right-circles', { count, circles: circles.groups.length, points })
    return [right, t('matching.verify.bound-unproven', boundsOf(circles))]
  }
  const right = t('matching.verify.right', { count, points })
  if (!seen) return [right]
  const { proof, rows, pairs, pairsInAll } = seen
  if (proof === 'every-pair') return [right, t('matching.verify.proven', { pairs })]
  const sampled = t('matching.verify.sampled', { rows, pairs, all: pairsInAll, seed: String(seed) })
  return floor === undefined ? [right, sampled] : [right, sampled, t('matching.verify.floor-unproven')]
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
  { mentorOf, secondOf, scoreOf, second, circles }: Outcome,
): Promise<string | null> {
  const lines = createInterface({ input: createReadStream(join(folder, 'explanations.jsonl')) })
  let mentee = 0
  try {
    for await (const text of lines) {
      const id = mentee < roster.mentees.count ? menteeId(roster, mentee) : ''
      const said = JSON.parse(text) as Explained & { mentee?: unknown; points?: unknown; second?: Explained }
      const [mentor, other] = [mentorOf[mentee]!, secondOf?.[mentee] ?? -1]
      const sums = [sumOf(said), ...(said.second ? [sumOf(said.second)] : [])]
      if (said.mentee !== id || said.mentor !== (mentor < 0 ? null : mentorId(roster, mentor))) return id
      if (said.second?.mentor !== (other < 0 ? undefined : mentorId(roster, other))) return id
      if (mentor >= 0 && (circles ? Math.min(...sums) : sums[0]) !== scoreOf[mentee]) return id
      if (mentor >= 0 && said.points !== scoreOf[mentee]) return id
      if (other >= 0 && second && sums[1] !== second.scoreOf[mentee]) return id
      mentee++
    }
  } catch {
    return mentee < roster.mentees.count ? menteeId(roster, mentee) : ''
  }
  return mentee === roster.mentees.count ? null : menteeId(roster, mentee)
}

type Explained = { mentor?: unknown; lines?: { points: number }[] }
const sumOf = ({ lines = [] }: Explained) => lines.reduce((all, { points }) => all + points, 0)
