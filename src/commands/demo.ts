import { type Demonstration, makeDemo } from '../../demo/make.ts'
import { terminalLanguage } from '../platform/config/language.ts'
import type { Config } from '../platform/config/settings.ts'
import { openHouse } from '../platform/house.ts'
import type { Hands } from './command.ts'
import { migrateDatabase, openDatabase, ownerUrlOf } from './database.ts'
import { progressBar } from './progress.ts'
import { print } from './say.ts'

export type { Demonstration }

export async function run(hands: Hands): Promise<void> {
  const { config } = hands
  await openDatabase(hands)
  await migrateDatabase(config)
  print(tableOf(await makeDemonstration(config), config.publicUrl))
}

export async function makeDemonstration(config: Config): Promise<Demonstration> {
  const house = openHouse(config)
  try {
    return await makeDemo({
      ownerUrl: ownerUrlOf(config),
      house,
      progress: progressBar(),
      language: terminalLanguage(),
    })
  } finally {
    await house.close()
  }
}

/** Whom to sign in as, organisation by organisation. */
export function tableOf({ organisations }: Demonstration, address: string): string {
  const lines = organisations.flatMap(({ slug, name, people }) => {
    const rows = people.map((one) => [one.who, one.name, one.email, one.password])
    const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
    const line = (row: string[]) =>
      `    ${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('   ')
        .trimEnd()}`
    return [`  ${name} · ${address}/${slug}`, '', ...rows.map(line), '']
  })
  return lines.join('\n')
}
