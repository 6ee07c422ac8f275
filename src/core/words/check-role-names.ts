import { languages } from './language.ts'
import type { RoleNameChanges } from './role-names.ts'
import { roles } from './roles.ts'

export type RoleNameProblem = {
  /** Where it is: `fr.mentor.feminine.one`. */
  path: string
  /** The message that says it and how to mend it. */
  key: `i18n.role-name.${'missing' | 'unknown' | 'too-long' | 'signs' | 'article' | 'marks' | 'gender'}`
}

export type CheckedRoleNames =
  | { ok: true; changes: RoleNameChanges }
  | { ok: false; problems: RoleNameProblem[] }

/** Checks what an organisation or a programme calls its roles, from a form or a file: `{ fr: { mentor: { feminine: … } } }`. */
export function checkRoleNames(data: unknown): CheckedRoleNames {
  const problems: RoleNameProblem[] = []
  const report = (path: string, reason: Reason) => problems.push({ path, key: `i18n.role-name.${reason}` })

  for (const [language, names] of entries(data, '', languages, report)) {
    for (const [role, name] of entries(names, language, roles, report)) {
      const path = `${language}.${role}`
      const slots = entries(name, path, Object.keys(slotFields), report)
      for (const required of ['feminine', 'masculine']) {
        if (!slots.some(([slot]) => slot === required)) report(`${path}.${required}`, 'missing')
      }
      for (const [slot, noun] of slots) checkNoun(noun, `${path}.${slot}`, slot as Slot, report)
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, changes: data as RoleNameChanges }
}

type Reason = RoleNameProblem['key'] extends `i18n.role-name.${infer Name}` ? Name : never
type Report = (path: string, reason: Reason) => void
type Slot = keyof typeof slotFields

const nounFields = ['one', 'many', 'gender', 'elides']
const slotFields = {
  feminine: nounFields,
  masculine: nounFields,
  neutral: nounFields,
  epicene: nounFields,
  dotted: nounFields,
  double: ['one', 'many'],
}

const longest = 60
const articles =
  /^(?:le |la |les |l’|un |une |des |du |de |d’|au |aux |à |mon |ma |ton |ta |votre |the |an? |of |my |your )/i

function checkNoun(noun: unknown, path: string, slot: Slot, report: Report) {
  const fields = new Map(entries(noun, path, slotFields[slot], report))
  for (const number of ['one', 'many']) {
    const word = fields.get(number)
    const at = `${path}.${number}`
    if (typeof word !== 'string' || word.trim() === '') report(at, 'missing')
    else if (word.length > longest) report(at, 'too-long')
    else if (/[\p{C}{}<>"'|]/u.test(word) || word !== word.trim() || /\s\s/.test(word)) report(at, 'signs')
    else if (articles.test(word)) report(at, 'article')
    else if (slot !== 'dotted' && /[·•‧()/]|\p{L}\.\p{L}/u.test(word)) report(at, 'marks')
  }
  const gender = fields.get('gender')
  if (gender !== undefined && gender !== 'feminine' && gender !== 'masculine')
    report(`${path}.gender`, 'gender')
  const elides = fields.get('elides')
  if (elides !== undefined && typeof elides !== 'boolean') report(`${path}.elides`, 'unknown')
}

/** The entries of an object whose keys are known; whatever else is there is reported. */
function entries(data: unknown, path: string, known: readonly string[], report: Report): [string, unknown][] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    report(path, 'unknown')
    return []
  }
  return Object.entries(data).filter(([key, value]) => {
    if (value === undefined) return false
    if (known.includes(key)) return true
    report(path ? `${path}.${key}` : key, 'unknown')
    return false
  })
}
