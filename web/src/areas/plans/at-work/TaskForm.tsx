import { ActionIcon, Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { planReadingText } from '../../../text/plan-reading.ts'
import { taskText } from '../../../text/tasks.ts'
import { uiText } from '../../../text/ui.ts'
import { DateField, ProblemAlert, SelectUnit } from '../../../ui/index.ts'
import { PeriodField } from '../reading/PeriodField.tsx'
import { plansChanged } from './changed.ts'
import { bodiesToSend, type EditedBody, editedBodies } from './edited-bodies.ts'
import classes from './work.module.css'

const text = taskText.form
const kindOptions = Object.entries(planReadingText.workKinds).map(([value, label]) => ({ value, label }))

/** A task of a plan: a new one, or one that is changed (`task`). */
export function TaskForm(props: { planId: string; planYear: number; task?: TaskView; onClose: () => void }) {
  const { planId, task, onClose } = props
  const [values, setValues] = useState({
    text: task?.text ?? '',
    ordinal: task?.ordinal ?? '',
    section: task?.section ?? '',
    workKind: (task?.workKind ?? 'other') as string,
  })
  const [period, setPeriod] = useState<TaskView['period']>(
    task?.period ?? { kind: 'year', year: props.planYear, values: [] },
  )
  const [dueSetOn, setDueSetOn] = useState<string | null>(task?.dueSetOn ?? null)
  const [bodies, setBodies] = useState<EditedBody[]>(editedBodies(task))
  const [bodiesTouched, setBodiesTouched] = useState(false)
  const changeBodies = (next: EditedBody[]) => {
    setBodies(next)
    setBodiesTouched(true)
  }
  const save = useAct(
    () => {
      const body = {
        text: values.text.trim(),
        ordinal: values.ordinal.trim() || null,
        section: values.section.trim() || null,
        workKind: values.workKind,
        period,
        dueSetOn,
      }
      const sent = { ...body, ...(bodiesTouched ? { bodies: bodiesToSend(bodies) } : {}) }
      return task
        ? api.patch(`/tasks/${task.id}`, { revision: task.revision, ...sent })
        : api.post(`/plans/${planId}/tasks`, sent)
    },
    { refreshes: plansChanged, done: task ? text.saved : text.added, onDone: onClose },
  )
  const isPeriodWhole = ['year', 'unspecified'].includes(period.kind) || period.values.length > 0
  const field = (key: keyof typeof values, label: string) => ({
    label,
    value: values[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setValues((old) => ({ ...old, [key]: value }))
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<strong>{task ? text.edit : text.add}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Textarea {...field('text', text.text)} autosize minRows={2} required data-autofocus />
        <div className={classes.row}>
          <TextInput {...field('ordinal', text.ordinal)} />
          <TextInput {...field('section', text.section)} />
          <Select
            label={text.kind}
            data={kindOptions}
            value={values.workKind}
            allowDeselect={false}
            searchable
            onChange={(workKind) => workKind && setValues((old) => ({ ...old, workKind }))}
          />
        </div>
        <div className={`${classes.row} ${classes.top}`}>
          <PeriodField value={period} onChange={setPeriod} />
          <DateField label={text.due} description={text.dueHint} value={dueSetOn} onChange={setDueSetOn} />
        </div>
        <Bodies part="lead" label={text.lead} bodies={bodies} onChange={changeBodies} />
        <Bodies part="coordinating" label={text.coordinating} bodies={bodies} onChange={changeBodies} />
        <ProblemAlert problem={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={values.text.trim() === '' || !isPeriodWhole}
          >
            {task ? uiText.save : text.add}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function Bodies(props: {
  part: EditedBody['role']
  label: string
  bodies: EditedBody[]
  onChange: (bodies: EditedBody[]) => void
}) {
  const { part, label, bodies, onChange } = props
  const put = (key: number, change: Partial<EditedBody>) =>
    onChange(bodies.map((body) => (body.key === key ? { ...body, ...change } : body)))
  const add = () => {
    const key = 1 + Math.max(0, ...bodies.map((body) => body.key))
    onChange([...bodies, { key, role: part, asWritten: '', unitIds: [], unitName: null }])
  }
  return (
    <fieldset className={classes.bodies}>
      <legend>{label}</legend>
      {bodies
        .filter((body) => body.role === part)
        .map((body) => (
          <div key={body.key} className={classes.row}>
            {body.unitIds.length > 1 ? (
              <span className={classes.small}>{text.groupKept(body.unitIds.length)}</span>
            ) : (
              <SelectUnit
                label={text.bodyUnit}
                value={body.unitIds[0] ?? null}
                valueName={body.unitName ?? undefined}
                onChange={(id, unit) =>
                  put(body.key, {
                    unitIds: id ? [id] : [],
                    unitName: unit?.name ?? null,
                    ...(unit && body.asWritten === '' ? { asWritten: unit.name } : {}),
                  })
                }
              />
            )}
            <TextInput
              label={text.bodyName}
              value={body.asWritten}
              onChange={(event) => put(body.key, { asWritten: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={text.removeBody(body.asWritten)}
              onClick={() => onChange(bodies.filter((one) => one.key !== body.key))}
            >
              ×
            </ActionIcon>
          </div>
        ))}
      <Button size="compact-sm" variant="default" onClick={add}>
        {text.addBody}
      </Button>
    </fieldset>
  )
}
