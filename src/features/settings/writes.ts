import type { OrganisationDb } from '../../platform/db/fence.ts'
import type { Settings } from './form.ts'

/** What a person says of themselves to the product. No trace is kept of what it was before: it is nobody's business. */
export async function changeSettings(
  db: OrganisationDb,
  personId: string,
  settings: Settings,
): Promise<void> {
  const { language, region, address, form, timeZone, scheme } = settings
  await db
    .updateTable('people')
    .set({ language, region, address, form, time_zone: timeZone, scheme: scheme || null })
    .where('id', '=', personId)
    .execute()
}
