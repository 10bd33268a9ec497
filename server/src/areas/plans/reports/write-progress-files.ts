import { type Act, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import {
  documentFileName,
  type ProgressReportData,
  renderProgressReport,
  renderProgressWorkbook,
  templateInForce,
} from '../../documents/index.ts'
import { dayInWords } from '../domain/days.ts'
import { issuerSymbol, placeOf } from '../domain/plan-citation.ts'
import type { ProgressQuery, ProgressReportView } from '../schemas-reports.ts'
import { findIssuingBody, type IssuingBody } from '../store-reports.ts'
import { viewProgress } from './view-progress.ts'

export type ReportFile = { name: string; bytes: Uint8Array }

/** The progress report as a draft letter (.docx); number and day are blanks for the clerk. @refuses as viewProgress */
export async function writeProgressReport(
  act: Act,
  planId: string,
  query: ProgressQuery,
): Promise<ReportFile | Refusal> {
  const report = await viewProgress(act, planId, query)
  if (isRefusal(report)) return report
  const found = await inView(act, async (tx) => {
    const body = await findIssuingBody(tx, planId)
    return body && { body, template: await templateInForce(tx, act, 'progress-report', body) }
  })
  if (!found) return refuse('plan-unknown')
  const mark = { number: null, issuedOn: act.clock.today().slice(0, 7) }
  return renderReport(report, found.body, mark, found.template)
}

/** Number and day of the letter; a number of null and a month without its day are blanks for the clerk. */
export type LetterMark = { number: string | null; issuedOn: string }

/** The report as a letter (.docx). */
export function renderReport(
  report: ProgressReportView,
  body: IssuingBody,
  mark: LetterMark,
  template: Uint8Array,
): ReportFile {
  const bytes = renderProgressReport(reportData(report, body, mark), template)
  return { name: documentFileName(`Báo cáo tiến độ ${report.planTitle}`, 'docx'), bytes }
}

/** The same as a workbook: figures, figures by body, every task. @refuses as viewProgress */
export async function writeProgressWorkbook(
  act: Act,
  planId: string,
  query: ProgressQuery,
): Promise<ReportFile | Refusal> {
  const report = await viewProgress(act, planId, query)
  return isRefusal(report) ? report : renderWorkbook(report)
}

/** The report as a workbook (.xlsx). */
export async function renderWorkbook(report: ProgressReportView): Promise<ReportFile> {
  const bytes = await renderProgressWorkbook({
    title: `Tiến độ thực hiện kế hoạch từ ${dayInWords(report.from)} đến ${dayInWords(report.to)}`,
    plan: report.citation,
    asOf: report.to,
    total: report.total,
    figures: report.figures,
    byBody: byBodyOf(report),
    tasks: report.tasks.map(printedTask),
  })
  return { name: documentFileName(`Tiến độ ${report.planTitle}`, 'xlsx'), bytes }
}

function reportData(report: ProgressReportView, body: IssuingBody, mark: LetterMark): ProgressReportData {
  const signer = body.signer as { onBehalfOf?: string | null; position?: string | null }
  const issuer = body.issuer ?? body.unitName
  const symbol = issuerSymbol(body.number)
  const [number, ...rest] = mark.number?.split('/') ?? []
  return {
    heading: {
      superiorBody: body.parentName,
      issuingBody: issuer,
      number: number ?? null,
      symbol: rest.join('/') || (symbol ? `BC-${symbol}` : 'BC'),
      place: placeOf(body),
      issuedOn: mark.issuedOn,
    },
    abstract: `Tiến độ thực hiện ${report.planTitle.replace(/^kế hoạch\s*/iu, 'Kế hoạch ')} (từ ${dayInWords(report.from)} đến ${dayInWords(report.to)})`,
    plan: report.citation,
    asOf: report.to,
    addressees: body.parentName ? [body.parentName] : [],
    total: report.total,
    figures: report.figures,
    assessment: assessment(report),
    lateTasks: report.tasks.filter((task) => task.key === 'overdue').map(printedTask),
    difficultTasks: report.tasks.filter((task) => task.difficulty !== null).map(printedTask),
    byBody: byBodyOf(report),
    proposals: [],
    closing: null,
    signer: {
      titleLines: [signer.onBehalfOf, signer.position].filter((line): line is string => Boolean(line)),
      name: null,
    },
    recipients: ['Như trên', 'Lưu: VT'],
  }
}

/** Only what the figures say; the judgement is the officer's to write. */
function assessment({ outside }: ProgressReportView): string[] {
  const { later, earlier } = outside
  const left = [
    later > 0 ? `${later} nhiệm vụ chưa đến kỳ thực hiện` : '',
    earlier > 0 ? `${earlier} nhiệm vụ đã kết thúc trước kỳ báo cáo` : '',
  ].filter(Boolean)
  return left.length === 0
    ? []
    : [`Ngoài số trên, kế hoạch còn ${left.join(' và ')}, không tính trong báo cáo này.`]
}

function byBodyOf(report: ProgressReportView) {
  return report.byBody.map(({ body, counts }) => ({
    body,
    counts: Object.fromEntries(report.figures.map((figure) => [figure.key, counts[figure.key] ?? 0])),
  }))
}

function printedTask(task: ProgressReportView['tasks'][number]) {
  return {
    ordinal: task.ordinal,
    text: task.text,
    lead: task.lead,
    coordinating: task.coordinating,
    time: task.time,
    state: task.state,
    daysLate: task.daysLate > 0 ? task.daysLate : null,
    difficulty: task.difficulty,
    note: task.note,
  }
}
