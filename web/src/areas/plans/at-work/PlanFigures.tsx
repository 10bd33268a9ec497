import type { Figures } from '@server/areas/plans/schemas-plans.ts'
import { plansText as text } from '../../../text/plans.ts'
import { formatNumber, useFilters, useSetFilters } from '../../../ui/index.ts'
import classes from './work.module.css'

const order = ['not-started', 'in-progress', 'waiting', 'done', 'done-late', 'dropped'] as const

/** The figures of a plan; each opens the list that it counts. */
export function PlanFigures({ figures }: { figures: Figures }) {
  const setFilters = useSetFilters()
  const chosen = useFilters()['trang-thai']
  const shown = [
    { state: undefined, label: text.total, count: figures.total },
    { state: 'overdue', label: text.overdue, count: figures.overdue },
    ...order.map((state) => ({ state, label: text.states[state]!, count: figures.byState[state] ?? 0 })),
  ].filter(({ state, count }) => state === undefined || state === 'overdue' || count > 0)
  return (
    <ul className={classes.figures}>
      {shown.map(({ state, label, count }) => (
        <li key={label}>
          <button
            type="button"
            data-tone={state === 'overdue' && count > 0 ? 'red' : undefined}
            aria-pressed={chosen === state}
            onClick={() => setFilters({ 'trang-thai': state }, { push: true })}
          >
            <strong>{formatNumber(count)}</strong> {label}
          </button>
        </li>
      ))}
    </ul>
  )
}
