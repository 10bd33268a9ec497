import type { Tx } from '../../platform/db/database.ts'

/** Every name that a unit of this subtree ever bore, ended units and other names included: for reading old papers. */
export async function readNamesOfAllTimes(tx: Tx, underId: string): Promise<{ id: string; name: string }[]> {
  const below = tx.selectFrom('unit_ancestors').select('unit_id').where('ancestor_id', '=', underId)
  const [versions, aliases] = await Promise.all([
    tx
      .selectFrom('unit_versions')
      .select(['unit_id as id', 'name', 'short_name as shortName'])
      .where('unit_id', 'in', below)
      .execute(),
    tx
      .selectFrom('unit_aliases')
      .select(['unit_id as id', 'alias as name'])
      .where('unit_id', 'in', below)
      .execute(),
  ])
  return [
    ...versions.map(({ id, name }) => ({ id, name })),
    ...versions.map(({ id, shortName }) => ({ id, name: shortName })),
    ...aliases,
  ]
}

/** The unit above all others, first in protocol; null before any unit is there. */
export async function readRootUnit(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('unit_names as n')
    .innerJoin('units as u', 'u.id', 'n.unit_id')
    .select('n.unit_id as id')
    .where('n.parent_id', 'is', null)
    .where('u.dissolved_on', 'is', null)
    .orderBy('n.protocol_order')
    .orderBy('n.unit_id')
    .executeTakeFirst()
  return row?.id ?? null
}
