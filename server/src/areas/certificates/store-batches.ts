import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type BatchRow = {
  id: string
  unitId: string
  unitName: string
  title: string
  layoutId: string
  layoutName: string
  width: number
  height: number
  printerId: string
  printerName: string
  onStock: boolean
  decisionId: string | null
  revision: number
  createdAt: Date
  createdBy: string | null
  rows: number
  waiting: number
  printed: number
  sheets: number
  openRun: boolean
  nextPlace: number | null
}

/** Batches, the newest first, with what has been printed; one more than the limit. */
export async function listBatchRows(
  tx: Tx,
  filter: {
    id?: string | undefined
    unitId?: string | undefined
    /** Only batches of these bodies and of those below them; null: of any. */
    within?: readonly string[] | null
    decisionId?: string | undefined
    before?: string | undefined
    limit: number
  },
): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select b.id, b.unit_id as "unitId", n.name as "unitName", b.title, b.layout_id as "layoutId", l.name as "layoutName", l.width, l.height,
      b.printer_id as "printerId", p.name as "printerName", b.on_stock as "onStock", b.decision_id as "decisionId", b.revision,
      b.created_at as "createdAt", c.display_name as "createdBy", r.rows, r.waiting, r.printed, r."nextPlace",
      (select count(*)::integer from certificate_prints x where x.batch_id = b.id) as sheets,
      exists (select from certificate_runs x where x.batch_id = b.id and x.state in ('making', 'ready')) as "openRun"
    from certificate_batches b
    join unit_names n on n.unit_id = b.unit_id
    join certificate_layouts l on l.id = b.layout_id
    join certificate_printers p on p.id = b.printer_id
    left join account_names c on c.id = b.created_by
    cross join lateral (
      select count(*)::integer as rows, count(g.row_id)::integer as printed,
        count(*) filter (where g.row_id is null and r.left_out_reason is null)::integer as waiting,
        min(r.place) filter (where g.row_id is null and r.left_out_reason is null) as "nextPlace"
      from certificate_batch_rows r
      left join certificate_prints g on g.row_id = r.id and g.spoiled_at is null
      where r.batch_id = b.id) r
    where ${filter.id ? sql`b.id = ${filter.id}::bigint` : sql`true`}
      and ${filter.unitId ? sql`b.unit_id in (select unit_id from unit_ancestors where ancestor_id = ${filter.unitId}::bigint)` : sql`true`}
      and ${filter.within ? sql`exists (select from unit_ancestors where unit_id = b.unit_id and ancestor_id = any (${[...filter.within]}::bigint[]))` : sql`true`}
      and ${filter.decisionId ? sql`b.decision_id = ${filter.decisionId}::bigint` : sql`true`}
      and ${filter.before ? sql`b.id < ${filter.before}::bigint` : sql`true`}
    order by b.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function findBatch(tx: Tx, id: string): Promise<BatchRow | undefined> {
  return (await listBatchRows(tx, { id, limit: 1 }))[0]
}

/** Holds the batch for this transaction: printing of one batch goes step by step. */
export async function lockBatch(tx: Tx, id: string): Promise<BatchRow | undefined> {
  const row = await tx
    .selectFrom('certificate_batches')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? findBatch(tx, id) : undefined
}

/** Certificates of the awards, made where there is none yet; by award. */
export async function takeCertificates(
  tx: Tx,
  wanted: readonly { awardId: string; code: string }[],
  unitId: string,
  now: Date,
): Promise<Map<string, string>> {
  await sql`
    insert into certificates (unit_id, award_id, code, created_at)
    select ${unitId}::bigint, w."awardId", w.code, ${now}
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w ("awardId" bigint, code text)
    on conflict (award_id) do nothing`.execute(tx)
  const { rows } = await sql<{ id: string; awardId: string }>`
    select id, award_id as "awardId" from certificates
    where award_id = any (${wanted.map(({ awardId }) => awardId)}::bigint[])`.execute(tx)
  return new Map(rows.map(({ id, awardId }) => [awardId, id]))
}

/** The award whose certificate bears the code. */
export async function findAwardOfCode(tx: Tx, code: string): Promise<string | null> {
  const found = await tx
    .selectFrom('certificates')
    .select('award_id')
    .where('code', '=', code)
    .executeTakeFirst()
  return found?.award_id ?? null
}

/** Awards whose certificate was printed well. */
export async function findPrintedAwards(tx: Tx, awardIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ awardId: string }>`
    select distinct c.award_id as "awardId" from certificates c
    join certificate_prints p on p.certificate_id = c.id and p.spoiled_at is null
    where c.award_id = any (${[...awardIds]}::bigint[])`.execute(tx)
  return new Set(rows.map(({ awardId }) => awardId))
}

export async function insertBatch(
  tx: Tx,
  batch: {
    unitId: string
    title: string
    layoutId: string
    printerId: string
    onStock: boolean
    decisionId: string | null
    accountId: string | null
    now: Date
    certificateIds: readonly string[]
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('certificate_batches')
    .values({
      unit_id: batch.unitId,
      title: batch.title,
      layout_id: batch.layoutId,
      printer_id: batch.printerId,
      on_stock: batch.onStock,
      decision_id: batch.decisionId,
      created_by: batch.accountId,
      created_at: batch.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into certificate_batch_rows (batch_id, place, certificate_id)
    select ${id}::bigint, place, id from unnest(${[...batch.certificateIds]}::bigint[]) with ordinality as c (id, place)`.execute(
    tx,
  )
  return id
}

export async function updateBatch(
  tx: Tx,
  id: string,
  change: { title: string; layoutId: string; printerId: string; onStock: boolean },
): Promise<void> {
  await tx
    .updateTable('certificate_batches')
    .set((eb) => ({
      title: change.title,
      layout_id: change.layoutId,
      printer_id: change.printerId,
      on_stock: change.onStock,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Something in the batch has changed: whoever looks at an older state is refused. */
export async function touchBatch(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('certificate_batches')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
