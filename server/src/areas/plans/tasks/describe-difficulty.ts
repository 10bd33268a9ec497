import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { waysAt } from '../../access/index.ts'
import type { DifficultyView } from '../schemas-difficulties.ts'
import { type DifficultyRow, type DifficultyState, listParentUnits } from '../store-difficulties.ts'

export type StepKind = DifficultyView['acts'][number]

/** Steps by the state of a difficulty and by who stands there; what is not listed is forbidden. */
const stepsOf: Record<DifficultyState, { holder: readonly StepKind[]; asker: readonly StepKind[] }> = {
  asked: { holder: ['answered', 'passed-upward'], asker: [] },
  'passed-upward': { holder: ['answered', 'passed-upward'], asker: [] },
  answered: { holder: [], asker: ['accepted'] },
  accepted: { holder: [], asker: [] },
}

/** Is the step one that this state takes at all, from whoever it may be? */
export function stateTakesStep(state: DifficultyState, kind: StepKind): boolean {
  return stepsOf[state].holder.includes(kind) || stepsOf[state].asker.includes(kind)
}

type StepRight = 'answer-difficulties' | 'work-on-tasks'

/** The right that a step needs, and where: who asked accepts, who holds it does the rest. */
export function rightOfStep(
  row: Pick<DifficultyRow, 'askedByUnitId' | 'holderUnitId'>,
  kind: StepKind,
): { right: StepRight; unitId: string } {
  return kind === 'accepted'
    ? { right: 'work-on-tasks', unitId: row.askedByUnitId }
    : { right: 'answer-difficulties', unitId: row.holderUnitId }
}

/** Difficulties as they are shown, each with the steps that the viewer may take; three questions for any number. */
export async function describeDifficulties(
  tx: Tx,
  act: Act,
  rows: readonly DifficultyRow[],
): Promise<DifficultyView[]> {
  const holders = rows.map((row) => row.holderUnitId)
  const askers = rows.map((row) => row.askedByUnitId)
  const isMine = async (unitIds: string[], right: StepRight): Promise<{ has(unitId: string): boolean }> =>
    act.actor === 'system' ? new Set(unitIds) : waysAt(tx, act.actor, right, unitIds)
  const heldByMe = await isMine(holders, 'answer-difficulties')
  const askedByMe = await isMine(askers, 'work-on-tasks')
  const parents = await listParentUnits(tx, holders)
  return rows.map((row) => {
    const { holder, asker } = stepsOf[row.state]
    const upward = parents.has(row.holderUnitId)
    const acts = [
      ...(heldByMe.has(row.holderUnitId) ? holder.filter((kind) => kind !== 'passed-upward' || upward) : []),
      ...(askedByMe.has(row.askedByUnitId) ? asker : []),
    ]
    return { ...describe(row), acts }
  })
}

function describe(row: DifficultyRow): Omit<DifficultyView, 'acts'> {
  return {
    ...row,
    askedAt: new Date(row.askedAt).toISOString(),
    closedAt: row.closedAt && new Date(row.closedAt).toISOString(),
    steps: row.steps.map(({ difficultyId: _, recordedAt, kind, ...step }) => ({
      ...step,
      kind: kind as StepKind,
      at: new Date(recordedAt).toISOString(),
    })),
  }
}
