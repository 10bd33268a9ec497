import { type Act, inAct } from '../../../platform/act.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { recordAct } from '../../ledger/index.ts'
import { markDiscarded } from '../store-readings.ts'
import { lockOpenReading } from './open-reading.ts'

/** Puts a draft aside for good; the original stays kept. @refuses not-found, right-missing, reading-accepted, reading-discarded */
export async function discardPlanReading(act: Act, readingId: string): Promise<undefined | Refusal> {
  return inAct(act, async (tx) => {
    const reading = await lockOpenReading(tx, act.actor, readingId, null)
    if (isRefusal(reading)) return reading
    await markDiscarded(tx, readingId, act.clock.now())
    await recordAct(tx, act, {
      act: 'discard-plan-reading',
      objectKind: 'plan-reading',
      objectId: readingId,
      unitId: reading.unit_id,
      details: { fileName: reading.file_name },
    })
    return undefined
  })
}
