import type { Form } from '../../src/core/words/form.ts'
import { familyNames } from '../names/family.ts'
import { givenNames, type Origin } from '../names/given.ts'
import { choices, mailbox } from '../people.ts'
import { type Random, random } from '../random.ts'
import type { DemoPerson } from '../shape.ts'
import { deputy, headOf, isForAll, type Title, type Trade, trades } from './positions.ts'
import { type Showcase, showcase } from './showcase.ts'
import type { Branch } from './units.ts'

type Place = NonNullable<Branch['place']>
type Draws = Readonly<Record<'names' | 'choices' | 'careers', Random>>
type Seat = { rank: 'head' | 'deputy' | 'member'; branch: Branch; trade: Trade; place: Place | null }

/**
 * Everybody of a tree, each unit's head first. A head reports to the head above; a unit of sixteen or more has a deputy,
 * to whom every second member reports. `seeds` starts three separate rows of numbers, so that names decide of nothing else.
 */
export function peopleOf(
  tree: Branch,
  seeds = { names: 'aubremer names', choices: 'aubremer choices' },
): DemoPerson[] {
  const draws = {
    names: random(seeds.names),
    choices: random(seeds.choices),
    careers: random('aubremer careers'),
  }
  const address = mailbox('aubremer.example')
  const people: DemoPerson[] = []

  const fill = (branch: Branch, above: string | null, trade: Trade, place: Place | null) => {
    const known = showcase.filter((person) => person.unit === branch.key)
    let head = above
    let second: string | null = null
    for (let index = 0; index < branch.people; index++) {
      const rank = index === 0 ? 'head' : index === 1 && branch.people >= 16 ? 'deputy' : 'member'
      const draft = drawPerson(draws, { rank, branch, trade, place })
      // everybody is drawn, so that a change in the showcase moves nobody else
      const shown = rank === 'deputy' ? undefined : take(known, rank === 'head')
      const person = { ...draft, ...(shown ? fromShowcase(shown) : {}) }
      const manager = rank === 'member' && second && index % 2 === 0 ? second : head
      const { key, email } = address(person.givenName, person.familyName)
      people.push({ ...person, key, email, unit: branch.key, manager })
      if (rank === 'head') head = key
      if (rank === 'deputy') second = key
    }
    for (const unit of branch.under ?? []) fill(unit, head, unit.trade ?? trade, unit.place ?? place)
  }
  fill(tree, null, tree.trade ?? 'administration', tree.place ?? null)
  return people
}

function take(known: Showcase[], leads: boolean): Showcase | undefined {
  const index = known.findIndex((person) => (person.leads ?? false) === leads)
  return index < 0 ? undefined : known.splice(index, 1)[0]
}

function fromShowcase({ leads: _, ...person }: Showcase): Showcase {
  return person
}

function drawPerson(draws: Draws, seat: Seat): Omit<DemoPerson, 'key' | 'email' | 'unit' | 'manager'> {
  const { form, address } = choices(draws.choices)
  const abroad = seat.place !== null || seat.trade === 'international'
  return {
    ...drawName(draws.names, seat.place?.region === 'CA'),
    form,
    address,
    language: draws.choices.next() < (abroad ? 0.12 : 0.02) ? 'en' : 'fr',
    position: drawPosition(draws.careers, seat, form),
    arrivalDate: drawArrival(draws.careers, seat.rank),
    region: seat.place?.region ?? null,
    timeZone: seat.place?.timeZone ?? null,
    rights: [],
  }
}

const originsInFrance: Record<Origin, number> = {
  ...{ france: 44, brittany: 9, basque: 3, occitania: 5, corsica: 2, alsace: 4, overseas: 6, quebec: 1 },
  ...{
    maghreb: 8,
    westAfrica: 5,
    centralAfrica: 2,
    indianOcean: 2,
    asia: 3,
    southEurope: 4,
    eastEurope: 2,
    levant: 1,
  },
}
const originsInQuebec: Partial<Record<Origin, number>> = {
  ...{ quebec: 68, france: 8, maghreb: 6, westAfrica: 5, levant: 4, asia: 4, southEurope: 5 },
}

// Families travel: a little under half of the given names come from somewhere else than the family name.
function drawName(names: Random, quebec: boolean): { givenName: string; familyName: string } {
  for (;;) {
    const origin = names.weighted<Origin>(
      (quebec ? originsInQuebec : originsInFrance) as Record<Origin, number>,
    )
    const heard = names.next() < 0.55 ? origin : quebec ? 'quebec' : 'france'
    const givenName = names.pick(givenNames[heard])
    const first = names.pick(familyNames[origin])
    const second = names.pick(familyNames[names.weighted(originsInFrance)])
    const double = names.next() < 0.05 && !/[- ]/.test(first + second)
    const familyName = double ? `${first}-${second}` : first
    if (!taken.has(`${givenName} ${familyName}`)) return { givenName, familyName }
  }
}

// Who signs in under a name is the only one to bear it.
const taken = new Set(showcase.map(({ givenName, familyName }) => `${givenName} ${familyName}`))

function drawPosition(careers: Random, { rank, branch, trade }: Seat, form: Form): string {
  const all = trades[trade]
  const forAll = all.filter(isForAll)
  // both are drawn whatever the form, so that a form decides of nothing else
  const [drawn, neutral] = [careers.pick(all), careers.pick(forAll)]
  const [title, instead] =
    rank === 'member' ? [drawn, neutral] : rank === 'deputy' ? deputy : headOf(branch.kind, branch.name)
  return titleFor(form === 'neutral' || form === 'dotted' ? instead : title, form)
}

function titleFor(title: Title, form: Form): string {
  if (form === 'masculine') return title.masculine
  return form === 'feminine' || form === 'feminine-epicene' ? title.feminine : title.double
}

const today = { year: 2026, month: 11 }

// Many arrived lately, some are here since the last century; those who lead have been there for five years or more.
function drawArrival(careers: Random, rank: Seat['rank']): string {
  const least = rank === 'head' ? 5 : rank === 'deputy' ? 3 : 0
  const years = least + Math.floor((37 - least) * careers.next() ** (least ? 1.3 : 1.9))
  const months = years === 0 ? today.month : 12
  const month = careers.next() < 0.3 ? Math.min(9, months) : 1 + careers.below(months)
  const day = month === today.month || careers.next() < 0.6 ? 1 : 1 + careers.below(28)
  return [today.year - years, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}
