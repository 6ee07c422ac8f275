// npm run test:mutation [kernel] [verify]: of the mistakes that could be made in these two, how many would a test see? Fails below 90 %.
// Not part of npm test: it takes some ten minutes each. What survives of the kernel says nothing else, for one of these reasons:
// a loop one step too long over typed arrays (what is written beyond their end is nowhere); -1 as an index of them (the same);
// a comparison of equals that gives the same number either way (best >= second), or another of several optima (end <= limit);
// a way that is only longer (no early stop at the limit, the rows of a column looked at twice); a test that cannot fail there
// (rowAt <= limit holds for all that a search reached, since costs only rise); a stale entry of the heap that is the item itself.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const asked = process.argv.slice(2)

for (const part of asked.length > 0 ? asked : ['kernel', 'verify']) {
  const words = [
    'run',
    'test/mutation/stryker.config.json',
    '--mutate',
    `src/core/matching/${part}/**/*.ts,!**/*.test.ts`,
  ]
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', ...words],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, DYADE_MUTATION: part },
    },
  )
  if (status !== 0) process.exitCode = 1
}
