import type { Act, Actor, Platform } from '../../../platform/act.ts'
import { inAct } from '../../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { readNamesOfAllTimes } from '../../organisations/index.ts'
import { type ReaderDone, readListAside } from './read-aside.ts'
import {
  beat,
  clearRows,
  findFileOf,
  insertFileDecisions,
  insertFileHolders,
  insertRows,
  type Likely,
  readRemembered,
  setImportState,
  settleImport,
} from './store-import.ts'
import { markKnown, matchHolders } from './store-import-matching.ts'
import { tellProgress } from './tell-progress.ts'

/** Reads as the system, matches in the sight of the unit that imports: nobody outside it is offered as a namesake. */
function sightOf(platform: Platform, unitId: string): Act {
  const actor: Actor = {
    accountId: '0',
    displayName: '',
    roles: [{ role: 'unit-officer', unitId, through: null }],
    sessionId: '',
    mustChangePassword: false,
  }
  return { ...platform, actor }
}

/**
 * Reads the file of an import that stands at "reading", batch by batch, and matches it with the register; the import is then
 * ready, failed (with the refusal) or cancelled. May be called again for an import whose reading stopped half-way.
 * @refuses import-cancelled, and what the reader refuses
 */
export async function runReading(platform: Platform, importId: string): Promise<ReaderDone | Refusal> {
  const { clock } = platform
  const system: Act = { ...platform, actor: 'system' }
  const found = await inAct(system, async (tx) => {
    const file = await findFileOf(tx, importId)
    if (!file) return refuse('not-found')
    await clearRows(tx, importId)
    const units = await readNamesOfAllTimes(tx, file.unitId)
    return { file, units, ...(await readRemembered(tx, file.unitId)) }
  })
  if (isRefusal(found)) return found
  const { file, units, layouts, answers } = found
  const bytes = new Uint8Array(await platform.files.read(file.sha256))
  const task = {
    bytes,
    isPasted: file.format === 'paste',
    today: clock.today(),
    unitId: file.unitId,
    units,
    layouts,
    answers,
  }
  const result = await readListAside(task, {
    rows: async (rows, contents, share) => {
      const done = await inAct(system, async (tx) => {
        await insertRows(tx, importId, rows, contents)
        return null
      })
      if (isRefusal(done)) return done
      const stop = await tellProgress(platform, importId, { stage: 'reading', share: share * 0.9 })
      return stop ? refuse('import-cancelled') : null
    },
    list: async (kind, json) => {
      await inAct(system, async (tx) => {
        if (kind === 'holders') await insertFileHolders(tx, importId, json)
        else await insertFileDecisions(tx, importId, json)
        return null
      })
    },
  })
  if (isRefusal(result)) {
    await endReading(system, importId, result)
    return result
  }
  await tellProgress(platform, importId, { stage: 'matching', share: 0.92 })
  await matchImport(platform, importId, file.unitId, file.likely)
  await inAct(system, async (tx) => {
    await setImportState(tx, importId, { state: 'ready', reading: result.reading })
    await beat(tx, importId, { stage: 'done', share: 1, now: clock.now() })
    return null
  })
  return result
}

/** Matches the holders of an import with the register, and marks what the register has. */
export async function matchImport(
  platform: Platform,
  importId: string,
  unitId: string,
  likely: Likely,
): Promise<void> {
  await inAct({ ...platform, actor: 'system' }, async (tx) => {
    await settleImport(tx)
    return null
  })
  await inAct(sightOf(platform, unitId), async (tx) => {
    await matchHolders(tx, importId, likely)
    await markKnown(tx, importId)
    return null
  })
}

async function endReading(system: Act, importId: string, refusal: Refusal): Promise<void> {
  const state = refusal.code === 'import-cancelled' ? 'cancelled' : 'failed'
  await inAct(system, async (tx) => {
    await clearRows(tx, importId)
    await setImportState(tx, importId, { state, refusal })
    await beat(tx, importId, { stage: 'done', share: 1, now: system.clock.now() })
    return null
  })
}
