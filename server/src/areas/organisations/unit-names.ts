import type { Tx } from '../../platform/db/database.ts'
import { dayInWords } from './domain/check-change.ts'
import { type Letterhead, letterheadOf } from './domain/letterhead.ts'
import { isUnitKind } from './domain/units.ts'
import { readMemberIds } from './store-clusters.ts'
import { findUnitsByWords, type MatchRow, readIdsBelow, readMatchRows } from './store-names.ts'
import { readLabels, readLetterheadSources } from './store-unit.ts'

/** What the matching of bodies in a plan knows of a unit. */
export type UnitName = {
  id: string
  name: string
  shortName: string
  aliases: string[]
  kind: string
  parentId: string | null
  /** Standing body of a council that sits on the day. */
  isStandingBody?: boolean
  /** Clusters and blocs of the year that it belongs to. */
  clusterNames?: string[]
}

/** All units that exist on the day, with everything they are called. */
export async function readUnitNames(tx: Tx, asOf: string): Promise<UnitName[]> {
  const rows = await readMatchRows(tx, asOf)
  return rows.map(({ isStandingBody, clusterNames, ...unit }: MatchRow) => ({
    ...unit,
    ...(isStandingBody ? { isStandingBody } : {}),
    ...(clusterNames.length > 0 ? { clusterNames } : {}),
  }))
}

/** Names of units by id as they stand today; ended ones have their last. */
export async function readUnitLabels(tx: Tx, ids: string[]) {
  const labels = await readLabels(tx, [...new Set(ids)])
  return new Map(labels.map((label) => [label.id, label]))
}

/**
 * A group of units as a plan names it, seen from the unit that issues the plan:
 * `children` (directly below it) · `kind:commune` or `kind:department+agency` (anywhere below it) ·
 * `clusters`, `blocs` (members of all that it runs this year) · `cluster:12` (members of one).
 */
export type UnitGroup = { group: string; unitId: string }

/** Ids of the units that the group stands for on the day; empty for a word that names no group. */
export async function expandGroup(tx: Tx, { group, unitId }: UnitGroup, asOf: string): Promise<string[]> {
  const [word, detail = ''] = group.split(':')
  const year = Number(asOf.slice(0, 4))
  switch (word) {
    case 'children':
      return readIdsBelow(tx, unitId, asOf, { directly: true, kinds: null })
    case 'kind': {
      const kinds = detail.split('+').filter(isUnitKind)
      return kinds.length === 0 ? [] : readIdsBelow(tx, unitId, asOf, { directly: false, kinds })
    }
    case 'clusters':
      return readMemberIds(tx, { unitId, year, kind: 'cluster' })
    case 'blocs':
      return readMemberIds(tx, { unitId, year, kind: 'bloc' })
    case 'cluster':
      return /^\d{1,18}$/.test(detail) ? readMemberIds(tx, { clusterId: detail }) : []
    default:
      return []
  }
}

/** Units found for the search over everything; one more than the limit where there are more. */
export async function searchUnits(tx: Tx, q: string, limit: number) {
  const rows = await findUnitsByWords(tx, q, limit)
  return rows.map((row) => {
    const ended = row.dissolvedOn ? `kết thúc từ ${dayInWords(row.dissolvedOn)}` : null
    return {
      id: row.id,
      title: row.name,
      detail: [row.parentName, ended].filter(Boolean).join(' · ') || null,
    }
  })
}

/** Ids of the unit and of everything below it as the tree stands today; ended units count under their successors. */
export async function readUnitIdsWithin(tx: Tx, unitId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('unit_ancestors')
    .select('unit_id')
    .where('ancestor_id', '=', unitId)
    .execute()
  return new Set(rows.map((row) => row.unit_id))
}

/** How units stand on their documents: heading, place, symbol, who signs. */
export async function readLetterheads(tx: Tx, ids: readonly string[]): Promise<Map<string, Letterhead>> {
  const rows = await readLetterheadSources(tx, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, letterheadOf(row)]))
}

/** The same of one unit that is known to stand. */
export async function readLetterhead(tx: Tx, id: string): Promise<Letterhead> {
  const found = (await readLetterheads(tx, [id])).get(id)
  if (!found) throw new Error(`No unit ${id}`)
  return found
}
