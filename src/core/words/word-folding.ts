/** Lower case, one kind of space and apostrophe, no gender marks: « Mentoré·e·s » and « mentoré(e)s » read « mentorés ». */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/'/g, '’')
    .replace(/œ/g, 'oe')
    .replace(genderMark, '$1')
    .replace(/[·•‧.(]s\)?(?!\p{L})/gu, 's')
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
}

// After a letter: « ·e », « (e)s », « .e.s », « -e-s », « ·rice ».
const genderMark = /(?<=\p{L})[·•‧.(-](?:e|ne|le|rice|trice|euse|ice)\)?[·•‧.(-]?(s?)\)?(?!\p{L})/gu
