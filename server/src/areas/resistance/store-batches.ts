import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type BatchRow = {
  id: string
  unitId: string
  title: string
  basis: string | null
  dueOn: string | null
  revision: number
  createdAt: Date
  closedAt: Date | null
}

const columns = [
  'id',
  'unit_id as unitId',
  'title',
  'basis',
  'due_on as dueOn',
  'revision',
  'created_at as createdAt',
  'closed_at as closedAt',
] as const

export async function findBatch(tx: Tx, id: string): Promise<BatchRow | undefined> {
  const query = tx.selectFrom('resistance_batches').select(columns).where('id', '=', id)
  return (await query.executeTakeFirst()) as BatchRow | undefined
}

/** The batch, held against other changes until the transaction ends. */
export async function lockBatch(tx: Tx, id: string): Promise<BatchRow | undefined> {
  const query = tx.selectFrom('resistance_batches').select(columns).where('id', '=', id).forUpdate()
  return (await query.executeTakeFirst()) as BatchRow | undefined
}

export type BatchCounts = Record<string, number>
export type ListedBatch = BatchRow & {
  unitName: string
  scans: number
  counts: BatchCounts
  operators: number
}

/** Batches, the newest first; one row more than the limit. */
export async function listBatchRows(
  tx: Tx,
  filter: {
    unitId?: string | undefined
    open?: boolean | undefined
    ids?: string[]
    before?: string | undefined
    limit: number
  },
): Promise<ListedBatch[]> {
  const { rows } = await sql<ListedBatch>`
    select b.id, b.unit_id as "unitId", b.title, b.basis, b.due_on as "dueOn", b.revision, b.created_at as "createdAt",
      b.closed_at as "closedAt", n.name as "unitName",
      (select count(*)::int from resistance_scans s where s.batch_id = b.id) as scans,
      (select count(*)::int from resistance_operators o where o.batch_id = b.id and o.removed_at is null) as operators,
      coalesce((select jsonb_object_agg(c.status, c.n) from (select r.status, count(*)::int as n from resistance_records r
        where r.batch_id = b.id group by r.status) c), '{}') as counts
    from resistance_batches b join unit_names n on n.unit_id = b.unit_id
    where ${filter.unitId ? sql`b.unit_id in (select unit_id from unit_ancestors where ancestor_id = ${filter.unitId})` : sql`true`}
      and ${filter.open === undefined ? sql`true` : filter.open ? sql`b.closed_at is null` : sql`b.closed_at is not null`}
      and ${filter.ids ? sql`b.id = any (${filter.ids}::bigint[])` : sql`true`}
      and ${filter.before ? sql`b.id < ${filter.before}` : sql`true`}
    order by b.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function insertBatch(
  tx: Tx,
  batch: {
    unitId: string
    title: string
    basis: string | null
    dueOn: string | null
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('resistance_batches')
    .values({
      unit_id: batch.unitId,
      title: batch.title,
      basis: batch.basis,
      due_on: batch.dueOn,
      created_by: batch.accountId,
      created_at: batch.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateBatch(
  tx: Tx,
  id: string,
  change: { title?: string; basis?: string | null; dueOn?: string | null; closedAt?: Date | null },
): Promise<void> {
  const { title, basis, dueOn, closedAt } = change
  await tx
    .updateTable('resistance_batches')
    .set((eb) => ({
      ...(title === undefined ? {} : { title }),
      ...(basis === undefined ? {} : { basis }),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
      ...(closedAt === undefined ? {} : { closed_at: closedAt }),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function countOpenRecords(tx: Tx, batchId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('resistance_records')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('batch_id', '=', batchId)
    .where('status', 'not in', ['settled', 'set-aside'])
    .executeTakeFirstOrThrow()
  return Number(n)
}

export type Operator = { accountId: string; name: string }

export async function listOperators(tx: Tx, batchId: string): Promise<Operator[]> {
  return tx
    .selectFrom('resistance_operators as o')
    .innerJoin('account_names as a', 'a.id', 'o.account_id')
    .select(['o.account_id as accountId', sql<string>`a.display_name`.as('name')])
    .where('o.batch_id', '=', batchId)
    .where('o.removed_at', 'is', null)
    .orderBy('a.display_name')
    .execute()
}

/** Sets who enters the batch from now on; who was removed stays on record. */
export async function saveOperators(
  tx: Tx,
  batchId: string,
  given: { accountIds: string[]; by: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('resistance_operators')
    .set({ removed_at: given.now })
    .where('batch_id', '=', batchId)
    .where('removed_at', 'is', null)
    .$if(given.accountIds.length > 0, (query) => query.where('account_id', 'not in', given.accountIds))
    .execute()
  for (const accountId of given.accountIds)
    await tx
      .insertInto('resistance_operators')
      .values({ batch_id: batchId, account_id: accountId, assigned_by: given.by, assigned_at: given.now })
      .onConflict((conflict) =>
        conflict.columns(['batch_id', 'account_id']).doUpdateSet({ removed_at: null }),
      )
      .execute()
}

/** People who hold one of the roles at the unit or above it on the day. */
export async function listFitOperators(
  tx: Tx,
  unitId: string,
  roles: readonly string[],
  today: string,
): Promise<Operator[]> {
  const { rows } = await sql<Operator>`
    select a.id as "accountId", a.display_name as name from account_names a
    where a.disabled_at is null and exists (select 1 from role_grants g
      join unit_ancestors u on u.ancestor_id = g.unit_id and u.unit_id = ${unitId}
      where g.account_id = a.id and g.role = any (${[...roles]}::text[]) and g.revoked_at is null
        and g.since <= ${today} and (g.until is null or g.until >= ${today}))
    order by a.display_name, a.id limit 200`.execute(tx)
  return rows
}
