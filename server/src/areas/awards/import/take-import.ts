import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import { asSystem } from '../../../platform/db/as-system.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { letWordsWait, settleWords } from '../store-insert.ts'
import { countRows, lockImport, setImportState } from './store-import.ts'
import { markKnown } from './store-import-matching.ts'
import {
  countChangedSince,
  openImportRows,
  removeImported,
  takeImportAwards,
  takeImportDecisions,
  takeImportHolders,
} from './store-import-taking.ts'
import { tellProgress } from './tell-progress.ts'

/** Rows that are taken by one statement: few enough to tell often, many enough to cost little. */
const smallestBatch = 500
const mostBatches = 20

export type TakenImport = { importId: string; added: number; holders: number; known: number; left: number }

/**
 * Takes the good rows of an import into the register in one act; what is bad or asked for stays to be mended and taken
 * later. Rows that the register got meanwhile are left out.
 * @refuses not-found, import-not-ready, import-nothing-to-take, right-missing, outside-your-unit
 */
export async function takeAwardImport(act: Act, input: { importId: string }): Promise<TakenImport | Refusal> {
  const accountId = accountOf(act)
  const taken = await inAct<TakenImport>(act, async (tx) => {
    const found = await lockImport(tx, input.importId)
    if (!found) return refuse('not-found')
    const refusal = await mayAt(tx, act.actor, 'manage-awards', found.unit_id)
    if (refusal) return refusal
    if (found.state !== 'ready' && found.state !== 'taken')
      return refuse('import-not-ready', { state: found.state })
    await markKnown(tx, found.id)
    const before = await countRows(tx, found.id)
    if (before.good === 0)
      return refuse('import-nothing-to-take', { known: before.same, bad: before.bad + before.ask })
    await tellProgress(act, found.id, { stage: 'taking', share: 0 })
    await takeImportDecisions(tx, found.id, accountId)
    await openImportRows(tx, found.id)
    const holders = await takeImportHolders(tx, found.id, accountId)
    await letWordsWait(tx)
    const added = await takeByBatches(tx, act, found.id, before.good)
    await settleWords(tx)
    await setImportState(tx, found.id, { state: 'taken', taken_at: act.clock.now() })
    const result = { importId: found.id, added, holders, known: before.same, left: before.bad + before.ask }
    await recordAct(tx, act, {
      act: 'take-award-import',
      objectKind: 'award-import',
      objectId: found.id,
      unitId: found.unit_id,
      details: {
        file: found.file_name,
        sha256: found.sha256,
        added,
        holders,
        known: before.same,
        left: result.left,
      },
    })
    return result
  })
  await tellProgress(act, input.importId, { stage: 'done', share: 1 })
  return taken
}

/** Batch by batch, telling after each what share of the rows is in. */
async function takeByBatches(tx: Tx, act: Act, importId: string, rows: number): Promise<number> {
  const batch = Math.max(smallestBatch, Math.ceil(rows / mostBatches))
  let added = 0
  for (let after: number | null = -1; after !== null; ) {
    const { taken, last } = await takeImportAwards(tx, importId, accountOf(act), { after, most: batch })
    added += taken
    after = last
    if (last !== null)
      await tellProgress(act, importId, { stage: 'taking', share: Math.min(1, added / rows) })
  }
  return added
}

/**
 * Takes a whole import back: its awards, the holders that came with it and have nothing else. What was read stays, and can
 * be taken again.
 * @refuses not-found, import-not-taken, import-changed-since, right-missing, outside-your-unit
 */
export async function undoAwardImport(
  act: Act,
  input: { importId: string },
): Promise<{ importId: string; removed: number; holders: number } | Refusal> {
  return inAct<{ importId: string; removed: number; holders: number }>(act, async (tx) => {
    const found = await lockImport(tx, input.importId)
    if (!found) return refuse('not-found')
    const refusal = await mayAt(tx, act.actor, 'manage-awards', found.unit_id)
    if (refusal) return refusal
    if (found.state !== 'taken') return refuse('import-not-taken', { state: found.state })
    // Awards out of this officer's sight may hold the same decision or the same person: they are counted, and those stay.
    const changed = await asSystem(tx, () => countChangedSince(tx, found.id))
    if (changed > 0) return refuse('import-changed-since', { count: changed })
    const { awards, holders } = await asSystem(tx, () => removeImported(tx, found.id))
    await setImportState(tx, found.id, {
      state: 'undone',
      undone_at: act.clock.now(),
      undone_by: accountOf(act),
    })
    await recordAct(tx, act, {
      act: 'undo-award-import',
      objectKind: 'award-import',
      objectId: found.id,
      unitId: found.unit_id,
      details: { file: found.file_name, removed: awards },
    })
    return { importId: found.id, removed: awards, holders }
  })
}
