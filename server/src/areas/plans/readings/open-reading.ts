import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { findPlanOfReading } from '../store-accepted-plans.ts'
import { findReading, type StoredReading } from '../store-readings.ts'

/** The reading, if the actor may manage plans where it is kept. @refuses not-found, right-missing */
export async function findReadingFor(
  tx: Tx,
  actor: Act['actor'],
  readingId: string,
  lock = false,
): Promise<StoredReading | Refusal> {
  const reading = await findReading(tx, readingId, lock)
  if (!reading) return refuse('not-found')
  return (await mayAt(tx, actor, 'manage-plans', reading.unit_id)) ?? reading
}

/**
 * The reading, locked and still open to change at the revision that the officer saw.
 * @refuses not-found, right-missing, reading-accepted, reading-discarded, changed-meanwhile
 */
export async function lockOpenReading(
  tx: Tx,
  actor: Act['actor'],
  readingId: string,
  revision: number | null,
): Promise<StoredReading | Refusal> {
  const reading = await findReadingFor(tx, actor, readingId, true)
  if (isRefusal(reading)) return reading
  if (reading.accepted_at) {
    const plan = await findPlanOfReading(tx, readingId)
    return refuse('reading-accepted', { planId: plan?.id ?? null, title: plan?.title ?? reading.title })
  }
  if (reading.discarded_at) return refuse('reading-discarded')
  if (revision !== null && revision !== reading.revision)
    return refuse('changed-meanwhile', { revision: reading.revision })
  return reading
}
