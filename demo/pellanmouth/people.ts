import { list } from '../names/list.ts'
import { choices, mailbox } from '../people.ts'
import { random } from '../random.ts'
import type { DemoPerson } from '../shape.ts'

// The first of each circle leads it. Volunteers have no hierarchy: nobody here is anybody's manager.
const circles: Readonly<Record<string, readonly string[]>> = {
  network: list(`
    Rosalind Achterberg, Tobias Okonjo-Reed, Wilhelmina Strand, Anselm Pryce`),
  harbour: list(`
    Maeve Dunleavy, Idris Fairclough, Saoirse Pemberly, Kwabena Asare-Holt, Nerys Llewhellin, Gethin Marrable, Padma Raghavan,
    Osian Tregarrick, Beatrix Vandermolen, Callum Isbister, Yewande Fashola-Grey, Henrike Osterlund`),
  hill: list(`
    Lowri Penhallow, Emeka Nwachuku-Bell, Fenella Garrowby, Rory MacAskill, Ingrid Solvang, Dafydd Brynmor, Zainab Chowdhury-Lane,
    Piers Oakenshaw, Marisol Quintero, Hamish Dalwhinnie, Thandiwe Mokoena, Aled Rhosgoch`),
  online: list(`
    Siobhán Kettering, Jun Takemoto, Clémentine d’Orval, Mateusz Brzezicki, Noor Al-Sayegh, Étienne Larose-Whitby, Orla Finnerty,
    Desmond Acheampong, Tamsin Boscawen, Lucía Ferrándiz, Bronwen Hafod, Wren Ashdown`),
}

const positions = [
  'Volunteer',
  'Volunteer',
  'Volunteer, evenings',
  'Volunteer, weekends',
  'Newcomer',
  'Newcomer',
] as const

const shown: Readonly<Record<string, Pick<DemoPerson, 'showcase' | 'rights'> & Partial<DemoPerson>>> = {
  'Rosalind Achterberg': {
    rights: ['administrator', 'coordinator'],
    ...{ form: 'feminine', address: null },
    showcase: {
      who: {
        fr: 'administre et coordonne le réseau, en anglais',
        en: 'administers and coordinates the network',
      },
      password: 'welcome-rosalind',
    },
  },
  'Gethin Marrable': {
    rights: [],
    ...{ position: 'Volunteer', form: 'masculine', address: null },
    showcase: { who: { fr: 'bénévole, en anglais', en: 'volunteer' }, password: 'welcome-gethin' },
  },
  'Clémentine d’Orval': {
    rights: [],
    ...{ position: 'Newcomer', language: 'fr', form: 'feminine', address: 'tu' },
    showcase: {
      who: { fr: 'vient d’arriver, en français', en: 'newcomer, in French' },
      password: 'bonjour-clementine',
    },
  },
}

/** Forty people, written by hand; their wishes drawn from numbers that do not know them. */
export function volunteers(): DemoPerson[] {
  const address = mailbox('pellanmouth.example')
  const wishes = random('pellanmouth choices')
  const careers = random('pellanmouth careers')
  return Object.entries(circles).flatMap(([unit, names]) =>
    names.map((name, index) => {
      const [givenName, familyName] = split(name)
      return {
        ...address(givenName, familyName),
        ...{ givenName, familyName, unit, manager: null },
        position: index === 0 ? 'Circle host' : careers.pick(positions),
        arrivalDate: `${2019 + careers.below(7)}-${String(1 + careers.below(12)).padStart(2, '0')}-01`,
        language: careers.next() < 0.1 ? 'fr' : 'en',
        region: null,
        ...choices(wishes),
        timeZone: unit === 'online' && careers.next() < 0.5 ? 'Europe/Paris' : null,
        rights: [],
        ...shown[name],
      } satisfies DemoPerson
    }),
  )
}

function split(name: string): [string, string] {
  const space = name.indexOf(' ')
  return [name.slice(0, space), name.slice(space + 1)]
}
