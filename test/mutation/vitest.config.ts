import { defineConfig } from 'vitest/config'

// The tests that hold what is mutated, and no others: they are run again for each mutant that they reach.
const holding = {
  kernel: ['src/core/matching/kernel/*.test.ts'],
  verify: ['test/matching/verify*.test.ts'],
}

export default defineConfig({
  test: {
    isolate: false,
    pool: 'threads',
    testTimeout: 60_000,
    include: holding[process.env.DYADE_MUTATION as keyof typeof holding],
    // follows imports in the sources as they are written: mutants' are not
    exclude: ['test/matching/verify-alone.test.ts'],
  },
})
