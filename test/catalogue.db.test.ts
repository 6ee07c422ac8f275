import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type CatalogueRule,
  deletionsKeepTheOrganisation,
  fenced,
  keysBeginWithOrganisation,
  narrowing,
  noClockInDefaults,
  viewsAskAsTheReader,
} from './catalogue/fences.ts'
import { foreignKeysHaveAnIndex, indexesServe, listedQueriesUseTheirIndex } from './catalogue/indexes.ts'
import { attempt, fingerprint, twoOrganisations } from './catalogue/leaks.ts'
import { applicationIsSmall, definersAreReviewed, trailIsAppendOnly } from './catalogue/rights.ts'
import { freshDatabase } from './database/clone.ts'

const deep = process.env.DYADE_DEEP === '1'
const database = await freshDatabase()
const owner = new pg.Client({ connectionString: database.ownerUrl })
const app = new pg.Client({ connectionString: database.appUrl })
await Promise.all([owner.connect(), app.connect()])
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await database.drop()
})

const rules: Record<string, CatalogueRule> = {
  'every table stands inside the fence': fenced,
  'every other policy narrows': narrowing,
  'every key begins with the organisation': keysBeginWithOrganisation,
  'what is removed leaves nothing outside': deletionsKeepTheOrganisation,
  'no column asks the database for the time': noClockInDefaults,
  'views ask with the reader’s rights': viewsAskAsTheReader,
  'the application’s role is small': applicationIsSmall,
  'the trail is only added to': trailIsAppendOnly,
  'what passes the fences was reviewed': definersAreReviewed,
  'every index serves': indexesServe,
  'every foreign key has an index': foreignKeysHaveAnIndex,
}

describe('the schema', () => {
  for (const [name, rule] of Object.entries(rules))
    test(name, async () => {
      expect(await rule(owner)).toEqual([])
    })

  test('the listed queries use their index', async () => {
    expect(await listedQueriesUseTheirIndex(app)).toEqual([])
  })
})

const made = `create table x (organisation_id uuid not null default current_organisation(), id uuid not null, at timestamptz,
  primary key (organisation_id, id));`

/** rule, what breaks it, the sentence that must be said. */
const broken: [rule: string, sql: string, sentence: string][] = [
  [
    'every table stands inside the fence',
    made,
    'x: stands outside the fence of organisations: write call fence(',
  ],
  ['every table stands inside the fence', 'create table x (id uuid)', 'x: its organisation_id is missing'],
  [
    'every table stands inside the fence',
    `${made} call fence('x'); create policy more on x using (true)`,
    'x: stands outside the fence',
  ],
  [
    'every table stands inside the fence',
    'alter table people force row level security',
    'people: row-level security is forced',
  ],
  [
    'every other policy narrows',
    'create policy more on people using (true)',
    'people: the policy more is permissive',
  ],
  [
    'every other policy narrows',
    'create policy own on people as restrictive using (exists (select from people p where p.id = people.id))',
    'people: the policy own reads its own table',
  ],
  [
    'every other policy narrows',
    'create policy more on organisations using (true)',
    'organisations: the policy more is permissive',
  ],
  [
    'every key begins with the organisation',
    `${made} alter table x add unique (id)`,
    'x: the key x_id_key begins with id',
  ],
  [
    'every key begins with the organisation',
    `${made} create unique index x_lower on x (lower(id::text))`,
    'x: the key x_lower begins with (an expression)',
  ],
  [
    'every key begins with the organisation',
    `${made} alter table x add foreign key (id, organisation_id) references people (id, organisation_id)`.replace(
      'alter',
      'alter table people add unique (id, organisation_id); alter',
    ),
    'x: the key x_id_organisation_id_fkey begins with id',
  ],
  [
    'what is removed leaves nothing outside',
    `${made} alter table x add foreign key (organisation_id, id) references people (organisation_id, id) on delete set null`,
    'x: the foreign key x_organisation_id_id_fkey would change organisation_id',
  ],
  [
    'no column asks the database for the time',
    'create table x (at timestamptz default now())',
    'x.at: its default is now()',
  ],
  [
    'views ask with the reader’s rights',
    'create view x as select 1 as a',
    "x: the view reads with its owner's rights",
  ],
  [
    'views ask with the reader’s rights',
    'create materialized view x as select 1 as a',
    'x: a materialised view has no fence',
  ],
  [
    'the application’s role is small',
    'grant truncate on people to dyade_app',
    'people: dyade_app may truncate',
  ],
  [
    'the application’s role is small',
    'grant create on schema public to dyade_app',
    'dyade_app may create in the schema public',
  ],
  ['the application’s role is small', 'grant select on people to public', 'people is granted to everybody'],
  [
    'the trail is only added to',
    'grant update (action) on audit_events to dyade_app',
    'audit_events: dyade_app may update',
  ],
  [
    'the trail is only added to',
    'grant delete on audit_events to dyade_app',
    'audit_events: dyade_app may delete',
  ],
  [
    'what passes the fences was reviewed',
    'create function x() returns int language sql security definer return 1',
    'x() passes the fences (security definer) unread',
  ],
  [
    'what passes the fences was reviewed',
    'grant execute on function forget_person(uuid) to public',
    'forget_person(uuid) may be executed by everybody',
  ],
  [
    'what passes the fences was reviewed',
    'alter function forget_person(uuid) reset search_path',
    "forget_person(uuid) would follow somebody else's search_path",
  ],
  [
    'every index serves',
    'create index x on people (organisation_id, arrived_on)',
    'x: nobody says which query uses it',
  ],
  [
    'every index serves',
    `create index x on people (organisation_id, arrived_on); comment on index x is 'src/features/absent/reads.ts: all'`,
    'src/features/absent/reads.ts, which should use it, does not exist',
  ],
  [
    'every foreign key has an index',
    `${made} alter table x add person_id uuid, add foreign key (organisation_id, person_id) references people (organisation_id, id)`,
    'x: no index begins with the columns of x_organisation_id_person_id_fkey: write create index on x (organisation_id, person_id)',
  ],
]

