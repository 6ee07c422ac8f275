import { searchKey } from '../src/core/names.ts'
import type { Address, Form } from '../src/core/words/form.ts'
import type { Random } from './random.ts'

/** How a person wants to be spoken of and to. Drawn from numbers that know nothing of the person: never from a name. */
export function choices(random: Random): { form: Form; address: Address | null } {
  const form = random.weighted<Form>({
    unsaid: 68,
    feminine: 13,
    masculine: 13,
    neutral: 3,
    'feminine-epicene': 2,
    dotted: 1,
  })
  const address = random.weighted({ unsaid: 64, tu: 20, vous: 16 })
  return { form, address: address === 'unsaid' ? null : address }
}

/** Gives each person an address that nobody has yet: `maelle.le-goff@…`, then `maelle.le-goff.2@…` for a namesake. */
export function mailbox(
  domain: string,
): (givenName: string, familyName: string) => { key: string; email: string } {
  const namesakes = new Map<string, number>()
  return (givenName, familyName) => {
    const plain = `${latin(givenName)}.${latin(familyName)}`
    const rank = (namesakes.get(plain) ?? 0) + 1
    namesakes.set(plain, rank)
    const key = rank === 1 ? plain : `${plain}.${rank}`
    return { key, email: `${key}@${domain}` }
  }
}

function latin(name: string): string {
  return searchKey(name.replaceAll('’', '')).replaceAll(' ', '-')
}
