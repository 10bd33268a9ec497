import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { awardCatalogue } from './award-catalogue.ts'
import type { TypedQuery } from './domain/search-words.ts'
import { countedMost, filterOf, meaningsOf } from './list-awards.ts'
import type { FacetView, RegisterFilter } from './schemas.ts'
import {
  type AwardFilter,
  countAwards,
  readBranchNames,
  type Tally,
  tallyAll,
  tallyAwards,
} from './store-search.ts'
import { basisLabels, kindLabels, levelLabels, stateLabels } from './words.ts'

/** With what the records found can be narrowed, each with a count; of very many some are counted and it is said so. */
export function tallyRegister(act: Act, query: RegisterFilter): Promise<FacetView> {
  return inView(
    act,
    async (tx) => {
      const filter = filterOf(query)
      const isAll = !query.q && Object.values(filter).every((value) => value === undefined)
      if (isAll) {
        const tallies = await tallyAll(tx)
        const total = countOf(tallies)
        return describe(tx, tallies, total, false)
      }
      const readings = meaningsOf(query)
      for (const [at, { query: typed }] of readings.entries()) {
        const tallies = await tallyAwards(tx, typed, filter, countedMost)
        if (countOf(tallies) === 0 && at < readings.length - 1) continue
        const total = await totalOf(tx, tallies, typed, filter)
        return describe(tx, tallies, Math.min(total, countedMost), total > countedMost)
      }
      return describe(tx, [], 0, false)
    },
    { keepPlans: true },
  )
}

/** Up to one more than is counted. */
async function totalOf(tx: Tx, tallies: Tally[], typed: TypedQuery | null, filter: AwardFilter) {
  const seen = countOf(tallies)
  const more = tallies.find((one) => one.dim === 'more')
  if (more) return seen + (more.n > 0 ? 1 : 0)
  return seen < countedMost ? await countAwards(tx, typed, filter, countedMost) : countedMost + 1
}

function countOf(tallies: Tally[]): number {
  return tallies.find((one) => one.dim === 'all')?.n ?? 0
}

async function describe(tx: Tx, tallies: Tally[], total: number, totalIsMore: boolean): Promise<FacetView> {
  const catalogue = awardCatalogue()
  const of = (dim: string, labelOf: (value: string) => string) =>
    tallies
      .filter((one) => one.dim === dim && one.value !== null)
      .map(({ value, n }) => ({ value: value!, label: labelOf(value!), n }))
      .sort((a, b) => b.n - a.n)
  const units = await readBranchNames(
    tx,
    tallies.filter((one) => one.dim === 'unit').map(({ value, n }) => ({ unitId: value!, n })),
  )
  return {
    total,
    totalIsMore,
    countedOf: countOf(tallies),
    years: of('year', (value) => value).sort((a, b) => Number(b.value) - Number(a.value)),
    awards: of('award', (value) => catalogue.get(value)?.name ?? 'Hình thức khác'),
    bases: of('basis', (value) => basisLabels[value as keyof typeof basisLabels]),
    levels: of('level', (value) => levelLabels[value as keyof typeof levelLabels]),
    states: of('state', (value) => stateLabels[value as keyof typeof stateLabels]),
    kinds: of('kind', (value) => kindLabels[value as keyof typeof kindLabels]),
    units,
  }
}
