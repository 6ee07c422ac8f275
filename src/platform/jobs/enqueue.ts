import type { OrganisationDb } from '../db/fence.ts'

/**
 * Has `task` run once the transaction has committed; rolled back, it never was. The job belongs to the fence's organisation.
 *
 * @param ids uuids and short words (`[a-z][a-z0-9.-]*`): the database refuses anything else, so that no personal data waits in a queue
 * @param options.key while a job with this key waits, a second one is not added
 */
export async function enqueue(
  db: OrganisationDb,
  task: string,
  ids: Record<string, string>,
  { key }: { key?: string } = {},
): Promise<void> {
  await db
    .selectNoFrom((of) =>
      of.fn('enqueue', [of.val(task), of.val(JSON.stringify(ids)), of.val(key ?? null)]).as('done'),
    )
    .execute()
}
