import type { ProgressReportView } from '@server/areas/plans/schemas-reports.ts'
import { apiUrl } from '../../../api/client.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { progressText as text } from '../../../text/plans-more.ts'
import {
  FilterBar,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  useFilters,
  usePathValue,
  useSetFilters,
} from '../../../ui/index.ts'
import { ProgressByBody } from './ProgressByBody.tsx'
import { ProgressTasks } from './ProgressTasks.tsx'
import classes from './reports.module.css'

/** The progress report of a period: each figure opens the tasks that it counts; the same as .docx and .xlsx. */
export function ProgressPage() {
  const planId = usePathValue('planId')
  const filters = useFilters()
  const period = { from: filters['tu-ngay'], to: filters['den-ngay'] }
  const report = useApi<ProgressReportView>(`/plans/${planId}/progress`, period, { keepOld: true })
  const view = report.data
  return (
    <Page
      title={text.title}
      above={[
        { label: text.plans, to: paths.plans() },
        { label: view?.planTitle ?? text.plans, to: paths.plan(planId) },
      ]}
      subtitle={view && text.asOf(formatDate(view.from), formatDate(view.to))}
      mainAct={
        <a href={apiUrl(`/plans/${planId}/progress-report.docx`, period)} className={classes.download}>
          {text.word}
        </a>
      }
    >
      <FilterBar
        fields={[
          { kind: 'date', key: 'tu-ngay', label: text.from },
          { kind: 'date', key: 'den-ngay', label: text.to },
        ]}
      />
      <ProblemAlert problem={report.error} onRetry={() => report.refetch()} />
      {view && !report.error && (
        <>
          <Figures view={view} />
          <p>
            <a href={apiUrl(`/plans/${planId}/progress-report.xlsx`, period)}>{text.excel}</a>
          </p>
          <ProgressByBody view={view} />
          <ProgressTasks view={view} />
        </>
      )}
    </Page>
  )
}

/** The figures as buttons: pressed, the list below shows what was counted. */
function Figures({ view }: { view: ProgressReportView }) {
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
