// How often a property is tried: ten times as often in depth; a fifth for mutation testing, where the same tests are run for each mutant.

export const times = process.env.DYADE_DEEP === '1' ? 10 : process.env.DYADE_MUTATION ? 0.2 : 1

export const runs = (seed: number, ordinarily: number) => ({ seed, numRuns: Math.ceil(ordinarily * times) })
