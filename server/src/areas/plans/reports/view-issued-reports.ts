import { type Act, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { cutPage, decodePlace } from '../../../platform/text/page-cursor.ts'
import { mayAt } from '../../access/index.ts'
import { compareProgress } from '../domain/compare-progress.ts'
import type { IssuedReportLine, IssuedReportList, IssuedReportView } from '../schemas-reports.ts'
import {
  findIssuedReport,
  findReportFile,
  type IssuedReportRow,
  listIssuedReports,
} from '../store-issued-reports.ts'
import { findPlan } from '../store-plans.ts'
import { readProgress } from './view-progress.ts'

/** The issued reports of a plan, newest first, and whether the viewer may issue one. @refuses plan-unknown */
export function viewIssuedReports(
  act: Act,
  planId: string,
  page: { after?: string | undefined; limit: number },
): Promise<IssuedReportList | Refusal> {
  return inView<IssuedReportList | Refusal>(act, async (tx) => {
    const plan = await findPlan(tx, planId)
    if (!plan) return refuse('plan-unknown')
    const [before] = decodePlace(page.after, 1) ?? [null]
    const found = await listIssuedReports(tx, planId, {
      before: before === null ? null : String(before),
      limit: page.limit + 1,
    })
    const { rows, next } = cutPage(found, page.limit, (row) => [row.id])
    const isOut = plan.status === 'issued' || plan.status === 'closed'
    return {
      rows: rows.map(describe),
      next,
      mayIssue: isOut && (await mayAt(tx, act.actor, 'approve-plans', plan.unit_id)) === null,
    }
  })
}

/** An issued report as it was, with what has changed since in a count of the same period. @refuses report-unknown */
export function viewIssuedReport(act: Act, id: string): Promise<IssuedReportView | Refusal> {
  return inView<IssuedReportView | Refusal>(act, async (tx) => {
    const row = await findIssuedReport(tx, id)
    const plan = row && (await findPlan(tx, row.planId))
    if (!plan) return refuse('report-unknown')
    const now = await readProgress(tx, plan, { from: row.from, to: row.to }, act.clock.today())
    if (isRefusal(now)) return now
    return {
      ...describe(row),
      view: row.view,
      differences: compareProgress(row.view, now),
      mayNumber: row.number === null && (await mayAt(tx, act.actor, 'manage-plans', row.unitId)) === null,
    }
  })
}

/** One of the files of an issued report, byte for byte as it was kept. @refuses report-unknown */
export async function readReportFile(
  act: Act,
  id: string,
  kind: 'word' | 'excel',
): Promise<{ name: string; mediaType: string; bytes: Uint8Array } | Refusal> {
  const file = await inView(act, (tx) => findReportFile(tx, id, kind))
  if (!file) return refuse('report-unknown')
  return { name: file.name, mediaType: file.mediaType, bytes: await act.files.read(file.sha256) }
}

function describe(row: IssuedReportRow): IssuedReportLine {
  return {
    id: row.id,
    planId: row.planId,
    from: row.from,
    to: row.to,
    number: row.number,
    issuedOn: row.issuedOn,
    issuedAt: new Date(row.issuedAt).toISOString(),
    issuedBy: row.issuedBy,
    revision: row.revision,
    total: row.view.total,
    figures: row.view.figures,
  }
}
