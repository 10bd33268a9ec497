import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, waysAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { KindList, KindView, MoveBody } from './schemas.ts'
import {
  insertKind,
  insertMovement,
  type KindRow,
  listKindRows,
  lockKind,
  readMovements,
  readSerials,
  saveSerials,
  updateKind,
} from './store-stock.ts'

export const right = 'manage-award-items'

/** Of these units those at which the actor may manage items. */
export async function managedUnits(tx: Tx, act: Act, unitIds: readonly string[]): Promise<Set<string>> {
  const units = [...new Set(unitIds)]
  if (act.actor === 'system') return new Set(units)
  return new Set((await waysAt(tx, act.actor, right, units)).keys())
}

/** What lies in stock, by category and name. */
export function listKinds(
  act: Act,
  query: { unitId?: string | undefined; low?: boolean | undefined },
): Promise<KindList> {
  return inView(act, async (tx) => {
    const rows = await listKindRows(tx, query)
    const mine = await managedUnits(
      tx,
      act,
      rows.map(({ unitId }) => unitId),
    )
    return { rows: rows.map((row) => ({ ...row, mayChange: mine.has(row.unitId) })) }
  })
}

/** One kind with its latest movements and the serial numbers in stock. @refuses item-kind-unknown */
export function viewKind(act: Act, kindId: string): Promise<KindView | Refusal> {
  return inView<KindView | Refusal>(act, async (tx) => {
    const [row] = await listKindRows(tx, { id: kindId })
    if (!row) return refuse('item-kind-unknown')
    const mine = await managedUnits(tx, act, [row.unitId])
    return {
      ...row,
      mayChange: mine.has(row.unitId),
      serials: row.hasSerial ? await readSerials(tx, kindId) : [],
      movements: await readMovements(tx, kindId),
    }
  })
}

/** Opens a kind of items at a unit, with nothing in stock. @refuses item-kind-known, right-missing, outside-your-unit */
export function createKind(
  act: Act,
  input: Pick<KindRow, 'unitId' | 'name' | 'category' | 'measure' | 'hasSerial' | 'lowAt'>,
): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, input.unitId)
    if (refused) return refused
    const id = await insertKind(tx, { ...input, accountId: accountOf(act) })
    if (!id) return refuse('item-kind-known', { name: input.name })
    await recordKind(tx, act, 'create-item-kind', { ...input, id })
    return { id }
  })
}

/** Changes name, category, measure or the number at which more is ordered. @refuses item-kind-unknown, changed-meanwhile */
export function changeKind(
  act: Act,
  input: Pick<KindRow, 'name' | 'category' | 'measure' | 'lowAt'> & { kindId: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const kind = await takeKind(tx, act, input.kindId)
    if (isRefusal(kind)) return kind
    if (kind.revision !== input.revision) return refuse('changed-meanwhile')
    const clash = (await listKindRows(tx, { unitId: kind.unitId })).some(
      (one) => one.unitId === kind.unitId && one.name === input.name && one.id !== kind.id,
    )
    if (clash) return refuse('item-kind-known', { name: input.name })
    await updateKind(tx, kind.id, input)
    await recordKind(tx, act, 'change-item-kind', { ...kind, name: input.name })
    return { revision: kind.revision + 1 }
  })
}

/**
 * Writes what came into stock, went out, was spoiled or counted.
 * @refuses item-kind-unknown, changed-meanwhile, item-stock-short, item-serials-count, item-serial-known, item-serial-absent,
 * item-date-ahead
 */
export function moveItems(
  act: Act,
  input: MoveBody & { kindId: string },
): Promise<{ stock: number; revision: number } | Refusal> {
  return inAct<{ stock: number; revision: number }>(act, async (tx) => {
    const kind = await takeKind(tx, act, input.kindId)
    if (isRefusal(kind)) return kind
    if (kind.revision !== input.revision) return refuse('changed-meanwhile')
    const stock = await putMovement(tx, act, kind, { ...input, handoverId: null })
    return isRefusal(stock) ? stock : { stock, revision: kind.revision + 1 }
  })
}

export async function takeKind(tx: Tx, act: Act, kindId: string): Promise<KindRow | Refusal> {
  const kind = await lockKind(tx, kindId)
  if (!kind) return refuse('item-kind-unknown')
  return (await mayAt(tx, act.actor, right, kind.unitId)) ?? kind
}

/** A movement of a kind that is held; returns what then lies in stock. */
export async function putMovement(
  tx: Tx,
  act: Act,
  kind: KindRow,
  move: Omit<MoveBody, 'revision'> & { handoverId: string | null },
): Promise<number | Refusal> {
  if (move.happenedOn > act.clock.today()) return refuse('item-date-ahead', { day: move.happenedOn })
  const comes = move.way === 'receipt' || move.way === 'return'
  const change = move.way === 'count' ? move.quantity - kind.stock : comes ? move.quantity : -move.quantity
  const balance = kind.stock + change
  if (balance < 0)
    return refuse('item-stock-short', { name: kind.name, stock: kind.stock, wanted: move.quantity })
  const serials = [...new Set(move.serials.map((one) => one.normalize('NFC').trim()))]
  // A count looks at numbers, not at each piece.
  if (kind.hasSerial && move.way !== 'count') {
    if (serials.length !== move.quantity)
      return refuse('item-serials-count', { quantity: move.quantity, serials: serials.length })
    const there = new Set(serials.length > 0 ? await readSerials(tx, kind.id, serials) : [])
    const wrong = serials.find((serial) => there.has(serial) === comes)
    if (wrong !== undefined)
      return refuse(comes ? 'item-serial-known' : 'item-serial-absent', { serial: wrong })
  }
  const movementId = await insertMovement(tx, {
    ...move,
    kindId: kind.id,
    serials: kind.hasSerial ? serials : [],
    quantity: change,
    balance,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  if (kind.hasSerial && move.way !== 'count') await saveSerials(tx, kind.id, serials, comes, movementId)
  await recordAct(tx, act, {
    act: 'move-items',
    objectKind: 'item-kind',
    objectId: kind.id,
    unitId: kind.unitId,
    details: { name: kind.name, measure: kind.measure, way: move.way, quantity: move.quantity, balance },
  })
  return balance
}

function recordKind(tx: Tx, act: Act, name: string, kind: { id: string; unitId: string; name: string }) {
  return recordAct(tx, act, {
    act: name,
    objectKind: 'item-kind',
    objectId: kind.id,
    unitId: kind.unitId,
    details: { name: kind.name },
  })
}
