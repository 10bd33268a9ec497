import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { KindView, MoveBody } from './schemas.ts'

export type KindRow = {
  id: string
  unitId: string
  unitName: string
  name: string
  category: KindView['category']
  measure: string
  hasSerial: boolean
  lowAt: number
  stock: number
  isLow: boolean
  revision: number
}

/** Kinds of items, those that run low first where asked; by category and name. */
export async function listKindRows(
  tx: Tx,
  filter: { id?: string; unitId?: string | undefined; low?: boolean | undefined },
): Promise<KindRow[]> {
  const { rows } = await sql<KindRow>`
    select k.id, k.unit_id as "unitId", n.name as "unitName", k.name, k.category, k.measure, k.has_serial as "hasSerial",
      k.low_at as "lowAt", k.stock, k.stock <= k.low_at as "isLow", k.revision
    from item_kinds k join unit_names n on n.unit_id = k.unit_id
    where ${filter.id ? sql`k.id = ${filter.id}::bigint` : sql`true`}
      and ${filter.unitId ? sql`k.unit_id in (select unit_id from unit_ancestors where ancestor_id = ${filter.unitId}::bigint)` : sql`true`}
      and ${filter.low ? sql`k.stock <= k.low_at` : sql`true`}
    order by k.unit_id, k.category, k.name limit 1000`.execute(tx)
  return rows
}

export async function lockKind(tx: Tx, id: string): Promise<KindRow | undefined> {
  const held = await tx
    .selectFrom('item_kinds')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held ? (await listKindRows(tx, { id }))[0] : undefined
}

type NewKind = Pick<KindRow, 'unitId' | 'name' | 'category' | 'measure' | 'hasSerial' | 'lowAt'>

/** Null where the unit has a kind of that name. */
export async function insertKind(
  tx: Tx,
  kind: NewKind & { accountId: string | null },
): Promise<string | null> {
  const row = await tx
    .insertInto('item_kinds')
    .values({
      unit_id: kind.unitId,
      name: kind.name,
      category: kind.category,
      measure: kind.measure,
      has_serial: kind.hasSerial,
      low_at: kind.lowAt,
      created_by: kind.accountId,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function updateKind(
  tx: Tx,
  id: string,
  change: Pick<KindRow, 'name' | 'category' | 'measure' | 'lowAt'>,
): Promise<void> {
  await tx
    .updateTable('item_kinds')
    .set((eb) => ({
      name: change.name,
      category: change.category,
      measure: change.measure,
      low_at: change.lowAt,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export type Movement = Pick<MoveBody, 'way' | 'happenedOn' | 'basis' | 'note' | 'serials'> & {
  kindId: string
  quantity: number
  balance: number
  handoverId: string | null
  accountId: string | null
  now: Date
}

/** Writes a movement and what then lies in stock. */
export async function insertMovement(tx: Tx, movement: Movement): Promise<string> {
  const { id } = await tx
    .insertInto('item_movements')
    .values({
      kind_id: movement.kindId,
      way: movement.way,
      quantity: movement.quantity,
      balance: movement.balance,
      happened_on: movement.happenedOn,
      basis: movement.basis,
      note: movement.note,
      serials: movement.serials,
      handover_id: movement.handoverId,
      account_id: movement.accountId,
      recorded_at: movement.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('item_kinds')
    .set((eb) => ({ stock: movement.balance, revision: eb('revision', '+', 1) }))
    .where('id', '=', movement.kindId)
    .execute()
  return id
}

/** Serial numbers of the kind that lie in stock. */
export async function readSerials(tx: Tx, kindId: string, of?: readonly string[]): Promise<string[]> {
  let query = tx
    .selectFrom('item_serials')
    .select('serial')
    .where('kind_id', '=', kindId)
    .where('in_stock', '=', true)
  if (of) query = query.where('serial', 'in', [...of])
  return (await query.orderBy('serial').limit(5000).execute()).map(({ serial }) => serial)
}

export async function saveSerials(
  tx: Tx,
  kindId: string,
  serials: readonly string[],
  inStock: boolean,
  movementId: string,
): Promise<void> {
  if (serials.length === 0) return
  await tx
    .insertInto('item_serials')
    .values(
      serials.map((serial) => ({ kind_id: kindId, serial, in_stock: inStock, movement_id: movementId })),
    )
    .onConflict((conflict) =>
      conflict.columns(['kind_id', 'serial']).doUpdateSet({ in_stock: inStock, movement_id: movementId }),
    )
    .execute()
}

/** The latest movements of a kind. */
export async function readMovements(tx: Tx, kindId: string): Promise<KindView['movements']> {
  const { rows } = await sql<KindView['movements'][number]>`
    select m.id, m.way, m.quantity, m.balance, m.happened_on as "happenedOn", m.basis, m.note, m.serials,
      m.handover_id as "handoverId", a.display_name as by
    from item_movements m left join account_names a on a.id = m.account_id
    where m.kind_id = ${kindId}::bigint order by m.id desc limit 200`.execute(tx)
  return rows
}
