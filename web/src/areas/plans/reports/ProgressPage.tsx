import { Button, Menu } from '@mantine/core'
import type { IssuedReportList, ProgressReportView } from '@server/areas/plans/schemas-reports.ts'
import { useState } from 'react'
import { apiUrl } from '../../../api/client.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { progressText as text } from '../../../text/reports.ts'
import {
  FilterBar,
  formatDate,
  Page,
  ProblemAlert,
  useCursor,
  useFilters,
  usePathValue,
} from '../../../ui/index.ts'
import { IssuedReports } from './IssuedReports.tsx'
import { IssueReport } from './IssueReport.tsx'
import { ProgressByBody } from './ProgressByBody.tsx'
import { ProgressFigures } from './ProgressFigures.tsx'
import { ProgressTasks } from './ProgressTasks.tsx'

/** The progress report of a period: each figure opens the tasks that it counts; as .docx and .xlsx; issued, it stays. */
export function ProgressPage() {
  const planId = usePathValue('planId')
  const filters = useFilters()
  const pages = useCursor(10)
  const [issuing, setIssuing] = useState(false)
  const period = { from: filters['tu-ngay'], to: filters['den-ngay'] }
  const report = useApi<ProgressReportView>(`/plans/${planId}/progress`, period, { keepOld: true })
  const issued = useApi<IssuedReportList>(
    `/plans/${planId}/reports`,
    { after: pages.after, limit: 10 },
    { keepOld: true },
  )
  const view = report.data
  const word = apiUrl(`/plans/${planId}/progress-report.docx`, period)
  const excel = apiUrl(`/plans/${planId}/progress-report.xlsx`, period)
  return (
    <Page
      title={text.title}
      above={[
        { label: text.plans, to: paths.plans() },
        { label: view?.planTitle ?? text.plans, to: paths.plan(planId) },
      ]}
      subtitle={view && text.asOf(formatDate(view.from), formatDate(view.to))}
      mainAct={
        issued.data?.mayIssue ? (
          <Button disabled={!view || Boolean(report.error)} onClick={() => setIssuing(true)}>
            {text.issue}
          </Button>
        ) : (
          <Button component="a" variant="default" href={word}>
            {text.word}
          </Button>
        )
      }
      menu={
        <>
          <Menu.Item component="a" href={word}>
            {text.word}
          </Menu.Item>
          <Menu.Item component="a" href={excel}>
            {text.excel}
          </Menu.Item>
        </>
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
          <ProgressFigures view={view} />
          <IssuedReports
            planId={planId}
            list={issued.data}
            problem={issued.error}
            paging={pages.of(issued.data)}
          />
          <ProgressByBody view={view} />
          <ProgressTasks view={view} />
          {issuing && <IssueReport view={view} onClose={() => setIssuing(false)} />}
        </>
      )}
    </Page>
  )
}
