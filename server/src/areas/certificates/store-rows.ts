import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { RowState } from './domain/batch-state.ts'

/** A certificate at its place in a batch. */
export type BatchLine = {
  id: string
  place: number
  certificateId: string
  awardId: string
  code: string
  bookYear: number | null
  state: RowState
  leftOutReason: string | null
  printId: string | null
  printedAt: Date | null
  printer: string | null
  printedBy: string | null
}

/** Lines of a batch by place. */
export async function readLines(
  tx: Tx,
  batchId: string,
  filter: {
    state?: RowState | 'spoiled' | undefined
    from?: number | undefined
    to?: number | undefined
    ids?: readonly string[]
    limit?: number
  } = {},
): Promise<BatchLine[]> {
  const states = {
    waiting: sql`g.id is null and r.left_out_reason is null`,
    printed: sql`g.id is not null`,
    'left-out': sql`g.id is null and r.left_out_reason is not null`,
    spoiled: sql`exists (select from certificate_prints s where s.row_id = r.id and s.spoiled_at is not null)`,
  }
  const { rows } = await sql<BatchLine>`
    select r.id, r.place, r.certificate_id as "certificateId", c.award_id as "awardId", c.code, c.book_year as "bookYear",
      case when g.id is not null then 'printed' when r.left_out_reason is not null then 'left-out' else 'waiting' end as state,
      r.left_out_reason as "leftOutReason", g.id as "printId", g.printed_at as "printedAt", p.name as printer,
      a.display_name as "printedBy"
    from certificate_batch_rows r
    join certificates c on c.id = r.certificate_id
    left join certificate_prints g on g.row_id = r.id and g.spoiled_at is null
    left join certificate_printers p on p.id = g.printer_id
    left join account_names a on a.id = g.account_id
    where r.batch_id = ${batchId}::bigint
      and ${filter.state ? states[filter.state] : sql`true`}
      and r.place >= ${filter.from ?? 1} and r.place <= ${filter.to ?? 2147483647}
      and ${filter.ids ? sql`r.id = any (${[...filter.ids]}::bigint[])` : sql`true`}
    order by r.place limit ${filter.limit ?? 100000}`.execute(tx)
  return rows
}

export type SpoiledSheet = { rowId: string; at: Date; reason: string; by: string | null }

/** Spoiled sheets of the rows, in order. */
export async function readSpoiled(tx: Tx, rowIds: readonly string[]): Promise<SpoiledSheet[]> {
  if (rowIds.length === 0) return []
  const { rows } = await sql<SpoiledSheet>`
    select s.row_id as "rowId", s.spoiled_at as at, s.spoil_reason as reason, a.display_name as by
    from certificate_prints s left join account_names a on a.id = s.spoiled_by
    where s.row_id = any (${[...rowIds]}::bigint[]) and s.spoiled_at is not null order by s.id`.execute(tx)
  return rows
}

/** What came out of the printer. */
export async function insertPrints(
  tx: Tx,
  run: { batchId: string; runId: string; printerId: string; accountId: string | null; now: Date },
  sheets: readonly { rowId: string; certificateId: string; reason: string | null }[],
): Promise<void> {
  if (sheets.length === 0) return
  await tx
    .insertInto('certificate_prints')
    .values(
      sheets.map(({ rowId, certificateId, reason }) => ({
        batch_id: run.batchId,
        row_id: rowId,
        certificate_id: certificateId,
        run_id: run.runId,
        printer_id: run.printerId,
        printed_at: run.now,
        account_id: run.accountId,
        ...(reason === null ? {} : { spoiled_at: run.now, spoiled_by: run.accountId, spoil_reason: reason }),
      })),
    )
    .execute()
}

export async function spoilPrint(
  tx: Tx,
  printId: string,
  spoil: { reason: string; accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('certificate_prints')
    .set({ spoiled_at: spoil.now, spoiled_by: spoil.accountId, spoil_reason: spoil.reason })
    .where('id', '=', printId)
    .execute()
}

export async function setLeftOut(tx: Tx, rows: readonly { rowId: string; reason: string }[]): Promise<void> {
  await sql`update certificate_batch_rows r set left_out_reason = g.reason
    from json_to_recordset(${JSON.stringify(rows)}::json) as g ("rowId" bigint, reason text) where r.id = g."rowId"`.execute(
    tx,
  )
}
