import type { Temporal } from 'temporal-polyfill'
import type { OrganisationDb } from './fence.ts'

export type AuditEvent = {
  at: Temporal.Instant
  /** who did it; null for the product itself or somebody who is not signed in */
  by: string | null
  /** `noun.verb`: `session.began`, `password.changed` */
  action: `${string}.${string}`
  subject?: { kind: string; id: string }
  /** facts only (a right's name, a field's name): never what somebody wrote */
  details?: Record<string, string | number | boolean | null>
}

/** Adds to the trail, in the transaction of what it tells. The application may never change or remove a line. */
export async function record(db: OrganisationDb, event: AuditEvent): Promise<void> {
  await db
    .insertInto('audit_events')
    .values({
      at: event.at,
      person_id: event.by,
      action: event.action,
      subject_kind: event.subject?.kind ?? null,
      subject_id: event.subject?.id ?? null,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute()
}
