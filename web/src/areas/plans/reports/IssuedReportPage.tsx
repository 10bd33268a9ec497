import { Button, Menu } from '@mantine/core'
import type { IssuedReportView } from '@server/areas/plans/schemas-reports.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { progressText as text } from '../../../text/reports.ts'
import {
  ConfirmAct,
  formatDate,
  formatDateTime,
  LinkButton,
  Page,
  ProblemAlert,
  usePathValue,
} from '../../../ui/index.ts'
import { NumberFields, type ReportNumber } from './NumberFields.tsx'
import { ProgressByBody } from './ProgressByBody.tsx'
import { ProgressFigures } from './ProgressFigures.tsx'
import { ProgressTasks } from './ProgressTasks.tsx'
import { ReportDifferences } from './ReportDifferences.tsx'

/** A progress report as it was issued, and what would be counted otherwise today. */
export function IssuedReportPage() {
  const planId = usePathValue('planId')
  const reportId = usePathValue('reportId')
  const report = useApi<IssuedReportView>(`/plan-reports/${reportId}`)
  const [numbering, setNumbering] = useState(false)
  const view = report.data
  const above = [
    { label: text.plans, to: paths.plans() },
    { label: view?.view.planTitle ?? text.plan, to: paths.plan(planId) },
    { label: text.title, to: paths.planProgress(planId) },
  ]
  if (!view)
    return (
      <Page title={text.issuedReport} above={above}>
        <ProblemAlert problem={report.error} onRetry={() => report.refetch()} />
      </Page>
    )
  return (
    <Page
      title={text.issuedTitle(formatDate(view.from), formatDate(view.to))}
      above={above}
      subtitle={
        <>
          {view.number ? text.numberOf(view.number, formatDate(view.issuedOn)) : text.noNumber}
          {'. '}
          {text.issuedByAt(view.issuedBy ?? '', formatDateTime(view.issuedAt))}
        </>
      }
      mainAct={
        view.mayNumber ? (
          <Button onClick={() => setNumbering(true)}>{text.giveNumber}</Button>
        ) : (
          <Button component="a" variant="default" href={apiUrl(`/plan-reports/${view.id}/report.docx`)}>
            {text.word}
          </Button>
        )
      }
      menu={
        <>
          <Menu.Item component="a" href={apiUrl(`/plan-reports/${view.id}/report.docx`)}>
            {text.word}
          </Menu.Item>
          <Menu.Item component="a" href={apiUrl(`/plan-reports/${view.id}/report.xlsx`)}>
            {text.excel}
          </Menu.Item>
        </>
      }
    >
      <ReportDifferences
        differences={view.differences}
        act={
          <LinkButton
            variant="default"
            to={`${paths.planProgress(planId)}?tu-ngay=${view.from}&den-ngay=${view.to}`}
          >
            {text.openNow}
          </LinkButton>
        }
      />
      <ProgressFigures view={view.view} />
      <ProgressByBody view={view.view} />
      <ProgressTasks view={view.view} />
      {numbering && <GiveNumber report={view} onClose={() => setNumbering(false)} />}
    </Page>
  )
}

function GiveNumber({ report, onClose }: { report: IssuedReportView; onClose: () => void }) {
  const [mark, setMark] = useState<ReportNumber>({ number: '', issuedOn: null })
  const give = useAct(
    () =>
      api.post(`/plan-reports/${report.id}/number`, {
        number: mark.number.trim(),
        issuedOn: mark.issuedOn,
        revision: report.revision,
      }),
    { refreshes: ['/plan-reports', `/plans/${report.planId}`], done: text.numberGiven, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.giveNumber}
      consequences={text.numberEffects}
      actLabel={text.giveNumberAct}
      onConfirm={() => give.mutate()}
      busy={give.isPending}
      problem={give.error}
      disabled={mark.number.trim() === '' || mark.issuedOn === null}
    >
      <NumberFields mark={mark} onChange={setMark} hint={text.numberOnce} />
    </ConfirmAct>
  )
}
