import type { rowsOf } from './rows.ts'

type Table = Exclude<keyof Awaited<ReturnType<typeof rowsOf>>, 'organisation' | 'logos'>

/** $1: the organisation's row as JSON, $2: the moment. Does nothing when the address is taken. */
export const insertOrganisation = `
  insert into organisations (id, slug, name, languages, region, time_zone, look, listed, demonstration, created_at)
  select o.id, o.slug, o.name, array(select jsonb_array_elements_text(o.languages)), o.region, o.time_zone, o.look, true, true, $2
  from jsonb_to_record($1) as o(id uuid, slug text, name text, languages jsonb, region text, time_zone text, look jsonb)
  on conflict (slug) do nothing`

/** One statement a table, in the order of their keys. $1: the organisation's id, $2: the rows as JSON; $3, where it stands: the moment. */
export const inserts: readonly { table: Table; text: string }[] = [
  {
    table: 'files',
    text: `
      insert into files (organisation_id, id, kind, content_type, bytes, sha256, created_at)
      select $1, id, 'logo', 'image/png', bytes, decode(sha256, 'hex'), $3
      from jsonb_to_recordset($2) as f(id uuid, bytes bigint, sha256 text)`,
  },
  {
    table: 'organisations',
    text: `
      update organisations set logo_id = o.logo_id from jsonb_to_recordset($2) as o(logo_id uuid)
      where id = $1`,
  },
  {
    table: 'units',
    text: `
      insert into units (organisation_id, id, parent_id, name, kind, slug, look, logo_id, created_at)
      select $1, id, parent_id, name, kind, slug, look, logo_id, $3 from jsonb_to_recordset($2)
        as u(id uuid, parent_id uuid, name text, kind text, slug text, look jsonb, logo_id uuid)`,
  },
  {
    table: 'people',
    text: `
      insert into people (organisation_id, id, email, given_name, family_name, name_key, unit_id, manager_id, position,
        arrived_on, language, region, form, address, time_zone, created_at)
      select $1, id, email, given_name, family_name, name_key, unit_id, manager_id, position,
        arrived_on, language, region, form, address, time_zone, $3
      from jsonb_to_recordset($2) as p(id uuid, email text, given_name text, family_name text, name_key text, unit_id uuid,
        manager_id uuid, position text, arrived_on date, language text, region text, form text, address text, time_zone text)`,
  },
  {
    table: 'passwords',
    text: `
      insert into passwords (organisation_id, person_id, hash, changed_at)
      select $1, person_id, hash, $3 from jsonb_to_recordset($2) as p(person_id uuid, hash text)`,
  },
  {
    table: 'rights',
    text: `
      insert into rights (organisation_id, person_id, "right", unit_id, granted_at)
      select $1, person_id, "right", unit_id, $3
      from jsonb_to_recordset($2) as r(person_id uuid, "right" text, unit_id uuid)`,
  },
  {
    table: 'role_names',
    text: `
      insert into role_names (organisation_id, language, role, names)
      select $1, language, role, names from jsonb_to_recordset($2) as r(language text, role text, names jsonb)`,
  },
]
