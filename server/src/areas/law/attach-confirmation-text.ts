import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, unitsWithRight } from '../access/index.ts'
import { type GivenText, keepText } from '../documents/index.ts'
import { recordAct } from '../ledger/index.ts'
import { lockConfirmation, setConfirmationFile } from './store-confirmations.ts'

/**
 * Puts the text that was read beside a standing confirmation; once, it is never replaced.
 * @refuses law-not-confirmed, law-confirmation-has-text, right-missing and those of `keepText`
 */
export function attachConfirmationText(
  act: Act,
  id: string,
  given: GivenText,
): Promise<{ name: string; sha256: string } | Refusal> {
  return inAct<{ name: string; sha256: string }>(act, async (tx) => {
    const found = await lockConfirmation(tx, id)
    if (!found) return refuse('law-not-confirmed')
    const { actor } = act
    const right =
      actor !== 'system' && unitsWithRight(actor, 'approve-law').length > 0 ? 'approve-law' : 'manage-law'
    const refused = await mayAt(tx, actor, right, found.unitId)
    if (refused) return refused
    if (found.fileId) return refuse('law-confirmation-has-text')
    const kept = await keepText(act, tx, found.unitId, given)
    if (isRefusal(kept)) return kept
    await setConfirmationFile(tx, id, kept.fileId)
    await recordAct(tx, act, {
      act: 'attach-law-text',
      objectKind: 'law-entry',
      objectId: found.key,
      unitId: found.unitId,
      details: { regime: found.regimeId, file: kept.name, sha256: kept.sha256 },
    })
    return { name: kept.name, sha256: kept.sha256 }
  })
}
