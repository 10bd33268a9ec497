import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type TaskBrief = {
  id: string
  text: string
  unitId: string
  planId: string
  planTitle: string
  workKind: string
  startsOn: string | null
  dueOn: string | null
}

/** What another area shows of a task that the viewer sees; undefined where there is none in sight. */
export async function findTaskBrief(tx: Tx, taskId: string): Promise<TaskBrief | undefined> {
  const { rows } = await sql<TaskBrief>`
    select t.id::text, t.text, t.unit_id::text as "unitId", t.plan_id::text as "planId", p.title as "planTitle",
      t.work_kind as "workKind", t.starts_on::text as "startsOn", t.due_on::text as "dueOn"
    from plan_tasks t join plans p on p.id = t.plan_id where t.id = ${taskId}`.execute(tx)
  return rows[0]
}
