import type { Row } from 'write-excel-file/node'
import { elementStyle } from './format.ts'
import { balancedLines } from './letter-width.ts'
import { issuerInText } from './official-view.ts'
import { annexView } from './render-plan-document.ts'
import { headerRow } from './render-table-workbook.ts'
import { annexColumns } from './template-sources.ts'
import type { DocumentSigner, PlanWorkbookData } from './types.ts'
import { clean, cleanAll, longDate, numberAndSymbol, upper } from './words.ts'
import { bordered, roomMm, spanningRow, textCell, writeWorkbook } from './workbook.ts'

const orientation = 'landscape'
const signatureRows = 5
const signatureColumns = 3

/** The task table of a plan as .xlsx on A4 landscape: title, groups, header repeated on each page, signature. */
export async function renderPlanWorkbook(data: PlanWorkbookData): Promise<Uint8Array> {
  const shares = annexColumns.map((column) => column.share)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const top = titleRows(data)
  const rows: Row[] = [
    ...top,
    headerRow(annexColumns.map((column) => column.header)),
    ...annexRows(data),
    ...signatureBlock(data.signer),
  ]
  return await writeWorkbook([
    {
      name: 'Phụ lục',
      orientation,
      widthsMm: shares.map((share) => (share / total) * roomMm(orientation)),
      rows,
      headerRow: top.length + 1,
    },
  ])
}

function titleRows(data: PlanWorkbookData): Row[] {
  const { heading } = data
  const plan = `số ${numberAndSymbol(heading.number, heading.symbol)} ${longDate(heading.issuedOn)}`
  return [
    titleRow('Phụ lục', 'annexLabel'),
    titleRow(upper(data.annex.title), 'annexTitle'),
    titleRow(`(Kèm theo Kế hoạch ${plan} của ${issuerInText(heading.issuingBody)})`, 'annexNote'),
    [],
  ]
}

function titleRow(text: string, element: 'annexLabel' | 'annexTitle' | 'annexNote'): Row {
  const style = elementStyle(element)
  const lines = balancedLines(text, style, roomMm(orientation) * 0.95)
  return spanningRow(lines.join('\n'), annexColumns.length, lines.length, {
    fontSize: style.sizePt,
    ...(style.bold ? { fontWeight: 'bold' as const } : {}),
    ...(style.italic ? { fontStyle: 'italic' as const } : {}),
  })
}

function annexRows(data: PlanWorkbookData): Row[] {
  return annexView(data.annex).groups.flatMap((group) => [
    ...group.headingRow.map(({ heading }) =>
      spanningRow(heading, annexColumns.length, 1, { ...bordered, fontWeight: 'bold', align: 'left' }),
    ),
    ...group.rows.map((row) =>
      [row.ordinal, row.text, row.lead, row.coordinating, row.time].map((text, index) =>
        textCell(text, { ...bordered, align: annexColumns[index]!.align ?? 'left' }),
      ),
    ),
  ])
}

function signatureBlock(signer: DocumentSigner | null): Row[] {
  if (signer === null) return []
  const style = elementStyle('signerTitle')
  const empty = annexColumns.length - signatureColumns
  const line = (text: string): Row => [
    ...Array.from({ length: empty }, () => null),
    ...spanningRow(text, signatureColumns, 1, { fontSize: style.sizePt, fontWeight: 'bold' }),
  ]
  return [
    [],
    ...cleanAll(signer.titleLines).map((title) => line(upper(title))),
    ...Array.from({ length: signatureRows }, (): Row => []),
    line(clean(signer.name)),
  ]
}
