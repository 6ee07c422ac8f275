import { matchFiles } from '../features/matching/command.ts'
import { type Hands, Stop } from './command.ts'
import { needed, readMatchOptions, whole } from './match-options.ts'
import { progressBar } from './progress.ts'
import { print } from './say.ts'

export async function run({ options }: Hands): Promise<void> {
  const { paths, ...asked } = readMatchOptions(options, needed(options, 'rules'))
  const seed = whole(options, 'seed', 1, 0, 2 ** 32 - 1)
  const made = await matchFiles(
    { ...asked, seed, paths, out: needed(options, 'out'), replace: options.replace === true },
    { now: () => performance.now(), progress: progressBar() },
  )
  if (!made.ok) throw new Stop(made.sentences.join('\n'), { usage: true })
  for (const notice of made.notices) process.stderr.write(`${notice}\n`)
  for (const line of made.summary) print(line)
}
