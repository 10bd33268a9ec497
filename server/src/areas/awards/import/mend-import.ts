import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { readNamesOfAllTimes } from '../../organisations/index.ts'
import { matchImport, runReading } from './run-reading.ts'
import { makeUnitFinder } from './stage/find-unit.ts'
import { makeHolderGrouper } from './stage/group-holders.ts'
import { awardOf, decisionOf, identityOf, stagedHolder, unitsOf } from './stage/stage-lines.ts'
import { lockImport, readRemembered, rememberAnswer, rememberLayout, setImportState } from './store-import.ts'
import { releaseRows } from './store-import-matching.ts'
import {
  answerForHolder,
  findRowsOfAward,
  type KeptRow,
  loadRow,
  nextPlaces,
  setRowState,
  writeMendedRow,
} from './store-import-rows.ts'
import { wordsOf } from './understand/cell-text.ts'
import type { ColumnMeaning } from './understand/fields.ts'
import { readRecords } from './understand/read-record.ts'
import type { RawRecord, ReadRecord } from './understand/record-types.ts'

type OpenImport = NonNullable<Awaited<ReturnType<typeof lockImport>>>

/** Opens an import that waits to be taken, for a change of what was read. */
async function openImport(tx: Tx, act: Act, importId: string): Promise<OpenImport | Refusal> {
  const found = await lockImport(tx, importId)
  if (!found) return refuse('not-found')
  const refusal = await mayAt(tx, act.actor, 'manage-awards', found.unit_id)
  if (refusal) return refusal
  if (found.state === 'ready' || found.state === 'taken') return found
  return refuse('import-not-ready', { state: found.state })
}

/** Reads the texts of a record again and puts what comes of it in its row's place. */
async function rereadRow(tx: Tx, act: Act, found: OpenImport, row: KeptRow, raw: RawRecord): Promise<string> {
  const [remembered, units, places] = await Promise.all([
    readRemembered(tx, found.unit_id),
    readNamesOfAllTimes(tx, found.unit_id),
    nextPlaces(tx, found.id),
  ])
  const options = { today: act.clock.today(), answers: new Map(remembered.answers) }
  const records = readRecords(raw, options)
  const findUnit = makeUnitFinder(units, found.unit_id)
  for (const [index, record] of records.entries())
    await writeMendedRow(tx, found.id, stagedFrom(record, findUnit, row, index, places))
  return records.some(({ problems }) => problems.some(({ level }) => level === 'error')) ? 'bad' : 'good'
}

function stagedFrom(
  record: ReadRecord,
  findUnit: ReturnType<typeof makeUnitFinder>,
  row: KeptRow,
  index: number,
  places: { row: number; holder: number; decision: number },
) {
  const { value, problems } = record
  const place = index === 0 ? row.place : places.row + index - 1
  const base = {
    place,
    sheet: row.sheet,
    line: row.line,
    section: row.section,
    cells: row.cells,
    raw: record.raw,
    problems,
  }
  if (value === null || problems.some(({ level }) => level === 'error'))
    return { ...base, state: 'bad' as const, holder: null, decision: null, identity: null, award: null }
  const { unit, ownUnitId } = unitsOf(value, findUnit)
  const { holder } = makeHolderGrouper()(value, unit, ownUnitId)
  const decision = decisionOf(value)
  return {
    ...base,
    state: problems.some(({ level }) => level === 'ask') ? ('ask' as const) : ('good' as const),
    holder: stagedHolder({ ...holder, place: places.holder + index }),
    decision: decision ? { place: places.decision + index, ...decision } : null,
    identity: identityOf(value, unit, decision),
    award: awardOf(value, unit, decision),
  }
}

/**
 * Mends one row: the texts of its fields as the officer has them now. The row is read anew and matched anew.
 * @refuses not-found, import-not-ready, import-row-taken, right-missing, outside-your-unit
 */
export async function mendImportRow(
  act: Act,
  input: { importId: string; place: number; raw: RawRecord },
): Promise<{ importId: string; place: number } | Refusal> {
  const mended = await inAct(act, async (tx) => {
    const found = await openImport(tx, act, input.importId)
    if (isRefusal(found)) return found
    const row = await loadRow(tx, found.id, input.place)
    if (!row) return refuse('not-found')
    if (row.state === 'taken') return refuse('import-row-taken', { line: row.line })
    await rereadRow(tx, act, found, row, { ...row.raw, ...input.raw })
    await tell(tx, act, found, 'mend-award-import', { line: row.line })
    return found
  })
  if (isRefusal(mended)) return mended
  await matchImport(act, mended.id, mended.unit_id, 'ask')
  return { importId: mended.id, place: input.place }
}

