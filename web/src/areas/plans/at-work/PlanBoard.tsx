import type { TaskListRowView } from '@server/areas/plans/schemas-tasks.ts'
import { paths } from '../../../paths.ts'
import { plansText as text } from '../../../text/plans.ts'
import { AppLink, formatDate } from '../../../ui/index.ts'
import { columnsOf } from './board-columns.ts'
import { bodyNames, TaskStateBadge } from './task-words.tsx'
import views from './views.module.css'
import classes from './work.module.css'

/** Tasks in columns by quarter or month; a task of several stands in each, one of the whole year in its own. */
export function PlanBoard({ by, tasks }: { by: 'quarter' | 'month'; tasks: readonly TaskListRowView[] }) {
  return (
    <div className={views.board}>
      {columnsOf(by, tasks).map((column) => (
        <section key={column.label} className={views.column} aria-label={column.label}>
          <h2 className={views.columnHead}>
            {column.label} <span>{text.taskCount(column.tasks.length)}</span>
          </h2>
          {column.tasks.length === 0 && <p className={classes.small}>{text.noneInColumn}</p>}
          <ul className={views.cards}>
            {column.tasks.map((task) => (
              <TaskCard key={task.id} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function TaskCard({ task }: { task: TaskListRowView }) {
  const lead = bodyNames(task.bodies, 'lead')
  return (
    <li className={views.card}>
      <AppLink to={paths.task(task.id)}>{task.ordinal ? `${task.ordinal}. ${task.text}` : task.text}</AppLink>
      {lead && <span className={classes.small}>{lead}</span>}
      <TaskStateBadge {...task} />
      {task.dueSetOn && (
        <span className={classes.small}>
          {text.table.due} {formatDate(task.dueSetOn)}
        </span>
      )}
      {task.assigneeName && <span className={classes.small}>{task.assigneeName}</span>}
    </li>
  )
}
