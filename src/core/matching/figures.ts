// Figures of a result, for those who read it. Invariant: they are counted from the outcome and the roster alone.
import type { Wishes } from './problem/people.ts'

/** Dyads by bands of points, eight or so, each as wide as a round number. @returns the lower bound of each band, and how many */
export function distributionOf(scores: readonly number[]): { from: number; count: number }[] {
  if (scores.length === 0) return []
  let [least, most] = [scores[0]!, scores[0]!]
  for (const score of scores) {
    least = Math.min(least, score)
    most = Math.max(most, score)
  }
  const rough = Math.max(1, (most - least) / 7)
  const power = 10 ** Math.floor(Math.log10(rough))
  const width = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough)!)
  const first = Math.floor(least / width)
  const counts = new Array<number>(Math.floor(most / width) - first + 1).fill(0)
  for (const score of scores) counts[Math.floor(score / width) - first]!++
  return counts.map((count, at) => ({ from: (first + at) * width, count }))
}

/** Of the mentees who ranked or valued somebody, how many have one of those they put first; null when nobody did. */
export function firstWishesOf(
  { by, mentee, mentor, rank, value }: Wishes,
  mentorOf: Int32Array,
): { share: number; wishers: number } | null {
  // ranks count down and values up: one scale, the highest first
  const dearest = new Map<number, number>()
  const weight = (row: number) => (rank[row]! > 0 ? -rank[row]! : value[row]!)
  for (let row = 0; row < by.length; row++)
    if (by[row] === 0) {
      const one = mentee[row]!
      dearest.set(one, Math.max(dearest.get(one) ?? -Infinity, weight(row)))
    }
  const granted = new Set<number>()
  for (let row = 0; row < by.length; row++) {
    const one = mentee[row]!
    if (by[row] === 0 && mentorOf[one] === mentor[row] && weight(row) === dearest.get(one)) granted.add(one)
  }
  return dearest.size === 0 ? null : { share: granted.size / dearest.size, wishers: dearest.size }
}
