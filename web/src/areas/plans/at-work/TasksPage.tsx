import type { TaskList, TaskListRowView } from '@server/areas/plans/schemas-tasks.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { plansText } from '../../../text/plans.ts'
import { taskText as text } from '../../../text/tasks.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  type FilterField,
  formatDate,
  LinkButton,
  Page,
  useCursor,
  useFilters,
} from '../../../ui/index.ts'
import { bodyNames, TaskStateBadge } from './task-words.tsx'

const words = plansText.table
const columns: readonly Column<TaskListRowView>[] = [
  { key: 'text', header: words.text, isName: true, cell: (row) => row.text },
  { key: 'lead', header: words.lead, width: 190, cell: (row) => bodyNames(row.bodies, 'lead') },
  { key: 'due', header: words.due, width: 128, cell: (row) => formatDate(row.dueOn) },
  { key: 'state', header: words.state, width: 176, cell: (row) => <TaskStateBadge {...row} /> },
  { key: 'assignee', header: words.assignee, width: 140, cell: (row) => row.assigneeName ?? '' },
  { key: 'plan', header: words.plan, width: 200, cell: (row) => row.planTitle },
]

const yes = (label: string) => [{ value: '1', label }]
const fields: readonly FilterField[] = [
  { kind: 'text', key: 'q', label: plansText.search, placeholder: plansText.searchTasks },
  { kind: 'select', key: 'cua-toi', label: text.whose, options: yes(text.mineOnly) },
  { kind: 'select', key: 'ke-hoach-don-vi', label: words.plan, options: yes(text.ownPlans), seldom: true },
  { kind: 'select', key: 'qua-han', label: words.due, options: yes(text.overdueOnly) },
  { kind: 'date', key: 'den-ngay', label: text.dueBy, seldom: true },
  {
    kind: 'select',
    key: 'trang-thai',
    label: plansText.state,
    anyLabel: text.openOnly,
    options: [
      { value: 'all', label: text.anyState },
      ...['not-started', 'in-progress', 'waiting', 'done', 'done-late', 'dropped'].map((value) => ({
        value,
        label: plansText.states[value]!,
      })),
    ],
  },
]

/** Tasks of all issued plans, by due date: one's own, overdue, or any. */
export function TasksPage() {
  const filters = useFilters()
  const pages = useCursor(100)
  const state = filters['trang-thai']
  const isMine = filters['cua-toi'] === '1'
  const tasks = useApi<TaskList>(
    '/tasks',
    {
      q: filters.q,
      mine: isMine || undefined,
      ownPlans: filters['ke-hoach-don-vi'] === '1' || undefined,
      overdue: filters['qua-han'] === '1' || undefined,
      dueBy: filters['den-ngay'],
      state: state === 'all' ? undefined : state,
      open: state === undefined || undefined,
      after: pages.after,
    },
    { keepOld: true },
  )
  return (
    <Page title={isMine ? text.mine : text.all}>
      <FilterBar fields={fields} />
      <DataTable
        label={text.all}
        name="tasks"
        columns={columns}
        rows={tasks.data?.rows}
        problem={tasks.error}
        onRetry={() => tasks.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.task(row.id)}
        empty={
          <EmptyState
            title={text.noTasks}
            next={
              <LinkButton variant="default" to={paths.plans()}>
                {plansText.plans}
              </LinkButton>
            }
          >
            {text.noTasksText}
          </EmptyState>
        }
        paging={pages.of(tasks.data)}
      />
    </Page>
  )
}
