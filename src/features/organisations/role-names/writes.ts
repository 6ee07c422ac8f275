import type { Language } from '../../../core/words/language.ts'
import { type RoleNamePreset, roleNamePresets } from '../../../core/words/presets.ts'
import type { RoleName } from '../../../core/words/role-names.ts'
import { type Role, roles } from '../../../core/words/roles.ts'
import { record } from '../../../platform/db/audit.ts'
import type { OrganisationDb } from '../../../platform/db/fence.ts'
import type { Doing } from '../writes.ts'

/** Calls a role so in the languages given; the others keep their names. */
export async function nameRole(
  db: OrganisationDb,
  role: Role,
  names: Partial<Record<Language, RoleName>>,
  { by, now }: Doing,
): Promise<void> {
  for (const [language, name] of Object.entries(names)) await keep(db, language, role, name)
  await record(db, { at: now, by, action: 'role.named', details: { role } })
}

/** The role has Dyade's own name again, in every language. */
export async function forgetRoleName(db: OrganisationDb, role: Role, { by, now }: Doing): Promise<void> {
  await db.deleteFrom('role_names').where('role', '=', role).execute()
  await record(db, { at: now, by, action: 'role.named', details: { role, back: true } })
}

/** All roles take the names of a set; whatever the organisation called them before goes. */
export async function takePreset(
  db: OrganisationDb,
  preset: RoleNamePreset,
  { by, now }: Doing,
): Promise<void> {
  await db.deleteFrom('role_names').execute()
  const { dyade } = roleNamePresets
  const wanted = roleNamePresets[preset]
  for (const [language, names] of Object.entries(wanted) as [Language, Record<Role, RoleName>][])
    for (const role of roles)
      if (JSON.stringify(names[role]) !== JSON.stringify(dyade[language][role]))
        await keep(db, language, role, names[role])
  await record(db, { at: now, by, action: 'roles.named', details: { preset } })
}

async function keep(db: OrganisationDb, language: string, role: Role, name: RoleName): Promise<void> {
  const names = JSON.stringify(name)
  await db
    .insertInto('role_names')
    .values({ language, role, names })
    .onConflict((row) => row.columns(['organisation_id', 'language', 'role']).doUpdateSet({ names }))
    .execute()
}
