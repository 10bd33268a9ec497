import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { vietnameseKey, vietnameseNameKey } from '../../platform/text/vietnamese-names.ts'
import type { NominationState } from './domain/states.ts'

export type HolderKind =
  | 'person'
  | 'household'
  | 'collective'
  | 'enterprise'
  | 'foreign-person'
  | 'foreign-body'

export type NominationFields = {
  holderKind: HolderKind
  holderId: string | null
  personId: string | null
  subjectUnitId: string | null
  name: string
  post: string | null
  gender: 'female' | 'male' | null
  ethnicity: string | null
  birthYear: number | null
  workerClass: 'direct' | 'leader' | null
  awardKey: string
  awardName: string
  basis: string
  year: number | null
  deed: string | null
}
/** A nomination without its long texts. */
export type NominationHead = NominationFields & {
  id: string
  dossierId: string
  roundId: string
  unitId: string
  position: number
  hasReport: boolean
  reportFileId: string | null
  verdict: 'eligible' | 'not-eligible' | 'needs-more' | null
  hold: boolean
  provisional: boolean
  missing: string[]
  judgeProblem: string | null
  state: NominationState
  appraisalReason: string | null
  decisionNumber: string | null
  sessionId: string | null
  createdAt: Date
  revision: number
}
export type Nomination = NominationHead & { report: string | null; facts: Record<string, unknown> }

const headColumns = sql`n.id::text, n.dossier_id::text as "dossierId", n.round_id::text as "roundId", n.unit_id::text as "unitId", n.position,
  n.holder_kind as "holderKind", n.holder_id::text as "holderId", n.person_id::text as "personId",
  n.subject_unit_id::text as "subjectUnitId", n.name, n.post, n.gender, n.ethnicity, n.birth_year as "birthYear",
  n.worker_class as "workerClass", n.award_key as "awardKey", n.award_name as "awardName", n.basis, n.year, n.deed,
  (n.report is not null or n.report_file_id is not null) as "hasReport", n.report_file_id::text as "reportFileId", n.verdict, n.hold, n.provisional, n.missing,
  n.judge_problem as "judgeProblem", n.state, n.appraisal_reason as "appraisalReason",
  n.decision_number as "decisionNumber", n.session_id::text as "sessionId", n.created_at as "createdAt", n.revision`
const columns = sql`${headColumns}, n.report, n.facts`

/** Nominations of a dossier in its order; withdrawn ones are left out. */
export async function listNominations(tx: Tx, dossierId: string): Promise<Nomination[]> {
  const { rows } = await sql<Nomination>`
    select ${columns} from nominations n where n.dossier_id = ${dossierId} and n.state <> 'withdrawn'
    order by n.position, n.id`.execute(tx)
  return rows
}

/** The same for a table: without reports and attested facts. */
export async function listNominationHeads(tx: Tx, dossierId: string): Promise<NominationHead[]> {
  const { rows } = await sql<NominationHead>`
    select ${headColumns} from nominations n where n.dossier_id = ${dossierId} and n.state <> 'withdrawn'
    order by n.position, n.id`.execute(tx)
  return rows
}

export async function findNomination(tx: Tx, id: string): Promise<Nomination | undefined> {
  const { rows } = await sql<Nomination>`select ${columns} from nominations n where n.id = ${id}`.execute(tx)
  return rows[0]
}

/** These nominations, whatever their dossier. */
export async function findNominationsById(tx: Tx, ids: readonly string[]): Promise<Nomination[]> {
  const { rows } = await sql<Nomination>`
    select ${columns} from nominations n where n.id = any (${ids}::bigint[]) order by n.dossier_id, n.position, n.id`.execute(
    tx,
  )
  return rows
}

const sortKey = (kind: HolderKind, name: string) =>
  kind === 'person' || kind === 'foreign-person' ? vietnameseNameKey(name) : vietnameseKey(name)

const columnsOf = (one: NominationFields) => ({
  holder_kind: one.holderKind,
  holder_id: one.holderId,
  person_id: one.personId,
  subject_unit_id: one.subjectUnitId,
  name: one.name,
  sort_key: sortKey(one.holderKind, one.name),
  post: one.post,
  gender: one.gender,
  ethnicity: one.ethnicity,
  birth_year: one.birthYear,
  worker_class: one.workerClass,
  award_key: one.awardKey,
  award_name: one.awardName,
  basis: one.basis,
  year: one.year,
  deed: one.deed,
})

/** Adds rows behind those that are there; their ids in order. */
export async function insertNominations(
  tx: Tx,
  dossier: { id: string; roundId: string; ownerUnitId: string; unitId: string },
  rows: readonly NominationFields[],
  by: { accountId: string | null; now: Date },
): Promise<string[]> {
  const { rows: last } = await sql<{ n: number }>`
    select coalesce(max(position), 0)::int as n from nominations where dossier_id = ${dossier.id}`.execute(tx)
  const made = await tx
    .insertInto('nominations')
    .values(
      rows.map((one, at) => ({
        ...columnsOf(one),
        dossier_id: dossier.id,
        round_id: dossier.roundId,
        owner_unit_id: dossier.ownerUnitId,
        unit_id: dossier.unitId,
        position: last[0]!.n + at + 1,
        created_by: by.accountId,
        created_at: by.now,
      })),
    )
    .returning('id')
    .execute()
  return made.map((row) => row.id)
}

