import { Button } from '@mantine/core'
import { memo } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { formatDate } from '../../../ui/index.ts'
import { FindingNote } from './FindingNote.tsx'
import { periodInWords } from './period-words.ts'
import classes from './reading.module.css'
import { TaskEditor } from './TaskEditor.tsx'
import { TaskSplitter } from './TaskSplitter.tsx'
import type { Mend, ReadingFinding, ReadingTask } from './use-reading.ts'

export type CardMode = 'show' | 'edit' | 'split'

export type TaskCardProps = {
  task: ReadingTask
  findings: readonly ReadingFinding[]
  selected: boolean
  mode: CardMode
  /** The task before it, to join with; null for the first. */
  previous: string | null
  locked: boolean
  names: readonly string[]
  mend: Mend
  onSelect: (key: string) => void
  onMode: (mode: CardMode) => void
}

const none: readonly ReadingFinding[] = []

/** One task as read: its facts, the questions about it, and what may be done with it. */
export const TaskCard = memo(function TaskCard(props: TaskCardProps) {
  const { task, selected, mode, locked, mend, onSelect, onMode } = props
  const findings = task.dropped ? none : props.findings
  const select = () => !selected && onSelect(task.key)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list as a whole answers the keyboard (arrows, letters)
    <article
      className={classes.card}
      data-key={task.key}
      data-selected={selected || undefined}
      data-dropped={task.dropped || undefined}
      aria-current={selected ? 'true' : undefined}
      onClick={select}
    >
      <div className={classes.ordinal}>{task.ordinal ?? '–'}</div>
      <div className={classes.body}>
        {mode === 'edit' ? (
          <TaskEditor task={task} names={props.names} mend={mend} onClose={() => onMode('show')} />
        ) : (
          <>
            <p className={classes.text}>{task.text}</p>
            {mode === 'split' ? (
              <TaskSplitter task={task} mend={mend} onClose={() => onMode('show')} />
            ) : (
              <TaskFacts task={task} />
            )}
          </>
        )}
        {findings.map((finding) => (
          <FindingNote
            key={finding.key}
            finding={finding}
            mend={mend}
            locked={locked}
            onEdit={mode === 'edit' ? undefined : () => onMode('edit')}
            editLabel={text.editToAnswer}
          />
        ))}
        {selected && mode === 'show' && !locked && <CardActs {...props} />}
      </div>
    </article>
  )
})

function TaskFacts({ task }: { task: ReadingTask }) {
  if (task.dropped) return <p className={classes.soft}>{text.notATask}</p>
  return (
    <dl className={classes.facts}>
      <dt>{text.period}</dt>
      <dd
        className={task.period.kind === 'unspecified' ? classes.missing : undefined}
        title={task.period.raw}
      >
        {periodInWords(task.period)}
        {task.dueOn && ` · ${text.due} ${formatDate(task.dueOn)}`}
      </dd>
      <dt>{text.lead}</dt>
      <dd className={task.lead.length === 0 ? classes.missing : undefined}>
        {task.lead.join('; ') || text.noLead}
      </dd>
      {task.coordinating.length > 0 && (
        <>
          <dt>{text.coordinating}</dt>
          <dd>{task.coordinating.join('; ')}</dd>
        </>
      )}
      <dt>{text.kind}</dt>
      <dd>
        {text.workKinds[task.workKind]}
        {task.conditional && ` · ${text.conditional}`}
      </dd>
    </dl>
  )
}

function CardActs({ task, previous, mend, onMode }: TaskCardProps) {
  const button = { size: 'compact-sm', variant: 'default' } as const
  if (task.dropped)
    return (
      <div className={classes.cardActs}>
        <Button {...button} onClick={() => mend([{ kind: 'restore-task', tasks: [task.key] }])}>
          {text.restore}
        </Button>
      </div>
    )
  return (
    <div className={classes.cardActs}>
      <Button {...button} onClick={() => onMode('edit')}>
        {text.edit}
      </Button>
      <Button {...button} onClick={() => onMode('split')}>
        {text.split}
      </Button>
      {previous && (
        <Button {...button} onClick={() => mend([{ kind: 'join-tasks', tasks: [previous, task.key] }])}>
          {text.joinPrevious}
        </Button>
      )}
      <Button {...button} onClick={() => mend([{ kind: 'not-a-task', tasks: [task.key] }])}>
        {text.notATask}
      </Button>
    </div>
  )
}
