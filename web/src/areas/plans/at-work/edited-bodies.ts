import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'

/** A body while the task is edited; `key` stays while names change. */
export type EditedBody = {
  key: number
  role: 'lead' | 'coordinating'
  asWritten: string
  unitIds: string[]
  unitName: string | null
}

/** The bodies of a task with the units that each stands for; a new task starts with one empty lead. */
export function editedBodies(task: Pick<TaskView, 'bodies'> | undefined): EditedBody[] {
  if (!task) return [{ key: 1, role: 'lead', asWritten: '', unitIds: [], unitName: null }]
  return task.bodies.map((body, index) => ({
    key: index + 1,
    role: body.role,
    asWritten: body.asWritten,
    unitIds: body.unitIds,
    unitName: body.unitName,
  }))
}

/** What the server is sent: bodies that have a name. */
export function bodiesToSend(bodies: readonly EditedBody[]) {
  return bodies
    .filter((body) => body.asWritten.trim() !== '')
    .map(({ role, asWritten, unitIds }) => ({ role, asWritten: asWritten.trim(), unitIds }))
}
