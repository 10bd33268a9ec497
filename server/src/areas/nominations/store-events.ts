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

/** The events of one nomination, the last first. */
export async function listEvents(tx: Tx, filter: { nominationId: string }): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.id::text, e.nomination_id::text as "nominationId", e.kind, e.happened_on::text as "happenedOn", e.note,
      e.paper_number as "paperNumber", e.paper_on::text as "paperOn", e.paper_file_id::text as "paperFileId", e.details,
      a.display_name as by, e.recorded_at as at
    from dossier_events e left join account_names a on a.id = e.account_id
    where e.nomination_id = ${filter.nominationId} order by e.id desc limit 300`.execute(tx)
  return rows
}

export type DossierHappening = Omit<EventRow, 'nominationId' | 'details'> & {
  /** Of how many nominations, where it is said of some. */
  nominations: number
}

/** What happened to a dossier, the last first; what one act did to many of its nominations is told once. */
export async function listDossierHappenings(tx: Tx, dossierId: string): Promise<DossierHappening[]> {
  const { rows } = await sql<DossierHappening>`
    select max(e.id)::text as id, count(e.nomination_id)::int as nominations, e.kind, e.happened_on::text as "happenedOn", e.note,
      e.paper_number as "paperNumber", e.paper_on::text as "paperOn", e.paper_file_id::text as "paperFileId",
      (select a.display_name from account_names a where a.id = e.account_id) as by, e.recorded_at as at
    from dossier_events e where e.dossier_id = ${dossierId}
    group by e.kind, e.happened_on, e.note, e.paper_number, e.paper_on, e.paper_file_id, e.account_id, e.recorded_at
    order by max(e.id) desc limit 200`.execute(tx)
  return rows
}
