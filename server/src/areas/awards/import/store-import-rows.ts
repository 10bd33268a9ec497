import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { StagedAward, StagedDecision, StagedHolder } from './stage/stage-lines.ts'
import type { RowCounts } from './store-import.ts'
import type { Problem, RawRecord } from './understand/record-types.ts'

export type KeptRow = {
  place: number
  sheet: number
  line: number
  section: number
  state: string
  cells: string[]
  raw: RawRecord | null
  problems: Problem[] | null
  award: StagedAward | null
  holderPlace: number | null
}

export type ShownRow = KeptRow & {
  sameAs: string | null
  awardId: string | null
  holder: StagedHolder['holder'] | null
  match: string | null
  answer: string | null
  holderId: string | null
  candidates: string[]
  decision: StagedDecision | null
}

function rowsOf(tx: Tx, importId: string) {
  return tx
    .selectFrom('award_import_rows as r')
    .innerJoin('award_import_contents as c', (join) =>
      join.onRef('c.import_id', '=', 'r.import_id').onRef('c.place', '=', 'r.place'),
    )
    .where('r.import_id', '=', importId)
    .select([
      'r.place',
      'r.sheet',
      'r.line',
      'r.section',
      'r.state',
      'r.holder_place as holderPlace',
      'c.cells',
      'c.raw',
      'c.problems',
      'c.award',
    ])
}

export async function loadRow(tx: Tx, importId: string, place: number): Promise<KeptRow | null> {
  const row = await rowsOf(tx, importId).where('r.place', '=', place).executeTakeFirst()
  return (row as unknown as KeptRow | undefined) ?? null
}

/** Rows whose award bears this name and waits for an answer. */
export async function findRowsOfAward(tx: Tx, importId: string, text: string): Promise<KeptRow[]> {
  const rows = await rowsOf(tx, importId)
    .where('r.state', 'in', ['ask', 'bad'])
    .where(sql<string>`c.raw->>'award'`, '=', text)
    .orderBy('r.place')
    .execute()
  return rows as unknown as KeptRow[]
}

/** Rows of an import that stand at one of these states, by pages. */
export async function readRows(
  tx: Tx,
  importId: string,
  query: { states: string[] | null; after: number; limit: number },
): Promise<ShownRow[]> {
  const rows = await rowsOf(tx, importId)
    .leftJoin('award_import_holders as h', (join) =>
      join.onRef('h.import_id', '=', 'r.import_id').onRef('h.place', '=', 'r.holder_place'),
    )
    .leftJoin('award_import_decisions as d', (join) =>
      join.onRef('d.import_id', '=', 'r.import_id').onRef('d.place', '=', 'r.decision_place'),
    )
    .select([
      'r.same_as as sameAs',
      'r.award_id as awardId',
      'h.holder',
      'h.match',
      'h.answer',
      'h.holder_id as holderId',
      'h.candidates',
      sql`to_json(d)`.as('decision'),
    ])
    .where('r.place', '>', query.after)
    .$if(query.states !== null, (rest) => rest.where('r.state', 'in', query.states!))
    .orderBy('r.place')
    .limit(query.limit)
    .execute()
  return rows as unknown as ShownRow[]
}

/** Namesakes of the register, as they are shown for choosing. */
export async function readCandidates(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{
    id: string
    name: string
    bornOn: string | null
    homePlace: string | null
    awards: number
    unitText: string | null
  }>`
    select h.id, h.name, h.born_on as "bornOn", h.home_place as "homePlace", count(a.id)::int as awards,
      (array_agg(a.unit_text order by a.sort_on desc) filter (where a.unit_text is not null))[1] as "unitText"
    from award_holders h left join awards a on a.holder_id = h.id
    where h.id = any (${[...ids]}::bigint[])
    group by h.id`.execute(tx)
  return rows
}

export async function nextPlaces(tx: Tx, importId: string) {
  const { rows } = await sql<{ row: number; holder: number; decision: number }>`
    select (select coalesce(max(place), -1) + 1 from award_import_rows where import_id = ${importId}) as row,
      (select coalesce(max(place), -1) + 1 from award_import_holders where import_id = ${importId}) as holder,
      (select coalesce(max(place), -1) + 1 from award_import_decisions where import_id = ${importId}) as decision`.execute(
    tx,
  )
  return rows[0]!
}

type Mended = {
  place: number
  sheet: number
  line: number
  section: number
  cells: string[]
  raw: RawRecord
  problems: Problem[]
  state: 'good' | 'ask' | 'bad'
  holder: StagedHolder | null
  decision: (StagedDecision & { place: number }) | null
  identity: string | null
  award: StagedAward | null
}

