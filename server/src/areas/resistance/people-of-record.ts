import { type Act, accountOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { obstacleTo, type RecordAct, type Relation } from './domain/permissions.ts'
import { statusWords } from './domain/words.ts'
import { listOperators } from './store-batches.ts'
import { listRounds, type RoundRow } from './store-entries.ts'
import type { RecordRow } from './store-records.ts'

export type Standing = { relations: Relation[]; rounds: RoundRow[]; isAssigned: boolean }

/** Who the actor is to the record, who has which round, and whether the batch is the actor's to enter. */
export async function standingTo(tx: Tx, act: Act, record: RecordRow): Promise<Standing> {
  const rounds = await listRounds(tx, [record.id])
  const me = accountOf(act)
  const mine = rounds.find((round) => round.accountId === me)
  const isManager = (await mayAt(tx, act.actor, 'manage-resistance-records', record.unitId)) === null
  const mayEnter = (await mayAt(tx, act.actor, 'enter-resistance-records', record.unitId)) === null
  const operators = await listOperators(tx, record.batchId)
  const isAssigned = operators.length === 0 || operators.some((one) => one.accountId === me)
  const relations: Relation[] = []
  if (isManager) relations.push('manager')
  if (mine) relations.push(mine.submittedAt ? 'author' : 'enterer')
  else if (mayEnter) relations.push(...(isAssigned ? (['newcomer'] as const) : []), 'third')
  return { relations, rounds, isAssigned }
}

/** Null where the act may be done on the record, else the refusal. @refuses record-state, record-person, not-your-batch */
export function refuseUnless(act: RecordAct, record: RecordRow, standing: Standing): Refusal | null {
  const obstacle = obstacleTo(act, { status: record.status, relations: standing.relations })
  if (obstacle === 'state') return refuse('record-state', { status: statusWords[record.status] })
  if (obstacle === 'person')
    return refuse(act === 'enter' && !standing.isAssigned ? 'not-your-batch' : 'record-person')
  return null
}
