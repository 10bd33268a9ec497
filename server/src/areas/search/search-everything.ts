import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { holdsRight, type Right } from '../access/index.ts'
import { searchUnits } from '../organisations/index.ts'
import { searchPeople } from '../people/index.ts'
import type { SearchAnswer } from './schemas.ts'

type Found = SearchAnswer['groups'][number]['results'][number]
type Source = {
  kind: SearchAnswer['groups'][number]['kind']
  label: string
  right: Right
  /** One result more than `limit` where there are more. */
  find(tx: Tx, q: string, limit: number, today: string): Promise<Found[]>
}

const shownOfEach = 6

const sources: Source[] = [
  {
    kind: 'unit',
    label: 'Đơn vị',
    right: 'see-organisation',
    async find(tx, q, limit) {
      const rows = await searchUnits(tx, q, limit)
      return rows.map((row) => ({ ...row, path: `/to-chuc/don-vi/${row.id}` }))
    },
  },
  {
    kind: 'person',
    label: 'Cán bộ',
    right: 'see-organisation',
    async find(tx, q, limit, today) {
      const rows = await searchPeople(tx, q, limit, today)
      return rows.map(({ unitId, ...row }) => ({
        ...row,
        path: `/to-chuc/don-vi/${unitId}?can-bo=${row.id}`,
      }))
    },
  },
]

/** What the viewer may see that has every word typed, a few of each kind; kinds without a result are left out. */
export function searchEverything(act: Act, input: { q: string }): Promise<SearchAnswer> {
  return inView(act, async (tx) => {
    const groups: SearchAnswer['groups'] = []
    if (/[\p{L}\p{N}]/u.test(input.q))
      for (const source of sources) {
        if (!holdsRight(act.actor, source.right)) continue
        const found = await source.find(tx, input.q, shownOfEach, act.clock.today())
        if (found.length === 0) continue
        const { kind, label } = source
        groups.push({ kind, label, results: found.slice(0, shownOfEach), more: found.length > shownOfEach })
      }
    return { groups }
  })
}
