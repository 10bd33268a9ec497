import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export async function insertPayments(
  tx: Tx,
  payments: readonly { rowId: string; amountVnd: number; receiver: string | null }[],
  about: {
    kind: 'paid' | 'returned'
    happenedOn: string
    note: string | null
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('bonus_payments')
    .values(
      payments.map((one) => ({
        row_id: one.rowId,
        kind: about.kind,
        amount_vnd: one.amountVnd,
        happened_on: about.happenedOn,
        receiver: one.receiver,
        note: about.note,
        account_id: about.accountId,
        recorded_at: about.now,
      })),
    )
    .execute()
}

export type FundEntry = {
  id: string
  unitId: string
  year: number
  kind: 'in' | 'out'
  amountVnd: number
  happenedOn: string
  label: string
  basis: string | null
  by: string | null
  cancelledAt: Date | null
  cancelReason: string | null
}

export async function listFundEntries(tx: Tx, asked: { unitId: string; year: number }): Promise<FundEntry[]> {
  const { rows } = await sql<FundEntry>`
    select f.id, f.unit_id as "unitId", f.year, f.kind, f.amount_vnd::float8 as "amountVnd", f.happened_on as "happenedOn",
      f.label, f.basis, a.display_name as "by", f.cancelled_at as "cancelledAt", f.cancel_reason as "cancelReason"
    from fund_entries f left join account_names a on a.id = f.account_id
    where f.unit_id = ${asked.unitId}::bigint and f.year = ${asked.year} order by f.happened_on desc, f.id desc limit 1000`.execute(
    tx,
  )
  return rows
}

export async function findFundEntry(tx: Tx, id: string): Promise<FundEntry | undefined> {
  const { rows } = await sql<FundEntry>`
    select id, unit_id as "unitId", year, kind, amount_vnd::float8 as "amountVnd", happened_on as "happenedOn", label, basis,
      null as "by", cancelled_at as "cancelledAt", cancel_reason as "cancelReason"
    from fund_entries where id = ${id}::bigint for update`.execute(tx)
  return rows[0]
}

export async function insertFundEntry(
  tx: Tx,
  entry: {
    unitId: string
    year: number
    kind: 'in' | 'out'
    amountVnd: number
    happenedOn: string
    label: string
    basis: string | null
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('fund_entries')
    .values({
      unit_id: entry.unitId,
      year: entry.year,
      kind: entry.kind,
      amount_vnd: entry.amountVnd,
      happened_on: entry.happenedOn,
      label: entry.label,
      basis: entry.basis,
      account_id: entry.accountId,
      recorded_at: entry.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markFundEntryCancelled(
  tx: Tx,
  one: { id: string; reason: string; accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('fund_entries')
    .set({ cancelled_at: one.now, cancelled_by: one.accountId, cancel_reason: one.reason })
    .where('id', '=', one.id)
    .execute()
}

/** What the body's decisions of the year take from the fund: what is decided, what is paid, each decision apart. */
export async function listDecisionSums(tx: Tx, asked: { unitId: string; year: number }) {
  const { rows } = await sql<{
    id: string
    number: string
    decidedOn: string
    title: string
    plannedVnd: number
    paidVnd: number
    returnedVnd: number
  }>`
    select d.id, d.number, d.decided_on as "decidedOn", d.title, coalesce(sum(case when a.is_held then 0 else r.bonus_vnd end), 0)::float8 as "plannedVnd",
      coalesce(sum(p.paid), 0)::float8 as "paidVnd", coalesce(sum(p.returned), 0)::float8 as "returnedVnd"
    from decisions d join decision_rows r on r.decision_id = d.id and r.is_active
    left join lateral (select exists (select from decision_rows c join decisions x on x.id = c.decision_id
      where c.award_id = r.award_id and c.id <> r.id and x.kind = 'revocation' and x.number is not null) as is_held) a on true
    left join lateral (select sum(amount_vnd) filter (where kind = 'paid') as paid, sum(amount_vnd) filter (where kind = 'returned') as returned
      from bonus_payments b where b.row_id = r.id) p on true
    where d.unit_id = ${asked.unitId}::bigint and d.number is not null and extract(year from d.decided_on) = ${asked.year}
    group by d.id having coalesce(sum(r.bonus_vnd), 0) > 0 order by d.decided_on desc, d.id desc limit 1000`.execute(
    tx,
  )
  return rows
}
