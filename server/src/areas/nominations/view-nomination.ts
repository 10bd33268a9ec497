import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { conflictsOf } from './domain/conflicts.ts'
import { mostOfShare } from './domain/quotas.ts'
import { readRecords } from './judge-nominations.ts'
import { allowedActs } from './relations.ts'
import type { NominationView } from './schemas-appraisal.ts'
import { listElsewhere } from './store-appraisal.ts'
import { type DossierRow, findDossier } from './store-dossiers.ts'
import { listEvents } from './store-events.ts'
import { readFileNames } from './store-files.ts'
import {
  findNomination,
  listNominationPapers,
  listNominations,
  type Nomination,
  readAnswer,
} from './store-nominations.ts'
import { listReturnItems } from './store-returns.ts'
import { findRound, listRoundAwards, listRoundPapers, type RoundRow } from './store-rounds.ts'
import { describeItem, describeRows } from './view-dossier.ts'

/** One nomination with its reasons, papers, conflicts and history. @refuses not-found */
export function viewNomination(act: Act, id: string): Promise<NominationView | Refusal> {
  return inView<NominationView | Refusal>(act, async (tx) => {
    const one = await findNomination(tx, id)
    const dossier = one && (await findDossier(tx, one.dossierId))
    const round = one && (await findRound(tx, one.roundId))
    if (!one || !dossier || !round) return refuse('not-found')
    const items = (await listReturnItems(tx, { dossierIds: [dossier.id] })).filter(
      (item) => item.nominationId === id,
    )
    const [row] = await describeRows(tx, await listRoundPapers(tx, round.id), [one], items)
    const { answer, judgedAt } = await readAnswer(tx, id)
    const names = await readFileNames(tx, one.reportFileId ? [one.reportFileId] : [])
    const papers = await papersOf(tx, round, one)
    const records = (await readRecords(tx, [one])).get(id)!
    return {
      ...row!,
      dossierId: dossier.id,
      roundId: round.id,
      roundTitle: round.title,
      unitId: dossier.unitId,
      unitName: dossier.unitName,
      year: one.year,
      judgedOn: round.judgedOn,
      report: one.report,
      reportFile: one.reportFileId ? { id: one.reportFileId, name: names.get(one.reportFileId) ?? '' } : null,
      facts: one.facts,
      answer,
      judgedAt: judgedAt && new Date(judgedAt).toISOString(),
      papers,
      conflicts: conflictsOf(
        one,
        records.awards,
        await listElsewhere(tx, one),
        await overShare(tx, round, dossier, one),
      ),
      held: records.awards.map(({ awardName, year, decidedOn }) => ({ awardName, year, decidedOn })),
      toMend: items.map((item) =>
        describeItem(
          item,
          papers.map(({ part, name }) => ({ awardKey: one.awardKey, part, name })),
        ),
      ),
      history: (await listEvents(tx, { nominationId: id })).map((each) => ({
        kind: each.kind,
        happenedOn: each.happenedOn,
        note: each.note,
        by: each.by,
        at: new Date(each.at).toISOString(),
        paper: each.paperOn ? (each.paperNumber ?? '') : null,
      })),
      dossierState: dossier.state,
      ...(round.closedAt ? { acts: [], paperActs: [] } : await allowedActs(tx, act, dossier)),
    }
  })
}

/** The checklist of the nomination's award with what was said of each paper. */
async function papersOf(tx: Tx, round: RoundRow, one: Nomination): Promise<NominationView['papers']> {
  const said = await listNominationPapers(tx, [one.id])
  return (await listRoundPapers(tx, round.id))
    .filter((paper) => paper.awardKey === one.awardKey)
    .map(({ part, name, required, askedWhen, cite, provisional }) => {
      const word = said.find((each) => each.part === part)
      return {
        part,
        name,
        required,
        askedWhen,
        cite,
        provisional,
        given: word?.given ?? false,
        file: word?.fileId ? { id: word.fileId, name: word.fileName ?? '' } : null,
        state: word?.state ?? null,
        note: word?.note ?? null,
      }
    })
}

async function overShare(tx: Tx, round: RoundRow, dossier: DossierRow, one: Nomination) {
  const award = (await listRoundAwards(tx, round.id)).find((each) => each.awardKey === one.awardKey)
  const isPerson = one.holderKind === 'person' || one.holderKind === 'foreign-person'
  const most = mostOfShare(
    isPerson ? dossier.peopleBase : dossier.collectiveBase,
    award?.unitSharePercent ?? null,
  )
  if (most === null) return null
  const nominated = (await listNominations(tx, dossier.id)).filter((each) => each.awardKey === one.awardKey)
  return { nominated: nominated.length, most }
}
