import { type Act, inAct } from '../../platform/act.ts'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { keyedHash, mayAt, openSecret, sealSecret } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { loadHolder, loadNumber, saveNumber } from './store-register.ts'

/** By what a number is found again without being readable. */
export function hashNumber(config: Config, number: string): Promise<Buffer> {
  return keyedHash(config, 'id-number', number.replace(/\D/g, ''))
}

/** Seals the number of an identity paper beside its holder. */
export async function keepNumber(tx: Tx, config: Config, holderId: string, number: string): Promise<void> {
  const digits = number.replace(/\D/g, '')
  await saveNumber(tx, holderId, {
    sealed: await sealSecret(config, `award-holder-${holderId}`, digits),
    keyedHash: await hashNumber(config, digits),
    lastDigits: digits.slice(-4),
  })
}

/** What is shown in place of the number. */
export function maskNumber(lastDigits: string): string {
  return `••••••••${lastDigits}`
}

/**
 * The whole number, with a ledger entry that says who read it.
 * @refuses holder-unknown, id-number-missing, right-missing, outside-your-unit
 */
export function readIdNumber(act: Act, holderId: string): Promise<{ idNumber: string } | Refusal> {
  return inAct<{ idNumber: string }>(act, async (tx) => {
    const holder = await loadHolder(tx, holderId)
    if (!holder) return refuse('holder-unknown')
    const unitId = holder.scope_units[0]!
    let refusal: Refusal | null = null
    for (const unit of holder.scope_units) {
      refusal = await mayAt(tx, act.actor, 'read-id-numbers', unit)
      if (!refusal) break
    }
    if (refusal) return refusal
    const number = await loadNumber(tx, holderId)
    if (!number) return refuse('id-number-missing')
    const idNumber = await openSecret(act.config, `award-holder-${holderId}`, number.sealed)
    await recordAct(tx, act, {
      act: 'read-id-number',
      objectKind: 'award-holder',
      objectId: holderId,
      unitId,
      details: { name: holder.name },
    })
    return { idNumber }
  })
}
