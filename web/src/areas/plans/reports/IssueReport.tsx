import type { ProgressReportView } from '@server/areas/plans/schemas-reports.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { progressText as text } from '../../../text/reports.ts'
import { ConfirmAct, formatDate, formatNumber } from '../../../ui/index.ts'
import { isHalfNumbered, NumberFields, type ReportNumber } from './NumberFields.tsx'

/** Issues the report as it stands on the screen; number and day may be left to the clerk. */
export function IssueReport({ view, onClose }: { view: ProgressReportView; onClose: () => void }) {
  const [mark, setMark] = useState<ReportNumber>({ number: '', issuedOn: null })
  const navigate = useNavigate()
  const issue = useAct(
    () =>
      api.post<{ id: string }>(`/plans/${view.planId}/reports`, {
        from: view.from,
        to: view.to,
        number: mark.number.trim() || null,
        issuedOn: mark.issuedOn,
      }),
    {
      refreshes: [`/plans/${view.planId}`],
      done: text.issuedDone,
      onDone: ({ id }) => navigate({ to: paths.planReport(view.planId, id) as never }),
    },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.issueTitle(formatDate(view.from), formatDate(view.to))}
      consequences={text.issueEffects(formatNumber(view.total))}
      actLabel={text.issue}
      onConfirm={() => issue.mutate()}
      busy={issue.isPending}
      problem={issue.error}
      disabled={isHalfNumbered(mark)}
    >
      <NumberFields mark={mark} onChange={setMark} hint={text.numberLater} />
    </ConfirmAct>
  )
}
