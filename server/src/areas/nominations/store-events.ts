import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What paper says of a step that was taken outside the system. */
export type PaperRecord = { number: string | null; on: string; fileId: string | null }

export type NewEvent = {
  dossierId: string
  nominationId?: string | null
  kind: string
  happenedOn: string
  note?: string | null
  paper?: PaperRecord | null | undefined
  details?: Record<string, unknown>
}

/** What happened to dossiers and nominations, in order. */
export async function insertEvents(
  tx: Tx,
  events: readonly NewEvent[],
  by: { accountId: string | null; now: Date },
): Promise<void> {
  // A statement carries at most 65,535 values.
  for (let at = 0; at < events.length; at += 2000) await insertSome(tx, events.slice(at, at + 2000), by)
}

async function insertSome(
  tx: Tx,
  events: readonly NewEvent[],
  by: { accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto('dossier_events')
    .values(
      events.map((one) => ({
        dossier_id: one.dossierId,
        nomination_id: one.nominationId ?? null,
        kind: one.kind,
        happened_on: one.happenedOn,
        note: one.note?.trim() || null,
        paper_number: one.paper?.number ?? null,
        paper_on: one.paper?.on ?? null,
        paper_file_id: one.paper?.fileId ?? null,
        details: JSON.stringify(one.details ?? {}),
        account_id: by.accountId,
        recorded_at: by.now,
      })),
    )
    .execute()
}

export type EventRow = {
  id: string
  nominationId: string | null
  kind: string
  happenedOn: string
  note: string | null
  paperNumber: string | null
  paperOn: string | null
  paperFileId: string | null
  details: Record<string, unknown>
  by: string | null
  at: Date
}

/** The events of a dossier, the last first; of one nomination where it is named. */
export async function listEvents(
  tx: Tx,
  filter: { dossierId: string; nominationId?: string | undefined },
): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.id::text, e.nomination_id::text as "nominationId", e.kind, e.happened_on::text as "happenedOn", e.note,
      e.paper_number as "paperNumber", e.paper_on::text as "paperOn", e.paper_file_id::text as "paperFileId", e.details,
      a.display_name as by, e.recorded_at as at
    from dossier_events e left join account_names a on a.id = e.account_id
    where e.dossier_id = ${filter.dossierId}
      and ${filter.nominationId ? sql`e.nomination_id = ${filter.nominationId}` : sql`true`}
    order by e.id desc limit 300`.execute(tx)
  return rows
}
