// All rows searched, group by group, by a pool of threads or here. Invariant: the result does not depend on who did which.
import type { SearchInput, SearchResult, SearchTask } from './chunk.ts'
import { here, prepare } from './chunk.ts'
import type { Groups } from './groups.ts'

/** What platform/threads lends: runs `prepare(input)` of a module once a thread, then its result on each task; answers in order. */
export type Pool = {
  run<Input, Task, Result>(
    module: string,
    input: Input,
    tasks: readonly Task[],
    onDone?: (done: number) => void,
  ): Promise<Result[]>
}

/** Found pairs, with the rows that they are for. */
export type Findings = { tasks: readonly SearchTask[]; results: readonly SearchResult[] }

/** A large group is cut, so that threads end together. */
const longest = 5_000
/** Below so many mentees, threads cost more than they bring. */
const worthThreads = 3_000

export async function searchRows(input: SearchInput, pool: Pool | undefined): Promise<Findings> {
  const tasks = tasksOf(input.layout.groups, input.bound)
  if (pool && input.problem.mentees > worthThreads)
    return { tasks, results: await pool.run(here, input, tasks) }
  const work = prepare(input)
  return { tasks, results: tasks.map(work) }
}

/** Groups in stretches; those where nobody looks for anything are left out. */
function tasksOf({ count, start, row }: Groups, bound: Float64Array | null): SearchTask[] {
  const tasks: SearchTask[] = []
  for (let group = 0; group < count; group++) {
    const [first, last] = [start[group]!, start[group + 1]!]
    for (let from = first; from < last; from += longest) {
      const to = Math.min(last, from + longest)
      let looking = bound === null
      for (let at = from; at < to && !looking; at++) looking = bound![row[at]!]! < Number.POSITIVE_INFINITY
      if (looking) tasks.push({ group, from, to })
    }
  }
  return tasks
}
