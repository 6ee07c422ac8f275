import { rotateKeys } from '../platform/crypto/rotate.ts'
import { openHouse } from '../platform/house.ts'
import type { Hands } from './command.ts'
import { openDatabase, ownerUrlOf } from './database.ts'
import { progressBar } from './progress.ts'
import { print, say } from './say.ts'

export async function run(hands: Hands): Promise<void> {
  await openDatabase(hands)
  const ownerUrl = ownerUrlOf(hands.config)
  const house = openHouse(hands.config)
  try {
    const bar = progressBar()
    const { organisations, spaces } = await rotateKeys(
      { ownerUrl, keys: house.keys, now: house.now() },
      (done, total) => bar(done, total, ''),
    )
    print(say(rotated(organisations, spaces)))
  } finally {
    await house.close()
  }
}

const rotated = (organisations: number, spaces: number) => ({
  fr: `Clés refaites : ${organisations} d’organisations, ${spaces} d’espaces. INSTALLATION_KEY_PREVIOUS ne sert plus.`,
  en: `Keys made anew: ${organisations} of organisations, ${spaces} of spaces. INSTALLATION_KEY_PREVIOUS is no longer needed.`,
})
