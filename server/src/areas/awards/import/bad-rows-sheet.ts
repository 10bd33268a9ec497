import writeSheet from 'write-excel-file/node'
import { fieldLabels } from './problem-words.ts'
import { shown } from './understand/read-fields.ts'
import { type RawField, type RawRecord, rawFields } from './understand/record-types.ts'
import type { BadRow } from './view-import.ts'

/** Rows that were not taken as a sheet that can be mended and sent again: one column a field, the reasons last. */
export function writeBadRows(rows: readonly BadRow[]): Promise<Buffer> {
  const whole = rows.map((row) => ({ ...row, texts: withoutContext(row.texts) }))
  const used = rawFields.filter((field) => field === 'name' || whole.some(({ texts }) => texts[field]))
  const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })
  const cell = (value: string) => ({ value: value.slice(0, 32_000), type: String, wrap: true })
  return writeSheet(
    [
      [
        head('Dòng trong tệp gốc (bỏ qua)'),
        ...used.map((field) => head(fieldLabels[field])),
        head('Lý do chưa nhập được'),
      ],
      ...whole.map(({ line, texts, reasons }) => [
        cell(String(line)),
        ...used.map((field) => cell(texts[field] ?? '')),
        { ...cell(reasons.join(' ')), backgroundColor: '#fbe3e1' },
      ]),
    ],
    { sheet: 'Dòng cần sửa', columns: [{ width: 10 }, ...used.map(() => ({ width: 22 })), { width: 60 }] },
  ).toBuffer()
}

/** What a title or a group said of the row becomes a text of its own. */
function withoutContext(texts: RawRecord): RawRecord {
  const { unitAbove, listDecisionNumber, listDecisionDate, ...own } = texts
  const filled: RawRecord = { ...own }
  const fill = (field: RawField, text: string | undefined) => {
    if (!filled[field] && text) filled[field] = text
  }
  fill('unit', unitAbove)
  if (!own.decision && !own.decisionNumber) {
    fill('decisionNumber', listDecisionNumber)
    fill('decisionDate', listDecisionDate && shown(listDecisionDate))
  }
  return filled
}
