import { Button, Group, Modal, Select, Textarea } from '@mantine/core'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { taskText as text } from '../../../text/tasks.ts'
import { uiText } from '../../../text/ui.ts'
import { DateField, ProblemAlert, todayOn } from '../../../ui/index.ts'
import { plansChanged } from './changed.ts'
import classes from './work.module.css'

const kinds: Record<string, { kind: string; needsNote?: boolean; perUnit?: boolean }> = {
  start: { kind: 'started', perUnit: true },
  wait: { kind: 'waiting', needsNote: true, perUnit: true },
  resume: { kind: 'resumed', perUnit: true },
  complete: { kind: 'completed', perUnit: true },
  reopen: { kind: 'reopened', needsNote: true, perUnit: true },
  'mark-not-applicable': { kind: 'not-applicable', needsNote: true, perUnit: true },
  drop: { kind: 'dropped', needsNote: true },
  restore: { kind: 'restored', needsNote: true },
  'set-due': { kind: 'due-set' },
}

/** The kind of record that an act leaves; undefined where it leaves none. */
export function recordKindOf(act: string): string | undefined {
  return kinds[act]?.kind
}

/** Records what happened: for whom, on what day, and why where that is needed. */
export function RecordDialog(props: { task: TaskView; act: string; onClose: () => void }) {
  const { task, act, onClose } = props
  const { kind, needsNote, perUnit } = kinds[act]!
  const [unitId, setUnitId] = useState<string | null>(task.actsUnitId)
  const [happenedOn, setHappenedOn] = useState<string | null>(todayOn())
  const [note, setNote] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(task.dueSetOn)
  const record = useAct(
    () =>
      api.post(`/tasks/${task.id}/records`, {
        kind,
        unitId,
        happenedOn,
        note: note.trim() || null,
        ...(kind === 'due-set' ? { dueOn } : {}),
      }),
    { refreshes: plansChanged, done: text.recorded, onDone: onClose },
  )
  const units = task.units.filter((unit) => unit.acts.includes(act))
  const isReady = happenedOn !== null && (!needsNote || note.trim() !== '')
  const effect = text.effects[act]
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{text.acts[act]}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) record.mutate()
        }}
      >
        <p className={classes.small}>{task.text}</p>
        {effect && <p>{effect}</p>}
        {perUnit && (units.length > 1 || (units.length > 0 && task.actsUnitId === null)) && (
          <Place task={task} units={units} value={unitId} onChange={setUnitId} />
        )}
        {kind === 'due-set' ? (
          <DateField
            label={text.newDue}
            description={text.clearDue}
            value={dueOn}
            onChange={setDueOn}
            input={{ 'data-autofocus': true } as object}
          />
        ) : (
          <DateField
            label={text.happenedOn}
            value={happenedOn}
            onChange={setHappenedOn}
            maxOn={todayOn()}
            required
          />
        )}
        <Textarea
          label={kind === 'waiting' ? text.waitingFor : needsNote ? text.reason : text.note}
          required={needsNote ?? false}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
          data-autofocus={needsNote}
        />
        <ProblemAlert problem={record.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
          <Button type="submit" loading={record.isPending} disabled={!isReady}>
            {text.acts[act]}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

const whole = 'whole'

function Place(props: {
  task: TaskView
  units: TaskView['units']
  value: string | null
  onChange: (unitId: string | null) => void
}) {
  const options = props.units.map((unit) => ({ value: unit.unitId, label: unit.name }))
  const isManager = props.task.actsUnitId === null
  return (
    <Select
      label={text.place}
      data={isManager ? [{ value: whole, label: text.forWhole }, ...options] : options}
      value={props.value ?? whole}
      allowDeselect={false}
      searchable
      onChange={(value) => props.onChange(value === whole ? null : value)}
    />
  )
}
