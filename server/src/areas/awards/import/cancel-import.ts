import { type Act, inAct } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { askToCancel, clearRows, lockImport, removeImport, setImportState } from './store-import.ts'

/**
 * Stops an import that is being read, or throws away one that was read and not taken.
 * @refuses not-found, import-not-ready, right-missing, outside-your-unit
 */
export function cancelAwardImport(
  act: Act,
  input: { importId: string },
): Promise<{ importId: string } | Refusal> {
  return inAct<{ importId: string }>(act, async (tx) => {
    const found = await lockImport(tx, input.importId)
    if (!found) return refuse('not-found')
    const refusal = await mayAt(tx, act.actor, 'manage-awards', found.unit_id)
    if (refusal) return refusal
    if (found.state === 'reading') await askToCancel(tx, found.id)
    else if (found.state === 'ready') {
      await clearRows(tx, found.id)
      await setImportState(tx, found.id, { state: 'cancelled' })
    } else return refuse('import-not-ready', { state: found.state })
    await recordAct(tx, act, {
      act: 'cancel-award-import',
      objectKind: 'award-import',
      objectId: found.id,
      unitId: found.unit_id,
      details: { file: found.file_name },
    })
    return { importId: found.id }
  })
}

/** Forgets an import that was only looked at: nothing of it was taken, and nothing of it stays but the file's bytes. */
export async function discardAwardImport(act: Act, input: { importId: string }): Promise<void> {
  await inAct(act, async (tx) => {
    await removeImport(tx, input.importId)
    return null
  })
}
