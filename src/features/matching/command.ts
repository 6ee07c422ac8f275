import { relative, resolve, sep } from 'node:path'
import { type MatchOptions as EngineOptions, engineVersion, match } from '../../core/matching/match.ts'
import type { Outcome } from '../../core/matching/outcome.ts'
import type { Mode } from '../../core/matching/rules/rule-set.ts'
import type { Language } from '../../core/words/language.ts'
import type { Words } from '../../platform/i18n/words.ts'
import { threadPool } from '../../platform/threads/pool.ts'
import { explain } from './explained/command.ts'
import type { Explanations } from './explained/rules.ts'
import { type InputName, type InputPaths, type Read, readFiles } from './files/command.ts'
import { asWritten } from './form.ts'
import { reportOf } from './report/command.ts'
import { renderReport } from './report/pages.tsx'
import { circleLines } from './result/circles/command.ts'
import { openResult, type ResultFolder } from './result/command.ts'
import { dyadLines, type Explained, explanationLines, unmatchedLines } from './result/lines/command.ts'
import { dualPieces } from './result/proof/form.ts'
import { boundsOf, isProven, placesOf, type ResultCertificate } from './result/rules.ts'
import { type RuleWords, ruleWordsIn, troubleSentence, unsaidSentence, wordsIn } from './wording/command.ts'

export type MatchOptions = {
  paths: InputPaths
  out: string
  replace: boolean
  seed: number
  threads: number
  language: Language
}

/** What the terminal lends: a clock in milliseconds, and a bar. */
export type MatchHands = {
  now(): number
  progress(done: number, total: number, label: string): void
}

export type MatchMade =
  | { ok: true; notices: string[]; summary: string[] }
  /** nothing was written; each sentence says what to mend */
  | { ok: false; sentences: string[] }

/** What goes on, for the bar; the last is the writing. */
const steps = ['read', 'match', 'explain', 'other'] as const
type Step = (step: (typeof steps)[number]) => void

/** From files to a folder of results. */
export async function matchFiles(options: MatchOptions, hands: MatchHands): Promise<MatchMade> {
  const t = wordsIn(options.language)
  const ruleWords = ruleWordsIn(options.language)
  const nothing = t('matching.nothing-written')
  const began = hands.now()
  const step: Step = (one) =>
    hands.progress(steps.indexOf(one), steps.length, t('matching.step', { step: one }))

  const opened = await openResult(options.out, options)
  if (!opened.ok) {
    const { out } = options
    const says =
      opened.reason === 'held'
        ? t('matching.folder-held', { folder: out })
        : t('matching.folder-wrong', { folder: out, code: opened.code })
    return { ok: false, sentences: [says, nothing] }
  }
  const { folder } = opened
  try {
    step('read')
    const read = await readFiles(options.paths, { t, ruleWords })
    if (!read.ok) return { ok: false, sentences: [...read.sentences, nothing] }
    const pool = options.threads > 1 ? threadPool(options.threads) : undefined
    const made = await solved(read, { pool, now: hands.now }, step).finally(() => pool?.close())
    if (!made.ok)
      return {
        ok: false,
        sentences: [
          ...made.troubles.map((trouble) => troubleSentence(trouble, read.roster, ruleWords, t)),
          nothing,
        ],
      }
    step('other')
    await writeResult(folder, read, made, options, { t, ruleWords })
    await folder.commit()
    hands.progress(steps.length, steps.length, '')
    const { outcome, explanations } = made
    const { cardinality: count, points } = outcome.certificate
    const figures = { count, left: read.roster.mentees.count - count, points }
    return {
      ok: true,
      notices: read.notices,
      summary: [
        outcome.circles
          ? t('matching.summary-circles', { ...figures, circles: outcome.circles.groups.length })
          : t('matching.summary', figures),
        provenSentence(read.file.rules.mode, outcome, t),
        ...explanations.unsaid.map((one) => unsaidSentence(one, t)),
        t('matching.summary-where', {
          folder: options.out,
          seconds: t.number((hands.now() - began) / 1000, { maximumFractionDigits: 1 }),
        }),
      ],
    }
  } finally {
    await folder.discard()
  }
}

/** How good it is known to be, by what its mode promises. */
function provenSentence(mode: Mode, outcome: Outcome, t: Words): string {
  if (!isProven(outcome))
    return outcome.circles
      ? t('matching.report.proof-circles', boundsOf(outcome.circles))
      : t('matching.summary-unproven', { gap: outcome.certificate.gap })
  if (mode === 'stable') return t('matching.report.lead-stable')
  return mode === 'fair' ? t('matching.report.lead-fair') : t('matching.summary-proven')
}

async function solved({ roster, file: { rules } }: Read, engine: EngineOptions, step: Step) {
  step('match')
  const made = await match(roster, rules, engine)
  if (!made.ok) return made
  step('explain')
  return { ...made, explanations: await explain(roster, rules, made.outcome, engine) }
}

/** Writes every file, one piece at a time. */
async function writeResult(
  folder: ResultFolder,
  read: Read,
  { outcome, explanations }: { outcome: Outcome; explanations: Explanations },
  options: MatchOptions,
  wording: { t: Words; ruleWords: RuleWords },
): Promise<void> {
  const { roster, file } = read
  const { rules } = file
  const certificate = certificateOf(read, outcome, options)
  const explained: Explained = {
    roster,
    rules,
    outcome,
    explanations,
  }
  await folder.write('dyads.csv', dyadLines(explained))
  if (outcome.circles)
    await folder.write('circles.csv', circleLines(roster, outcome.circles.groups, outcome.scoreOf))
  await folder.write('unmatched.csv', unmatchedLines(explained))
  await folder.write('explanations.jsonl', explanationLines(explained))
  await folder.write('duals.json', dualPieces(outcome))
  await folder.write('rules.json', [`${JSON.stringify(asWritten(file), null, 2)}\n`])
  await folder.write('work.json', [`${JSON.stringify(outcome.work, null, 2)}\n`])
  await folder.write('report.html', [
    renderReport(reportOf(read, explained, certificate, wording), wording.t),
  ])
  await folder.write('certificate.json', [`${JSON.stringify(certificate, null, 2)}\n`])
}

function certificateOf(
  { roster, file, ruleHash, hashes }: Read,
  { certificate, price, circles }: Outcome,
  { out, paths, seed }: MatchOptions,
): ResultCertificate {
  const inputs = Object.entries(paths).map(([name, path]) => {
    const from = relative(resolve(out), resolve(path)).split(sep).join('/')
    return [name, { path: from, sha256: hashes[name as InputName]! }] as const
  })
  return {
    engine: engineVersion,
    mode: file.rules.mode,
    seed,
    ruleHash,
    ...certificate,
    ...(circles && { circles: { found: circles.found, bound: circles.bound } }),
    price,
    people: { mentees: roster.mentees.count, mentors: roster.mentors.count, places: placesOf(roster) },
    inputs: Object.fromEntries(inputs),
  }
}
