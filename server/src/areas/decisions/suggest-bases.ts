import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { installedLawOn } from '../law/index.ts'
import { type LegalBasis, legalBases } from './legal-bases.ts'

/** Texts in force on the day that a decision may stand on. @refuses law-no-regime */
export function suggestBases(
  act: Act,
  on: string | undefined,
): Promise<{ on: string; rows: LegalBasis[] } | Refusal> {
  return inView<{ on: string; rows: LegalBasis[] } | Refusal>(act, async (tx) => {
    const day = on ?? act.clock.today()
    const law = await installedLawOn(tx, act, day)
    return isRefusal(law) ? law : { on: day, rows: legalBases(law) }
  })
}
