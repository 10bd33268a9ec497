import { Button, Tooltip } from '@mantine/core'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { taskText as text } from '../../../text/tasks.ts'
import { ConfirmAct } from '../../../ui/index.ts'
import { RecordDialog, recordKindOf } from './RecordDialog.tsx'
import classes from './work.module.css'

const order = [
  'complete',
  'start',
  'resume',
  'wait',
  'reopen',
  'restore',
  'set-due',
  'mark-not-applicable',
  'drop',
  'edit',
]

/** Acts that bring a task on; taking back is never the main act. */
const forward = ['complete', 'start', 'resume']

/** The acts of a task as verbs: what may be done now; the main one stands first. */
export function TaskActs(props: {
  task: TaskView
  onEdit: () => void
  onAssign: () => void
  onRemoved: () => void
}) {
  const { task } = props
  const [open, setOpen] = useState<string | null>(null)
  const allowed = order.filter((name) => task.acts.some((one) => one.act === name && one.allowed))
  const mayRemove = task.acts.some((one) => one.act === 'remove' && one.allowed)
  const place = task.units.find((unit) => unit.unitId === task.actsUnitId)
  const blocked = task.acts.find((one) => one.act === 'complete' && !one.allowed)
  if (allowed.length === 0 && !mayRemove)
    return blocked?.reason ? <p className={classes.small}>{blocked.reason}</p> : null
  return (
    <div className={`${classes.acts} no-print`}>
      <span className={classes.small}>{place ? text.forUnit(place.name) : text.forWhole}</span>
      {allowed.map((name, index) => (
        <Tooltip key={name} label={text.effects[name]} disabled={!text.effects[name]} multiline w={280}>
          <Button
            variant={index === 0 && forward.includes(name) ? 'filled' : 'default'}
            onClick={() => (name === 'edit' ? props.onEdit() : setOpen(name))}
          >
            {text.acts[name]}
          </Button>
        </Tooltip>
      ))}
      {mayRemove && (
        <Button variant="default" onClick={() => setOpen('remove')}>
          {text.acts.remove}
        </Button>
      )}
      {open && recordKindOf(open) && <RecordDialog task={task} act={open} onClose={() => setOpen(null)} />}
      {open === 'remove' && (
        <RemoveDialog task={task} onClose={() => setOpen(null)} onRemoved={props.onRemoved} />
      )}
    </div>
  )
}

function RemoveDialog(props: { task: TaskView; onClose: () => void; onRemoved: () => void }) {
  const { task, onClose } = props
  const remove = useAct(() => api.delete(`/tasks/${task.id}`), {
    refreshes: ['/plans', '/today'],
    done: text.removed,
    onDone: props.onRemoved,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.acts.remove!}
      consequences={[task.text, text.effects.remove!]}
      actLabel={text.acts.remove!}
      onConfirm={() => remove.mutate()}
      busy={remove.isPending}
      problem={remove.error}
    />
  )
}
