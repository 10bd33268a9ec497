import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { type BatchRow, findBatch } from './store-batches.ts'

/** The batch, for who prints at its body. @refuses batch-unknown, right-missing, outside-your-unit */
export async function seeBatch(tx: Tx, act: Act, batchId: string): Promise<BatchRow | Refusal> {
  const batch = await findBatch(tx, batchId)
  if (!batch) return refuse('batch-unknown')
  return (await mayAt(tx, act.actor, 'print-certificates', batch.unitId)) ?? batch
}
