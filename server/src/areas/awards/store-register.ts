import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { AwardActKind } from './domain/award-acts.ts'
import {
  type AwardBasis,
  type AwardLevel,
  type AwardSource,
  foldName,
  type HolderKind,
  holderSortKey,
} from './domain/award-values.ts'
import type { KnownHolder } from './domain/match-holder.ts'
import { rowOf } from './store-insert.ts'

export function loadHolder(tx: Tx, holderId: string) {
  return tx.selectFrom('award_holders').selectAll().where('id', '=', holderId).executeTakeFirst()
}

/** Holds the holders for this transaction, in the order of their ids. */
export function lockHolders(tx: Tx, holderIds: string[]) {
  return tx
    .selectFrom('award_holders')
    .selectAll()
    .where('id', 'in', holderIds)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export function lockAward(tx: Tx, awardId: string) {
  return tx.selectFrom('awards').selectAll().where('id', '=', awardId).forUpdate().executeTakeFirst()
}

export function loadDecision(tx: Tx, decisionId: string) {
  return tx.selectFrom('award_decisions').selectAll().where('id', '=', decisionId).executeTakeFirst()
}

/** Everything of the record itself that a page shows beside its row in a list. */
export async function loadDetails(tx: Tx, awardIds: string[]) {
  if (awardIds.length === 0) return []
  return tx
    .selectFrom('awards as a')
    .leftJoin('award_decisions as d', 'd.id', 'a.decision_id')
    .select([
      'a.id',
      'a.revision',
      'a.deed',
      'a.source',
      'a.import_id as importId',
      'a.import_row as importRow',
      'a.scope_unit_id as scopeUnitId',
      'a.grounds',
      'd.signer',
    ])
    .where('a.id', 'in', awardIds)
    .execute()
}

/** Acts on the records, the earliest first, with who recorded them. */
export async function loadActs(tx: Tx, awardIds: string[]) {
  if (awardIds.length === 0) return []
  const { rows } = await sql<{
    id: string
    awardId: string
    kind: AwardActKind
    happenedOn: string
    basisNumber: string | null
    basisOn: string | null
    reason: string
    changes: Record<string, { from: unknown; to: unknown }>
    amountVnd: string | null
    recordedAt: Date
    recordedBy: string | null
    fileName: string | null
  }>`
    select x.id, x.award_id as "awardId", x.kind, x.happened_on as "happenedOn", x.basis_number as "basisNumber",
      x.basis_on as "basisOn", x.reason, x.changes, x.amount_vnd as "amountVnd", x.recorded_at as "recordedAt",
      c.display_name as "recordedBy", f.name as "fileName"
    from award_acts x left join account_names c on c.id = x.account_id left join files f on f.id = x.file_id
    where x.award_id = any (${awardIds}::bigint[]) order by x.id`.execute(tx)
  return rows
}

export async function insertAct(
  tx: Tx,
  act: {
    awardId: string
    kind: AwardActKind
    happenedOn: string
    basisNumber: string | null
    basisOn: string | null
    reason: string
    changes?: unknown
    amountVnd?: number | null
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('award_acts')
    .values({
      award_id: act.awardId,
      kind: act.kind,
      happened_on: act.happenedOn,
      basis_number: act.basisNumber,
      basis_on: act.basisOn,
      reason: act.reason,
      changes: JSON.stringify(act.changes ?? {}),
      amount_vnd: act.amountVnd ?? null,
      account_id: act.accountId,
      recorded_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Records named by others as their ground, and those that name them. */
export async function loadGrounds(tx: Tx, awardIds: string[]) {
  if (awardIds.length === 0) return []
  const { rows } = await sql<{
    ofId: string
    id: string
    award: string
    year: number | null
    role: 'ground' | 'next'
  }>`
    select a.id as "ofId", g.id, g.award_name as award, g.year, 'ground' as role
    from awards a join awards g on g.id = any (a.grounds) where a.id = any (${awardIds}::bigint[])
    union all
    select g.id, a.id, a.award_name, a.year, 'next'
    from awards g join awards a on a.holder_id = g.holder_id and g.id = any (a.grounds) where g.id = any (${awardIds}::bigint[])`.execute(
    tx,
  )
  return rows
}

/** The same award of the same holder, as a second record would be. */
export async function findSameAward(
  tx: Tx,
  award: {
    holderId: string
    awardKey: string
    awardName: string
    year: number | null
    decisionId: string | null
  },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from awards where holder_id = ${award.holderId}::bigint and award_key = ${award.awardKey}
      and (award_key <> 'other' or award_name = ${award.awardName})
      and year is not distinct from ${award.year}::integer
      and (decision_id is not distinct from ${award.decisionId}::bigint or decision_id is null or ${award.decisionId}::bigint is null)
      and state <> 'cancelled' limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** Living holders of the name or the number, with what they are compared by. */
export function findCandidates(
  tx: Tx,
  asked: { name: string; numberHash: Buffer | null; except: string | null },
): Promise<Candidate[]> {
  return findCandidatesOf(tx, { ...asked, names: [asked.name], most: 200 })
}

type Candidate = KnownHolder & { unit: string | null; awards: number; latest: string | null }

/** The same for many names at once. */
export async function findCandidatesOf(
  tx: Tx,
  asked: { names: readonly string[]; numberHash: Buffer | null; except: string | null; most: number },
): Promise<Candidate[]> {
  const { rows } = await sql<{
    id: string
    kind: HolderKind
    name: string
    bornOn: string | null
    homePlace: string | null
    unitIds: string[]
    personId: string | null
    numberHash: string | null
    decisionIds: string[]
    unit: string | null
    awards: number
    latest: string | null
  }>`
    select h.id, h.kind, h.name, h.born_on as "bornOn", h.home_place as "homePlace", h.person_id as "personId",
      encode(n.keyed_hash, 'hex') as "numberHash", coalesce(x.units, '{}')::text[] || h.unit_id::text as "unitIds",
      coalesce(x.decisions, '{}')::text[] as "decisionIds", x.unit, coalesce(x.awards, 0)::integer as awards, x.latest
    from award_holders h
    left join award_holder_numbers n on n.holder_id = h.id
    left join lateral (
      select array_agg(distinct a.unit_id) filter (where a.unit_id is not null) as units,
        array_agg(distinct a.decision_id) filter (where a.decision_id is not null) as decisions, count(*) as awards,
        (array_agg(a.unit_text order by a.sort_on desc) filter (where a.unit_text is not null))[1] as unit,
        (array_agg(a.award_name || coalesce(', ' || a.year, '') order by a.sort_on desc))[1] as latest
      from (select * from awards where holder_id = h.id order by sort_on desc limit 200) a
    ) x on true
    where h.merged_into is null and h.id is distinct from ${asked.except}::bigint
      and h.id in (
        select id from award_holders where merged_into is null and name_folded = any (${[...new Set(asked.names.map(foldName))]}::text[])
        union select holder_id from award_holder_numbers where keyed_hash = ${asked.numberHash})
    order by h.id limit ${asked.most}`.execute(tx)
  return rows.map((row) => ({ ...row, unitIds: row.unitIds.filter(Boolean) }))
}

export function loadNumber(tx: Tx, holderId: string) {
  return tx
    .selectFrom('award_holder_numbers')
    .selectAll()
    .where('holder_id', '=', holderId)
    .executeTakeFirst()
}

export async function saveNumber(
  tx: Tx,
  holderId: string,
  number: { sealed: Buffer; keyedHash: Buffer; lastDigits: string },
): Promise<void> {
  const values = { sealed: number.sealed, keyed_hash: number.keyedHash, last_digits: number.lastDigits }
  await tx
    .insertInto('award_holder_numbers')
    .values({ holder_id: holderId, ...values })
    .onConflict((conflict) => conflict.column('holder_id').doUpdateSet(values))
    .execute()
}

export async function saveHolder(
  tx: Tx,
  holder: { id: string; kind: HolderKind; name: string; bornOn: string | null },
): Promise<void> {
  await tx
    .updateTable('award_holders')
    .set((eb) => ({
      name: holder.name,
      name_folded: foldName(holder.name),
      sort_key: holderSortKey(holder.kind, holder.name),
      born_on: holder.bornOn,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', holder.id)
    .execute()
}

/** Makes the words and the order of records anew from what their holder, decision and columns say now. */
export async function refreshAwards(tx: Tx, by: { holderId: string } | { awardId: string }): Promise<void> {
  const { rows } = await sql<Record<string, never> & { id: string }>`
    select a.*, h.name as h_name, h.kind as h_kind, h.born_on as h_born, h.home_place as h_home, d.number as d_number,
      d.decided_on as d_on
    from awards a join award_holders h on h.id = a.holder_id left join award_decisions d on d.id = a.decision_id
    where ${'holderId' in by ? sql`a.holder_id = ${by.holderId}::bigint` : sql`a.id = ${by.awardId}::bigint`}`.execute(
    tx,
  )
  // biome-ignore lint/suspicious/noExplicitAny: a whole row with the joined columns beside it
  const fresh = rows.map((a: any, place) => {
    const row = rowOf(
      {
        scopeUnitId: a.scope_unit_id,
        unitText: a.unit_text,
        awardKey: a.award_key,
        awardName: a.award_name,
        level: a.level as AwardLevel | null,
        basis: a.basis as AwardBasis,
        year: a.year,
        yearUntil: a.year_until,
        source: a.source as AwardSource,
        place: a.place,
        holder: { id: a.holder_id, kind: a.h_kind, name: a.h_name, bornOn: a.h_born, homePlace: a.h_home },
        decision: a.decision_id ? { id: a.decision_id, number: a.d_number, decidedOn: a.d_on } : null,
      },
      place,
    )
    return {
      id: a.id,
      words: row.words,
      signature: row.signature,
      sort_key: row.sort_key,
      sort_on: row.sort_on,
      holder_kind: row.holder_kind,
    }
  })
  await sql`
    update awards a set words = r.words, signature = r.signature, sort_key = r.sort_key, sort_on = r.sort_on, holder_kind = r.holder_kind
    from json_to_recordset(${JSON.stringify(fresh)}::json) as r (id bigint, words tsvector, signature bit(256), sort_key text, sort_on date,
      holder_kind text)
    where a.id = r.id`.execute(tx)
}
