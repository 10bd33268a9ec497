import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { idArray, plainLimit, unitNameOf } from './store-names.ts'
import { belongsTo, isOpen } from './store-tasks.ts'

/**
 * Units that have said nothing on due tasks of these units' own plans: no record and no proof of theirs though the task
 * is open and its date has come. Longest silence first.
 */
export function listSilentUnits(tx: Tx, roots: readonly string[], today: string, limit: number) {
  return tx
    .selectFrom('plan_tasks as t')
    .innerJoin('task_units as u', 'u.task_id', 't.id')
    .select(['u.unit_id as unitId', unitNameOf('u.unit_id').as('unitName')])
    .select([
      sql<number>`count(distinct t.id)::int`.as('tasks'),
      sql<number>`max(${today}::date - t.due_on)::int`.as('days'),
    ])
    .where(sql<boolean>`t.plan_status = 'issued'`)
    .where(sql<boolean>`t.unit_id = any (${idArray(roots)})`)
    .where('t.due_on', '<', today)
    .where(isOpen)
    .where('u.role', '=', 'lead')
    .where(sql<boolean>`u.unit_id <> t.unit_id`)
    .where(
      sql<boolean>`not exists (select 1 from task_records r where r.task_id = t.id and r.unit_id = u.unit_id)`,
    )
    .where(sql<boolean>`not exists (select 1 from task_proofs x where x.task_id = t.id and x.unit_id = u.unit_id
      and x.withdrawn_at is null)`)
    .groupBy('u.unit_id')
    .orderBy('days', 'desc')
    .orderBy('u.unit_id')
    .limit(plainLimit(limit))
    .execute()
}

/** Readings of these units and below that wait for acceptance, newest first. */
export function listWaitingReadings(tx: Tx, limit: number) {
  return tx
    .selectFrom('plan_readings')
    .select(['id', 'title', 'file_name as fileName', 'task_count as tasks', 'open_count as findings'])
    .where('discarded_at', 'is', null)
    .where('accepted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(plainLimit(limit))
    .execute()
}

/** What a new installation has so far, for the first steps. */
export function readFirstSteps(tx: Tx) {
  return tx
    .selectNoFrom([
      sql<boolean>`exists (select 1 from plan_readings)`.as('hasReading'),
      sql<boolean>`exists (select 1 from plans)`.as('hasPlan'),
      sql<boolean>`exists (select 1 from plans where status <> 'draft')`.as('hasIssued'),
      sql<boolean>`exists (select 1 from plan_tasks where assignee_id is not null)`.as('hasAssignee'),
    ])
    .executeTakeFirstOrThrow()
}

/** Figures of the viewer's own open tasks in issued plans. */
export function countMyTasks(
  tx: Tx,
  mine: { accountId: string; roots: readonly string[] },
  days: { today: string; soonOn: string },
) {
  return tx
    .selectFrom('plan_tasks as t')
    .select([
      sql<number>`count(*) filter (where t.due_on < ${days.today})::int`.as('overdue'),
      sql<number>`count(*) filter (where t.due_on between ${days.today} and ${days.soonOn})::int`.as('soon'),
      sql<number>`count(*)::int`.as('open'),
    ])
    .where(sql<boolean>`t.plan_status = 'issued'`)
    .where(isOpen)
    .where(belongsTo(mine))
    .executeTakeFirstOrThrow()
}
