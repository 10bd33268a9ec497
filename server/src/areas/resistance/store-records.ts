import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Draft } from './domain/draft.ts'
import type { FieldKey, FieldValue, RecordFields } from './domain/fields.ts'
import type { RecordStatus } from './domain/permissions.ts'

export type RecordRow = {
  id: string
  unitId: string
  batchId: string
  scanId: string | null
  rowOnScan: number | null
  pageOnScan: number
  status: RecordStatus
  draft: Draft
  fields: RecordFields
  doubtful: string[]
  disagreements: number
  fullName: string | null
  registerAwardId: string | null
  registerProblem: string | null
  setAsideReason: string | null
  settledAt: Date | null
  settledBy: string | null
  revision: number
}

const recordQuery = (tx: Tx) =>
  tx
    .selectFrom('resistance_records as r')
    .select([
      'r.id',
      'r.unit_id as unitId',
      'r.batch_id as batchId',
      'r.scan_id as scanId',
      'r.row_on_scan as rowOnScan',
      'r.page_on_scan as pageOnScan',
      'r.status',
      'r.draft',
      'r.fields',
      'r.doubtful',
      'r.disagreements',
      'r.full_name as fullName',
      'r.register_award_id as registerAwardId',
      'r.register_problem as registerProblem',
      'r.set_aside_reason as setAsideReason',
      'r.settled_at as settledAt',
      'r.settled_by as settledBy',
      'r.revision',
    ])

export async function findRecord(tx: Tx, id: string): Promise<RecordRow | undefined> {
  return (await recordQuery(tx).where('r.id', '=', id).executeTakeFirst()) as RecordRow | undefined
}

/** The record, held until the transaction ends: two people who hand in at once come one after the other. */
export async function lockRecord(tx: Tx, id: string): Promise<RecordRow | undefined> {
  return (await recordQuery(tx).where('r.id', '=', id).forUpdate().executeTakeFirst()) as
    | RecordRow
    | undefined
}

export async function insertRecord(
  tx: Tx,
  record: {
    unitId: string
    batchId: string
    scanId: string | null
    row: number | null
    page: number
    draft: Draft
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('resistance_records')
    .values({
      unit_id: record.unitId,
      batch_id: record.batchId,
      scan_id: record.scanId,
      row_on_scan: record.row,
      page_on_scan: record.page,
      ...draftColumns(record.draft),
      created_by: record.accountId,
      created_at: record.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function draftColumns(draft: Draft) {
  const name = draft.fullName?.value
  return { draft: JSON.stringify(draft), draft_name: typeof name === 'string' ? name : null }
}

/** A new reading of a scan replaces the drafts of its records that nobody has begun; false where it came too late. */
export async function replaceDraft(tx: Tx, id: string, draft: Draft, page: number): Promise<void> {
  await tx
    .updateTable('resistance_records')
    .set({ ...draftColumns(draft), page_on_scan: page })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .execute()
}

export async function listRecordsOfScan(tx: Tx, scanId: string) {
  return tx
    .selectFrom('resistance_records')
    .select([
      'id',
      'row_on_scan as row',
      'status',
      'page_on_scan as page',
      'full_name as fullName',
      'draft_name as draftName',
    ])
    .where('scan_id', '=', scanId)
    .orderBy(sql`coalesce(row_on_scan, 0)`)
    .orderBy('id')
    .execute()
}

export type RecordChange = {
  status?: RecordStatus
  doubtful?: readonly string[]
  disagreements?: number
  setAsideReason?: string | null
  settledAt?: Date | null
  settledBy?: string | null
  fields?: RecordFields
}

/** Writes what changed; with `fields`, also what the record is searched and listed by. */
export async function updateRecord(tx: Tx, id: string, change: RecordChange): Promise<void> {
  const { status, doubtful, disagreements, setAsideReason, settledAt, settledBy, fields } = change
  await tx
    .updateTable('resistance_records')
    .set((eb) => ({
      ...(status === undefined ? {} : { status }),
      ...(doubtful === undefined ? {} : { doubtful: [...doubtful] }),
      ...(disagreements === undefined ? {} : { disagreements }),
      ...(setAsideReason === undefined ? {} : { set_aside_reason: setAsideReason }),
      ...(settledAt === undefined ? {} : { settled_at: settledAt }),
      ...(settledBy === undefined ? {} : { settled_by: settledBy }),
      ...(fields === undefined ? {} : fieldColumns(fields)),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** The columns that lists and search read, out of the fields. */
export function fieldColumns(fields: RecordFields) {
  const text = (key: FieldKey): string | null =>
    typeof fields[key] === 'string' ? (fields[key] as string) : null
  const birth = text('birth')
  const place = [text('nativePlace'), text('residence')].filter(Boolean).join(' · ')
  return {
    fields: JSON.stringify(fields),
    full_name: text('fullName'),
    birth,
    birth_year: birth ? Number(birth.slice(0, 4)) : null,
    place: place || null,
    award_id: text('awardId'),
    award_class: text('awardClass'),
    decision_number: text('decisionNumber'),
    native_unit_id: text('nativeUnitId'),
    residence_unit_id: text('residenceUnitId'),
  }
}

export async function saveRegisterAnswer(
  tx: Tx,
  id: string,
  answer: { awardId: string | null; problem: string | null },
): Promise<void> {
  await tx
    .updateTable('resistance_records')
    .set({ register_award_id: answer.awardId, register_problem: answer.problem })
    .where('id', '=', id)
    .execute()
}

export type DecisionRow = {
  field: FieldKey
  value: FieldValue | null
  chosen: 'agreed' | 'first' | 'second' | 'other' | 'correction'
  originalChecked: boolean
  doubtful: boolean
  note: string | null
  by: string | null
  decidedAt: Date
}

export async function listDecisions(tx: Tx, recordId: string): Promise<DecisionRow[]> {
  const rows = await tx
    .selectFrom('resistance_decisions as d')
    .leftJoin('account_names as a', 'a.id', 'd.account_id')
    .select([
      'd.field',
      'd.value',
      'd.chosen',
      'd.original_checked as originalChecked',
      'd.doubtful',
      'd.note',
      'a.display_name as by',
      'd.decided_at as decidedAt',
    ])
    .where('d.record_id', '=', recordId)
    .orderBy('d.id')
    .execute()
  return rows as DecisionRow[]
}

export async function insertDecisions(
  tx: Tx,
  recordId: string,
  decisions: readonly Omit<DecisionRow, 'by' | 'decidedAt'>[],
  by: { accountId: string | null; now: Date },
): Promise<void> {
  if (decisions.length === 0) return
  await tx
    .insertInto('resistance_decisions')
    .values(
      decisions.map((one) => ({
        record_id: recordId,
        field: one.field,
        value: one.value === null ? null : JSON.stringify(one.value),
        chosen: one.chosen,
        original_checked: one.originalChecked,
        doubtful: one.doubtful,
        note: one.note,
        account_id: by.accountId,
        decided_at: by.now,
      })),
    )
    .execute()
}

/** Records of the batch whose two entries agree and in which nothing is doubtful, held until the transaction ends. */
export async function lockMatching(tx: Tx, batchId: string): Promise<RecordRow[]> {
  const rows = await recordQuery(tx)
    .where('r.batch_id', '=', batchId)
    .where('r.status', '=', 'matching')
    .where(sql<boolean>`cardinality(r.doubtful) = 0`)
    .orderBy('r.id')
    .limit(500)
    .forUpdate()
    .execute()
  return rows as unknown as RecordRow[]
}
