import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { wordPatterns } from '../../platform/text/search-words.ts'
import type { Elsewhere } from './domain/conflicts.ts'
import type { DossierState, NominationState } from './domain/states.ts'

/** Nominations that were returned stand before the appraiser again. */
export async function reopenNominations(tx: Tx, dossierId: string): Promise<void> {
  await sql`update nominations set state = 'listed', appraisal_reason = null, revision = revision + 1
    where dossier_id = ${dossierId} and state = 'to-mend'`.execute(tx)
}

export type AppraisalRow = {
  id: string
  dossierId: string
  unitId: string
  unitName: string
  dossierState: DossierState
  assigneeId: string | null
  assigneeName: string | null
  name: string
  post: string | null
  birthYear: number | null
  workerClass: 'direct' | 'leader' | null
  gender: 'female' | 'male' | null
  awardKey: string
  awardName: string
  verdict: 'eligible' | 'not-eligible' | 'needs-more' | null
  hold: boolean
  provisional: boolean
  state: NominationState
  appraisalReason: string | null
  sessionId: string | null
  decisionNumber: string | null
  papersOpen: number
  revision: number
}

export type AppraisalFilter = {
  q?: string | undefined
  states?: string[] | undefined
  verdict?: string | undefined
  unitId?: string | undefined
  awardKey?: string | undefined
  dossierId?: string | undefined
  mine?: string | undefined
}

/**
 * Nominations of a round that were sent, by unit and place; one row more than the limit. Walked dossier by dossier in the units' order,
 * so that a page reads no more of a round than stands before its end.
 */
export async function listAppraisalRows(
  tx: Tx,
  roundId: string,
  filter: AppraisalFilter,
  page: { offset: number; limit: number },
): Promise<AppraisalRow[]> {
  const patterns = wordPatterns(filter.q ?? '')
  const until = sql.lit(page.offset + page.limit + 1)
  const { rows } = await sql<AppraisalRow>`
    with walk as materialized (
      select d.id, d.unit_id, d.state, d.assignee_id, u.name,
        row_number() over (order by u.protocol_order, u.sort_key, d.unit_id) as place
      from dossiers d cross join lateral (
        select v.name, v.protocol_order, v.sort_key from unit_names v where v.unit_id = d.unit_id) u
      where d.round_id = ${roundId} and d.version > 0
        and ${filter.unitId ? sql`d.unit_id = ${filter.unitId}` : sql`true`}
        and ${filter.dossierId ? sql`d.id = ${filter.dossierId}` : sql`true`}
        and ${filter.mine ? sql`d.assignee_id = ${filter.mine}` : sql`true`}
      order by place),
    page as materialized (
    select w.place, w.name as unit_name, w.state as dossier_state, w.assignee_id, n.*
    from walk w cross join lateral (
      select * from nominations n where n.dossier_id = w.id and n.state <> 'withdrawn'
        and ${filter.states ? sql`n.state = any (${filter.states}::text[])` : sql`true`}
        and ${filter.verdict ? (filter.verdict === 'hold' ? sql`n.hold` : sql`n.verdict = ${filter.verdict}`) : sql`true`}
        and ${filter.awardKey ? sql`n.award_key = ${filter.awardKey}` : sql`true`}
        and ${patterns.length > 0 ? sql`n.name_folded like all (${patterns}::text[])` : sql`true`}
      order by n.position, n.id limit ${until}) n
    order by w.place, n.position, n.id
    limit ${sql.lit(page.limit + 1)} offset ${sql.lit(page.offset)})
    select n.id::text, n.dossier_id::text as "dossierId", n.unit_id::text as "unitId", n.unit_name as "unitName",
      n.dossier_state as "dossierState", n.assignee_id::text as "assigneeId",
      (select a.display_name from account_names a where a.id = n.assignee_id) as "assigneeName", n.name, n.post,
      n.birth_year as "birthYear", n.worker_class as "workerClass", n.gender, n.award_key as "awardKey", n.award_name as "awardName",
      n.verdict, n.hold, n.provisional, n.state, n.appraisal_reason as "appraisalReason", n.session_id::text as "sessionId",
      n.decision_number as "decisionNumber",
      (select count(*)::int from round_papers q left join nomination_papers p on p.nomination_id = n.id and p.part = q.part
        where q.round_id = n.round_id and q.award_key = n.award_key and q.required and case
          when p.state is not null then p.state <> 'enough'
          when p.given or p.file_id is not null then false
          else q.asked_when is null
            and not (q.part like 'bao-cao%' and (n.report is not null or n.report_file_id is not null)) end) as "papersOpen",
      n.revision
    from page n order by n.place, n.position, n.id`.execute(tx)
  return rows
}

/** The same person or unit in other nominations of these three years, wherever the viewer sees them. */
export async function listElsewhere(
  tx: Tx,
  one: {
    id: string
    roundId: string
    year: number | null
    personId: string | null
    holderId: string | null
    subjectUnitId: string | null
  },
): Promise<Elsewhere[]> {
  const { rows } = await sql<Elsewhere>`
    select n.name, n.award_key as "awardKey", n.award_name as "awardName", r.title as "roundTitle", n.year, n.deed
    from nominations n join rounds r on r.id = n.round_id
    where n.id <> ${one.id} and n.state not in ('withdrawn', 'rejected', 'failed')
      and (n.person_id = ${one.personId}::bigint or n.holder_id = ${one.holderId}::bigint
        or n.subject_unit_id = ${one.subjectUnitId}::bigint)
      and abs(coalesce(n.year, 0) - ${one.year ?? 0}) <= 2
    order by n.id desc limit 20`.execute(tx)
  return rows
}
