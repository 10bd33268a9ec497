import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { type GivenText, keepText } from '../documents/index.ts'
import { recordAct } from '../ledger/index.ts'
import { lockActOfAward, setActFile } from './store-act-texts.ts'
import { loadHolder } from './store-register.ts'

/**
 * Puts the text by which an act on a record was done beside it; once, it is never replaced.
 * @refuses award-act-unknown, award-act-has-text, outside-your-unit, right-missing and those of `keepText`
 */
export function attachActText(
  act: Act,
  actId: string,
  given: GivenText,
): Promise<{ name: string; sha256: string } | Refusal> {
  return inAct<{ name: string; sha256: string }>(act, async (tx) => {
    const found = await lockActOfAward(tx, actId)
    if (!found) return refuse('award-act-unknown')
    const refused = await mayAt(tx, act.actor, 'manage-awards', found.scopeUnitId)
    if (refused) return refused
    if (found.fileId) return refuse('award-act-has-text')
    const kept = await keepText(act, tx, found.scopeUnitId, given)
    if (isRefusal(kept)) return kept
    await setActFile(tx, actId, kept.fileId)
    const holder = await loadHolder(tx, found.holderId)
    await recordAct(tx, act, {
      act: 'attach-award-text',
      objectKind: 'award',
      objectId: found.awardId,
      unitId: found.scopeUnitId,
      details: { award: found.award, name: holder?.name ?? '', file: kept.name, sha256: kept.sha256 },
    })
    return { name: kept.name, sha256: kept.sha256 }
  })
}
