import { dataTable } from './data-table.ts'
import { fillWordTemplate, ownTemplate } from './fill-word-template.ts'
import { abstractView, addresseesView, closingView, officialView } from './official-view.ts'
import type {
  ProgressByBody,
  ProgressFigure,
  ProgressReportData,
  ProgressTask,
  TableCell,
  TableColumn,
} from './types.ts'
import { bodiesCell, clean, cleanAll, longDate, percent, vietnameseNumber } from './words.ts'

/** "Báo cáo tiến độ thực hiện Kế hoạch …" as .docx: figures, late and difficult tasks, counts by body, proposals. */
export function renderProgressReport(
  data: ProgressReportData,
  template: Uint8Array = ownTemplate('progress-report'),
): Uint8Array {
  const proposals = cleanAll(data.proposals)
  return fillWordTemplate(template, {
    ...officialView(data),
    ...abstractView(data.abstract),
    ...addresseesView(data.addressees),
    plan: clean(data.plan),
    asOf: longDate(data.asOf),
    total: vietnameseNumber(data.total),
    figures: figuresView(data.figures, data.total),
    assessment: cleanAll(data.assessment),
    hasLate: data.lateTasks.length > 0,
    lateTasks: data.lateTasks.map(taskView),
    hasDifficult: data.difficultTasks.length > 0,
    difficultTasks: data.difficultTasks.map(taskView),
    hasBodies: data.byBody.length > 0,
    bodyTable: bodyTable(data.byBody, data.figures),
    hasProposals: proposals.length > 0,
    proposals,
    closing: closingView(data.closing),
  })
}

function figuresView(figures: readonly ProgressFigure[], total: number) {
  return figures.map((figure, index) => ({
    label: clean(figure.label),
    count: vietnameseNumber(figure.count),
    share: percent(figure.count, total),
    end: index === figures.length - 1 ? '.' : ';',
  }))
}

function taskView(task: ProgressTask, index: number) {
  const difficulty = clean(task.difficulty)
  const note = clean(task.note)
  return {
    ordinal: clean(task.ordinal) || String(index + 1),
    text: clean(task.text),
    lead: bodiesCell(task.lead),
    time: clean(task.time),
    daysLate: task.daysLate === null ? '' : vietnameseNumber(task.daysLate),
    difficulty,
    note,
    remark: [difficulty, note].filter((text) => text !== '').join('\n'),
  }
}

function bodyTable(byBody: readonly ProgressByBody[], figures: readonly ProgressFigure[]) {
  const { columns, rows, totals } = countsByBody(byBody, figures)
  return dataTable(columns, rows, 'portrait', totals)
}

/** One row a body with its sum and one count a figure, and a last row of totals. */
export function countsByBody(byBody: readonly ProgressByBody[], figures: readonly ProgressFigure[]) {
  const keys = figures.map((figure) => figure.key)
  const columns: TableColumn[] = [
    { header: 'STT', width: 6, align: 'center' },
    { header: 'Cơ quan chủ trì', width: 34 },
    { header: 'Tổng số', width: 10, kind: 'number', align: 'center' },
    ...figures.map((figure) => ({
      header: figure.label,
      width: 50 / figures.length,
      kind: 'number' as const,
      align: 'center' as const,
    })),
  ]
  const countsOf = (entry: ProgressByBody) => keys.map((key) => entry.counts[key] ?? 0)
  const rows: TableCell[][] = byBody.map((entry, index) => {
    const counts = countsOf(entry)
    return [String(index + 1), entry.body, sum(counts), ...counts]
  })
  const totals = keys.map((_, column) => sum(byBody.map((entry) => countsOf(entry)[column]!)))
  return { columns, rows, totals: ['', 'Tổng cộng', sum(totals), ...totals] as TableCell[] }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
