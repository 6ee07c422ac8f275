import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { lookOf } from '../src/core/looks/look.ts'
import { nameKey } from '../src/core/names.ts'
import { hashPassword } from '../src/platform/crypto/password.ts'
import type { DemoOrganisation } from './shape.ts'

/** The rows of each table, columns by their names, for one statement a table. Ids are random here: the data has only keys. */
export async function rowsOf({ units, people, ...organisation }: DemoOrganisation) {
  const ids = new Map<string | null, string>([...units, ...people].map(({ key }) => [key, randomUUID()]))
  const id = (key: string | null) => ids.get(key) ?? null
  const logo = await fileOf(organisation.logoSvg)
  const spaceLogos = new Map<string, Logo>()
  for (const { key, space } of units) if (space) spaceLogos.set(key, await fileOf(space.logoSvg))
  const logos = [logo, ...spaceLogos.values()]
  return {
    organisation: {
      id: randomUUID() as string,
      ...{ slug: organisation.slug, name: organisation.name, languages: organisation.languages },
      ...{ region: organisation.region, time_zone: organisation.timeZone, look: lookOf(organisation.look) },
    },
    logos,
    files: logos.map(({ id, body }) => ({
      ...{ id, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') },
    })),
    organisations: [{ logo_id: logo.id }],
    units: units.map(({ key, parent, name, kind, space }) => ({
      ...{ id: id(key), parent_id: id(parent), name, kind, slug: space?.slug },
      ...{ look: space ? lookOf(space.look) : {}, logo_id: spaceLogos.get(key)?.id },
    })),
    people: people.map((person) => ({
      ...{ id: id(person.key), unit_id: id(person.unit), manager_id: id(person.manager) },
      ...{ email: person.email, given_name: person.givenName, family_name: person.familyName },
      name_key: nameKey(person),
      ...{ position: person.position, arrived_on: person.arrivalDate, language: person.language },
      ...{ region: person.region, form: person.form, address: person.address, time_zone: person.timeZone },
    })),
    passwords: await Promise.all(
      people
        .filter((person) => person.showcase)
        .map(async ({ key, showcase }) => ({
          person_id: id(key),
          hash: await hashPassword(showcase!.password),
        })),
    ),
    rights: people.flatMap(({ key, rights }) =>
      rights.map((right) =>
        typeof right === 'string'
          ? { person_id: id(key), right }
          : { person_id: id(key), right: 'space-administrator', unit_id: id(right.spaceAdministrator) },
      ),
    ),
    role_names: Object.entries(organisation.roleNames).flatMap(([language, changes]) =>
      Object.entries(changes).map(([role, names]) => ({ language, role, names })),
    ),
  }
}

type Logo = { id: string; body: Buffer }

// A picture, like a logo that somebody uploads: the drawing itself is not served.
async function fileOf(svg: string): Promise<Logo> {
  const body = await sharp(Buffer.from(svg), { density: 384 }).resize(256, 256).png().toBuffer()
  return { id: randomUUID(), body }
}
