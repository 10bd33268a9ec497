import { type RefObject, useMemo } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { FindingNote } from './FindingNote.tsx'
import classes from './reading.module.css'
import { type CardMode, TaskCard } from './TaskCard.tsx'
import type { Mend, ReadingFinding, ReadingTask } from './use-reading.ts'
import { Windowed, type WindowedHandle } from './Windowed.tsx'

export type TasksPanelProps = {
  tasks: readonly ReadingTask[]
  findings: readonly ReadingFinding[]
  names: readonly string[]
  selected: string | null
  mode: CardMode
  locked: boolean
  mend: Mend
  onSelect: (key: string) => void
  onMode: (mode: CardMode) => void
  onEditHeading: () => void
  handle: RefObject<WindowedHandle | null>
  root: RefObject<HTMLElement | null>
}

const none: readonly ReadingFinding[] = []

/** The tasks as read, under their headings; questions about the document as a whole stand above them. */
export function TasksPanel(props: TasksPanelProps) {
  const { tasks, findings, names, selected, mode, locked, mend, onSelect, onMode, handle, root } = props
  const byTask = useMemo(() => Map.groupBy(findings, (finding) => finding.task ?? ''), [findings])
  const about = byTask.get('') ?? none
  const questions = about.filter((finding) => finding.severity !== 'info')
  const notes = about.filter((finding) => finding.severity === 'info')
  return (
    <>
      {questions.length > 0 && (
        <section aria-label={text.documentQuestions}>
          <h2 className={classes.panelTitle}>{text.documentQuestions}</h2>
          {questions.map((finding) => (
            <FindingNote
              key={finding.key}
              finding={finding}
              mend={mend}
              locked={locked}
              onEdit={props.onEditHeading}
              editLabel={text.editHeading}
            />
          ))}
        </section>
      )}
      {notes.length > 0 && (
        <details>
          <summary className={classes.hint}>{text.documentNotes(notes.length)}</summary>
          {notes.map((finding) => (
            <FindingNote key={finding.key} finding={finding} mend={mend} locked={locked} />
          ))}
        </details>
      )}
      {tasks.length === 0 && <p className={classes.panelText}>{text.noTasks}</p>}
      <Windowed items={tasks} estimate={190} root={root} handle={handle}>
        {(task, index) => (
          <div key={task.key}>
            {task.section && task.section !== tasks[index - 1]?.section && (
              <div className={classes.section}>{task.section}</div>
            )}
            <TaskCard
              task={task}
              findings={byTask.get(task.key) ?? none}
              selected={task.key === selected}
              mode={task.key === selected ? mode : 'show'}
              previous={task.key === selected ? (tasks[index - 1]?.key ?? null) : null}
              locked={locked}
              names={names}
              mend={mend}
              onSelect={onSelect}
              onMode={
                task.key === selected
                  ? onMode
                  : (next) => {
                      onSelect(task.key)
                      onMode(next)
                    }
              }
            />
          </div>
        )}
      </Windowed>
    </>
  )
}
