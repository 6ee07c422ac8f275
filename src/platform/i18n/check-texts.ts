import { isRoleNoun } from '../../core/words/glossary.ts'
import type { Shape } from './message-shape.ts'

type Report = (says: string) => void

/** Messages that may hold a role noun, and why. */
const roleNounExceptions: Readonly<Record<string, string>> = {}

/** Messages that may say tu or vous to everybody, and why. */
const addressExceptions: readonly { keys: RegExp; why: string }[] = [
  { keys: /^sign-in\./, why: 'read by people whom nobody knows yet: they are called vous' },
  { keys: /^settings\.address-(?:tu|vous)$/, why: 'the choice itself' },
  { keys: /^gallery\./, why: 'specimens, shown in development only' },
]

/** Whether the texts of a message hold no role noun and are well set. */
export function checkTexts(shape: Shape, key: string, language: string, report: Report) {
  const said = new Set<string>()
  const once = (says: string) => {
    if (!said.has(says)) report(says)
    said.add(says)
  }
  for (const { text, addressed } of shape.texts) {
    if (!(key in roleNounExceptions)) checkRoleNouns(text, once)
    checkCommon(text, once)
    if (language === 'fr') checkFrench(text, once)
    if (language === 'fr' && !addressed && !addressExceptions.some(({ keys }) => keys.test(key)))
      checkAddress(text, once)
    if (language === 'en' && /(?:^|\s)an? \{\w+\}/i.test(text))
      once('write {mentor_a}, not a {mentor}: an organisation may say "agent" or "adviser"')
  }
}

function checkRoleNouns(text: string, report: Report) {
  const words = text.replace(/\{\w+\}/g, ' ').match(/[\p{L}\p{M}·•()]+/gu) ?? []
  for (const [index, word] of words.entries()) {
    const phrases = [word, `${word} ${words[index + 1]} ${words[index + 2]}`]
    for (const phrase of phrases) {
      const bare = phrase.replace(/^[()·]+|(?<!\(\p{L}+)\)$/gu, '')
      if (isRoleNoun(bare))
        report(
          `“${bare}” is a role’s name, which an organisation may change: ask for it ({mentor_the}, {mentees}…)`,
        )
    }
  }
}

function checkCommon(text: string, report: Report) {
  if (text.includes("'")) report('write the apostrophe ’ in place of a straight one')
  if (/ {2}|\s\n|\n\s/.test(text)) report('there are two spaces in a row')
  if (/^\s|\s$/.test(text) && text.trim() !== '' && !/^[ \u00A0\u202F]?[\p{L}(…·]/u.test(text.trimStart()))
    report('there is a space at the end or the beginning of a text')
  if (text.includes('...')) report('write … in place of three full stops')
}

const spokenTo =
  /(?<![\p{L}’-])(?:(?:vous|votre|vos|vôtres?|veuillez|tu|te|toi|ton|ta|tes)(?!\p{L})|t’|(?!chez|assez|nez|rez|rendez|suffisamment)\p{L}{2,}ez(?!\p{L}))/iu

function checkAddress(text: string, report: Report) {
  const [found] = spokenTo.exec(text) ?? []
  if (found)
    report(
      `“${found}” is said to everybody: write {address, select, tu {…} other {…}}, or a turn such as an infinitive`,
    )
}

const articleBefore =
  /(?:^|[\s(])(le|la|les|un|une|du|des|de|au|aux|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|votre|vos|aucun|aucune|que|jusque|lorsque|puisque) (\{\w+\})|([ld]|qu)’(\{\w+\})/iu

// What a role name carries with it: the word before would elide or contract, and another organisation's name differently.
function checkFrench(text: string, report: Report) {
  const [, word, token, elided, elidedToken] = articleBefore.exec(text) ?? []
  const before = word ?? (elided && `${elided}’`)
  const asked = (token ?? elidedToken ?? '').slice(1, -1)
  if (before && (before.toLowerCase() !== 'que' || !/_(?:the|my|your|their|this)$/.test(asked)))
    report(
      `“${before}” cannot stand before {${asked}}: ask for the turn, such as {mentor_the} or {mentor_of_a}`,
    )
  if (/(?<!\p{L})(?:d|l|qu)’\u{FFFC}/iu.test(text))
    report('de and que are written in full before an argument: they elide by themselves before a vowel')
  if (/[^\s!?…][!?;]|[ \u00A0][!?;]/u.test(text.replace(/https?:\S+/g, '')))
    report('a narrow no-break space (U+202F) goes before ! ? and ;')
  if (/[^\s\d/]:(?!\/\/)| :|\u202F:/u.test(text)) report('a no-break space (U+00A0) goes before :')
  if (/«(?!\u202F)|(?<!\u202F)»/u.test(text)) report('a narrow no-break space (U+202F) goes inside « and »')
  if (/["“”]/.test(text)) report('write « and » for quotation marks')
  if (/[\d\u{FFFC}][ ]?%| [€$%]/u.test(text)) report('a no-break space (U+00A0) goes before % and €')
}
