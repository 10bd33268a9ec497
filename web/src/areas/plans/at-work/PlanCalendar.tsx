import { ActionIcon } from '@mantine/core'
import type { TaskListRowView } from '@server/areas/plans/schemas-tasks.ts'
import { paths } from '../../../paths.ts'
import { plansText as text } from '../../../text/plans.ts'
import { AppLink, formatDate, Icon, todayOn, useFilters, useSetFilters } from '../../../ui/index.ts'
import { weeksOf } from './calendar-weeks.ts'
import views from './views.module.css'
import classes from './work.module.css'

/** The due dates of one month, Monday first; the month stands in the address. */
export function PlanCalendar({ year, tasks }: { year: number; tasks: readonly TaskListRowView[] }) {
  const setFilters = useSetFilters()
  const chosen = useFilters().lich
  const month = /^\d{4}-\d\d$/.test(chosen ?? '') ? chosen! : firstMonth(year, tasks)
  const [monthYear, number] = month.split('-').map(Number) as [number, number]
  const byDay = Map.groupBy(
    tasks.filter((task) => task.dueOn?.startsWith(month)),
    (task) => task.dueOn!,
  )
  const withoutDue = tasks.filter((task) => task.dueOn === null).length
  const count = [...byDay.values()].reduce((sum, list) => sum + list.length, 0)
  const go = (months: number) => {
    const date = new Date(Date.UTC(monthYear, number - 1 + months, 1))
    setFilters({ lich: date.toISOString().slice(0, 7) })
  }
  return (
    <>
      <div className={views.months}>
        <ActionIcon variant="default" aria-label={text.previousMonth} onClick={() => go(-1)}>
          <Icon name="left" size={16} />
        </ActionIcon>
        <h2>{text.monthOf(number, monthYear)}</h2>
        <ActionIcon variant="default" aria-label={text.nextMonth} onClick={() => go(1)}>
          <Icon name="right" size={16} />
        </ActionIcon>
        <span className={classes.soft}>{text.dueInMonth(count)}</span>
      </div>
      <table className={views.calendar}>
        <thead>
          <tr>
            {text.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(monthYear, number).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} isOutside={!day.startsWith(month)} tasks={byDay.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {withoutDue > 0 && <p className={classes.small}>{text.withoutDue(withoutDue)}</p>}
    </>
  )
}

function Day({
  day,
  isOutside,
  tasks,
}: {
  day: string
  isOutside: boolean
  tasks: readonly TaskListRowView[]
}) {
  return (
    <td
      data-outside={isOutside || undefined}
      data-empty={tasks.length === 0 || undefined}
      data-today={day === todayOn() || undefined}
    >
      <time className={views.dayNumber} dateTime={day} title={formatDate(day)}>
        {Number(day.slice(8))}
      </time>
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task) => (
            <li key={task.id}>
              <CalendarTask task={task} />
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

function CalendarTask({ task }: { task: TaskListRowView }) {
  const state = task.overdueDays > 0 ? text.overdueDays(task.overdueDays) : (text.states[task.state] ?? '')
  return (
    <AppLink to={paths.task(task.id)} title={`${task.text} (${state})`}>
      <span className={views.calendarTask} data-state={task.overdueDays > 0 ? 'overdue' : task.state}>
        {task.ordinal ? `${task.ordinal}. ` : ''}
        {task.text}
        <span className="visually-hidden"> {state}</span>
      </span>
    </AppLink>
  )
}

/** This month where it lies in the plan's year and has work, else the first month with a due date. */
function firstMonth(year: number, tasks: readonly TaskListRowView[]): string {
  const now = todayOn().slice(0, 7)
  const months = tasks.flatMap((task) => task.dueOn?.slice(0, 7) ?? []).sort()
  if (months.includes(now)) return now
  return months.find((month) => month > now) ?? months.at(-1) ?? `${year}-01`
}
