import writeSheet from 'write-excel-file/node'
import type { ImportProblem } from './domain/check-import.ts'
import type { ImportColumn } from './domain/import-columns.ts'

const headings: Record<ImportColumn, string> = {
  name: 'Tên đơn vị',
  shortName: 'Tên viết tắt',
  kind: 'Loại',
  parent: 'Trực thuộc',
  order: 'Thứ tự',
  foundedOn: 'Ngày thành lập',
  aliases: 'Tên gọi khác',
}
const columns = Object.keys(headings) as ImportColumn[]
const widths = [44, 18, 24, 36, 10, 16, 30]

type Rejected = { cells: Record<ImportColumn, string>; problems: ImportProblem[] }

const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })
const cell = (value: string, wrong: boolean) => ({
  value,
  type: String,
  ...(wrong ? { backgroundColor: '#fbe3e1' } : {}),
})

/** The rows that were left as a sheet that can be mended and sent again: wrong cells red, the reasons in the last column. */
export function writeRejectedSheet(rows: Rejected[]): Promise<Buffer> {
  const body = rows.map((row) => [
    ...columns.map((column) =>
      cell(
        row.cells[column],
        row.problems.some((problem) => problem.column === column),
      ),
    ),
    cell(row.problems.map(({ message }) => message).join('; '), false),
  ])
  return writeSheet([[...columns.map((column) => head(headings[column])), head('Cần sửa')], ...body], {
    sheet: 'Đơn vị cần sửa',
    columns: [...widths, 50].map((width) => ({ width })),
  }).toBuffer()
}

/** An empty sheet with the headings that the import knows, and two rows that show how. */
export function writeImportTemplate(): Promise<Buffer> {
  const examples = [
    ['Sở Nội vụ', 'SNV', 'Sở', '', '1', '01/3/2025', 'Nội vụ'],
    ['Phòng Thi đua, khen thưởng', 'Phòng TĐKT', 'Phòng, đơn vị trực thuộc', 'Sở Nội vụ', '1', '', ''],
  ]
  return writeSheet(
    [
      columns.map((column) => head(headings[column])),
      ...examples.map((row) => row.map((text) => cell(text, false))),
    ],
    { sheet: 'Đơn vị', columns: widths.map((width) => ({ width })) },
  ).toBuffer()
}
