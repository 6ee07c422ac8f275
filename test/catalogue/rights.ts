import type { CatalogueRule } from './fences.ts'
import { appendOnly, definers } from './reviewed.ts'

/** The application's role owns nothing, passes no fence, and cannot empty a table. */
export const applicationIsSmall: CatalogueRule = async (client) => {
  const { rows } = await client.query<{ says: string }>(`
    select rolname || ' has ' || power || ': the application needs none; take it away.' as says
    from pg_roles, lateral (values (rolsuper, 'SUPERUSER'), (rolbypassrls, 'BYPASSRLS'), (rolcreaterole, 'CREATEROLE'),
      (rolcreatedb, 'CREATEDB'), (rolreplication, 'REPLICATION')) as powers (given, power)
    where rolname in ('dyade_app', 'dyade_queue') and given
    union all
    select 'dyade_app owns ' || pg_describe_object(classid, objid, objsubid) || ': what it owns has no fence for it; give it to the owner.'
    from pg_shdepend where deptype = 'o' and refobjid = 'dyade_app'::regrole
      and dbid in (0, (select oid from pg_database where datname = current_database()))
    union all
    select 'dyade_app is a member of ' || r.rolname || ': it would have its rights; revoke it.'
    from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = 'dyade_app'::regrole
    union all
    select c.relname || ': dyade_app may ' || privilege || ': grant select, insert, update and delete only.'
    from pg_class c, unnest('{truncate,references,trigger}'::text[]) as privilege
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and has_table_privilege('dyade_app', c.oid, privilege)
    union all
    select 'dyade_app may create in the schema ' || nspname || ': revoke it.'
    from pg_namespace where nspname !~ '^pg_temp' and has_schema_privilege('dyade_app', oid, 'create')
    union all
    select 'dyade_app reads the queue''s table ' || c.relname || ': jobs go through enqueue(); revoke it.'
    from pg_class c where c.relnamespace = to_regnamespace('graphile_worker') and c.relkind in ('r', 'p', 'v')
      and has_schema_privilege('dyade_app', c.relnamespace, 'usage') and has_table_privilege('dyade_app', c.oid, 'select')
    union all
    select c.relname || ' is granted to everybody (public): grant it to dyade_app.'
    from pg_class c, aclexplode(c.relacl) as grants where c.relnamespace = 'public'::regnamespace and grants.grantee = 0`)
  return rows.map(({ says }) => says)
}

/** What was done stays said. */
export const trailIsAppendOnly: CatalogueRule = async (client) => {
  const { rows } = await client.query<{ says: string }>(
    `select t.name || ': dyade_app may ' || privilege || ' it: the trail is only ever added to; revoke it.' as says
     from unnest($1::text[]) as t (name), unnest('{update,delete,truncate}'::text[]) as privilege
     where has_table_privilege('dyade_app', t.name, privilege)
       or (privilege = 'update' and has_any_column_privilege('dyade_app', t.name, 'update'))`,
    [appendOnly],
  )
  return rows.map(({ says }) => says)
}

/** Functions past the fences are few, read, closed to everybody but whom they are for, and immune to a forged search_path. */
export const definersAreReviewed: CatalogueRule = async (client) => {
  const { rows } = await client.query<{ name: string; path: string | null; everybody: boolean }>(`
    select p.oid::regprocedure::text as name,
      (select setting from unnest(p.proconfig) as setting where setting like 'search_path=%') as path,
      has_function_privilege('public', p.oid, 'execute') as everybody
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`)
  return [
    ...rows.flatMap(({ name, path, everybody }) => [
      ...(definers[name]
        ? []
        : [
            `${name} passes the fences (security definer) unread: have it reviewed, and list it in test/catalogue/reviewed.ts.`,
          ]),
      ...(path && /,\s*pg_temp$/.test(path)
        ? []
        : [`${name} would follow somebody else's search_path: write set search_path = public, pg_temp.`]),
      ...(everybody
        ? [`${name} may be executed by everybody: write revoke execute on function ${name} from public.`]
        : []),
    ]),
    ...Object.keys(definers)
      .filter((name) => !rows.some((row) => row.name === name))
      .map((name) => `${name} is listed in test/catalogue/reviewed.ts and does not exist: remove it there.`),
  ]
}
