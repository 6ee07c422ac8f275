import { compareRules } from '../features/matching/compare/command.ts'
import { type Hands, Stop } from './command.ts'
import { readMatchOptions } from './match-options.ts'
import { progressBar } from './progress.ts'
import { print } from './say.ts'

export async function run({ options, operands }: Hands): Promise<void> {
  const { paths, ...asked } = readMatchOptions(options, '')
  const made = await compareRules(
    { ...asked, paths, rules: operands, out: typeof options.out === 'string' ? options.out : null },
    { now: () => performance.now(), progress: progressBar() },
  )
  if (!made.ok) throw new Stop(made.sentences.join('\n'), { usage: true })
  for (const notice of made.notices) process.stderr.write(`${notice}\n`)
  for (const line of made.lines) print(line)
}
