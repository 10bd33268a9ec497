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

/** Nominations of a round that were sent, by unit and place; one row more than the limit. */
export async function listAppraisalRows(
  tx: Tx,
  roundId: string,
  filter: AppraisalFilter,
  page: { offset: number; limit: number },
): Promise<AppraisalRow[]> {
  const words = wordPatterns(filter.q ?? '').map((pattern) => sql`' ' || fold(n.name) like ${pattern}`)
  const { rows } = await sql<AppraisalRow>`
    select n.id::text, n.dossier_id::text as "dossierId", n.unit_id::text as "unitId", u.name as "unitName", d.state as "dossierState",
      d.assignee_id::text as "assigneeId", a.display_name as "assigneeName", n.name, n.post, n.birth_year as "birthYear",
      n.worker_class as "workerClass", n.gender, n.award_key as "awardKey", n.award_name as "awardName", n.verdict, n.hold,
      n.provisional, n.state, n.appraisal_reason as "appraisalReason", n.session_id::text as "sessionId",
      n.decision_number as "decisionNumber",
      (select count(*)::int from round_papers q left join nomination_papers p on p.nomination_id = n.id and p.part = q.part
        where q.round_id = n.round_id and q.award_key = n.award_key and q.required and case
          when p.state is not null then p.state <> 'enough'
          when p.given or p.file_id is not null then false
          else q.asked_when is null
            and not (q.part like 'bao-cao%' and (n.report is not null or n.report_file_id is not null)) end) as "papersOpen",
      n.revision
    from nominations n join dossiers d on d.id = n.dossier_id join unit_names u on u.unit_id = n.unit_id
    left join account_names a on a.id = d.assignee_id
    where n.round_id = ${roundId} and n.state <> 'withdrawn' and d.version > 0
      and ${filter.states ? sql`n.state = any (${filter.states}::text[])` : sql`true`}
      and ${filter.verdict ? (filter.verdict === 'hold' ? sql`n.hold` : sql`n.verdict = ${filter.verdict}`) : sql`true`}
      and ${filter.unitId ? sql`n.unit_id = ${filter.unitId}` : sql`true`}
      and ${filter.awardKey ? sql`n.award_key = ${filter.awardKey}` : sql`true`}
      and ${filter.dossierId ? sql`n.dossier_id = ${filter.dossierId}` : sql`true`}
      and ${filter.mine ? sql`d.assignee_id = ${filter.mine}` : sql`true`}
      and ${words.length > 0 ? sql.join(words, sql` and `) : sql`true`}
    order by u.protocol_order, u.sort_key, n.unit_id, n.position, n.id
    limit ${page.limit + 1} offset ${page.offset}`.execute(tx)
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
