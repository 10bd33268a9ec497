import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { insertFile } from '../../platform/db/insert-file.ts'
import type { DraftPatch } from './domain/draft-patch.ts'
import type { PlanReading } from './domain/reading/plan-reading.ts'
import type { SourceLine } from './domain/reading/source-document.ts'
import { countDraft, type ReadingDraft } from './domain/reading-draft.ts'
import { unitNameOf } from './store-names.ts'

/** Steps of a reading that can be taken back. */
const stepsKept = 50

export type NewReading = {
  unitId: string
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: string
  format: 'txt' | 'docx' | 'pdf'
  lines: SourceLine[]
  reading: PlanReading
  draft: ReadingDraft
  accountId: string | null
  now: Date
}

/** Keeps a reading and the row of its original; returns its id. */
export async function insertReading(tx: Tx, reading: NewReading): Promise<string> {
  const fileId = await insertFile(tx, { ...reading, name: reading.fileName })
  const row = await tx
    .insertInto('plan_readings')
    .values({
      unit_id: reading.unitId,
      file_id: fileId,
      file_name: reading.fileName,
      sha256: reading.sha256,
      format: reading.format,
      lines: JSON.stringify(reading.lines),
      reading: JSON.stringify(reading.reading),
      draft: JSON.stringify(reading.draft),
      created_by: reading.accountId,
      created_at: reading.now,
      changed_at: reading.now,
      ...summaryOf(reading.draft),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

function summaryOf(draft: ReadingDraft) {
  const counts = countDraft(draft)
  return {
    title: draft.document.title,
    task_count: counts.tasks,
    finding_count: counts.findings,
    open_count: counts.open,
  }
}

/** A reading that the viewer may see; undefined otherwise. `lock`: nobody else changes it until the transaction ends. */
export async function findReading(tx: Tx, readingId: string, lock = false) {
  const row = await tx
    .selectFrom('plan_readings')
    .selectAll()
    .where('id', '=', readingId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...row,
    lines: row.lines as unknown as SourceLine[],
    draft: row.draft as unknown as ReadingDraft,
  }
}
export type StoredReading = NonNullable<Awaited<ReturnType<typeof findReading>>>

/** Saves a mended draft as the next revision; returns that revision. */
export async function saveDraft(tx: Tx, readingId: string, draft: ReadingDraft, now: Date): Promise<number> {
  const row = await tx
    .updateTable('plan_readings')
    .set((eb) => ({
      draft: JSON.stringify(draft),
      revision: eb('revision', '+', 1),
      changed_at: now,
      ...summaryOf(draft),
    }))
    .where('id', '=', readingId)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return row.revision
}

export async function insertStep(
  tx: Tx,
  step: { readingId: string; operation: string; undo: DraftPatch; accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto('plan_reading_steps')
    .values({
      reading_id: step.readingId,
      operation: step.operation,
      undo: JSON.stringify(step.undo),
      account_id: step.accountId,
      made_at: step.now,
    })
    .execute()
  await tx
    .deleteFrom('plan_reading_steps')
    .where('reading_id', '=', step.readingId)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('plan_reading_steps')
        .select('id')
        .where('reading_id', '=', step.readingId)
        .orderBy('id', 'desc')
        .limit(stepsKept),
    )
    .execute()
}

/** The step that an undo would take back. */
export async function findLastStep(tx: Tx, readingId: string) {
  const row = await tx
    .selectFrom('plan_reading_steps')
    .select(['id', 'operation', 'undo'])
    .where('reading_id', '=', readingId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, undo: row.undo as unknown as DraftPatch }
}

export async function deleteStep(tx: Tx, stepId: string): Promise<void> {
  await tx.deleteFrom('plan_reading_steps').where('id', '=', stepId).execute()
}

/** Readings that wait to be accepted at units inside `roots` (null: everywhere), newest first, after a cursor. */
export async function listWaiting(tx: Tx, roots: string[] | null, after: string | null, limit: number) {
  const waiting = tx
    .selectFrom('plan_readings as r')
    .where('r.discarded_at', 'is', null)
    .where('r.accepted_at', 'is', null)
    .$if(roots !== null, (query) =>
      query.where('r.unit_id', 'in', (eb) =>
        eb
          .selectFrom('unit_ancestors')
          .select('unit_id')
          .where('ancestor_id', '=', sql<string>`any(${`{${(roots ?? []).join(',')}}`}::bigint[])`),
      ),
    )
  const { total } = await waiting
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await waiting
    .leftJoin('account_names as a', 'a.id', 'r.created_by')
    .select([
      'r.id',
      'r.unit_id as unitId',
      unitNameOf('r.unit_id').as('unitName'),
      'r.file_name as fileName',
      'r.format',
      'r.title',
      'r.task_count as tasks',
      'r.finding_count as findings',
      'r.open_count as open',
      'r.revision',
      'r.created_at as createdAt',
      'r.changed_at as changedAt',
      'a.display_name as createdBy',
    ])
    .$if(after !== null, (query) => query.where('r.id', '<', after))
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit).map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt).toISOString(),
    changedAt: new Date(row.changedAt).toISOString(),
  }))
  return { rows: shown, total: Number(total), next: rows.length > limit ? rows[limit - 1]!.id : null }
}

/** The name of a unit as it stands now. */
export async function readUnitName(tx: Tx, unitId: string): Promise<string> {
  const row = await tx
    .selectFrom('units as u')
    .select(unitNameOf('u.id').as('name'))
    .where('u.id', '=', unitId)
    .executeTakeFirstOrThrow()
  return row.name
}

export async function markDiscarded(tx: Tx, readingId: string, now: Date): Promise<void> {
  await tx
    .updateTable('plan_readings')
    .set((eb) => ({ discarded_at: now, changed_at: now, revision: eb('revision', '+', 1) }))
    .where('id', '=', readingId)
    .execute()
}

export async function markAccepted(
  tx: Tx,
  readingId: string,
  accountId: string | null,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('plan_readings')
    .set((eb) => ({
      accepted_at: now,
      accepted_by: accountId,
      changed_at: now,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', readingId)
    .execute()
}

/** The original of a reading: name, type and hash of its bytes. */
export function findOriginal(tx: Tx, readingId: string) {
  return tx
    .selectFrom('plan_readings as r')
    .innerJoin('files as f', 'f.id', 'r.file_id')
    .select([
      'r.unit_id as unitId',
      'f.name',
      'f.media_type as mediaType',
      'f.sha256',
      'f.size_bytes as sizeBytes',
    ])
    .where('r.id', '=', readingId)
    .executeTakeFirst()
}
