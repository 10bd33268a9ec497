import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../../platform/refusal.ts'
import { buildTextSource } from './build-text-source.ts'
import { readPlanSource } from './read-plan-source.ts'
import type { SourceDocument, SourceRow } from './source-document.ts'

function periods(source: SourceDocument) {
  const reading = readPlanSource(source)
  if (isRefusal(reading)) throw new Error(`refused: ${reading.code}`)
  return reading.tasks.map((task) => [task.text, task.period.kind, task.period.values, task.lead.join()])
}

const head = 'KẾ HOẠCH\nCông tác thi đua, khen thưởng năm 2026\n\nII. NỘI DUNG\n'
const months = (...marked: number[]) =>
  Array.from({ length: 12 }, (_, index) => (marked.includes(index + 1) ? 'x' : ''))
const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1))

const marked = [
  ['Phát động phong trào thi đua', 'month', [1, 2], 'Văn phòng'],
  ['Sơ kết công tác', 'month', [6], 'Phòng Nội vụ'],
  ['Kiểm tra công tác thi đua', 'month', [4, 5, 10], 'Phòng Nội vụ'],
]

describe('columns of months and quarters', () => {
  it('reads the marks under a month header that has lost its merging', () => {
    const rows = [
      ['STT', 'Nội dung công việc', 'Tháng', 'Đơn vị thực hiện'],
      ['', '', ...numbers],
      ['1', 'Phát động phong trào thi đua', ...months(1, 2), 'Văn phòng'],
      ['2', 'Sơ kết công tác', ...months(6), 'Phòng Nội vụ'],
      ['3', 'Kiểm tra công tác thi đua', ...months(4, 5, 10), 'Phòng Nội vụ'],
    ]
    const tabs = head + rows.map((row) => row.join('\t')).join('\n')
    expect(periods(buildTextSource(tabs))).toEqual(marked)
    rows[0] = ['STT', 'Nội dung công việc', 'Tháng', ...new Array<string>(11).fill(''), 'Đơn vị thực hiện']
    rows[1] = ['', '', ...numbers, '']
    const bars = head + rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
    expect(periods(buildTextSource(bars))).toEqual(marked)
  })

  it.each(['Tháng', 'Thời gian thực hiện (tháng)', 'Tiến độ'])(
    'reads the marks under “%s” merged',
    (title) => {
      const row = (line: number, cells: [string, number, number?][]): SourceRow => ({
        line,
        page: null,
        cells: cells.map(([text, column, columnSpan = 1]) => ({
          text,
          column,
          columnSpan,
          rowSpan: 1,
          line,
          page: null,
        })),
      })
      const task = (line: number, number: string, text: string, months: string[], lead: string) =>
        row(line, [
          [number, 0],
          [text, 1],
          ...months.map((mark, at): [string, number] => [mark, at + 2]),
          [lead, 14],
        ])
      const lines = ['KẾ HOẠCH', 'Công tác thi đua, khen thưởng năm 2026'].map((text) => ({
        text,
        page: null,
      }))
      const source: SourceDocument = {
        format: 'docx',
        lineCount: 9,
        lines,
        blocks: [
          ...lines.map(({ text }, at) => ({ kind: 'paragraph' as const, text, line: at + 1, page: null })),
          {
            kind: 'table',
            line: 5,
            page: null,
            rows: [
              row(5, [
                ['TT', 0],
                ['Nội dung', 1],
                [title, 2, 12],
                ['Đơn vị thực hiện', 14],
              ]),
              row(
                6,
                numbers.map((number, at): [string, number] => [number, at + 2]),
              ),
              task(7, '1', 'Phát động phong trào thi đua', months(1, 2), 'Văn phòng'),
              task(8, '2', 'Sơ kết công tác', months(6), 'Phòng Nội vụ'),
              task(9, '3', 'Kiểm tra công tác thi đua', months(4, 5, 10), 'Phòng Nội vụ'),
            ],
          },
        ],
      }
      expect(periods(source)).toEqual(marked)
    },
  )

  it('reads quarters in Roman numbers, in a table that follows another under a heading', () => {
    const plan = `${head}TT\tNội dung\tQuý I\tQuý II\tQuý III\tQuý IV\tĐơn vị thực hiện
1\tPhát động phong trào thi đua\tx\t\t\t\tVăn phòng
2\tHọp Hội đồng Thi đua\tx\tx\tx\tX\tPhòng Nội vụ

III. NHIỆM VỤ KHÁC
TT\tNội dung\tThời gian thực hiện\tĐơn vị thực hiện
\t\tI\tII\tIII\tIV
1\tTập huấn nghiệp vụ\t\tx\t\t\tVăn phòng
`
    expect(periods(buildTextSource(plan))).toEqual([
      ['Phát động phong trào thi đua', 'quarter', [1], 'Văn phòng'],
      ['Họp Hội đồng Thi đua', 'quarter', [1, 2, 3, 4], 'Phòng Nội vụ'],
      ['Tập huấn nghiệp vụ', 'quarter', [2], 'Văn phòng'],
    ])
  })
})
