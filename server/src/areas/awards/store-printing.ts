import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { AwardState, HolderKind } from './domain/award-values.ts'

/** A record as papers of other areas name it. */
export type NamedAward = {
  id: string
  revision: number
  scopeUnitId: string
  holderId: string
  holder: string
  holderKind: HolderKind
  gender: string | null
  position: string | null
  unit: string | null
  awardKey: string
  award: string
  year: number | null
  yearUntil: number | null
  isSchoolYear: boolean
  deed: string | null
  item: string | null
  decisionId: string | null
  decision: string | null
  decidedOn: string | null
  issuer: string | null
  signer: string | null
  goldenBookNumber: string | null
  state: AwardState
}

/** Records by id, as far as the viewer may see them; in no order. */
export async function readNamedAwards(tx: Tx, ids: readonly string[]): Promise<NamedAward[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NamedAward>`
    select a.id, a.revision, a.scope_unit_id as "scopeUnitId", a.holder_id as "holderId", h.name as holder, h.kind as "holderKind",
      h.gender, a.position, a.unit_text as unit, a.award_key as "awardKey", a.award_name as award, a.year, a.year_until as "yearUntil",
      a.is_school_year as "isSchoolYear", a.deed, a.item, a.decision_id as "decisionId", d.number as decision,
      d.decided_on as "decidedOn", d.issuer, d.signer, a.golden_book_number as "goldenBookNumber", a.state
    from awards a join award_holders h on h.id = a.holder_id left join award_decisions d on d.id = a.decision_id
    where a.id = any (${[...ids]}::bigint[])`.execute(tx)
  return rows
}

/** Ids of a decision's records that are in force, in the order in which they were entered. */
export async function readIdsOfDecision(tx: Tx, decisionId: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from awards where decision_id = ${decisionId}::bigint and state <> 'cancelled' order by id limit ${most}`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Enters numbers where there is none yet; returns the records that took one. */
export async function saveBookNumbers(
  tx: Tx,
  entries: readonly { awardId: string; number: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update awards a set golden_book_number = e.number, revision = a.revision + 1
    from json_to_recordset(${JSON.stringify(entries)}::json) as e ("awardId" bigint, number text)
    where a.id = e."awardId" and coalesce(a.golden_book_number, '') = '' returning a.id`.execute(tx)
  return rows.map(({ id }) => id)
}
