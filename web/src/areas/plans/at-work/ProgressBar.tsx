import type { Figures } from '@server/areas/plans/schemas-plans.ts'
import { plansText as text } from '../../../text/plans.ts'
import classes from './work.module.css'

/** How far a plan is: the words first, the bar beside them. */
export function ProgressBar({ figures }: { figures: Figures }) {
  const { total, overdue, byState } = figures
  if (total === 0) return <span className={classes.soft}>{text.noTasksYet}</span>
  const done = (byState.done ?? 0) + (byState['done-late'] ?? 0)
  const share = (count: number) => `${(100 * count) / total}%`
  return (
    <span className={classes.progress}>
      <span>{text.progress(done, total, overdue)}</span>
      <span className={classes.bar} aria-hidden="true">
        <span className={classes.barDone} style={{ width: share(done) }} />
        <span className={classes.barLate} style={{ width: share(overdue) }} />
      </span>
    </span>
  )
}
