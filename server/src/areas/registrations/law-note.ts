import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { installedLawOn, shownEntry } from '../law/index.ts'

/** What the law of the day says on registering and being considered; null where nothing is written for the day. */
export async function readLawNote(tx: Tx, act: Act) {
  const law = await installedLawOn(tx, act, act.clock.today())
  if (isRefusal(law)) return null
  const rule = law.rules.find((one) => one.id === 'registration-is-no-ground')
  if (!rule) return null
  const { cite, provisional, provisionalReason } = shownEntry(law, rule.entry)
  return { text: rule.entry.text, cite, provisional, provisionalReason }
}
