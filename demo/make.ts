import pg from 'pg'
import type { Language } from '../src/core/words/language.ts'
import type { House } from '../src/platform/house.ts'
import { insertOrganisation, inserts } from './inserts.ts'
import { demoOrganisations } from './organisation.ts'
import { rowsOf } from './rows.ts'
import type { DemoOrganisation } from './shape.ts'

export type Demonstration = {
  organisations: {
    slug: string
    name: string
    people: { who: string; name: string; email: string; password: string }[]
  }[]
}

type Making = {
  /** of the role that owns the schema; the database must be migrated */
  ownerUrl: string
  house: Pick<House, 'now' | 'storage'>
  /** how many of the people are there, out of how many, and the organisation at hand */
  progress?: (done: number, total: number, organisation: string) => void
  /** of `who` in the answer */
  language?: Language
}

/** A sentence for whoever asked: an address of the demonstration is a real organisation's. Nothing was written. */
export class DemonstrationRefused extends Error {
  override name = 'Stop'
}

const addressTaken = {
  fr: (slug: string) =>
    `Une organisation de cette installation a déjà l’adresse /${slug}, dont la démonstration a besoin. Rien n’a été écrit.`,
  en: (slug: string) =>
    `An organisation of this installation already has the address /${slug}, which the demonstration needs. Nothing was written.`,
}

/**
 * Writes the demonstration's organisations, each in one transaction, and says who may sign in. What is there already stays
 * as people left it: a second call changes nothing. Only the people to sign in as have a password.
 */
export async function makeDemo({
  ownerUrl,
  house,
  progress = () => {},
  language = 'en',
}: Making): Promise<Demonstration> {
  const organisations = demoOrganisations()
  const total = organisations.reduce((sum, { people }) => sum + people.length, 0)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'dyade demo' })
  client.on('error', () => {})
  await client.connect()
  try {
    const there = await standing(client, organisations, language)
    let done = 0
    for (const organisation of organisations) {
      progress(done, total, organisation.name)
      if (!there.has(organisation.slug)) await write(client, house, organisation)
      done += organisation.people.length
      progress(done, total, organisation.name)
    }
  } finally {
    await client.end()
  }
  return { organisations: organisations.map((organisation) => introduce(organisation, language)) }
}

// Who may do something more comes first.
function introduce({ slug, name, people }: DemoOrganisation, language: Language) {
  const shown = people
    .filter((person) => person.showcase)
    .sort((one, other) => other.rights.length - one.rights.length)
    .map(({ showcase, givenName, familyName, email }) => ({
      who: showcase!.who[language],
      ...{ name: `${givenName} ${familyName}`, email, password: showcase!.password },
    }))
  return { slug, name, people: shown }
}

/** The addresses already there. Looks at all of them before anything is written. */
async function standing(
  client: pg.Client,
  organisations: DemoOrganisation[],
  language: Language,
): Promise<Set<string>> {
  const { rows } = await client.query<{ slug: string; demonstration: boolean }>(
    'select slug, demonstration from organisations where slug = any($1)',
    [organisations.map(({ slug }) => slug)],
  )
  const real = rows.find(({ demonstration }) => !demonstration)
  if (real) throw new DemonstrationRefused(addressTaken[language](real.slug))
  return new Set(rows.map(({ slug }) => slug))
}

async function write(client: pg.Client, house: Making['house'], organisation: DemoOrganisation) {
  const rows = await rowsOf(organisation)
  await client.query('begin')
  try {
    const at = house.now().toString()
    const made = await client.query(insertOrganisation, [JSON.stringify(rows.organisation), at])
    // none when somebody else made it in between
    if (made.rowCount) {
      const id = rows.organisation.id
      // bytes before their row, so that a row always has its bytes
      for (const logo of rows.logos) await house.storage.put(id, logo.id, logo.body)
      for (const { table, text } of inserts) {
        const values = [id, JSON.stringify(rows[table])]
        await client.query(text, text.includes('$3') ? [...values, at] : values)
      }
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
