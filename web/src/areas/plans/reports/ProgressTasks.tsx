import { Button } from '@mantine/core'
import type { ProgressReportView, ProgressTaskView } from '@server/areas/plans/schemas-reports.ts'
import { paths } from '../../../paths.ts'
import { progressText as text } from '../../../text/reports.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  formatNumber,
  StateBadge,
  type Tone,
  useFilters,
  useSetFilters,
} from '../../../ui/index.ts'
import classes from './reports.module.css'

const columns: readonly Column<ProgressTaskView>[] = [
  { key: 'ordinal', header: text.ordinal, width: 60, cell: (task) => task.ordinal ?? '' },
  { key: 'text', header: text.text, isName: true, cell: (task) => task.text },
  { key: 'lead', header: text.lead, width: 190, cell: (task) => task.lead.join('; ') },
  { key: 'time', header: text.time, width: 120, cell: (task) => task.time ?? '' },
  {
    key: 'state',
    header: text.state,
    width: 210,
    cell: (task) => <StateBadge tone={toneOf(task.key)}>{task.state}</StateBadge>,
  },
  {
    key: 'late',
    header: text.late,
    align: 'right',
    width: 90,
    cell: (task) => (task.daysLate > 0 ? formatNumber(task.daysLate) : ''),
  },
  {
    key: 'difficulty',
    header: text.difficulty,
    width: 200,
    cell: (task) => [task.difficulty, task.note].filter(Boolean).join('; '),
  },
]

/** The tasks that the chosen figure counts, or all of them. */
export function ProgressTasks({ view }: { view: ProgressReportView }) {
  const { muc, 'co-quan': body } = useFilters()
  const setFilters = useSetFilters()
  const rows = view.tasks.filter((task) => (!muc || task.key === muc) && (!body || leads(task, body)))
  const label = view.figures.find((figure) => figure.key === muc)?.label
  const chosen = [body, label].filter(Boolean).join(', ')
  return (
    <section className={classes.section}>
      <h2>
        {chosen ? text.tasksOf(chosen) : text.tasks} ({formatNumber(rows.length)}){' '}
        {chosen && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setFilters({ muc: undefined, 'co-quan': undefined })}
          >
            {text.all}
          </Button>
        )}
      </h2>
      <DataTable
        label={text.tasks}
        name="progress-tasks"
        columns={columns}
        rows={rows}
        rowKey={(task) => task.id}
        rowHref={(task) => paths.task(task.id)}
        empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
      />
    </section>
  )
}

/** A task without a leading body stands under the line that says so. */
function leads(task: ProgressTaskView, body: string): boolean {
  return task.lead.length > 0 ? task.lead.includes(body) : body === text.leadUnknown
}

function toneOf(key: ProgressTaskView['key']): Tone {
  if (key === 'overdue') return 'red'
  if (key === 'done' || key === 'done-late') return 'green'
  return key === 'in-progress' || key === 'waiting' ? 'amber' : 'grey'
}
