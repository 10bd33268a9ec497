import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertFile } from '../../platform/db/insert-file.ts'
import { fileTypeOf, plainFileName } from '../../platform/file-type.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { lockNominationForEdit } from './change-nomination.ts'
import { allowedActs, refuseAct } from './relations.ts'
import type { PaperSaid } from './schemas-appraisal.ts'
import { findDossier, lockDossier, updateDossier } from './store-dossiers.ts'
import { findDossierFile, isOwnScan } from './store-files.ts'
import { findNomination, putNominationPaper, updateNomination } from './store-nominations.ts'
import { findRound, listRoundPapers } from './store-rounds.ts'

export type GivenFile = { name: string; bytes: Uint8Array }

/**
 * Keeps a file of a nomination byte for byte, told by its content: the achievement report, or a paper of the checklist.
 * @refuses nomination-file-empty, nomination-file-type, paper-unknown and those of `lockNominationForEdit`
 */
export async function keepNominationFile(
  act: Act,
  input: { id: string; part: string | null; file: GivenFile | undefined; onPaper: boolean },
): Promise<{ id: string; sha256: string } | Refusal> {
  const { file } = input
  if (!file || file.bytes.length === 0) return refuse('nomination-file-empty')
  const type = fileTypeOf(file.bytes)
  if (!type) return refuse('nomination-file-type', { name: plainFileName(file.name) })
  // The right comes first: a stranger's file is not worth keeping.
  const before = await inAct(act, (tx) => lockNominationForEdit(tx, act, input.id, input.onPaper))
  if (isRefusal(before)) return before
  const kept = await act.files.keep(file.bytes)
  return inAct<{ id: string; sha256: string }>(act, async (tx) => {
    const open = await lockNominationForEdit(tx, act, input.id, input.onPaper)
    if (isRefusal(open)) return open
    const { dossier, round, one } = open
    if (input.part && !(await listRoundPapers(tx, round.id)).some((paper) => paper.part === input.part))
      return refuse('paper-unknown')
    const id = await insertFile(tx, {
      unitId: dossier.unitId,
      name: plainFileName(file.name),
      mediaType: type.mediaType,
      ...kept,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    if (input.part)
      await putNominationPaper(
        tx,
        { nominationId: one.id, part: input.part },
        { given: true, file_id: id, state: null },
        null,
      )
    else await updateNomination(tx, one.id, { extra: { report_file_id: id } })
    await updateDossier(tx, dossier.id, {})
    await recordAct(tx, act, {
      act: 'keep-nomination-file',
      objectKind: 'nomination',
      objectId: one.id,
      unitId: dossier.unitId,
      details: { name: one.name, file: plainFileName(file.name), sha256: kept.sha256 },
    })
    return { id, sha256: kept.sha256 }
  })
}

/**
 * Keeps the scan of a paper that a step of a dossier was taken by, for whoever records that step next.
 * @refuses not-found, right-missing, nomination-file-empty, nomination-file-type
 */
export async function keepScan(
  act: Act,
  input: { dossierId: string; file: GivenFile | undefined },
): Promise<{ id: string; sha256: string } | Refusal> {
  const { file } = input
  if (!file || file.bytes.length === 0) return refuse('nomination-file-empty')
  const type = fileTypeOf(file.bytes)
  if (!type) return refuse('nomination-file-type', { name: plainFileName(file.name) })
  const allowed = await inView<Refusal | null>(act, (tx) => refuseScan(tx, act, input.dossierId))
  if (allowed) return allowed
  const kept = await act.files.keep(file.bytes)
  return inAct<{ id: string; sha256: string }>(act, async (tx) => {
    const refused = await refuseScan(tx, act, input.dossierId)
    if (refused) return refused
    const dossier = (await findDossier(tx, input.dossierId))!
    const id = await insertFile(tx, {
      unitId: dossier.unitId,
      name: plainFileName(file.name),
      mediaType: type.mediaType,
      ...kept,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'keep-dossier-scan',
      objectKind: 'dossier',
      objectId: dossier.id,
      unitId: dossier.unitId,
      details: { file: plainFileName(file.name), sha256: kept.sha256 },
    })
    return { id, sha256: kept.sha256 }
  })
}

/**
 * The same for a paper that settles many dossiers of a round at once: minutes, a list of what was appraised.
 * @refuses not-found, right-missing, nomination-file-empty, nomination-file-type
 */
export async function keepRoundScan(
  act: Act,
  input: { roundId: string; file: GivenFile | undefined },
): Promise<{ id: string; sha256: string } | Refusal> {
  const { file } = input
  if (!file || file.bytes.length === 0) return refuse('nomination-file-empty')
  const type = fileTypeOf(file.bytes)
  const name = plainFileName(file.name)
  if (!type) return refuse('nomination-file-type', { name })
  return inAct<{ id: string; sha256: string }>(act, async (tx) => {
    const round = await findRound(tx, input.roundId)
    if (!round) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'appraise-nominations', round.unitId)
    if (refused && (await mayAt(tx, act.actor, 'manage-rounds', round.unitId))) return refused
    const kept = await act.files.keep(file.bytes)
    const id = await insertFile(tx, {
      unitId: round.unitId,
      name,
      mediaType: type.mediaType,
      ...kept,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'keep-round-scan',
      objectKind: 'round',
      objectId: round.id,
      unitId: round.unitId,
      details: { file: name, sha256: kept.sha256 },
    })
    return { id, sha256: kept.sha256 }
  })
}

async function refuseScan(tx: Tx, act: Act, dossierId: string): Promise<Refusal | null> {
  const dossier = await findDossier(tx, dossierId)
  if (!dossier) return refuse('not-found')
  const { paperActs } = await allowedActs(tx, act, dossier)
  return paperActs.length > 0 ? null : refuse('right-missing', { right: 'nominate' })
}

/**
 * Null where the scan named by a paper may stand there, so that nobody reads another's file by naming it.
 * @refuses paper-scan-unknown
 */
export async function refuseForeignScan(
  tx: Tx,
  act: Act,
  paper: { fileId: string | null } | null,
  unitIds: readonly string[],
): Promise<Refusal | null> {
  if (!paper?.fileId) return null
  const isOwn = await isOwnScan(tx, paper.fileId, { accountId: accountOf(act), unitIds })
  return isOwn ? null : refuse('paper-scan-unknown')
}

/** A file of a dossier in sight, checked against its hash. @refuses not-found */
export async function openDossierFile(
  act: Act,
  fileId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array } | Refusal> {
  const file = await inView(act, (tx) => findDossierFile(tx, fileId))
  if (!file) return refuse('not-found')
  return { name: file.name, mediaType: file.mediaType, bytes: await act.files.read(file.sha256) }
}

/**
 * Says something of a paper: the unit, whether it is enclosed; who appraises, whether it is enough, missing, of a wrong form or
 * not long enough. @refuses not-found, paper-unknown and those of the two acts
 */
export function sayOfPaper(
  act: Act,
  input: PaperSaid & { id: string; part: string },
): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const seen = await findNomination(tx, input.id)
    if (!seen) return refuse('not-found')
    const round = (await findRound(tx, seen.roundId))!
    const papers = await listRoundPapers(tx, round.id)
    const paper = papers.find((one) => one.awardKey === seen.awardKey && one.part === input.part)
    if (!paper) return refuse('paper-unknown')
    const place = { nominationId: seen.id, part: input.part }
    let unitId = seen.unitId
    if (input.given !== undefined) {
      const open = await lockNominationForEdit(tx, act, seen.id, input.onPaper)
      if (isRefusal(open)) return open
      await putNominationPaper(
        tx,
        place,
        { given: input.given, ...(input.given ? {} : { file_id: null }) },
        null,
      )
      await updateDossier(tx, open.dossier.id, {})
    } else {
      const dossier = (await lockDossier(tx, seen.dossierId))!
      const refused = await refuseAct(tx, act, dossier, 'check-papers', input.onPaper)
      if (refused) return refused
      unitId = dossier.ownerUnitId
      const checked = { checked_by: accountOf(act), checked_at: act.clock.now() }
      const { state = null, note = null } = input
      await putNominationPaper(tx, place, { state, note }, checked)
    }
    await recordAct(tx, act, {
      act: 'check-paper',
      objectKind: 'nomination',
      objectId: seen.id,
      unitId,
      details: {
        name: seen.name,
        paper: paper.name,
        state: input.state ?? (input.given ? 'given' : 'not-given'),
      },
    })
    return undefined
  })
}
