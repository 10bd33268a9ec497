import { type Act, inView } from '../../platform/act.ts'
import { planForValues, type Tx } from '../../platform/db/database.ts'
import { holdsRight, type Right } from '../access/index.ts'
import { searchHolders } from '../awards/index.ts'
import { findNominations, findRounds } from '../nominations/index.ts'
import { searchUnits } from '../organisations/index.ts'
import { searchPeople } from '../people/index.ts'
import { searchPlans } from '../plans/index.ts'
import type { SearchAnswer } from './schemas.ts'

type Kind = SearchAnswer['groups'][number]['kind']
type Found = SearchAnswer['groups'][number]['results'][number]
type Source = {
  right: Right
  /** Its plans are as good for any words (see `Sight`); sources that keep them stand first. */
  keepsPlans?: true
  /** Of each kind one result more than `limit` where there are more. */
  find(tx: Tx, q: string, limit: number, today: string): Promise<(Found & { kind: Kind })[]>
}

const labels: Record<Kind, string> = {
  plan: 'Kế hoạch',
  task: 'Nhiệm vụ',
  holder: 'Sổ vàng',
  round: 'Đợt xét khen thưởng',
  nomination: 'Hồ sơ khen thưởng',
  unit: 'Đơn vị',
  person: 'Cán bộ',
}
const shownOfEach = 6

const sources: Source[] = [
  {
    right: 'see-plans',
    keepsPlans: true,
    async find(tx, q, limit) {
      const rows = await searchPlans(tx, q, limit + 1)
      return rows.map(({ kind, id, title, detail, path }) => ({ kind, id, title, detail, path }))
    },
  },
  {
    right: 'see-awards',
    async find(tx, q, limit) {
      const rows = await searchHolders(tx, q, limit)
      return rows.map((row) => ({ ...row, kind: 'holder', path: `/so-vang/nguoi/${row.id}` }))
    },
  },
  {
    right: 'see-nominations',
    async find(tx, q, limit) {
      const rows = await findRounds(tx, q, limit)
      return rows.map((row) => ({ ...row, kind: 'round', path: `/dot-xet/${row.id}` }))
    },
  },
  {
    right: 'see-nominations',
    async find(tx, q, limit) {
      const rows = await findNominations(tx, q, limit)
      return rows.map((row) => ({ ...row, kind: 'nomination', path: `/de-nghi/${row.id}` }))
    },
  },
  {
    right: 'see-organisation',
    async find(tx, q, limit) {
      const rows = await searchUnits(tx, q, limit)
      return rows.map((row) => ({ ...row, kind: 'unit', path: `/to-chuc/don-vi/${row.id}` }))
    },
  },
  {
    right: 'see-organisation',
    async find(tx, q, limit, today) {
      const rows = await searchPeople(tx, q, limit, today)
      return rows.map(({ unitId, ...row }) => ({
        ...row,
        kind: 'person',
        path: `/to-chuc/don-vi/${unitId}?can-bo=${row.id}`,
      }))
    },
  },
]

/** What the viewer may see that has every word typed, a few of each kind; kinds without a result are left out. */
export function searchEverything(act: Act, input: { q: string }): Promise<SearchAnswer> {
  return inView(act, (tx) => findIn(tx, act, input.q), { keepPlans: true })
}

async function findIn(tx: Tx, act: Act, q: string): Promise<SearchAnswer> {
  const found: (Found & { kind: Kind })[] = []
  const asked = /[\p{L}\p{N}]/u.test(q) ? sources.filter(({ right }) => holdsRight(act.actor, right)) : []
  let keepsPlans = true
  for (const source of asked) {
    if (keepsPlans && !source.keepsPlans) await planForValues(tx)
    keepsPlans = Boolean(source.keepsPlans)
    found.push(...(await source.find(tx, q, shownOfEach, act.clock.today())))
  }
  const groups = (Object.keys(labels) as Kind[]).flatMap((kind) => {
    const results = found.filter((result) => result.kind === kind).map(({ kind: _, ...result }) => result)
    if (results.length === 0) return []
    const more = results.length > shownOfEach
    return [{ kind, label: labels[kind], results: results.slice(0, shownOfEach), more }]
  })
  return { groups }
}
