/** A sentence in the two languages of the terminal and of the settings page. */
export type Both = { fr: string; en: string }

/** The terminal speaks French where the machine does, English elsewhere. */
export function terminalLanguage(env: Record<string, string | undefined> = process.env): keyof Both {
  return /^fr/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'fr' : 'en'
}
