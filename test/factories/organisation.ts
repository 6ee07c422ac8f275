import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

/** When the tests happen, unless they say otherwise. */
export const today = '2026-11-23T10:00:00Z'

export const roles = ['person', 'coordinator', 'space-administrator', 'administrator', 'ended'] as const
export type Role = (typeof roles)[number]

export type Member = {
  id: string
  email: string
  /** what the browser's cookie holds: a session begun today */
  token: string
}

export type MadeOrganisation = {
  id: string
  slug: string
  /** root › space (it has a slug) › office */
  units: { root: string; space: string; office: string }
  people: Record<Role, Member>
}

/** An organisation with three units and one person of each role, each signed in, and a mail kept for its administrator. `owner` stands outside the fences. */
export async function makeOrganisation(
  owner: pg.Pool,
  slug: string,
  { demonstration = false } = {},
): Promise<MadeOrganisation> {
  const one = async (text: string, values: unknown[]) =>
    (await owner.query<{ id: string }>(`${text} returning id`, values)).rows[0]!.id
  const id = await one(
    'insert into organisations (slug, name, demonstration, created_at) values ($1, $2, $3, $4)',
    [slug, `Maison ${slug}`, demonstration, today],
  )
  const unit = (name: string, parent: string | null, unitSlug: string | null) =>
    one(
      `insert into units (organisation_id, parent_id, name, kind, slug, created_at) values ($1, $2, $3, 'direction', $4, $5)`,
      [id, parent, name, unitSlug, today],
    )
  const root = await unit('Direction générale', null, null)
  const space = await unit('École de la mer', root, 'ecole')
  const office = await unit('Bureau des phares', space, null)
  const people = {} as Record<Role, Member>
  for (const role of roles) {
    const email = `${role}@${slug}.example`
    const person = await one(
      `insert into people (organisation_id, email, given_name, family_name, name_key, unit_id, created_at, ended_at)
       values ($1, $2, $3, 'Morvan', $4, $5, $6, $7)`,
      [id, email, role, `morvan ${role}`, office, today, role === 'ended' ? today : null],
    )
    people[role] = { id: person, email, token: await signIn(owner, id, person) }
  }
  for (const right of ['coordinator', 'space-administrator', 'administrator'] as const)
    await owner.query(
      'insert into rights (organisation_id, person_id, "right", unit_id, granted_at) values ($1, $2, $3, $4, $5)',
      [id, people[right].id, right, right === 'space-administrator' ? space : null, today],
    )
  const mail = await one(
    `insert into mails (organisation_id, kind, person_id, state, created_at, due_at, ended_at)
     values ($1, 'mails.trial', $2, 'kept', $3, $3, $3)`,
    [id, people.administrator.id, today],
  )
  await owner.query(
    `insert into mail_contents (organisation_id, mail_id, person_id, subject, html, plain)
     values ($1, $2, $3, 'Essai', '<!doctype html><html lang="fr"><head></head><body>Essai</body></html>', 'Essai')`,
    [id, mail, people.administrator.id],
  )
  return { id, slug, units: { root, space, office }, people }
}

/** Begins a session, and gives the token that its cookie would hold. */
export async function signIn(owner: pg.Pool, organisation: string, person: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await owner.query(
    `insert into sessions (organisation_id, token_hash, person_id, device, started_at, seen_at, ends_at)
     values ($1, $2, $3, 'Firefox, Linux', $4::timestamptz, $4::timestamptz, $4::timestamptz + interval '30 days')`,
    [organisation, createHash('sha256').update(token).digest(), person, today],
  )
  return token
}

export const cookieOf = (slug: string, token: string) => `__Host-${slug}-session=${token}`
