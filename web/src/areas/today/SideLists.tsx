import type { TodayView } from '@server/areas/plans/schemas-today.ts'
import type { ReactNode } from 'react'
import { todayText } from '../../text/today.ts'
import { AppLink, formatNumber, StateBadge } from '../../ui/index.ts'
import classes from './today.module.css'

/** What waits beside the tasks; a list with nothing in it is not shown. */
export function SideLists({ view }: { view: TodayView }) {
  const unfinished = view.firstSteps.some((step) => !step.done)
  return (
    <>
      {unfinished && (
        <SideList title={todayText.firstSteps}>
          {view.firstSteps.map((step) => (
            <li key={step.key}>
              <AppLink to={step.path}>{step.label}</AppLink>
              <StateBadge tone={step.done ? 'green' : 'grey'}>
                {step.done ? todayText.stepDone : todayText.stepTodo}
              </StateBadge>
            </li>
          ))}
        </SideList>
      )}
      {view.readings.length > 0 && (
        <SideList title={todayText.readings}>
          {view.readings.map((reading) => (
            <li key={reading.id}>
              <AppLink to={reading.path}>{reading.title}</AppLink>
              <span className={classes.soft}>
                {todayText.readingTasks(formatNumber(reading.tasks), formatNumber(reading.findings))}
              </span>
            </li>
          ))}
        </SideList>
      )}
      {view.difficulties.length > 0 && (
        <SideList title={todayText.difficulties}>
          {view.difficulties.map((one) => (
            <li key={one.id}>
              <AppLink to={one.path}>{one.text}</AppLink>
              <span className={classes.soft}>
                {one.unitName}, {todayText.waitingDays(formatNumber(one.waitingDays))}
              </span>
            </li>
          ))}
        </SideList>
      )}
      {view.silentUnits.length > 0 && (
        <SideList title={todayText.silentUnits}>
          {view.silentUnits.map((unit) => (
            <li key={unit.unitId}>
              <AppLink to={unit.path}>{unit.unitName}</AppLink>
              <span className={classes.soft}>{todayText.silentFor(formatNumber(unit.days))}</span>
            </li>
          ))}
        </SideList>
      )}
    </>
  )
}

function SideList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  )
}
