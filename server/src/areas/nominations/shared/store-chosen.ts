import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { NominationState } from '../domain/states.ts'

/** A nomination as postings, requests for opinions and packages choose it. */
export type ChosenNomination = {
  id: string
  roundId: string
  roundTitle: string
  unitId: string
  unitName: string
  ownerUnitId: string
  holderKind: string
  holderId: string | null
  personId: string | null
  subjectUnitId: string | null
  name: string
  post: string | null
  gender: 'female' | 'male' | null
  birthYear: number | null
  workerClass: 'direct' | 'leader' | null
  awardKey: string
  awardName: string
  basis: string
  year: number | null
  deed: string | null
  report: string | null
  reportFileId: string | null
  state: NominationState
}

/** Nominations in sight, of some ids or of a round, in the order of award, unit and list; `toChoose`: without their reports. */
export async function readNominations(
  tx: Tx,
  filter: {
    ids?: readonly string[]
    roundId?: string
    states?: readonly NominationState[]
    toChoose?: boolean
  },
): Promise<ChosenNomination[]> {
  const { rows } = await sql<ChosenNomination>`
    select n.id::text, n.round_id::text as "roundId", r.title as "roundTitle", n.unit_id::text as "unitId", u.name as "unitName",
      n.owner_unit_id::text as "ownerUnitId", n.holder_kind as "holderKind", n.holder_id::text as "holderId",
      n.person_id::text as "personId", n.subject_unit_id::text as "subjectUnitId", n.name, n.post, n.gender,
      n.birth_year as "birthYear", n.worker_class as "workerClass", n.award_key as "awardKey", n.award_name as "awardName",
      n.basis, n.year, n.deed, ${filter.toChoose ? sql`null::text` : sql`n.report`} as report, n.report_file_id::text as "reportFileId", n.state
    from nominations n join rounds r on r.id = n.round_id join unit_names u on u.unit_id = n.unit_id
    where ${filter.ids ? sql`n.id = any (${filter.ids}::bigint[])` : sql`true`}
      and ${filter.roundId ? sql`n.round_id = ${filter.roundId}` : sql`true`}
      and ${filter.states ? sql`n.state = any (${filter.states}::text[])` : sql`true`}
    order by n.award_name, u.name, n.position, n.id limit 20000`.execute(tx)
  return rows
}

export type RoundLabel = { id: string; title: string; unitId: string; unitName: string; judgedOn: string }

export async function findRound(tx: Tx, id: string): Promise<RoundLabel | undefined> {
  const { rows } = await sql<RoundLabel>`
    select r.id::text, r.title, r.unit_id::text as "unitId", u.name as "unitName", r.judged_on as "judgedOn"
    from rounds r join unit_names u on u.unit_id = r.unit_id where r.id = ${id}`.execute(tx)
  return rows[0]
}

/** Rounds in sight, the newest first: for choosing one. */
export async function listRoundLabels(tx: Tx): Promise<RoundLabel[]> {
  const { rows } = await sql<RoundLabel>`
    select r.id::text, r.title, r.unit_id::text as "unitId", u.name as "unitName", r.judged_on as "judgedOn"
    from rounds r join unit_names u on u.unit_id = r.unit_id order by r.id desc limit 200`.execute(tx)
  return rows
}
