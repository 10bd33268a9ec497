import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, unitsWithRight } from '../access/index.ts'
import { awardsOn, installedLawOn, showAward, submissionDay } from '../law/index.ts'
import { expandGroup } from '../organisations/index.ts'
import { findTaskBrief } from '../plans/index.ts'
import { daysLate } from './clocks.ts'
import type {
  RoundList,
  RoundOptions,
  RoundQuery,
  RoundUnitList,
  RoundUnitQuery,
  RoundView,
} from './schemas-rounds.ts'
import { listMyRoundUnits } from './store-desk.ts'
import {
  countRoundNominations,
  countRoundProgress,
  countRoundShares,
  listRoundRows,
  listRoundUnitRows,
} from './store-round-lists.ts'
import { findRound, listRoundAwards, listRoundPapers } from './store-rounds.ts'

/** Rounds that the viewer's units run or take part in, the newest first. */
export function listRounds(act: Act, query: RoundQuery): Promise<RoundList> {
  const read = async (tx: Tx) => {
    const { q, kind, state, after, limit } = query
    const open = state === undefined ? undefined : state === 'open'
    const rows = await listRoundRows(tx, { q, kind, open, before: after, limit })
    return {
      rows: rows
        .slice(0, limit)
        .map((row) => ({ ...row, closedAt: row.closedAt && new Date(row.closedAt).toISOString() })),
      next: rows.length > limit ? rows[limit - 1]!.id : null,
    }
  }
  return inView(act, read, { keepPlans: true })
}

/** One round: its rules, how far it is, and what the viewer may do in it. @refuses not-found */
export function viewRound(act: Act, id: string): Promise<RoundView | Refusal> {
  const read = async (tx: Tx): Promise<RoundView | Refusal> => {
    const round = await findRound(tx, id)
    if (!round) return refuse('not-found')
    const may = async (right: 'manage-rounds' | 'appraise-nominations') =>
      (await mayAt(tx, act.actor, right, round.unitId)) === null
    const task = round.taskId ? await findTaskBrief(tx, round.taskId) : undefined
    const roots = act.actor === 'system' ? [] : unitsWithRight(act.actor, 'nominate')
    const { taskId: _, ...head } = round
    return {
      ...head,
      createdAt: new Date(round.createdAt).toISOString(),
      closedAt: round.closedAt && new Date(round.closedAt).toISOString(),
      task: task ? { id: task.id, text: task.text } : null,
      awards: (await listRoundAwards(tx, id)) as RoundView['awards'],
      papers: await listRoundPapers(tx, id),
      shares: await countRoundShares(tx, act, id),
      progress: await countRoundProgress(tx, id),
      nominations: await countRoundNominations(tx, id),
      acts: { manage: await may('manage-rounds'), appraise: await may('appraise-nominations') },
      mine: roots.length > 0 ? await listMyRoundUnits(tx, id, roots) : [],
    }
  }
  return inView(act, read, { keepPlans: true })
}

/** Units of the round with where their dossiers stand. @refuses not-found */
export function listRoundUnits(
  act: Act,
  query: RoundUnitQuery & { id: string },
): Promise<RoundUnitList | Refusal> {
  const read = async (tx: Tx): Promise<RoundUnitList | Refusal> => {
    if (!(await findRound(tx, query.id))) return refuse('not-found')
    const { q, state, assigneeId, after: offset = 0, limit } = query
    const rows = await listRoundUnitRows(tx, query.id, { q, state, assigneeId, offset, limit })
    const today = act.clock.today()
    return {
      rows: rows.slice(0, limit).map((row) => ({
        ...row,
        state: row.state ?? 'none',
        sentAt: row.sentAt && new Date(row.sentAt).toISOString(),
        assignedAt: row.assignedAt && new Date(row.assignedAt).toISOString(),
        overdueDays:
          row.state === null || row.state === 'preparing' || row.state === 'approved'
            ? daysLate(row.dueOn, today)
            : 0,
      })),
      next: rows.length > limit ? String(offset + limit) : null,
    }
  }
  return inView(act, read, { keepPlans: true })
}

const groups = [
  'children',
  'kind:department+agency',
  'kind:commune',
  'kind:school',
  'kind:enterprise',
  'clusters',
  'blocs',
]

/** What a new round of the body may choose from: awards of the day, groups of units. @refuses law-no-regime, right-missing */
export function viewRoundOptions(
  act: Act,
  query: { unitId: string; on: string; taskId?: string | undefined },
): Promise<RoundOptions | Refusal> {
  return inView<RoundOptions | Refusal>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, 'manage-rounds', query.unitId)
    if (refused) return refused
    const law = await installedLawOn(tx, act, query.on, [query.unitId])
    if (isRefusal(law)) return law
    const task = query.taskId ? await findTaskBrief(tx, query.taskId) : undefined
    return {
      awards: awardsOn(law)
        .filter((one) => !one.award.legacy)
        .map((one) => ({
          awardKey: one.award.id,
          name: one.name,
          kind: one.award.kind,
          level: one.award.level,
          basis: one.award.basis,
          provisional: showAward(law, one).provisional,
          submitBy: submissionDay(law, one),
        })),
      groups: await countGroups(tx, query.unitId, act.clock.today()),
      task: task
        ? { id: task.id, text: task.text, unitId: task.unitId, planTitle: task.planTitle, dueOn: task.dueOn }
        : null,
    }
  })
}

async function countGroups(tx: Tx, unitId: string, today: string): Promise<RoundOptions['groups']> {
  const counted = []
  for (const group of groups)
    counted.push({ group, units: (await expandGroup(tx, { group, unitId }, today)).length })
  return counted.filter((one) => one.units > 0)
}
