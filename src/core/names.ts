const letters: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** A text as it is looked for: lower case, without accents, letters and digits, one space between words. */
export function searchKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøđðłþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What lists of people are ordered by and searched in: « Le Goff », « Ève » is `le goff eve`. */
export function nameKey({ familyName, givenName }: { familyName: string; givenName: string }): string {
  return `${searchKey(familyName)} ${searchKey(givenName)}`.trim()
}
