import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { insertFile } from '../../../platform/db/insert-file.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { excelType, templateInForce, wordType } from '../../documents/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { compareProgress } from '../domain/compare-progress.ts'
import { dayInWords } from '../domain/days.ts'
import type { IssueReportBody } from '../schemas-reports.ts'
import {
  findIssuedReport,
  findReportOfPeriod,
  findReportWithNumber,
  insertIssuedReport,
  setReportNumber,
} from '../store-issued-reports.ts'
import { findPlan, lockPlan } from '../store-plans.ts'
import { findIssuingBody } from '../store-reports.ts'
import { planStatusWords } from '../words.ts'
import { readProgress } from './view-progress.ts'
import { type ReportFile, renderReport, renderWorkbook } from './write-progress-files.ts'

type Numbered = { number: string | null; issuedOn: string | null }

/**
 * Issues the progress report of a period: its figures and both files are kept as they are now. Number and day may come later.
 * @refuses plan-unknown, right-missing, outside-your-unit, plan-status-forbids, report-period-turned, report-period-ahead,
 * report-issued-already, report-number-taken, record-date-ahead
 */
export function issueReport(
  act: Act,
  planId: string,
  input: IssueReportBody,
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const locked = await lockPlan(tx, planId)
    const plan = locked && (await findPlan(tx, planId))
    if (!plan) return refuse('plan-unknown')
    const refusal = await mayAt(tx, act.actor, 'approve-plans', plan.unit_id)
    if (refusal) return refusal
    if (locked.status !== 'issued' && locked.status !== 'closed')
      return refuse('plan-status-forbids', { status: planStatusWords[locked.status]! })
    const today = act.clock.today()
    const report = await readProgress(tx, plan, input, today)
    if (isRefusal(report)) return report
    if (report.to > today) return refuse('report-period-ahead', { to: dayInWords(report.to) })
    const wrong = await checkNumber(tx, plan.unit_id, input, today)
    if (wrong) return wrong
    const last = await findReportOfPeriod(tx, planId, report)
    if (last && isSame(compareProgress(last.view, report)))
      return refuse('report-issued-already', { day: dayInWords(last.issuedOn ?? dayOf(last.issuedAt)) })

    const body = (await findIssuingBody(tx, planId))!
    const mark = { number: input.number, issuedOn: input.issuedOn ?? today.slice(0, 7) }
    const template = await templateInForce(tx, act, 'progress-report', body)
    const [wordFileId, excelFileId] = [
      await keep(tx, act, plan.unit_id, wordType, renderReport(report, body, mark, template)),
      await keep(tx, act, plan.unit_id, excelType, await renderWorkbook(report)),
    ]
    const id = await insertIssuedReport(tx, {
      planId,
      unitId: plan.unit_id,
      view: report,
      wordFileId,
      excelFileId,
      number: input.number,
      issuedOn: input.issuedOn,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    if (id === null) return refuse('report-number-taken', { number: input.number! })
    await recordAct(tx, act, {
      act: 'issue-report',
      objectKind: 'plan',
      objectId: planId,
      unitId: plan.unit_id,
      details: {
        title: plan.title,
        from: report.from,
        to: report.to,
        reportId: id,
        ...(input.number ? { number: input.number, issuedOn: input.issuedOn } : {}),
      },
    })
    return { id }
  })
}

/**
 * Enters the number and day that the clerk gave to an issued report; once. Figures and files stay as they are.
 * @refuses report-unknown, right-missing, outside-your-unit, report-numbered, report-number-taken, record-date-ahead, changed-meanwhile
 */
export function numberReport(
  act: Act,
  input: { id: string; revision: number; number: string; issuedOn: string },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const report = await findIssuedReport(tx, input.id)
    if (!report) return refuse('report-unknown')
    const refusal = await mayAt(tx, act.actor, 'manage-plans', report.unitId)
    if (refusal) return refusal
    if (report.number) return refuse('report-numbered', { number: report.number })
    const wrong = await checkNumber(tx, report.unitId, input, act.clock.today())
    if (wrong) return wrong
    if (!(await setReportNumber(tx, input))) return refuse('changed-meanwhile')
    await recordAct(tx, act, {
      act: 'number-report',
      objectKind: 'plan',
      objectId: report.planId,
      unitId: report.unitId,
      details: {
        title: report.view.planTitle,
        number: input.number,
        issuedOn: input.issuedOn,
        reportId: report.id,
      },
    })
    return { id: report.id }
  })
}

async function checkNumber(tx: Tx, unitId: string, mark: Numbered, today: string): Promise<Refusal | null> {
  if (mark.number === null || mark.issuedOn === null) return null
  if (mark.issuedOn > today) return refuse('record-date-ahead')
  const taken = await findReportWithNumber(tx, unitId, { number: mark.number, issuedOn: mark.issuedOn })
  return taken ? refuse('report-number-taken', { number: mark.number }) : null
}

async function keep(tx: Tx, act: Act, unitId: string, mediaType: string, file: ReportFile): Promise<string> {
  const kept = await act.files.keep(file.bytes)
  return insertFile(tx, {
    unitId,
    name: file.name,
    mediaType,
    ...kept,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
}

function isSame({ figures, tasks }: ReturnType<typeof compareProgress>): boolean {
  return figures.length === 0 && tasks.length === 0
}

function dayOf(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
