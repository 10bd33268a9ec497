import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Subjects as keys of rows: people, holders, units themselves. */
export type SubjectKeys = { people: readonly string[]; holders: readonly string[]; units: readonly string[] }

/** `p7`, `h12`, `u3` of a row of results, facts or initiatives. */
const subjectId = sql`case when t.person_id is not null then 'p' || t.person_id
  when t.holder_id is not null then 'h' || t.holder_id else 'u' || t.unit_id end`

const among = ({ people, holders, units }: SubjectKeys) => sql`(t.person_id = any (${people}::bigint[])
  or t.holder_id = any (${holders}::bigint[])
  or (t.unit_id = any (${units}::bigint[]) and t.person_id is null and t.holder_id is null))`

export type KeptResult = {
  id: string
  unitId: string
  year: number
  classification: string | null
  monthsWorked: number | null
  maternityLeave: boolean | null
  studyLeaveMonths: number | null
  studyResult: string | null
  titles: string[]
  composition: Record<string, unknown> | null
  facts: Record<string, boolean | null>
  revision: number
  recordedBy: string | null
  recordedAt: Date
}

/** Yearly results of these; all years, or one. */
export async function readKeptResults(tx: Tx, keys: SubjectKeys, year: number | null): Promise<KeptResult[]> {
  const { rows } = await sql<KeptResult>`
    select ${subjectId} as id, t.unit_id::text as "unitId", t.year, t.classification,
      t.months_worked::float as "monthsWorked", t.maternity_leave as "maternityLeave",
      t.study_leave_months::float as "studyLeaveMonths", t.study_result as "studyResult", t.titles, t.composition, t.facts,
      t.revision, n.display_name as "recordedBy", t.recorded_at as "recordedAt"
    from year_results t left join account_names n on n.id = t.recorded_by
    where ${among(keys)} ${year === null ? sql`` : sql`and t.year = ${year}`} order by t.year`.execute(tx)
  return rows
}

export type KeptFacts = {
  id: string
  unitId: string
  joinedOn: string | null
  transfer: { on?: string | null; monthsInOldUnit?: number | null; oldUnitComment?: boolean | null } | null
  discipline: { form: string; from: string; until?: string | null }[] | null
  disciplineAsOf: string | null
  openMatters: { kind: string; from: string; until?: string | null }[] | null
  openMattersAsOf: string | null
  clusters: Record<string, unknown>[] | null
  initiativesAsOf: string | null
  revision: number
  recordedBy: string | null
}

/** What is known beside the years. */
export async function readKeptFacts(tx: Tx, keys: SubjectKeys): Promise<Map<string, KeptFacts>> {
  const { rows } = await sql<KeptFacts>`
    select ${subjectId} as id, t.unit_id::text as "unitId", t.joined_on as "joinedOn", t.transfer, t.discipline,
      t.discipline_as_of as "disciplineAsOf", t.open_matters as "openMatters", t.open_matters_as_of as "openMattersAsOf",
      t.clusters, t.initiatives_as_of as "initiativesAsOf", t.revision, n.display_name as "recordedBy"
    from subject_facts t left join account_names n on n.id = t.recorded_by where ${among(keys)}`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

export type KeptInitiative = {
  id: string
  title: string
  kind: 'initiative' | 'science-topic' | 'science-project' | 'science-work'
  scope: 'unit' | 'province' | 'national'
  year: number
  recognisedOn: string | null
  usedFor: { award: string; year?: number | null }[]
}

/** Initiatives of people and holders. */
export async function readKeptInitiatives(tx: Tx, keys: SubjectKeys): Promise<KeptInitiative[]> {
  const { rows } = await sql<KeptInitiative>`
    select ${subjectId} as id, t.title, t.kind, t.scope, t.year, t.recognised_on as "recognisedOn", t.used_for as "usedFor"
    from initiatives t where t.person_id = any (${keys.people}::bigint[]) or t.holder_id = any (${keys.holders}::bigint[])
    order by t.year, t.id`.execute(tx)
  return rows
}

/** Locks the rows that an act is about to change, so that the second of two waits and then sees the first. */
export async function lockKept(tx: Tx, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('year-results'), ${unitId}::bigint::int)`.execute(tx)
}
