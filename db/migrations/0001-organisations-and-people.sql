-- Organisations, their units and people; who may what; sessions. See docs/ARCHITECTURE.md, "Three fences".
-- Each transaction of the application says in whose name it runs: app.organisation, app.person (set locally by platform/db).
-- After a commit a setting reads '' and not null, hence nullif. Plain SQL functions: the planner inlines them.

create function current_organisation() returns uuid language sql stable
  return nullif(current_setting('app.organisation', true), '')::uuid;

create function current_person() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;

-- The fence around one table, written once. Enabled and not forced: the owner (migrations, backup) passes, the application owns nothing.
create procedure fence(fenced regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('create policy organisation on %s using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', fenced);
end $$;
revoke execute on procedure fence(regclass) from public;

-- Outside the fence for reading (a slug or a hostname must be found before one is inside); an organisation changes only itself.
create table organisations (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) between 2 and 40),
  name text not null check (length(name) between 1 and 120),
  hostname text unique check (hostname = lower(hostname)),
  languages text[] not null default '{fr,en}' check (cardinality(languages) > 0 and languages <@ '{fr,en}'),
  region text not null default 'FR' check (region in ('FR', 'CA')),
  time_zone text not null default 'Europe/Paris',
  look jsonb not null default '{}',
  -- « inscrit·e » for groups and for those who said nothing, only where the organisation chose it
  median_dot boolean not null default false,
  -- named on the installation's front page, for people who do not know the address
  listed boolean not null default false,
  -- made by the demonstration: only there has each person a mailbox page
  demonstration boolean not null default false,
  created_at timestamptz not null
);
alter table organisations enable row level security;
create policy reading on organisations for select using (true);
create policy changing on organisations for update
  using (id = current_organisation()) with check (id = current_organisation());

create table units (
  organisation_id uuid not null default current_organisation() references organisations,
  id uuid not null default gen_random_uuid(),
  parent_id uuid,
  name text not null check (length(name) between 1 and 160),
  -- the organisation's own word: ministère, direction, bureau, école…
  kind text not null check (length(kind) between 1 and 60),
  -- a space has an address, a look and administrators of its own; a plain unit has no slug
  slug text check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) between 2 and 40),
  look jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, slug),
  foreign key (organisation_id, parent_id) references units (organisation_id, id),
  check (parent_id <> id)
);
create index units_parent on units (organisation_id, parent_id);
call fence('units');

create table people (
  organisation_id uuid not null default current_organisation() references organisations,
  id uuid not null default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  given_name text not null check (length(given_name) between 1 and 80),
  family_name text not null check (length(family_name) between 1 and 80),
  -- core/names: lower case, no accents, "family given"; the order of lists and the prefix search
  name_key text not null,
  unit_id uuid,
  manager_id uuid,
  position text check (length(position) <= 160),
  arrived_on date,
  language text check (language in ('fr', 'en')),
  region text check (region in ('FR', 'CA')),
  -- how the product speaks of the person, never deduced, never counted; and to the person
  form text not null default 'unsaid'
    check (form in ('feminine', 'feminine-epicene', 'masculine', 'neutral', 'dotted', 'unsaid')),
  address text check (address in ('tu', 'vous')),
  time_zone text,
  scheme text check (scheme in ('light', 'dark')),
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, email),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, manager_id) references people (organisation_id, id),
  check (manager_id <> id)
);
create index people_name on people (organisation_id, name_key collate "C", id);
create index people_unit on people (organisation_id, unit_id, name_key collate "C", id);
-- the foreign key of manager_id asks who reports to somebody when that person goes
create index people_manager on people (organisation_id, manager_id);
call fence('people');

