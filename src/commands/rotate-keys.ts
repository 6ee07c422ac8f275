import { openHouse } from '../platform/house.ts'
import type { Hands } from './command.ts'
import { openDatabase } from './database.ts'
import { progressBar } from './progress.ts'
import { print, say } from './say.ts'

export async function run(hands: Hands): Promise<void> {
  await openDatabase(hands)
  const house = openHouse(hands.config)
  try {
    const { rotateKeys } = await import('../platform/crypto/rotate.ts')
    await rotateKeys(house, progressBar())
    print(say(rotated))
  } finally {
    await house.close()
  }
}

const rotated = {
  fr: 'Toutes les clés sont protégées par INSTALLATION_KEY : INSTALLATION_KEY_PREVIOUS ne sert plus.',
  en: 'Every key is wrapped by INSTALLATION_KEY: INSTALLATION_KEY_PREVIOUS is no longer needed.',
}
