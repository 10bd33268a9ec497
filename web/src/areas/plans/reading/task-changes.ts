import type { MendOperation } from '@server/areas/plans/schemas-readings.ts'
import type { ReadingTask } from './use-reading.ts'

/** The operations that turn the one into the other. */
export function changesOf(before: ReadingTask, after: ReadingTask): MendOperation[] {
  const operations: MendOperation[] = []
  const edit: Extract<MendOperation, { kind: 'edit-task' }> = { kind: 'edit-task', task: before.key }
  if (after.text !== before.text) edit.text = after.text
  if (after.ordinal !== before.ordinal) edit.ordinal = after.ordinal
  if (after.section !== before.section) edit.section = after.section
  if (after.workKind !== before.workKind) edit.workKind = after.workKind
  if (after.conditional !== before.conditional) edit.conditional = after.conditional
  if (JSON.stringify(after.period) !== JSON.stringify(before.period)) edit.period = after.period
  if (Object.keys(edit).length > 2) operations.push(edit)
  const bodies = (task: ReadingTask) => JSON.stringify([task.lead, task.coordinating])
  if (bodies(after) !== bodies(before))
    operations.push({
      kind: 'set-bodies',
      task: before.key,
      lead: after.lead,
      coordinating: after.coordinating,
    })
  if (after.dueOn !== before.dueOn) operations.push({ kind: 'set-due', task: before.key, dueOn: after.dueOn })
  return operations
}
