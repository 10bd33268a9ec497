import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { statusWords } from './domain/registration-state.ts'
import { lockRegistration, type RegistrationRow } from './store-registrations.ts'

/**
 * A registration whose rows may still be written, held against others by who may.
 * @refuses not-found, right-missing, outside-your-unit, changed-meanwhile, registration-call-closed, registration-step
 */
export async function holdDraft(
  tx: Tx,
  act: Act,
  asked: { id: string; revision: number },
): Promise<RegistrationRow | Refusal> {
  const one = await lockRegistration(tx, asked.id)
  if (!one) return refuse('not-found')
  const refused = await mayAt(tx, act.actor, 'register-emulation', one.unitId)
  if (refused) return refused
  if (one.revision !== asked.revision) return refuse('changed-meanwhile')
  if (one.callClosed) return refuse('registration-call-closed')
  return one.status === 'draft' ? one : refuse('registration-step', { status: statusWords[one.status] })
}