describe('what breaks a rule is said', () => {
  for (const [rule, sql, sentence] of broken)
    test(`${rule}: ${sentence}`, async () => {
      await owner.query('begin')
      try {
        await owner.query(sql)
        expect((await rules[rule]!(owner)).join('\n')).toContain(sentence)
      } finally {
        await owner.query('rollback')
      }
    })

  test('each rule is shown at least one break', () => {
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)))
  })
})

describe('from inside one organisation, nothing of another', async () => {
  const prey = await twoOrganisations(owner)
  const count = deep ? 1_000_000 : 2_000

  test(
    `${count.toLocaleString('en')} attempts show and change nothing, and answer as if it did not exist`,
    async () => {
      const before = await fingerprint(owner, prey, prey.theirs.id)
      const { leaks, made } = await attempt(app, prey, count)
      expect(leaks).toEqual([])
      expect(await fingerprint(owner, prey, prey.theirs.id)).toBe(before)
      expect(Object.keys(made).length).toBe(10)
      for (const [kind, times] of Object.entries(made)) expect(times, kind).toBeGreaterThan(count / 20)
    },
    deep ? 7_200_000 : 60_000,
  )

  const holes: [what: string, sql: string][] = [
    ['a table without its fence', 'alter table rights disable row level security'],
    ['a fence that lets reading pass', 'create policy hole on people for select using (true)'],
    ['a fence that lets writing pass', 'alter policy organisation on units with check (true)'],
    ['a key that forgets the organisation', 'create unique index hole on people (id)'],
    [
      'a foreign key that forgets the organisation',
      `alter table units add constraint hole unique (id); alter table people drop constraint people_organisation_id_unit_id_fkey,
         add constraint people_unit foreign key (unit_id) references units (id)`,
    ],
    [
      'a function past the fence',
      'create function hole(uuid) returns text language sql security definer return (select email from people where id = $1)',
    ],
  ]
  for (const [what, sql] of holes)
    test(`${what} is found`, async () => {
      const holed = await freshDatabase()
      const [holedOwner, holedApp] = [holed.ownerUrl, holed.appUrl].map(
        (url) => new pg.Client({ connectionString: url }),
      )
      await Promise.all([holedOwner!.connect(), holedApp!.connect()])
      try {
        await holedOwner!.query(sql)
        const { leaks } = await attempt(holedApp!, await twoOrganisations(holedOwner!), 4_000, 1)
        expect(leaks.length).toBeGreaterThan(0)
      } finally {
        await Promise.all([holedOwner!.end(), holedApp!.end()])
        await holed.drop()
      }
    })
})
