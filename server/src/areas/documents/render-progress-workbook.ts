import { countsByBody } from './render-progress-report.ts'
import { listSheet } from './render-table-workbook.ts'
import type { ProgressTask, ProgressWorkbookData, TableCell, TableColumn } from './types.ts'
import { bodiesCell, clean, longDate, percent } from './words.ts'
import { writeWorkbook } from './workbook.ts'

const figureColumns: readonly TableColumn[] = [
  { header: 'STT', width: 8, align: 'center' },
  { header: 'Trạng thái', width: 52 },
  { header: 'Số nhiệm vụ', width: 20, kind: 'number', align: 'center' },
  { header: 'Tỷ lệ', width: 20, align: 'center' },
]

const taskColumns: readonly TableColumn[] = [
  { header: 'STT', width: 5, align: 'center' },
  { header: 'Nội dung', width: 33 },
  { header: 'Cơ quan chủ trì', width: 14 },
  { header: 'Cơ quan phối hợp', width: 16 },
  { header: 'Thời gian thực hiện', width: 10, align: 'center' },
  { header: 'Trạng thái', width: 9, align: 'center' },
  { header: 'Số ngày quá hạn', width: 7, kind: 'number', align: 'center' },
  { header: 'Khó khăn, ghi chú', width: 16 },
]

/** How a plan is carried out as .xlsx: figures, counts by body, every task; each sheet ready to print. */
export async function renderProgressWorkbook(data: ProgressWorkbookData): Promise<Uint8Array> {
  const notes = [clean(data.plan), `(Số liệu tính đến ${longDate(data.asOf)})`]
  const bodies = countsByBody(data.byBody, data.figures)
  return await writeWorkbook([
    listSheet({
      title: data.title,
      notes,
      sheetName: 'Tổng hợp',
      orientation: 'portrait',
      columns: figureColumns,
      rows: data.figures.map((figure, index) => [
        index + 1,
        figure.label,
        figure.count,
        percent(figure.count, data.total),
      ]),
      totals: ['', 'Tổng cộng', data.total, ''],
    }),
    listSheet({
      title: 'Kết quả thực hiện theo cơ quan chủ trì',
      notes,
      sheetName: 'Theo đơn vị',
      orientation: 'portrait',
      columns: bodies.columns,
      rows: bodies.rows,
      totals: bodies.totals,
    }),
    listSheet({
      title: 'Chi tiết tiến độ từng nhiệm vụ',
      notes,
      sheetName: 'Chi tiết',
      orientation: 'landscape',
      columns: taskColumns,
      rows: data.tasks.map(taskRow),
    }),
  ])
}

function taskRow(task: ProgressTask, index: number): TableCell[] {
  const remarks = [clean(task.difficulty), clean(task.note)].filter((text) => text !== '')
  return [
    clean(task.ordinal) || String(index + 1),
    task.text,
    bodiesCell(task.lead),
    bodiesCell(task.coordinating),
    task.time,
    task.state,
    task.daysLate,
    remarks.join('\n'),
  ]
}
