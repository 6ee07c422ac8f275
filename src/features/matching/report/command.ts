import { distributionOf, firstWishesOf } from '../../../core/matching/figures.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Read } from '../files/command.ts'
import type { Explained } from '../result/lines/command.ts'
import { boundsOf, isProven, menteeId, mentorId, placesOf, type ResultCertificate } from '../result/rules.ts'
import { type RuleWords, unsaidSentence } from '../wording/command.ts'
import { mostCircles, mostDyads, mostLeftOut, type Report } from './rules.ts'

/** What the page shows, in words: of a long result, the beginning. */
export function reportOf(
  { file }: Pick<Read, 'file'>,
  explained: Explained,
  certificate: ResultCertificate,
  { t, ruleWords }: { t: Words; ruleWords: RuleWords },
): Report {
  const { roster, rules, outcome, explanations } = explained
  const { mentorOf, scoreOf, secondOf } = outcome
  const gates = labelled(rules.gates.map(({ kind }) => ruleWords.gate(kind)))
  const criteria = labelled(rules.criteria.map(({ kind }) => ruleWords.criterion(kind)))
  const all = Array.from({ length: roster.mentees.count }, (_, mentee) => mentee)
  const matched = all.filter((mentee) => mentorOf[mentee]! >= 0)
  const leftOut = all.filter((mentee) => mentorOf[mentee]! < 0)
  const locked = new Set(roster.locks.mentee)
  const { price } = certificate
  return {
    name: file.name?.[t.language] ?? null,
    mode: rules.mode,
    counts: {
      mentees: roster.mentees.count,
      mentors: roster.mentors.count,
      places: placesOf(roster),
      matched: matched.length,
      points: certificate.points,
    },
    gap: certificate.gap,
    proven: isProven(outcome),
    circles: circlesOf(explained),
    firstWish: firstWishesOf(roster.wishes, mentorOf),
    price: price && { dyads: price.cardinality, points: price.points },
    distribution: distributionOf(matched.map((mentee) => scoreOf[mentee]!)).map(({ from, count }) => ({
      label: t.number(from),
      value: count,
    })),
    dyads: matched.slice(0, mostDyads).map((mentee) => {
      const second = secondOf?.[mentee] ?? -1
      return {
        mentee: menteeId(roster, mentee),
        mentor: mentorId(roster, mentorOf[mentee]!),
        second: second < 0 ? null : mentorId(roster, second),
        points: scoreOf[mentee]!,
        rank: explanations.ranks(mentee) ?? { ofMentor: null, ofMentee: null },
        locked: locked.has(mentee),
        reasons: decisiveLines(explained, mentee).map(({ index, points, most, evidence }) => ({
          rule: criteria[index]!,
          points,
          most,
          evidence,
        })),
      }
    }),
    leftOut: leftOut.slice(0, mostLeftOut).map((mentee) => {
      const why = explanations.leftOut(mentee)
      const relax = why?.relax
      return {
        mentee: menteeId(roster, mentee),
        reason: why?.reason ?? null,
        closed:
          why?.closed.map(({ index, mentors }) => ({
            rule: gates[index] ?? t('matching.report.decided'),
            mentors,
          })) ?? [],
        relax: relax
          ? { rule: gates[relax.index]!, dyads: relax.gain.cardinality, points: relax.gain.points }
          : null,
      }
    }),
    costs: (explanations.costs ?? []).map(({ index, gain }) => ({
      rule: gates[index]!,
      dyads: gain.cardinality,
      points: gain.points,
    })),
    unsaid: explanations.unsaid.map((one) => unsaidSentence(one, t)),
    proof: {
      bound: certificate.bound,
      primal: certificate.primal,
      pairs: certificate.evidence.pairs,
      scored: certificate.evidence.pairsScored,
      seed: certificate.seed,
      engine: certificate.engine,
      ruleHash: certificate.ruleHash,
    },
  }
}

function circlesOf({ roster, outcome }: Explained): Report['circles'] {
  const { circles } = outcome
  if (!circles) return null
  const groups = circles.groups.slice(0, mostCircles).map(({ mentors, mentees, fit }, at) => ({
    number: at + 1,
    mentors: mentors.map((mentor) => mentorId(roster, mentor)),
    mentees: mentees.map((mentee) => menteeId(roster, mentee)),
    fit,
  }))
  return { count: circles.groups.length, groups, bounds: boundsOf(circles) }
}

/** The lines that make the score: in a circle of two who lead, those with whom it is the least. */
function decisiveLines({ outcome, explanations }: Explained, mentee: number) {
  const { mentorOf, secondOf, scoreOf, circles } = outcome
  const first = explanations.lines(mentee, mentorOf[mentee]!)
  const other = secondOf?.[mentee] ?? -1
  if (!circles || other < 0) return first
  const sum = first.reduce((all, { points }) => all + points, 0)
  return sum === scoreOf[mentee] ? first : explanations.lines(mentee, other)
}

/** Of several rules of one kind, each with its number. */
function labelled(labels: string[]): string[] {
  return labels.map((label, at) => {
    const same = labels.filter((other) => other === label).length
    const before = labels.slice(0, at).filter((other) => other === label).length
    return same > 1 ? `${label} (${before + 1})` : label
  })
}
