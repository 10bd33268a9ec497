import { type Act, inAct, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { fileTypeOf } from '../plans/index.ts'
import { accountOf } from './account-of.ts'
import { lockNominationForEdit } from './change-nomination.ts'
import { refuseAct } from './relations.ts'
import type { PaperSaid } from './schemas-appraisal.ts'
import { lockDossier, updateDossier } from './store-dossiers.ts'
import { findDossierFile, insertFile } from './store-files.ts'
import { findNomination, putNominationPaper, updateNomination } from './store-nominations.ts'
import { findRound, listRoundPapers } from './store-rounds.ts'

export type GivenFile = { name: string; bytes: Uint8Array }

const plainName = (name: string) =>
  name
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-200) || 'tep'

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
  if (!type) return refuse('nomination-file-type', { name: plainName(file.name) })
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
      name: plainName(file.name),
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
      details: { name: one.name, file: plainName(file.name), sha256: kept.sha256 },
    })
    return { id, sha256: kept.sha256 }
  })
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
