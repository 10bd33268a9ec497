import type { TodayView } from '@server/areas/plans/schemas-today.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { todayText } from '../../text/today.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  LinkButton,
} from '../../ui/index.ts'
import classes from './today.module.css'

type TodayTask = TodayView['tasks'][number]

const words = todayText.columns

const columns: readonly Column<TodayTask>[] = [
  { key: 'text', header: words.text, cell: (task) => task.text, isName: true },
  { key: 'dueOn', header: words.due, width: 150, cell: (task) => <Due task={task} /> },
  { key: 'unit', header: words.unit, width: 200, cell: (task) => task.unitName ?? '' },
  { key: 'role', header: words.role, width: 120, cell: (task) => task.roleOfMine ?? '' },
]

/** The tasks that wait, overdue first as the server orders them. */
export function TodayTasks(props: {
  tasks: readonly TodayTask[]
  hasPlans: boolean
  mayManage: boolean
  /** Where all open tasks of the person are listed. */
  allPath: string | undefined
}) {
  const maySee = useMay('see-plans')
  const mayAccounts = useMay('manage-accounts')
  return (
    <section>
      <h2 className={classes.heading}>{todayText.tasks}</h2>
      <DataTable
        label={todayText.tasks}
        name="today"
        columns={columns}
        rows={props.tasks}
        rowKey={(task) => task.id}
        rowHref={(task) => task.path}
        empty={
          props.hasPlans || !props.mayManage ? (
            <EmptyState
              title={todayText.noTasks}
              next={
                props.allPath ? (
                  <LinkButton variant="default" to={props.allPath}>
                    {todayText.tasksAll}
                  </LinkButton>
                ) : maySee ? (
                  <LinkButton variant="default" to={paths.plans()}>
                    {todayText.seePlans}
                  </LinkButton>
                ) : (
                  mayAccounts && (
                    <LinkButton variant="default" to={paths.accounts()}>
                      {todayText.seeAccounts}
                    </LinkButton>
                  )
                )
              }
            >
              {maySee ? todayText.noTasksText : todayText.noPlansRight}
            </EmptyState>
          ) : (
            <EmptyState
              title={todayText.noPlan}
              next={<LinkButton to={paths.newPlan()}>{todayText.readPlan}</LinkButton>}
            >
              {todayText.noPlanText}
            </EmptyState>
          )
        }
      />
      {props.allPath && props.tasks.length > 0 && <AppLink to={props.allPath}>{todayText.tasksAll}</AppLink>}
    </section>
  )
}

function Due({ task }: { task: TodayTask }) {
  if (!task.dueOn) return <span className={classes.soft}>{todayText.noDue}</span>
  return (
    <>
      {formatDate(task.dueOn)}
      {task.overdueDays > 0 && (
        <span className={classes.late}>{todayText.overdueDays(formatNumber(task.overdueDays))}</span>
      )}
    </>
  )
}
