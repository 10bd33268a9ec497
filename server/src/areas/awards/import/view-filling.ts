import { type Act, inView } from '../../../platform/act.ts'
import { countFilling } from './store-filling.ts'

const silentAfterMs = 10 * 60_000
const nextFileWithinMs = 5_000

/**
 * Whether awards are still coming into the register, wherever they come from. Whoever reads the register may know that it
 * grows; nothing else of the import is told.
 */
export async function viewFilling(act: Act): Promise<{ isFilling: boolean }> {
  const now = act.clock.now().getTime()
  const since = { silent: new Date(now - silentAfterMs), justNow: new Date(now - nextFileWithinMs) }
  const count = await inView({ ...act, actor: 'system' }, (tx) => countFilling(tx, since))
  return { isFilling: count > 0 }
}
