import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { installedLaw } from '../law/index.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { clocksOf } from './clocks.ts'
import { mostOfShare } from './domain/quotas.ts'
import { sharesOf } from './domain/shares.ts'
import { differences, type SealedDossier } from './domain/version-content.ts'
import { allowedActs } from './relations.ts'
import type { DossierView, NominationRow, VersionView } from './schemas-dossiers.ts'
import { hashOf } from './seal-dossier.ts'
import { type DossierRow, findDossier, findVersion, listVersions } from './store-dossiers.ts'
import { type DossierHappening, listDossierHappenings } from './store-events.ts'
import {
  listNominationHeads,
  listPapersSaid,
  type NominationHead,
  type PaperSaid,
} from './store-nominations.ts'
import { listReturnItems, type ReturnItem } from './store-returns.ts'
import {
  findRound,
  listRoundAwards,
  listRoundPapers,
  type RoundPaper,
  type RoundRow,
  readOwnDay,
} from './store-rounds.ts'
import { whatWords } from './words.ts'

const iso = (at: Date | null) => at && new Date(at).toISOString()

/** A whole dossier as its unit and the standing body see it. @refuses not-found */
export function viewDossier(act: Act, id: string): Promise<DossierView | Refusal> {
  const read = async (tx: Tx): Promise<DossierView | Refusal> => {
    const dossier = await findDossier(tx, id)
    const round = dossier && (await findRound(tx, dossier.roundId))
    if (!dossier || !round) return refuse('not-found')
    const nominations = await listNominationHeads(tx, id)
    const items = await listReturnItems(tx, { dossierIds: [id] })
    const papers = await listRoundPapers(tx, round.id)
    const rows = await describeRows(tx, papers, nominations, items)
    return {
      id,
      revision: dossier.revision,
      unitId: dossier.unitId,
      unitName: dossier.unitName,
      round: {
        ...roundHead(round),
        dueOn: (await readOwnDay(tx, round.id, dossier.unitId)) ?? round.dueOn,
        closed: round.closedAt !== null,
      },
      state: dossier.state,
      peopleBase: dossier.peopleBase,
      collectiveBase: dossier.collectiveBase,
      minutes: dossier.minutes,
      letterNumber: dossier.letterNumber,
      letterOn: dossier.letterOn,
      version: dossier.version,
      approvedAt: iso(dossier.approvedAt),
      approvedBy: dossier.approvedBy,
      sentAt: iso(dossier.sentAt),
      receivedOn: dossier.receivedOn,
      assignee: dossier.assigneeId
        ? { accountId: dossier.assigneeId, name: dossier.assigneeName ?? '', since: iso(dossier.assignedAt)! }
        : null,
      nominations: rows,
      awards: await awardsOfDossier(tx, round, dossier, nominations),
      shares: sharesOf(nominations),
      toMend: items.map((item) => describeItem(item, papers)),
      versions: (await listVersions(tx, id)).map((one) => ({
        ...one,
        sentAt: iso(one.sentAt)!,
        recalledAt: iso(one.recalledAt),
      })),
      clocks: await runningClocks(tx, act, round, dossier, nominations),
      events: (await listDossierHappenings(tx, id)).map(describeEvent),
      ...(round.closedAt ? { acts: [], paperActs: [] } : await allowedActs(tx, act, dossier)),
    }
  }
  return inView(act, read, { keepPlans: true })
}

const roundHead = ({ id, title, unitId, unitName, dueOn, judgedOn, year, simplified }: RoundRow) => ({
  id,
  title,
  unitId,
  unitName,
  dueOn,
  judgedOn,
  year,
  simplified,
})

/** Rows of the table, each with how many papers and returned items are open. */
export async function describeRows(
  tx: Tx,
  asked: readonly RoundPaper[],
  nominations: readonly NominationHead[],
  items: readonly ReturnItem[],
): Promise<NominationRow[]> {
  const ids = nominations.map((one) => one.id)
  const said = new Map(
    (await listPapersSaid(tx, ids)).map((word) => [`${word.nominationId} ${word.part}`, word]),
  )
  return nominations.map((one) => ({
    id: one.id,
    position: one.position,
    holderKind: one.holderKind,
    holderId: one.holderId,
    personId: one.personId,
    subjectUnitId: one.subjectUnitId,
    name: one.name,
    post: one.post,
    gender: one.gender,
    ethnicity: one.ethnicity,
    birthYear: one.birthYear,
    workerClass: one.workerClass,
    awardKey: one.awardKey,
    awardName: one.awardName,
    deed: one.deed,
    hasReport: one.hasReport,
    verdict: one.verdict,
    hold: one.hold,
    provisional: one.provisional,
    missing: one.missing.length,
    judgeProblem: one.judgeProblem,
    state: one.state,
    appraisalReason: one.appraisalReason,
    papersOpen: openPapers(one, asked, said),
    openItems: items.filter((item) => item.nominationId === one.id && item.mendedAt === null).length,
    decisionNumber: one.decisionNumber,
    revision: one.revision,
  }))
}

