import pg from 'pg'
import type { Both } from '../config/language.ts'

/**
 * Whether a database can hold Dyade: reachable, of a known version, and behind the fences for the application's role.
 * @returns null when all is well, else the sentence that says what to do
 */
export async function examine(appUrl: string, ownerUrl: string | null): Promise<Both | null> {
  const app = await ask<AppFacts>(appUrl, appFacts)
  if ('sentence' in app) return app.sentence
  const facts = app.row
  if (facts.version < 150000 || facts.version >= 190000) return wrongVersion(facts.version)
  if (facts.encoding !== 'UTF8') return wrongEncoding(facts.encoding)
  if (facts.free || facts.owns) return passesTheFences(facts.me)
  if (!ownerUrl) return null
  const owner = await ask<OwnerFacts>(ownerUrl, ownerFacts)
  if ('sentence' in owner) return owner.sentence
  if (!owner.row.creates) return ownerMayNotCreate(owner.row.me, owner.row.database)
  if (owner.row.missing.length && !owner.row.makesRoles) return rolesMissing(owner.row.missing)
  return null
}

type AppFacts = { me: string; version: number; encoding: string; free: boolean; owns: boolean }
const appFacts = `
  select current_user as me, current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
    rolsuper or rolbypassrls as free,
    exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(current_user, relowner, 'member'))
      or pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'member') as owns
  from pg_roles where rolname = current_user`

type OwnerFacts = { me: string; database: string; creates: boolean; makesRoles: boolean; missing: string[] }
const ownerFacts = `
  select current_user as me, current_database() as database, rolsuper or rolcreaterole as "makesRoles",
    has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as creates,
    array(select name from unnest('{dyade_app,dyade_queue}'::text[]) as name
      where not exists (select from pg_roles where rolname = name)) as missing
  from pg_roles where rolname = current_user`

async function ask<Row extends pg.QueryResultRow>(
  url: string,
  question: string,
): Promise<{ row: Row } | { sentence: Both }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<Row>(question)
    return { row: rows[0]! }
  } catch (error) {
    return { sentence: refused(error as Error & { code?: string }, client) }
  } finally {
    await client.end().catch(() => {})
  }
}

function refused(error: Error & { code?: string }, { host, port, user, database }: pg.Client): Both {
  const where = `${host}:${port}`
  if (error.code === '28P01' || error.code === '28000')
    return {
      fr: `La base de données refuse le rôle « ${user} » : son mot de passe est faux, le rôle manque (db/roles.sql le crée), ou pg_hba.conf ne le laisse pas entrer.`,
      en: `The database refuses the role “${user}”: its password is wrong, the role is missing (db/roles.sql makes it), or pg_hba.conf does not let it in.`,
    }
  if (error.code === '3D000')
    return {
      fr: `Le serveur ${where} n’a pas de base « ${database} ». Créez-la : create database ${database} owner dyade_owner encoding 'UTF8' template template0`,
      en: `The server ${where} has no database “${database}”. Create it: create database ${database} owner dyade_owner encoding 'UTF8' template template0`,
    }
  if (error.code === '53300')
    return {
      fr: `Le serveur ${where} n’a plus de connexion libre : augmentez son max_connections, ou baissez DATABASE_CONNECTIONS.`,
      en: `The server ${where} has no free connection left: raise its max_connections, or lower DATABASE_CONNECTIONS.`,
    }
  if (error.code === '57P03')
    return {
      fr: `Le serveur ${where} démarre ou s’arrête : recommencez dans un instant.`,
      en: `The server ${where} is starting up or shutting down: start again in a moment.`,
    }
  return {
    fr: `La base de données ne répond pas à ${where} (${error.code ?? error.message}). Vérifiez l’adresse, que PostgreSQL tourne, et qu’il accepte les connexions de cette machine.`,
    en: `The database does not answer at ${where} (${error.code ?? error.message}). Check the address, that PostgreSQL runs, and that it accepts connections from this machine.`,
  }
}

function wrongVersion(version: number): Both {
  const major = Math.floor(version / 10000)
  return {
    fr: `Ce PostgreSQL est un ${major} : Dyade marche avec les versions 15 à 18.`,
    en: `This PostgreSQL is ${major}: Dyade works with versions 15 to 18.`,
  }
}

function wrongEncoding(encoding: string): Both {
  return {
    fr: `Cette base est en ${encoding}, qui ne sait pas écrire tous les noms : créez-la en UTF8 (create database … encoding 'UTF8' template template0).`,
    en: `This database is in ${encoding}, which cannot write everybody’s name: create it in UTF8 (create database … encoding 'UTF8' template template0).`,
  }
}

function passesTheFences(role: string): Both {
  return {
    fr: `Le rôle « ${role} » de DATABASE_URL est superutilisateur, passe outre la sécurité des lignes (BYPASSRLS) ou possède les tables : les organisations ne seraient plus séparées. Donnez le rôle de l’application (dyade_app, db/roles.sql), et le propriétaire dans DATABASE_OWNER_URL.`,
    en: `The role “${role}” of DATABASE_URL is a superuser, bypasses row security (BYPASSRLS) or owns the tables: organisations would no longer be apart. Give the application’s role (dyade_app, db/roles.sql), and the owner in DATABASE_OWNER_URL.`,
  }
}

function ownerMayNotCreate(role: string, database: string): Both {
  return {
    fr: `Le rôle « ${role} » de DATABASE_OWNER_URL ne peut rien créer dans la base « ${database} » : alter database ${database} owner to ${role}`,
    en: `The role “${role}” of DATABASE_OWNER_URL may create nothing in the database “${database}”: alter database ${database} owner to ${role}`,
  }
}

function rolesMissing(roles: string[]): Both {
  return {
    fr: `Il manque sur ce serveur ${roles.join(' et ')}, et DATABASE_OWNER_URL n’a pas le droit de les créer : faites exécuter db/roles.sql par son administrateur (psql -f db/roles.sql postgres).`,
    en: `This server has no ${roles.join(' nor ')}, and DATABASE_OWNER_URL may not create them: have its administrator run db/roles.sql (psql -f db/roles.sql postgres).`,
  }
}
