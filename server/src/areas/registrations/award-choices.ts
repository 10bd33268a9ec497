import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { awardsOn, installedLawOn } from '../law/index.ts'

export type AwardChoice = { key: string; name: string; forPeople: boolean; forCollectives: boolean }

/** Titles and forms of today that may be pledged, the local ones of the unit too; highest first. */
export async function readAwardChoices(tx: Tx, act: Act, unitId: string): Promise<AwardChoice[]> {
  const law = await installedLawOn(tx, act, act.clock.today(), [unitId])
  if (isRefusal(law)) return []
  const kinds = new Map(law.law.terms.subjects.map((one) => [one.id, one.kind]))
  return awardsOn(law)
    .filter(({ award }) => !award.legacy && award.kind !== 'resistance-award')
    .map(({ award, name }) => {
      const of = award.subjects.map((one) => kinds.get(one))
      return {
        key: award.id,
        name,
        forPeople: of.includes('individual'),
        forCollectives: of.some((kind) => kind !== 'individual'),
      }
    })
}
