// The search that guesses: the beginnings of the row's lists, a few others, and of all these the most promising are scored.
// Nothing rests on its answer but time.
import { commonOf } from './own.ts'
import type { RowSearch, Workbench } from './workbench.ts'

export function bestOf({
  postings,
  layout,
  own,
  met,
  sum,
  touched,
  now,
  begin,
  look,
}: Workbench): RowSearch['best'] {
  const { start, end, mentor, key, order } = postings
  const { words, width } = layout.signature
  const counts = new Int32Array(256)
  const value = new Float64Array(touched.length)

  return (mentee, most, budget) => {
    begin(mentee, Number.NEGATIVE_INFINITY, most)
    const { stamp } = now
    // the dearest lists to a good depth: people who have several of them are found, those who are merely cheap are not enough
    let size = 0
    let left = budget * 10
    for (let e = 0; e < own.lists && left > 0; e++) {
      const points = own.worth[e]!
      const list = own.list[e]!
      const stop = Math.min(end[list]!, start[list]! + Math.min(left, 4 * budget))
      left -= stop - start[list]!
      for (let p = start[list]!; p < stop; p++) {
        const j = mentor[p]!
        if (met[j] === stamp) sum[j]! += points
        else {
          met[j] = stamp
          sum[j] = points
          touched[size++] = j
        }
      }
    }
    // another stretch of the others for each mentee, so that people who are all alike do not all ask the same ones
    const { open } = postings
    const stretch = Math.min(open, most * 2)
    for (let k = 0, o = open > 0 ? (mentee * 7919) % open : 0; k < stretch; k++) {
      const j = order[o]!
      if (met[j] !== stamp) {
        met[j] = stamp
        sum[j] = 0
        touched[size++] = j
      }
      o = o + 1 === open ? 0 : o + 1
    }
    size = choose(size, most * 8)
    for (let t = 0; t < size; t++) sum[touched[t]!]! += commonOf(own, words, touched[t]! * width)
    size = choose(size, most * 3)
    for (let t = 0; t < size; t++) look(touched[t]!, Number.NEGATIVE_INFINITY, most)
    return now.scored
  }

  /** Of the first `size` touched, brings about the `most` with the highest sum − key to the front. @returns how many */
  function choose(size: number, most: number): number {
    if (size <= most) return size
    let high = Number.NEGATIVE_INFINITY
    let low = Number.POSITIVE_INFINITY
    for (let t = 0; t < size; t++) {
      const j = touched[t]!
      const one = sum[j]! - key[j]!
      value[t] = one
      if (one > high) high = one
      if (one < low) low = one
    }
    counts.fill(0)
    const scale = (counts.length - 1) / (high - low || 1)
    for (let t = 0; t < size; t++) {
      const bucket = ((value[t]! - low) * scale) | 0
      value[t] = bucket
      counts[bucket]!++
    }
    let least = counts.length - 1
    for (let kept = counts[least]!; kept < most && least > 0; kept += counts[least]!) least--
    let kept = 0
    for (let t = 0; t < size && kept < most * 2; t++) if (value[t]! >= least) touched[kept++] = touched[t]!
    return kept
  }
}
