import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type Unfit = { place: number; name: string; problem: string }
export type RunRow = {
  id: string
  batchId: string
  rowIds: string[]
  first: number
  last: number
  printerId: string
  printerName: string
  onStock: boolean
  state: 'making' | 'ready' | 'failed' | 'told'
  done: number
  problem: string | null
  unfit: Unfit[]
  pdfSha256: string | null
  startedAt: Date
  startedBy: string | null
  heardAt: Date
  toldAt: Date | null
  printed: number
  spoiled: number
}

/** Runs of a batch, the newest first, or one of them. */
export async function readRuns(
  tx: Tx,
  filter: { batchId?: string; id?: string; limit?: number },
): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select r.id, r.batch_id as "batchId", r.row_ids as "rowIds", r.first_place as first, r.last_place as last,
      r.printer_id as "printerId", p.name as "printerName", r.on_stock as "onStock", r.state, r.done, r.problem, r.unfit,
      r.pdf_sha256 as "pdfSha256", r.started_at as "startedAt", a.display_name as "startedBy", r.heard_at as "heardAt",
      r.told_at as "toldAt", r.printed, r.spoiled
    from certificate_runs r join certificate_printers p on p.id = r.printer_id
    left join account_names a on a.id = r.account_id
    where ${filter.batchId ? sql`r.batch_id = ${filter.batchId}::bigint` : sql`true`}
      and ${filter.id ? sql`r.id = ${filter.id}::bigint` : sql`true`}
    order by r.id desc limit ${filter.limit ?? 50}`.execute(tx)
  return rows
}

export async function insertRun(
  tx: Tx,
  run: {
    batchId: string
    rowIds: string[]
    first: number
    last: number
    printerId: string
    onStock: boolean
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('certificate_runs')
    .values({
      batch_id: run.batchId,
      row_ids: run.rowIds,
      first_place: run.first,
      last_place: run.last,
      printer_id: run.printerId,
      on_stock: run.onStock,
      account_id: run.accountId,
      started_at: run.now,
      heard_at: run.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Only a run that is still being made takes it: one that was given up stays so. */
export async function updateMaking(
  tx: Tx,
  id: string,
  change: {
    done?: number
    state?: 'ready' | 'failed'
    problem?: string
    unfit?: Unfit[]
    pdfSha256?: string
    now: Date
  },
): Promise<void> {
  await tx
    .updateTable('certificate_runs')
    .set({
      heard_at: change.now,
      ...(change.done === undefined ? {} : { done: change.done }),
      ...(change.state ? { state: change.state } : {}),
      ...(change.problem ? { problem: change.problem } : {}),
      ...(change.unfit ? { unfit: JSON.stringify(change.unfit) } : {}),
      ...(change.pdfSha256 ? { pdf_sha256: change.pdfSha256 } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', 'making')
    .execute()
}

export async function setTold(
  tx: Tx,
  id: string,
  told: { printed: number; spoiled: number; now: Date },
): Promise<void> {
  await tx
    .updateTable('certificate_runs')
    .set({ state: 'told', told_at: told.now, printed: told.printed, spoiled: told.spoiled })
    .where('id', '=', id)
    .execute()
}
