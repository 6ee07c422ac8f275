// The best pairs found for a row: a heap of bounded size, the least of them on top.

/** Reused from row to row: mentor[0 … count - 1], with their points and what they gain (points − price). */
export type Found = { count: number; mentor: Int32Array; points: Int32Array; gain: Float64Array }

export function emptyFound(room: number): Found {
  return {
    count: 0,
    mentor: new Int32Array(room),
    points: new Int32Array(room),
    gain: new Float64Array(room),
  }
}

/** Keeps the pair when it is among the `most` best. */
export function keep(found: Found, j: number, points: number, gain: number, most: number): void {
  let at: number
  if (found.count < most) {
    at = found.count++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (found.gain[above]! <= gain) break
      move(found, above, at)
      at = above
    }
  } else {
    if (gain <= found.gain[0]!) return
    at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= found.count) break
      if (child + 1 < found.count && found.gain[child + 1]! < found.gain[child]!) child++
      if (found.gain[child]! >= gain) break
      move(found, child, at)
      at = child
    }
  }
  found.mentor[at] = j
  found.points[at] = points
  found.gain[at] = gain
}

function move({ mentor, points, gain }: Found, from: number, to: number): void {
  mentor[to] = mentor[from]!
  points[to] = points[from]!
  gain[to] = gain[from]!
}
