import { type Act, inView } from '../../platform/act.ts'
import { readRootUnit } from './store-all-names.ts'

/** The unit above all others; null before any unit is there. */
export function findRootUnit(act: Act): Promise<string | null> {
  return inView(act, readRootUnit)
}