create table passwords (
  organisation_id uuid not null default current_organisation(),
  person_id uuid not null,
  -- argon2id in PHC form
  hash text not null check (hash like '$argon2id$%'),
  changed_at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
call fence('passwords');

create table rights (
  organisation_id uuid not null default current_organisation(),
  person_id uuid not null,
  -- space-administrator: of the unit and its branch
  "right" text not null check ("right" in ('administrator', 'coordinator', 'space-administrator')),
  unit_id uuid,
  granted_at timestamptz not null,
  unique nulls not distinct (organisation_id, person_id, "right", unit_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
  foreign key (organisation_id, unit_id) references units (organisation_id, id) on delete cascade,
  check (("right" = 'space-administrator') = (unit_id is not null))
);
create index rights_unit on rights (organisation_id, unit_id) where unit_id is not null;
call fence('rights');

create table sessions (
  organisation_id uuid not null default current_organisation(),
  id uuid not null default gen_random_uuid(),
  -- sha256 of the cookie's token: who reads the table cannot sign in
  token_hash bytea not null check (length(token_hash) = 32),
  person_id uuid not null,
  -- what its owner recognises it by: "Firefox, Linux"; never an IP address
  device text not null check (length(device) <= 120),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
);
create index sessions_person on sessions (organisation_id, person_id, seen_at);
create index sessions_ends on sessions (organisation_id, ends_at);
call fence('sessions');

-- Role names are data: the organisation's own, over the product's. One row a role and language; see core/words.
create table role_names (
  organisation_id uuid not null default current_organisation() references organisations,
  language text not null check (language in ('fr', 'en')),
  role text not null,
  names jsonb not null,
  primary key (organisation_id, language, role)
);
call fence('role_names');

-- Append-only: the application may add and read, never change. Never a note's text.
create table audit_events (
  organisation_id uuid not null default current_organisation() references organisations,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null,
  -- no foreign key: what a person did outlives the person's erasure
  person_id uuid,
  action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  subject_kind text,
  subject_id uuid,
  details jsonb not null default '{}' check (pg_column_size(details) < 2000),
  primary key (organisation_id, id)
);
call fence('audit_events');

-- A creating POST answers the same twice. Status and Location only, and an HMAC of the input: never a body.
create table idempotency_keys (
  organisation_id uuid not null default current_organisation() references organisations,
  -- sha256 of who, route and key: nobody replays somebody else's
  key_hash bytea not null,
  input_hmac bytea not null,
  status int not null,
  location text not null,
  flash text,
  created_at timestamptz not null,
  primary key (organisation_id, key_hash)
);
create index idempotency_keys_created on idempotency_keys (organisation_id, created_at);
call fence('idempotency_keys');

create table rate_limits (
  organisation_id uuid not null default current_organisation() references organisations,
  -- HMAC of what is counted and of whose (an account, an address): no address stands here
  bucket bytea not null,
  window_start timestamptz not null,
  hits int not null,
  primary key (organisation_id, bucket, window_start)
);
create index rate_limits_window on rate_limits (organisation_id, window_start);
call fence('rate_limits');

-- One round trip opens the fence: finds the organisation, then the session and its person, and sets in whose name the transaction runs.
-- Definer, because the session must be found before there is anybody; it gives back only the row that the token opens.
create function enter(wanted_slug text, wanted_token bytea, at timestamptz)
  returns table (organisation jsonb, person jsonb, session jsonb)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  o organisations; p people; s sessions; u units; granted jsonb; space jsonb;
begin
  select * into o from organisations where slug = wanted_slug;
  if not found then return; end if;
  perform set_config('app.organisation', o.id::text, true), set_config('app.person', '', true);
  organisation := to_jsonb(o);
  organisation := organisation || jsonb_build_object('role_names', coalesce(
    (select jsonb_agg(jsonb_build_object('language', r.language, 'role', r.role, 'names', r.names))
       from role_names r where r.organisation_id = o.id), '[]'));
  if wanted_token is not null then
    select * into s from sessions
      where sessions.organisation_id = o.id and token_hash = wanted_token and ends_at > at;
    if found then
      select * into p from people
        where people.organisation_id = o.id and id = s.person_id and (ended_at is null or ended_at > at);
      if found then
        perform set_config('app.person', p.id::text, true);
        select coalesce(jsonb_agg(jsonb_build_object('right', r."right", 'unit', r.unit_id)), '[]') into granted
          from rights r where r.organisation_id = o.id and r.person_id = p.id;
        -- the nearest space above the person's unit lends its name and look
        with recursive above as (
          select units.*, 0 as depth from units where units.organisation_id = o.id and id = p.unit_id
          union all
          select units.*, above.depth + 1 from above join units
            on units.organisation_id = o.id and units.id = above.parent_id where above.depth < 30
        )
        select jsonb_build_object('id', id, 'slug', slug, 'name', name, 'look', look) into space
          from above where slug is not null order by depth limit 1;
        person := to_jsonb(p) || jsonb_build_object('rights', granted, 'space', space);
        session := to_jsonb(s) - 'token_hash';
      end if;
    end if;
  end if;
  return next;
end $$;
revoke execute on function enter(text, bytea, timestamptz) from public;

grant usage on schema public to dyade_app;
grant execute on function enter(text, bytea, timestamptz) to dyade_app;
grant select, update on organisations to dyade_app;
grant select, insert, update, delete on units, people, passwords, rights, sessions, role_names, rate_limits, idempotency_keys to dyade_app;
grant select, insert on audit_events to dyade_app;
