import type { OrganisationDb } from '../../platform/db/fence.ts'

/** How many units the organisation has. */
export async function countUnits(db: OrganisationDb): Promise<number> {
  const { count } = await db
    .selectFrom('units')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** How many mails the reader's own mailbox of the demonstration holds. */
export async function countOwnMails(db: OrganisationDb): Promise<number> {
  const { count } = await db
    .selectFrom('mail_contents')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
