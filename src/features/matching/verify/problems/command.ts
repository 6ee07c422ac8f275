import type { Outcome } from '../../../../core/matching/outcome.ts'
import type { Roster } from '../../../../core/matching/problem/people.ts'
import type { Problem } from '../../../../core/matching/verify/problem.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { type CircleProblem, isWithinBound } from '../../result/circles/command.ts'
import { isProven, menteeId, mentorId } from '../../result/rules.ts'
import type { RuleWords } from '../../wording/command.ts'

/** What the verifier found wrong, with the ids of those whom it is about. */
export function problemSentence(problem: Problem, roster: Roster, ruleWords: RuleWords, t: Words): string {
  const pair = (mentee: number, mentor: number) => ({
    one: menteeId(roster, mentee),
    other: mentorId(roster, mentor) ?? '–',
  })
  const { reason } = problem
  switch (reason) {
    case 'shape':
      return t('matching.verify.shape', problem)
    case 'no-such-mentor':
      return t('matching.verify.no-such-mentor', {
        one: menteeId(roster, problem.mentee),
        place: String(problem.mentor),
      })
    case 'over-capacity':
      return t('matching.verify.over-capacity', { ...problem, other: mentorId(roster, problem.mentor) })
    case 'gate':
      return t('matching.verify.gate', {
        ...pair(problem.mentee, problem.mentor),
        rule: ruleWords.gate(problem.gate),
      })
    case 'below-floor':
      return t('matching.verify.below-floor', {
        ...pair(problem.mentee, problem.mentor),
        found: problem.points,
        said: problem.floor,
      })
    case 'score':
      return t('matching.verify.score', { ...problem, ...pair(problem.mentee, problem.mentor) })
    case 'second':
    case 'lock-dropped':
    case 'not-tight':
    case 'beyond':
      return t(`matching.verify.${reason}`, pair(problem.mentee, problem.mentor))
    case 'total':
      return t('matching.verify.total', problem)
    case 'base':
      return t('matching.verify.base', { said: problem.base, found: problem.points })
    case 'dual': {
      const idOf = problem.side === 'mentee' ? menteeId : mentorId
      return t('matching.verify.dual', { one: idOf(roster, problem.person) })
    }
    case 'dual-unmatched':
      return t('matching.verify.dual-unmatched', { one: menteeId(roster, problem.mentee) })
    case 'dual-free-place':
      return t('matching.verify.dual-free-place', { other: mentorId(roster, problem.mentor) })
    case 'evidence':
      return t('matching.verify.evidence', { found: problem.rowsProven, said: problem.rows })
    case 'no-proof':
      return problem.asked === 'circles'
        ? t('matching.verify.circles-wrong')
        : t('matching.verify.no-proof', problem)
  }
}

/** What circles.csv says that does not hold together. */
export function circleSentence(problem: CircleProblem, t: Words): string {
  return problem.reason === 'dyads'
    ? t('matching.verify.circle-dyads', { one: problem.mentee })
    : t('matching.verify.circle-fit', { ...problem, circle: String(problem.circle) })
}

/** What the certificate says of circles and their bound that contradicts itself. */
export function boundSentences({ certificate, circles }: Outcome, t: Words): string[] {
  if (!circles) return []
  const { primal, bound, gap } = certificate
  const agrees = gap === bound - primal && (gap === 0) === isProven({ certificate, circles })
  return agrees && isWithinBound(circles) ? [] : [t('matching.verify.circles-bound')]
}
