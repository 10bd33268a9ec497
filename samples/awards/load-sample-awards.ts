import { readdirSync, readFileSync } from 'node:fs'
import { startAwardImport, takeAwardImport, viewAwardImport } from '../../server/src/areas/awards/index.ts'
import { findRootUnit } from '../../server/src/areas/organisations/index.ts'
import { type Act, inView, type Platform } from '../../server/src/platform/act.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'

/**
 * Brings the sample files of past awards into the register of the sample province, one after the other, by the same import
 * as any other file. What a stopped server left undone is taken up again; what is there stays as it is. Tells how far it is.
 */
export async function loadSampleAwards(
  platform: Platform,
  tell: (message: string) => void,
  signal?: AbortSignal,
): Promise<number> {
  const act: Act = { ...platform, actor: 'system' }
  const unitId = await findRootUnit(act)
  const names = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
  if (!unitId || !(await isSample(act))) return 0
  let added = 0
  for (const [index, fileName] of names.entries()) {
    if (signal?.aborted) return added
    const bytes = new Uint8Array(readFileSync(`${import.meta.dirname}/${fileName}`))
    if (await wasUndone(act, fileName)) continue
    // The people of the sample keep their names, years of birth and places: who is likely the same is the same.
    const started = await startAwardImport(act, { bytes, fileName, unitId, likely: 'same' })
    if (isRefusal(started)) throw new Error(`sample awards: ${fileName}: ${started.code}`)
    await started.whenRead
    const view = await viewAwardImport(act, { importId: started.importId })
    if (isRefusal(view) || view.state !== 'ready' || signal?.aborted) continue
    const taken = await takeAwardImport(act, { importId: started.importId })
    if (isRefusal(taken)) continue
    added += taken.added
    tell(`Sổ vàng mẫu: tệp ${index + 1}/${names.length}, đã có ${added.toLocaleString('vi-VN')} lần khen.`)
  }
  return added
}

/** A real authority's register never gets invented people, whatever the settings say. */
function isSample(act: Act): Promise<boolean> {
  return inView(act, async (tx) => {
    const found = await tx.selectFrom('installations').select('kind').executeTakeFirst()
    return found?.kind === 'sample'
  })
}

/** What somebody took back stays away. */
function wasUndone(act: Act, fileName: string): Promise<boolean> {
  return inView(act, async (tx) => {
    const undone = await tx
      .selectFrom('award_imports')
      .select('id')
      .where('file_name', '=', fileName)
      .where('state', 'in', ['undone', 'cancelled'])
      .executeTakeFirst()
    return undone !== undefined
  })
}
