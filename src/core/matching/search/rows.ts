// What one mentee may find among all mentors without looking at each: two searches over the same index.
// `beyond` (beyond.ts) proves: it finds every open pair outside a bound. `best` (best.ts) guesses: the most promising pairs after
// reading a bounded number of postings.
import type { Compiled } from '../compile/compiled.ts'
import { scorerOf } from '../compile/score.ts'
import { closed } from '../compile/terms.ts'
import { bestOf } from './best.ts'
import { beyondOf } from './beyond.ts'
import { doorkeeper } from './doors.ts'
import { emptyFound, keep } from './found.ts'
import type { Layout } from './layout.ts'
import { ownOf } from './own.ts'
import type { Postings } from './postings.ts'
import type { Known, RowSearch, Workbench } from './workbench.ts'

export function rowSearchOf(
  problem: Compiled,
  layout: Layout,
  postings: Postings,
  price: Float64Array,
  known: Known | null,
  room: number,
): RowSearch {
  const { pairStart, pairMentor, mentors, needs, floor } = problem
  const { key, listed } = postings
  const scorer = scorerOf(problem)
  const keeper = doorkeeper(problem, layout.doors)
  const { own, row } = ownOf(problem, layout)
  const found = emptyFound(room)
  const met = new Int32Array(mentors)
  const now = { stamp: 0, scored: 0 }
  // nothing closes a pair of this row but doors, tables and names
  let plain = true

  function begin(mentee: number, bound: number, most: number) {
    scorer.row(mentee)
    keeper.row(mentee)
    row(mentee)
    found.count = 0
    now.scored = 0
    now.stamp++
    plain = needs[mentee] === 0 && floor <= 0
    if (known !== null)
      for (let e = known.start[mentee]!; e < known.start[mentee + 1]!; e++) met[known.column[e]!] = now.stamp
    // whoever is named for this mentee is looked at whatever the lists say
    for (let at = pairStart[mentee]!; at < pairStart[mentee + 1]!; at++) {
      const j = pairMentor[at]!
      if (listed[j] === 0 || met[j] === now.stamp) continue
      met[j] = now.stamp
      look(j, bound, most)
    }
  }

  function look(j: number, bound: number, most: number) {
    now.scored++
    const points = scorer.score(j)
    if (points === closed) return
    const gain = points - price[j]!
    if (gain > bound) keep(found, j, points, gain, most)
  }

  function settle(j: number, ownPoints: number, bound: number, most: number) {
    if (!plain) return look(j, bound, most)
    const gain = ownPoints - key[j]!
    keep(found, j, gain + price[j]!, gain, most)
  }

  const bench: Workbench = {
    postings,
    layout,
    own,
    met,
    sum: new Int32Array(mentors),
    touched: new Int32Array(mentors),
    now,
    found,
    begin,
    passes: keeper.passes,
    gates: keeper.own,
    look,
    settle,
  }
  return { beyond: beyondOf(bench), best: bestOf(bench), found }
}
