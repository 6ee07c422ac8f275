// npm run test:mutation [kernel] [verify]: of the mistakes that could be made in these two, how many would a test see? Fails below 90 %.
// Not part of npm test: it takes minutes. The mutants that nothing can see are told in docs/… below.
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
