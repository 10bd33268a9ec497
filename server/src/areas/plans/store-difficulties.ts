import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { accountNameOf } from '../access/index.ts'
import { plainLimit, unitNameOf } from './store-names.ts'

export type DifficultyState = 'asked' | 'passed-upward' | 'answered' | 'accepted'

export type DifficultyFilter = {
  taskId?: string
  difficultyId?: string
  /** Held by one of the units in these subtrees. */
  heldWithin?: readonly string[]
  states?: readonly DifficultyState[]
}

/** Difficulties with their steps, newest first; `after` is the id of the last one seen. */
export async function listDifficulties(
  tx: Tx,
  filter: DifficultyFilter,
  page: { after?: string | undefined; limit: number },
) {
  const rows = await tx
    .selectFrom('task_difficulties as d')
    .innerJoin('plan_tasks as t', 't.id', 'd.task_id')
    .select([
      'd.id',
      'd.task_id as taskId',
      't.text as taskText',
      't.plan_id as planId',
      'd.question',
      'd.state',
    ])
    .select(['d.asked_by_unit_id as askedByUnitId', 'd.holder_unit_id as holderUnitId'])
    .select(['d.asked_at as askedAt', 'd.closed_at as closedAt'])
    .select([
      unitNameOf('d.asked_by_unit_id').as('askedByUnit'),
      unitNameOf('d.holder_unit_id').as('holderUnit'),
    ])
    .select(accountNameOf('d.account_id').as('by'))
    .$if(filter.taskId !== undefined, (query) => query.where('d.task_id', '=', filter.taskId!))
    .$if(filter.difficultyId !== undefined, (query) => query.where('d.id', '=', filter.difficultyId!))
    .$if(filter.states !== undefined, (query) => query.where('d.state', 'in', [...filter.states!]))
    .$if(filter.heldWithin !== undefined, (query) =>
      query.where(sql<boolean>`d.holder_unit_id = any (${`{${filter.heldWithin!.join(',')}}`}::bigint[])`),
    )
    .$if(page.after !== undefined, (query) => query.where('d.id', '<', page.after!))
    .orderBy('d.id', 'desc')
    .limit(plainLimit(page.limit))
    .execute()
  const steps = await listSteps(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...row,
    state: row.state as DifficultyState,
    steps: steps.filter((step) => step.difficultyId === row.id),
  }))
}
export type DifficultyRow = Awaited<ReturnType<typeof listDifficulties>>[number]

async function listSteps(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('difficulty_steps as s')
    .select(['s.id', 's.difficulty_id as difficultyId', 's.kind', 's.text', 's.recorded_at as recordedAt'])
    .select([unitNameOf('s.unit_id').as('unitName'), accountNameOf('s.account_id').as('by')])
    .where('s.difficulty_id', 'in', [...ids])
    .orderBy('s.id')
    .execute()
}

/** The difficulty, locked until the act ends; undefined where there is none that the viewer sees. */
export function lockDifficulty(tx: Tx, id: string) {
  return tx.selectFrom('task_difficulties').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertDifficulty(
  tx: Tx,
  difficulty: {
    taskId: string
    askedByUnitId: string
    holderUnitId: string
    question: string
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const row = await tx
    .insertInto('task_difficulties')
    .values({
      task_id: difficulty.taskId,
      asked_by_unit_id: difficulty.askedByUnitId,
      holder_unit_id: difficulty.holderUnitId,
      question: difficulty.question,
      account_id: difficulty.accountId,
      asked_at: difficulty.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Adds a step and sets what the steps now say: the state, who holds it, whether it is closed. */
export async function addDifficultyStep(
  tx: Tx,
  step: {
    difficultyId: string
    kind: Exclude<DifficultyState, 'asked'>
    unitId: string
    text: string
    accountId: string | null
    now: Date
    holderUnitId: string
  },
): Promise<void> {
  await tx
    .insertInto('difficulty_steps')
    .values({
      difficulty_id: step.difficultyId,
      kind: step.kind,
      unit_id: step.unitId,
      text: step.text,
      account_id: step.accountId,
      recorded_at: step.now,
    })
    .execute()
  await tx
    .updateTable('task_difficulties')
    .set({
      state: step.kind,
      holder_unit_id: step.holderUnitId,
      closed_at: step.kind === 'accepted' ? step.now : null,
    })
    .where('id', '=', step.difficultyId)
    .execute()
}

/** The unit above each of these, as the tree stands now; a unit at the top is missing. */
export async function listParentUnits(tx: Tx, unitIds: readonly string[]): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('unit_names')
    .select(['unit_id', 'parent_id'])
    .where('unit_id', 'in', [...unitIds])
    .execute()
  return new Map(
    rows.flatMap((row) => (row.parent_id === null ? [] : [[row.unit_id!, row.parent_id] as const])),
  )
}
