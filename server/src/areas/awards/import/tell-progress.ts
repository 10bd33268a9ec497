import { inAct, type Platform } from '../../../platform/act.ts'
import { beat, type ImportProgress } from './store-import.ts'

/**
 * Tells how far the work on an import is, as the system and in a transaction of its own: what the work itself writes is seen
 * by nobody until it ends. True where somebody asked to stop.
 */
export async function tellProgress(
  platform: Platform,
  importId: string,
  at: ImportProgress,
): Promise<boolean> {
  const stop = await inAct({ ...platform, actor: 'system' }, (tx) =>
    beat(tx, importId, { ...at, now: platform.clock.now() }),
  )
  return stop === true
}
