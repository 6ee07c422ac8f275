/** Every role that has a name; `plural` is how a message asks for several. The one place to add a role. */
const rolePlurals = {
  mentor: 'mentors',
  mentee: 'mentees',
  coordinator: 'coordinators',
  referent: 'referents',
  tutor: 'tutors',
  tutee: 'tutees',
  coach: 'coaches',
  coachee: 'coachees',
} as const

export type Role = keyof typeof rolePlurals
export const roles = Object.keys(rolePlurals) as readonly Role[]

export type Preposition = '' | 'of' | 'to'
export type Determiner = '' | 'the' | 'a' | 'my' | 'your' | 'their' | 'this' | 'no'

/** The turn a role name takes in a sentence: `of_the` reads « de la mentore ou du mentor ». */
export const turns = [
  'bare',
  'of',
  'the',
  'of_the',
  'to_the',
  'a',
  'of_a',
  'to_a',
  'my',
  'of_my',
  'to_my',
  'your',
  'of_your',
  'to_your',
  'their',
  'of_their',
  'to_their',
  'this',
  'of_this',
  'to_this',
  'no',
  'of_no',
  'to_no',
] as const
export type Turn = (typeof turns)[number]

export type RoleToken = {
  role: Role
  many: boolean
  /** `form` gives the option that an adjective agrees with, for `{mentor_form, select, …}`. */
  turn: Turn | 'form'
  capital: boolean
  /** The argument by which a caller may give the form of the person or group: `mentor`, `mentors`. */
  argument: string
}

/** Reads `mentor`, `mentors_of_the`, `Mentor_the`; null for any other argument name. */
export function readRoleToken(token: string): RoleToken | null {
  return tokens.get(token) ?? null
}

export function splitTurn(turn: Turn): { preposition: Preposition; determiner: Determiner } {
  if (turn === 'bare') return { preposition: '', determiner: '' }
  const match = /^(of|to)?_?(.*)$/.exec(turn)
  return { preposition: (match?.[1] ?? '') as Preposition, determiner: (match?.[2] ?? '') as Determiner }
}

const tokens = new Map<string, RoleToken>()
for (const [role, plural] of Object.entries(rolePlurals) as [Role, string][]) {
  for (const argument of [role, plural]) {
    const many = argument === plural
    tokens.set(`${argument}_form`, { role, many, turn: 'form', capital: false, argument })
    for (const turn of turns) {
      // « aucun » has no plural.
      if (many && turn.endsWith('no')) continue
      const token = turn === 'bare' ? argument : `${argument}_${turn}`
      tokens.set(token, { role, many, turn, capital: false, argument })
      tokens.set(capitalised(token), { role, many, turn, capital: true, argument })
    }
  }
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
