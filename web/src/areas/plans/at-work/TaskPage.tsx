import { Button } from '@mantine/core'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { planReadingText } from '../../../text/plan-reading.ts'
import { plansText } from '../../../text/plans.ts'
import { taskText as text } from '../../../text/tasks.ts'
import { AppLink, formatDate, LinkButton, Page, ProblemAlert, usePathValue, Why } from '../../../ui/index.ts'
import { periodInWords } from '../reading/period-words.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { TaskActs } from './TaskActs.tsx'
import { TaskComments } from './TaskComments.tsx'
import { TaskDifficulties } from './TaskDifficulties.tsx'
import { TaskForm } from './TaskForm.tsx'
import { TaskHistory } from './TaskHistory.tsx'
import { TaskProofs } from './TaskProofs.tsx'
import { TaskUnits } from './TaskUnits.tsx'
import { bodyNames, TaskStateBadge } from './task-words.tsx'
import classes from './work.module.css'

const kinds: Record<string, string> = planReadingText.workKinds

/** One task: state and why, what may be done, proofs, talk, difficulties, units, history. */
export function TaskPage() {
  const taskId = usePathValue('taskId')
  const task = useApi<TaskView>(`/tasks/${taskId}`)
  if (!task.data)
    return (
      <Page title={text.title(null)} above={[{ label: plansText.plans, to: paths.plans() }]}>
        <ProblemAlert problem={task.error} onRetry={() => task.refetch()} />
      </Page>
    )
  return <OneTask key={task.data.id} task={task.data} />
}

function OneTask({ task }: { task: TaskView }) {
  const [dialog, setDialog] = useState<'edit' | 'assign' | null>(null)
  const navigate = useNavigate()
  const close = () => setDialog(null)
  const state = task.overdueDays > 0 ? plansText.overdueDays(task.overdueDays) : plansText.states[task.state]!
  return (
    <Page
      title={task.text}
      above={[
        { label: plansText.plans, to: paths.plans() },
        { label: task.planNumber ?? task.planTitle, to: paths.plan(task.planId) },
      ]}
      subtitle={
        <>
          {text.title(task.ordinal)}
          {task.section ? ` · ${task.section}` : ''}{' '}
          <Why subject={text.subjectState(state)} reasons={task.why}>
            <TaskStateBadge state={task.state} overdueDays={task.overdueDays} />
          </Why>
        </>
      }
    >
      <TaskActs
        task={task}
        onEdit={() => setDialog('edit')}
        onAssign={() => setDialog('assign')}
        onRemoved={() => navigate({ to: paths.plan(task.planId) as never })}
      />
      {task.workspace && (
        <div className={classes.workspace}>
          <LinkButton to={task.workspace.path} variant="default">
            {task.workspace.label}
          </LinkButton>
          <span className={classes.small}>{task.workspace.doneWhen}</span>
        </div>
      )}
      <div className={classes.columns}>
        <div>
          <TaskProofs task={task} />
          <TaskDifficulties task={task} />
          <TaskUnits task={task} />
          <TaskComments task={task} />
        </div>
        <div>
          <Facts task={task} onAssign={() => setDialog('assign')} />
          <TaskHistory task={task} />
        </div>
      </div>
      {dialog === 'edit' && (
        <TaskForm planId={task.planId} planYear={task.period.year ?? 0} task={task} onClose={close} />
      )}
      {dialog === 'assign' && (
        <AssignDialog planId={task.planId} taskIds={[task.id]} onClose={close} onDone={close} />
      )}
    </Page>
  )
}

function Facts({ task, onAssign }: { task: TaskView; onAssign: () => void }) {
  const mayAssign = task.acts.some((one) => one.act === 'assign' && one.allowed)
  const due = task.dueOn ? `${formatDate(task.dueOn)}${task.dueSetOn ? ` (${text.dueSet})` : ''}` : text.noDue
  return (
    <dl className={classes.facts}>
      <dt>{text.lead}</dt>
      <dd>{bodyNames(task.bodies, 'lead')}</dd>
      <dt>{text.coordinating}</dt>
      <dd>{bodyNames(task.bodies, 'coordinating')}</dd>
      <dt>{text.time}</dt>
      <dd>{periodInWords(task.period)}</dd>
      <dt>{text.due}</dt>
      <dd>{due}</dd>
      <dt>{text.assignee}</dt>
      <dd>
        {task.assigneeName ?? plansText.nobody}{' '}
        {mayAssign && (
          <Button size="compact-xs" variant="subtle" onClick={onAssign}>
            {text.acts.assign}
          </Button>
        )}
      </dd>
      <dt>{text.kind}</dt>
      <dd>
        {kinds[task.workKind] ?? task.workKind}
        {task.conditional ? ` · ${text.conditional}` : ''}
      </dd>
      <dt>{text.plan}</dt>
      <dd>
        <AppLink to={paths.plan(task.planId)}>{task.planTitle}</AppLink>
      </dd>
    </dl>
  )
}
