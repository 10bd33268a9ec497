import type { TaskListRowView } from '@server/areas/plans/schemas-tasks.ts'

export type BodyWork = {
  key: string
  name: string
  unitId: string | null
  /** How many units the name stands for. */
  units: number
  lead: number
  coordinating: number
  done: number
  overdue: number
}

type Task = Pick<TaskListRowView, 'bodies' | 'state' | 'overdueDays'>

/** What each body has to do: by unit where the name was matched, else by the name as written. Most leading first. */
export function workByBody(tasks: readonly Task[]): BodyWork[] {
  const found = new Map<string, BodyWork>()
  for (const task of tasks) {
    const seen = new Set<string>()
    for (const body of task.bodies) {
      const key = body.unitId ?? body.asWritten
      const isNew = !found.has(key)
      if (isNew) found.set(key, emptyWork(key, body))
      const work = found.get(key)!
      if (seen.has(key)) continue
      seen.add(key)
      work[body.role] += 1
      if (task.state === 'done' || task.state === 'done-late') work.done += 1
      if (task.overdueDays > 0) work.overdue += 1
    }
  }
  return [...found.values()].sort((a, b) => b.lead - a.lead || b.coordinating - a.coordinating)
}

function emptyWork(key: string, body: Task['bodies'][number]): BodyWork {
  const name = body.unitName ?? body.asWritten
  return { key, name, unitId: body.unitId, units: body.units, lead: 0, coordinating: 0, done: 0, overdue: 0 }
}