/** Leaves a row out, or takes it up again. @refuses as `mendImportRow` */
export function leaveImportRow(
  act: Act,
  input: { importId: string; place: number; leave: boolean },
): Promise<{ importId: string; place: number } | Refusal> {
  return inAct<{ importId: string; place: number }>(act, async (tx) => {
    const found = await openImport(tx, act, input.importId)
    if (isRefusal(found)) return found
    const row = await loadRow(tx, found.id, input.place)
    if (!row) return refuse('not-found')
    if (row.state === 'taken') return refuse('import-row-taken', { line: row.line })
    if (input.leave) await setRowState(tx, found.id, row.place, 'left')
    else await rereadRow(tx, act, found, row, row.raw ?? {})
    await tell(tx, act, found, 'mend-award-import', { line: row.line })
    return { importId: found.id, place: input.place }
  })
}

/**
 * Says what a name of an award means, for every row that bears it and for lists to come: an award of the catalogue, or
 * "other", which keeps the name as it is.
 * @refuses as `mendImportRow`
 */
export async function answerAwardName(
  act: Act,
  input: { importId: string; text: string; awardKey: string; awardName: string | null },
): Promise<{ importId: string; rows: number } | Refusal> {
  const done = await inAct(act, async (tx) => {
    const found = await openImport(tx, act, input.importId)
    if (isRefusal(found)) return found
    await rememberAnswer(tx, {
      unitId: found.unit_id,
      words: wordsOf(input.text),
      awardKey: input.awardKey,
      awardName: input.awardName,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    const rows = await findRowsOfAward(tx, found.id, input.text)
    for (const row of rows) await rereadRow(tx, act, found, row, row.raw ?? {})
    await tell(tx, act, found, 'answer-award-import', {
      text: input.text,
      award: input.awardKey,
      rows: rows.length,
    })
    return { found, rows: rows.length }
  })
  if (isRefusal(done)) return done
  await matchImport(act, done.found.id, done.found.unit_id, 'ask')
  return { importId: done.found.id, rows: done.rows }
}

/**
 * Says who a holder of the file is: one of the register, or somebody new. Every row of the holder follows.
 * @refuses not-found, import-not-ready, right-missing, outside-your-unit
 */
export function answerHolder(
  act: Act,
  input: { importId: string; holderPlace: number; holderId: string | null },
): Promise<{ importId: string } | Refusal> {
  return inAct<{ importId: string }>(act, async (tx) => {
    const found = await openImport(tx, act, input.importId)
    if (isRefusal(found)) return found
    const known = await answerForHolder(tx, found.id, input.holderPlace, input.holderId)
    if (!known) return refuse('not-found')
    await releaseRows(tx, found.id, [input.holderPlace])
    await tell(tx, act, found, 'answer-award-import', { holder: input.holderId ?? 'new', rows: 1 })
    return { importId: found.id }
  })
}

/**
 * Says what the columns of a list mean, here and in lists of the same shape to come, and reads the file anew. `whenRead`
 * ends when that is done. Rows mended before are read as the file has them.
 * @refuses not-found, import-not-ready, import-partly-taken, right-missing, outside-your-unit
 */
export async function setImportColumns(
  act: Act,
  input: { importId: string; fingerprint: string; columns: (ColumnMeaning | null)[] },
): Promise<{ importId: string; whenRead: Promise<Refusal | null> } | Refusal> {
  const found = await inAct(act, async (tx) => {
    const one = await openImport(tx, act, input.importId)
    if (isRefusal(one)) return one
    if (one.state === 'taken') return refuse('import-partly-taken')
    await rememberLayout(tx, {
      unitId: one.unit_id,
      fingerprint: input.fingerprint,
      columns: input.columns,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await setImportState(tx, one.id, { state: 'reading' })
    await tell(tx, act, one, 'map-award-import', { columns: input.columns.length })
    return one
  })
  if (isRefusal(found)) return found
  const whenRead = runReading(act, found.id).then((result) => (isRefusal(result) ? result : null))
  return { importId: found.id, whenRead }
}

function tell(
  tx: Tx,
  act: Act,
  found: OpenImport,
  name: string,
  details: Record<string, unknown>,
): Promise<void> {
  return recordAct(tx, act, {
    act: name,
    objectKind: 'award-import',
    objectId: found.id,
    unitId: found.unit_id,
    details: { file: found.file_name, ...details },
  })
}
