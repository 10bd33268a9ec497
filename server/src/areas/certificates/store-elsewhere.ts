import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What became of a waiting certificate in another batch since this one was made. */
export type Elsewhere = { rowId: string; title: string; isPrinted: boolean }

/** Holds the certificates of the rows, so that two batches do not print one of them at the same moment. */
export async function lockCertificates(tx: Tx, certificateIds: readonly string[]): Promise<void> {
  await sql`select from certificates where id = any (${[...certificateIds]}::bigint[]) order by id for update`.execute(
    tx,
  )
}

/**
 * Which of the rows were printed well in another batch after this one was made, or lie there in a file that was given out; a file
 * that is being made counts while something was heard of it after `silentSince`.
 */
export async function readElsewhere(
  tx: Tx,
  batch: { id: string; createdAt: Date },
  rowIds: readonly string[],
  silentSince: Date,
): Promise<Elsewhere[]> {
  const { rows } = await sql<Elsewhere>`
    select distinct on (r.id) r.id as "rowId", b.title, g.id is not null as "isPrinted"
    from certificate_batch_rows r
    join certificate_batch_rows o on o.certificate_id = r.certificate_id and o.batch_id <> r.batch_id
    join certificate_batches b on b.id = o.batch_id
    left join certificate_prints g on g.row_id = o.id and g.spoiled_at is null and g.printed_at > ${batch.createdAt}
    left join certificate_runs x on x.batch_id = o.batch_id and o.id = any (x.row_ids)
      and (x.state = 'ready' or (x.state = 'making' and x.heard_at >= ${silentSince}))
    where r.batch_id = ${batch.id}::bigint and r.id = any (${[...rowIds]}::bigint[]) and (g.id is not null or x.id is not null)
    order by r.id, g.id desc nulls last`.execute(tx)
  return rows
}
