import { verifyResult } from '../features/matching/verify/command.ts'
import { terminalLanguage } from '../platform/config/language.ts'
import { type Hands, Stop } from './command.ts'
import { print, say } from './say.ts'

export async function run({ operands }: Hands): Promise<void> {
  const [folder, ...others] = operands
  if (folder === undefined || others.length > 0) throw new Stop(say(one), { usage: true })
  const { ok, sentences } = await verifyResult(folder, terminalLanguage())
  if (!ok) throw new Stop(sentences.join('\n'))
  for (const sentence of sentences) print(sentence)
}

const one = {
  fr: 'Un dossier de résultat, et un seul : dyade match verify DIR.',
  en: 'One folder of a result, and one only: dyade match verify DIR.',
}
