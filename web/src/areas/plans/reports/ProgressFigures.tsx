import type { ProgressReportView } from '@server/areas/plans/schemas-reports.ts'
import { progressText as text } from '../../../text/reports.ts'
import { formatNumber, useFilters, useSetFilters } from '../../../ui/index.ts'
import classes from './reports.module.css'

/** The figures as buttons: pressed, the list below shows what was counted. */
export function ProgressFigures({ view }: { view: ProgressReportView }) {
  const filters = useFilters()
  const setFilters = useSetFilters()
  const all = [{ key: '', label: text.total, count: view.total }, ...view.figures]
  return (
    <section aria-label={text.figures}>
      <ul className={classes.figures}>
        {all.map((figure) => (
          <li key={figure.key}>
            <button
              type="button"
              aria-pressed={(filters.muc ?? '') === figure.key && !filters['co-quan']}
              data-key={figure.key}
              onClick={() => setFilters({ muc: figure.key || undefined, 'co-quan': undefined })}
            >
              <strong>{formatNumber(figure.count)}</strong> {figure.label}
            </button>
          </li>
        ))}
      </ul>
      {view.outside.later + view.outside.earlier > 0 && (
        <p className={classes.soft}>
          {text.outside(formatNumber(view.outside.later), formatNumber(view.outside.earlier))}
        </p>
      )}
    </section>
  )
}
