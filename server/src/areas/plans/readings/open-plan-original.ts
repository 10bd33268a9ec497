import { type Act, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { findOriginal } from '../store-readings.ts'
import { findReadingFor } from './open-reading.ts'

export type PlanOriginal = { bytes: Uint8Array; name: string; mediaType: string; sha256: string }

/** The original as it was given, byte for byte. @refuses not-found, right-missing */
export async function openPlanOriginal(act: Act, readingId: string): Promise<PlanOriginal | Refusal> {
  const original = await inView(act, async (tx) => {
    const reading = await findReadingFor(tx, act.actor, readingId)
    if (isRefusal(reading)) return reading
    return (await findOriginal(tx, readingId)) ?? refuse('not-found')
  })
  if (isRefusal(original)) return original
  const { name, mediaType, sha256 } = original
  return { bytes: await act.files.read(sha256), name, mediaType, sha256 }
}
