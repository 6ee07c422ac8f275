import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// The tests that hold what is mutated, and no others: they are run again for each mutant that they reach.
const holding = {
  kernel: ['src/core/matching/kernel/*.test.ts'],
  verify: ['test/matching/{verify,proofs-judge}*.test.ts'],
}
/** One failure is enough, and these need no engine to find it: milliseconds instead of seconds. */
const quick = /proofs-judge-(dyads|duals|second|circles|worth)|heap|state/

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted(
      (one, other) => Number(quick.test(other.moduleId)) - Number(quick.test(one.moduleId)),
    )
  }
}

export default defineConfig({
  test: {
    isolate: false,
    pool: 'threads',
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
    include: holding[process.env.DYADE_MUTATION as keyof typeof holding],
    // follows imports in the sources as they are written: mutants' are not
    exclude: ['test/matching/verify-alone.test.ts'],
  },
})