/** Required papers that are neither enclosed nor found enough, or were found wanting. A report in the system is there. */
function openPapers(
  one: NominationHead,
  asked: readonly RoundPaper[],
  said: ReadonlyMap<string, PaperSaid>,
): number {
  return asked.filter((paper) => {
    if (paper.awardKey !== one.awardKey || !paper.required) return false
    const word = said.get(`${one.id} ${paper.part}`)
    if (word?.state) return word.state !== 'enough'
    if (word?.given || word?.fileId) return false
    return !paper.askedWhen && !(paper.part.startsWith('bao-cao') && one.hasReport)
  }).length
}

/** An item as it is shown. */
export const describeItem = (
  item: ReturnItem,
  papers: Parameters<typeof whatWords>[1],
): DossierView['toMend'][number] => ({
  id: item.id,
  returnId: item.returnId,
  nominationId: item.nominationId,
  name: item.name,
  what: item.what,
  words: whatWords(item, papers),
  note: item.note,
  text: item.text,
  dueOn: item.dueOn,
  sentAt: iso(item.sentAt)!,
  mendedAt: iso(item.mendedAt),
  mendedNote: item.mendedNote,
})

const describeEvent = (one: DossierHappening): DossierView['events'][number] => ({
  id: one.id,
  nominations: one.nominations,
  kind: one.kind,
  happenedOn: one.happenedOn,
  note: one.note,
  paper: one.paperOn ? { number: one.paperNumber, on: one.paperOn, fileId: one.paperFileId } : null,
  by: one.by,
  at: iso(one.at)!,
})

async function awardsOfDossier(
  tx: Tx,
  round: RoundRow,
  dossier: DossierRow,
  nominations: readonly NominationHead[],
): Promise<DossierView['awards']> {
  return (await listRoundAwards(tx, round.id)).map((award) => {
    const named = nominations.filter((one) => one.awardKey === award.awardKey)
    const collective = named.some((one) => one.holderKind === 'collective' || one.holderKind === 'enterprise')
    const base = collective ? dossier.collectiveBase : dossier.peopleBase
    return {
      awardKey: award.awardKey,
      awardName: award.awardName,
      nominations: named.length,
      most: mostOfShare(base, award.unitSharePercent),
      unitSharePercent: award.unitSharePercent,
      quota: award.quota,
    }
  })
}

async function runningClocks(
  tx: Tx,
  act: Act,
  round: RoundRow,
  dossier: DossierRow,
  nominations: readonly NominationHead[],
): Promise<DossierView['clocks']> {
  if (!dossier.receivedOn) return []
  const law = await installedLaw(tx, act, [round.unitId])
  const kind = (await readUnitLabels(tx, [round.unitId])).get(round.unitId)?.kind ?? ''
  return clocksOf(
    law,
    {
      receivedOn: dossier.receivedOn,
      awardKeys: [...new Set(nominations.map((one) => one.awardKey))],
      level: kind,
      done: dossier.state === 'appraised' || dossier.state === 'closed',
    },
    act.clock.today(),
  )
}

/** One version as it was sealed, checked against its hash, and what changed since the sending before. @refuses not-found */
export function viewVersion(
  act: Act,
  input: { dossierId: string; version: number },
): Promise<VersionView | Refusal> {
  return inView<VersionView | Refusal>(act, async (tx) => {
    const found = await findVersion(tx, input.dossierId, input.version)
    if (!found) return refuse('not-found')
    const before = input.version > 1 ? await findVersion(tx, input.dossierId, input.version - 1) : undefined
    const content = JSON.parse(found.content) as SealedDossier
    return {
      version: found.version,
      sha256: found.sha256,
      sentAt: iso(found.sentAt)!,
      sentBy: found.sentBy,
      recalledAt: iso(found.recalledAt),
      intact: hashOf(found.content) === found.sha256,
      content,
      changes: before ? differences(JSON.parse(before.content) as SealedDossier, content) : null,
    }
  })
}
