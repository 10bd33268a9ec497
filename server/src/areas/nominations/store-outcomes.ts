import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ItemResult } from './domain/item-result.ts'
import type { NominationState } from './domain/states.ts'

export type ApprovedNomination = {
  nominationId: string
  roundId: string
  roundTitle: string
  unitId: string
  unitName: string
  holderKind: string
  holderId: string | null
  personId: string | null
  name: string
  position: string | null
  gender: 'female' | 'male' | null
  birthYear: number | null
  awardKey: string
  awardName: string
  basis: string
  year: number | null
  achievement: string | null
  result: ItemResult | null
}

/** Nominations that the council passed, here or on paper, and that no decision names yet; in the order of rounds, of their awards, of units by protocol, of names. */
export async function listApprovedNominations(
  tx: Tx,
  filter: { roundIds?: string[]; nominationIds?: string[] },
): Promise<ApprovedNomination[]> {
  const { rows } = await sql<ApprovedNomination>`
    select n.id::text as "nominationId", r.id::text as "roundId", r.title as "roundTitle", n.unit_id::text as "unitId",
      u.name as "unitName", n.holder_kind as "holderKind", n.holder_id::text as "holderId", n.person_id::text as "personId",
      n.name, n.post as position, n.gender, n.birth_year as "birthYear", n.award_key as "awardKey",
      n.award_name as "awardName", n.basis, n.year, n.deed as achievement, n.result
    from nominations n join rounds r on r.id = n.round_id join unit_names u on u.unit_id = n.unit_id
      left join round_awards a on a.round_id = n.round_id and a.award_key = n.award_key
    where n.state = 'passed' and n.decision_id is null
      and ${filter.roundIds ? sql`n.round_id = any (${filter.roundIds}::bigint[])` : sql`true`}
      and ${filter.nominationIds ? sql`n.id = any (${filter.nominationIds}::bigint[])` : sql`true`}
    order by r.id, a.position, n.award_name,
      u.protocol_order, u.sort_key, n.sort_key, n.id`.execute(tx)
  return rows
}

export type SettledNomination = {
  unitName: string
  name: string
  post: string | null
  awardName: string
  year: number | null
  state: 'decided' | 'failed' | 'rejected'
  decisionNumber: string | null
  decidedOn: string | null
  appraisalReason: string | null
  result: unknown
}

/** Nominations of a round that were sent and are settled, by unit; those honoured first. */
export async function listSettled(
  tx: Tx,
  roundId: string,
  unitIds: readonly string[] | undefined,
): Promise<SettledNomination[]> {
  const { rows } = await sql<SettledNomination>`
    select u.name as "unitName", n.name, n.post, n.award_name as "awardName", n.year, n.state,
      n.decision_number as "decisionNumber", n.decided_on::text as "decidedOn", n.appraisal_reason as "appraisalReason", n.result
    from nominations n join dossiers d on d.id = n.dossier_id and d.version > 0 join unit_names u on u.unit_id = n.unit_id
    where n.round_id = ${roundId} and n.state in ('decided', 'failed', 'rejected')
      and ${unitIds ? sql`n.unit_id = any (${unitIds}::bigint[])` : sql`true`}
    order by u.protocol_order, u.sort_key, n.unit_id, array_position(array['decided', 'failed', 'rejected'], n.state), n.position, n.id`.execute(
    tx,
  )
  return rows
}

export type LockedNomination = {
  id: string
  dossierId: string
  roundId: string
  unitId: string
  name: string
  awardName: string
  state: NominationState
}

/** The nominations, held against other changes until the transaction ends, in one order for everybody. */
export async function lockNominations(tx: Tx, ids: readonly string[]): Promise<LockedNomination[]> {
  const { rows } = await sql<LockedNomination>`
    select id::text, dossier_id::text as "dossierId", round_id::text as "roundId", unit_id::text as "unitId", name,
      award_name as "awardName", state
    from nominations where id = any (${ids}::bigint[]) order by id for update`.execute(tx)
  return rows
}

export async function markDecided(
  tx: Tx,
  ids: readonly string[],
  outcome: { decisionId: string | null; number: string; decidedOn: string },
): Promise<void> {
  await sql`update nominations set state = 'decided', decision_id = ${outcome.decisionId}, decision_number = ${outcome.number},
      decided_on = ${outcome.decidedOn}, revision = revision + 1
    where id = any (${ids}::bigint[])`.execute(tx)
}

export type RoundEnd = {
  id: string
  unitId: string
  title: string
  taskId: string | null
  decided: number
  /** The last decision of the round. */
  number: string | null
  decidedOn: string | null
  /** Nominations that were sent and are not settled. */
  open: number
}

/** How far these rounds are from their end; closed ones are left out. Locked in order. */
export async function lockRoundEnds(tx: Tx, roundIds: readonly string[]): Promise<RoundEnd[]> {
  await sql`select id from rounds where id = any (${roundIds}::bigint[]) order by id for update`.execute(tx)
  const { rows } = await sql<RoundEnd>`
    select r.id::text, r.unit_id::text as "unitId", r.title, r.task_id::text as "taskId",
      count(n.id) filter (where n.state = 'decided')::int as decided,
      (array_agg(n.decision_number order by n.decided_on desc, n.id desc) filter (where n.state = 'decided'))[1] as number,
      max(n.decided_on)::text as "decidedOn",
      count(n.id) filter (where n.state not in ('rejected', 'withdrawn', 'failed', 'decided') and d.version > 0)::int as open
    from rounds r left join nominations n on n.round_id = r.id left join dossiers d on d.id = n.dossier_id
    where r.id = any (${roundIds}::bigint[]) and r.closed_at is null
    group by r.id`.execute(tx)
  return rows
}

export async function markRoundClosed(
  tx: Tx,
  roundId: string,
  by: { accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('rounds')
    .set((eb) => ({ closed_at: by.now, closed_by: by.accountId, revision: eb('revision', '+', 1) }))
    .where('id', '=', roundId)
    .execute()
}