/** Puts a record that was read again in its row's place; a holder of the same name and unit in the file is found again. */
export async function writeMendedRow(tx: Tx, importId: string, row: Mended): Promise<void> {
  let holderPlace: number | null = null
  if (row.holder) {
    const { holder } = row
    const known = await tx
      .selectFrom('award_import_holders')
      .select('place')
      .where('import_id', '=', importId)
      .where('name_folded', '=', holder.name_folded)
      .where('kind', '=', holder.kind)
      .where('unit_key', '=', holder.unit_key)
      .where('born_on', 'is not distinct from', holder.born_on)
      .orderBy('place')
      .executeTakeFirst()
    holderPlace = known?.place ?? holder.place
    if (!known)
      await tx
        .insertInto('award_import_holders')
        .values({ ...holder, import_id: importId, holder: JSON.stringify(holder.holder) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
  if (row.decision)
    await tx
      .insertInto('award_import_decisions')
      .values({ ...row.decision, import_id: importId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const values = {
    state: row.state,
    holder_place: holderPlace,
    decision_place: row.decision?.place ?? null,
    identity: row.identity,
    same_as: null,
  }
  await tx
    .insertInto('award_import_rows')
    .values({
      import_id: importId,
      place: row.place,
      sheet: row.sheet,
      line: row.line,
      section: row.section,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['import_id', 'place']).doUpdateSet(values))
    .execute()
  const contents = {
    raw: JSON.stringify(row.raw),
    problems: row.problems.length > 0 ? JSON.stringify(row.problems) : null,
    award: row.award ? JSON.stringify(row.award) : null,
  }
  await tx
    .insertInto('award_import_contents')
    .values({ import_id: importId, place: row.place, cells: JSON.stringify(row.cells), ...contents })
    .onConflict((conflict) => conflict.columns(['import_id', 'place']).doUpdateSet(contents))
    .execute()
}

export async function setRowState(
  tx: Tx,
  importId: string,
  place: number,
  state: keyof RowCounts,
): Promise<void> {
  await tx
    .updateTable('award_import_rows')
    .set({ state })
    .where('import_id', '=', importId)
    .where('place', '=', place)
    .execute()
}

/** Keeps who a holder of the file is. False where there is no such holder, or no such one in the register. */
export async function answerForHolder(
  tx: Tx,
  importId: string,
  place: number,
  holderId: string | null,
): Promise<boolean> {
  if (holderId !== null) {
    const seen = await tx
      .selectFrom('award_holders')
      .select('id')
      .where('id', '=', holderId)
      .executeTakeFirst()
    if (!seen) return false
  }
  const { numUpdatedRows } = await tx
    .updateTable('award_import_holders')
    .set({ answer: holderId === null ? 'new' : 'same', holder_id: holderId })
    .where('import_id', '=', importId)
    .where('place', '=', place)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Imports into the viewer's units, newest first. */
export async function readImports(
  tx: Tx,
  query: { before: string | null; limit: number; importId: string | null },
) {
  return tx
    .selectFrom('award_imports as i')
    .innerJoin('award_import_progress as p', 'p.import_id', 'i.id')
    .leftJoin('account_names as a', 'a.id', 'i.created_by')
    .leftJoin('unit_names as u', 'u.unit_id', 'i.unit_id')
    .select([
      'i.id',
      'i.file_name as fileName',
      'i.sha256',
      'i.format',
      'i.state',
      'i.likely',
      'i.refusal',
      'i.revision',
      'i.unit_id as unitId',
      'u.name as unitName',
      'a.display_name as startedBy',
      'i.created_at as startedAt',
      'i.taken_at as takenAt',
      'i.undone_at as undoneAt',
      'p.stage',
      'p.share',
    ])
    .$if(query.importId !== null, (rest) => rest.where('i.id', '=', query.importId!))
    .$if(query.before !== null, (rest) => rest.where('i.id', '<', query.before!))
    .orderBy('i.id', 'desc')
    .limit(query.limit)
    .execute()
}

/** How many rows of each import stand at what. */
export async function countRowsOf(tx: Tx, importIds: readonly string[]): Promise<Map<string, RowCounts>> {
  const counts = new Map<string, RowCounts>()
  if (importIds.length === 0) return counts
  const rows = await tx
    .selectFrom('award_import_rows')
    .select(['import_id', 'state', (eb) => eb.fn.countAll<string>().as('n')])
    .where('import_id', 'in', [...importIds])
    .groupBy(['import_id', 'state'])
    .execute()
  for (const { import_id, state, n } of rows) {
    const one = counts.get(import_id) ?? { good: 0, ask: 0, bad: 0, same: 0, taken: 0, left: 0 }
    one[state as keyof RowCounts] = Number(n)
    counts.set(import_id, one)
  }
  return counts
}