export type NominationExtra = {
  report?: string | null
  report_file_id?: string | null
  facts?: string
  state?: NominationState
  appraisal_reason?: string | null
  appraised_by?: string | null
  appraised_at?: Date | null
  session_id?: string | null
  agenda_item_id?: string | null
  result?: string | null
}

/** Writes a change; the new revision. */
export async function updateNomination(
  tx: Tx,
  id: string,
  change: { fields?: NominationFields; extra?: NominationExtra },
): Promise<number> {
  const row = await tx
    .updateTable('nominations')
    .set((eb) => ({
      ...(change.fields ? columnsOf(change.fields) : {}),
      ...change.extra,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return row.revision
}

/** Writes the same change into several. */
export async function updateNominations(
  tx: Tx,
  ids: readonly string[],
  change: NominationExtra,
): Promise<void> {
  await tx
    .updateTable('nominations')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', sql<string>`any (${ids}::bigint[])`)
    .execute()
}

/** Where a nomination stands with the council; what is not named stays. */
export type NominationPlace = {
  id: string
  state: NominationState
  sessionId?: string
  itemId?: string
  result?: unknown
}

export async function placeNominations(tx: Tx, places: readonly NominationPlace[]): Promise<void> {
  if (places.length === 0) return
  await sql`update nominations n set state = p.state, session_id = coalesce(p."sessionId", n.session_id),
      agenda_item_id = coalesce(p."itemId", n.agenda_item_id), result = coalesce(p.result, n.result), revision = n.revision + 1
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as p (id bigint, state text, "sessionId" bigint, "itemId" bigint, result jsonb)
    where n.id = p.id`.execute(tx)
}

export type Judgement = {
  id: string
  verdict: string | null
  hold: boolean
  provisional: boolean
  missing: string[]
  answer: unknown
  problem: string | null
}

/** Keeps what the law said of these; no change of the nomination itself. */
export async function saveJudgements(tx: Tx, judged: readonly Judgement[], now: Date): Promise<void> {
  if (judged.length === 0) return
  await sql`update nominations n set verdict = j.verdict, hold = j.hold, provisional = j.provisional,
      missing = array(select jsonb_array_elements_text(j.missing)), answer = j.answer, judge_problem = j.problem, judged_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb)
      as j (id bigint, verdict text, hold boolean, provisional boolean, missing jsonb, answer jsonb, problem text)
    where n.id = j.id`.execute(tx)
}

/** The reasons as they were judged last. */
export async function readAnswer(tx: Tx, id: string): Promise<{ answer: unknown; judgedAt: Date | null }> {
  const { rows } = await sql<{ answer: unknown; judgedAt: Date | null }>`
    select answer, judged_at as "judgedAt" from nominations where id = ${id}`.execute(tx)
  return rows[0]!
}

export type PaperState = 'enough' | 'missing' | 'wrong-form' | 'too-early'
export type PaperSaid = {
  nominationId: string
  part: string
  given: boolean
  fileId: string | null
  state: PaperState | null
  note: string | null
}
export type NominationPaper = PaperSaid & { fileName: string | null }

/** Papers of these nominations as far as anything was said of them. */
export async function listPapersSaid(tx: Tx, ids: readonly string[]): Promise<PaperSaid[]> {
  const { rows } = await sql<PaperSaid>`
    select p.nomination_id::text as "nominationId", p.part, p.given, p.file_id::text as "fileId", p.state, p.note
    from nomination_papers p where p.nomination_id = any (${ids}::bigint[])`.execute(tx)
  return rows
}

/** The same with the names of their files. */
export async function listNominationPapers(tx: Tx, ids: readonly string[]): Promise<NominationPaper[]> {
  const { rows } = await sql<NominationPaper>`
    select p.nomination_id::text as "nominationId", p.part, p.given, p.file_id::text as "fileId", f.name as "fileName",
      p.state, p.note
    from nomination_papers p left join files f on f.id = p.file_id
    where p.nomination_id = any (${ids}::bigint[])`.execute(tx)
  return rows
}

/** Says something of a paper: the unit whether it is enclosed, who appraises how it is. */
export async function putNominationPaper(
  tx: Tx,
  paper: { nominationId: string; part: string },
  said: { given?: boolean; file_id?: string | null; state?: PaperState | null; note?: string | null },
  checked: { checked_by: string | null; checked_at: Date } | null,
): Promise<void> {
  const values = { ...said, ...checked }
  await tx
    .insertInto('nomination_papers')
    .values({ nomination_id: paper.nominationId, part: paper.part, ...values })
    .onConflict((conflict) => conflict.columns(['nomination_id', 'part']).doUpdateSet(values))
    .execute()
}

/** Nominations of a round that stand on an agenda, locked in one order for everybody. */
export async function listOnAgenda(
  tx: Tx,
  roundId: string,
): Promise<{ id: string; dossierId: string; unitId: string; name: string }[]> {
  const { rows } = await sql<{ id: string; dossierId: string; unitId: string; name: string }>`
    select id::text, dossier_id::text as "dossierId", unit_id::text as "unitId", name from nominations
    where round_id = ${roundId} and state = 'on-agenda' order by id for update`.execute(tx)
  return rows
}
