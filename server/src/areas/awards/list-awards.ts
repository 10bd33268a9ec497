import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { cutPage, decodePlace } from '../../platform/text/page-cursor.ts'
import { meanings, readTyped, type TypedQuery } from './domain/search-words.ts'
import type { AwardList, AwardRowView, RegisterFilter } from './schemas.ts'
import { type AwardFilter, type AwardRow, countAwards, findAwards } from './store-search.ts'

/** Beyond this many records it is only said that there are more. */
export const countedMost = 5_000

export type AwardListQuery = RegisterFilter & {
  sort?: 'newest' | 'name' | undefined
  limit?: number | undefined
  after?: string | undefined
  count?: boolean | undefined
}

/**
 * Records of the register that the viewer may see, exact accents first, newest first (or by name the Vietnamese way), by pages.
 * The text is taken in its first meaning that finds anything; a cursor keeps to the meaning it was given for.
 */
export function listAwards(act: Act, query: AwardListQuery): Promise<AwardList> {
  return inView(act, (tx) => readPage(tx, query), { keepPlans: true })
}

async function readPage(tx: Tx, query: AwardListQuery): Promise<AwardList> {
  const limit = query.limit ?? 50
  const byName = query.sort === 'name'
  const filter = filterOf(query)
  const after = decodePlace(query.after, 5)
  const place = after
    ? { rank: Number(after[1]), sortOn: String(after[2]), id: String(after[3]), sortKey: String(after[4]) }
    : null
  const readings = meaningsOf(query)
  const wanted = after ? readings.filter(({ meaning }) => meaning === after[0]) : readings
  for (const [at, { meaning, query: typed }] of wanted.entries()) {
    const found = await findAwards(tx, { query: typed, filter, byName, place, most: limit + 1 })
    if (found.length === 0 && at < wanted.length - 1) continue
    const page = cutPage(found, limit, (row) => [meaning ?? '', row.rank, row.sortOn, row.id, row.sortKey])
    const whole = !place && page.next === null
    const known = whole ? page.rows.length : page.rows[0]?.inAll
    const counted =
      known !== null && known !== undefined
        ? Number(known)
        : query.count === false
          ? null
          : await countAwards(tx, typed, filter, countedMost)
    return {
      meaning: meanings.find((one) => one === meaning) ?? null,
      total: counted === null ? null : Math.min(counted, countedMost),
      totalIsMore: counted !== null && counted > countedMost,
      rows: page.rows.map(viewOf),
      next: page.next,
    }
  }
  return { meaning: null, total: 0, totalIsMore: false, rows: [], next: null }
}

/** The meanings to try, in order; without text the one that has none. */
export function meaningsOf(query: RegisterFilter): { meaning: string | null; query: TypedQuery | null }[] {
  if (!query.q) return [{ meaning: '', query: null }]
  return readTyped(query.q, { person: !query.anywhere })
}

export function filterOf(query: RegisterFilter): AwardFilter {
  return {
    years: query.year,
    awards: query.award,
    kinds: query.kind,
    bases: query.basis,
    levels: query.level,
    states: query.state,
    unitId: query.unit,
    decisionId: query.decision,
    holderId: query.holder,
  }
}

/** A row without what only the order needs. */
export function viewOf({ rank, inAll, sortOn, sortKey, bonusVnd, ...row }: AwardRow): AwardRowView {
  return { ...row, bonusVnd: bonusVnd === null ? null : Number(bonusVnd) }
}
