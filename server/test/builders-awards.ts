import { type AddAwardInput, addAward } from '../src/areas/awards/index.ts'
import type { Act } from '../src/platform/act.ts'
import { isRefusal } from '../src/platform/refusal.ts'

/** One award of one person with dull defaults, recorded by its use case; throws where that refuses. */
export async function buildAward(
  act: Act,
  award: {
    name: string
    bornOn?: string
    unitId: string
    unitText?: string
    number?: string
  } & Partial<AddAwardInput>,
) {
  const { name, bornOn, number, ...rest } = award
  const year = rest.year ?? 2020
  const made = await addAward(act, {
    awardKey: 'certificate-of-merit-province',
    basis: 'merit',
    source: 'paper',
    scopeUnitId: award.unitId,
    holder: { kind: 'person', name, bornOn: bornOn ?? null },
    asNew: true,
    decision: {
      number: number ?? `${100 + year}/QĐ-UBND`,
      decidedOn: `${year}-06-05`,
      issuer: 'Chủ tịch UBND tỉnh',
    },
    ...rest,
    year,
  })
  if (isRefusal(made)) throw new Error(`${made.code} ${JSON.stringify(made.values)}`)
  return made
}
