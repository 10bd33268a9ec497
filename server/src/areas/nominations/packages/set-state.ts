import { type Act, accountOf, inAct, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { packageStateWords, statesAfter } from '../domain/package-state.ts'
import type { StateBody } from '../schemas-packages.ts'
import { findUnitFile } from '../shared/store-case-files.ts'
import { countMissing } from './checklist.ts'
import { openForChange } from './prepare-package.ts'
import { findPackage, insertState, listStates, updatePackage } from './store.ts'
import { readPackage } from './view-package.ts'
import { writeArchive } from './write-archive.ts'

/**
 * Sets where the package is, with its day and what shows it. Sending freezes the archive: what was sent can always be shown.
 * @refuses not-found, right-missing, changed-meanwhile, package-state, package-day, package-proof-missing, package-incomplete
 */
export async function setState(
  act: Act,
  input: { id: string } & StateBody,
): Promise<{ revision: number; archiveSha256: string | null } | Refusal> {
  const archive = input.state === 'sent' ? await keepArchive(act, input) : null
  if (isRefusal(archive)) return archive
  return inAct<{ revision: number; archiveSha256: string | null }>(act, async (tx) => {
    const row = await openForChange(tx, act, input, false)
    if (isRefusal(row)) return row
    if (!statesAfter(row.state).includes(input.state))
      return refuse('package-state', { state: packageStateWords[row.state] })
    const last = (await listStates(tx, row.id)).at(-1)
    if (input.happenedOn > act.clock.today() || (last && input.happenedOn < last.happenedOn))
      return refuse('package-day', { since: last?.happenedOn.split('-').reverse().join('/') ?? null })
    if (!input.number && !input.fileId && !input.note) return refuse('package-proof-missing')
    if (input.fileId && !(await findUnitFile(tx, input.fileId, row.unitId))) return refuse('not-found')
    if (input.state === 'sent') {
      const { items } = await readPackage(tx, act, row)
      const missing = items.reduce((sum, one) => sum + countMissing(one.parts), 0)
      if (missing > 0) return refuse('package-incomplete', { missing })
    }
    // Somebody who changed the package between the writing and this moment bumped its revision.
    await updatePackage(tx, row.id, {
      state: input.state,
      ...(archive
        ? {
            archive_sha256: archive.sha256,
            archive_bytes: String(archive.sizeBytes),
            letter_number: input.number || row.letterNumber,
            letter_on: input.happenedOn,
          }
        : {}),
    })
    await insertState(tx, {
      packageId: row.id,
      state: input.state,
      happenedOn: input.happenedOn,
      number: input.number || null,
      issuer: input.issuer || null,
      note: input.note || null,
      fileId: input.fileId ?? null,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'set-package-state',
      objectKind: 'package',
      objectId: row.id,
      unitId: row.unitId,
      details: {
        title: row.title,
        state: packageStateWords[input.state],
        number: input.number || null,
        on: input.happenedOn,
        ...(archive ? { sha256: archive.sha256 } : {}),
      },
    })
    return { revision: row.revision + 1, archiveSha256: archive?.sha256 ?? row.archiveSha256 }
  })
}

/** Writes the archive as it stands, its letter under the number and day of this sending, and keeps its bytes. */
async function keepArchive(
  act: Act,
  input: { id: string } & StateBody,
): Promise<{ sha256: string; sizeBytes: number } | Refusal> {
  const bytes = await inView<Uint8Array | Refusal>(act, async (tx) => {
    const row = await findPackage(tx, input.id)
    if (!row) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'manage-packages', row.unitId)
    if (refused) return refused
    const letterNumber = input.number || row.letterNumber
    return writeArchive(tx, act, { ...row, letterNumber, letterOn: input.happenedOn })
  })
  return isRefusal(bytes) ? bytes : act.files.keep(bytes)
}
