import type { IssuedReportView } from '@server/areas/plans/schemas-reports.ts'
import type { ReactNode } from 'react'
import { paths } from '../../../paths.ts'
import { progressText as text } from '../../../text/reports.ts'
import { AppLink, formatNumber } from '../../../ui/index.ts'
import classes from './reports.module.css'

/** "Số liệu nay đã khác": each figure and each task that would count otherwise today. */
export function ReportDifferences(props: { differences: IssuedReportView['differences']; act: ReactNode }) {
  const { figures, tasks } = props.differences
  if (figures.length === 0 && tasks.length === 0) return <p className={classes.soft}>{text.sameNow}</p>
  return (
    <section className={classes.changed} aria-label={text.changedNow}>
      <h2>{text.changedNow}</h2>
      <p>{text.changedText}</p>
      <ul>
        {figures.map((figure) => (
          <li key={figure.label}>
            {text.changedFigure(figure.label, formatNumber(figure.was), formatNumber(figure.now))}
          </li>
        ))}
      </ul>
      {tasks.length > 0 && (
        <details>
          <summary>{text.changedTasks(formatNumber(tasks.length))}</summary>
          <ul>
            {tasks.map((task) => (
              <li key={task.id}>
                <AppLink to={paths.task(task.id)}>
                  {(task.ordinal ? `${task.ordinal}. ` : '') + task.text}
                </AppLink>
                {': '}
                {text.changedState(task.was ?? text.notCounted, task.now ?? text.notCounted)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="no-print">{props.act}</div>
    </section>
  )
}
