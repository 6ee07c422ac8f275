import type pg from 'pg'
import { fill, type Row, tablesOf } from '../catalogue/rows.ts'
import { today } from './organisation.ts'

/** Units and people with long names, the people spread over the units. */
export async function addPeople(
  owner: pg.Pool,
  organisation: string,
  { people, units }: { people: number; units: number },
): Promise<void> {
  await owner.query(
    `insert into units (organisation_id, parent_id, name, kind, created_at)
     select $1, (select id from units where organisation_id = $1 and parent_id is null limit 1),
       'Direction interministérielle de la transformation publique n° ' || n, 'direction', $3
     from generate_series(1, $2) as n`,
    [organisation, units, today],
  )
  await owner.query(
    `with found as (select array_agg(id) as ids from units where organisation_id = $1)
     insert into people (organisation_id, email, given_name, family_name, name_key, position, unit_id, arrived_on, created_at)
     select $1, 'person' || n || '@crowd.example', 'Marie-Capucine', 'de La Bourdonnaye ' || n,
       lpad(n::text, 7, '0') || ' de la bourdonnaye marie capucine', 'Cheffe de projet de la modernisation des procédures',
       ids[1 + n % cardinality(ids)], '2020-09-01', $3
     from generate_series(1, $2) as n, found`,
    [organisation, people, today],
  )
}

/** As `addPeople`, and rows of every other table that takes guessed ones. */
export async function fillOrganisation(
  owner: pg.Pool,
  organisation: string,
  { others, ...crowd }: { people: number; units: number; others: number },
): Promise<void> {
  await addPeople(owner, organisation, crowd)
  const client = await owner.connect()
  try {
    const known = new Map<string, Row[]>()
    for (const table of await tablesOf(client)) {
      const rows = async () =>
        (
          await client.query<Row>(`select * from ${table.name} where organisation_id = $1 limit 50`, [
            organisation,
          ])
        ).rows
      // an organisation's own settings are not guessed: a page would have to make sense of nonsense
      const guessable =
        !['people', 'units', 'role_names', 'organisation_keys'].includes(table.name) &&
        table.foreignKeys.every(({ table: parent }) => known.get(parent)?.length || parent === table.name)
      if (guessable) await fill(client, table, organisation, known, others)
      known.set(table.name, await rows())
    }
  } finally {
    client.release()
  }
  await owner.query('analyze')
}
