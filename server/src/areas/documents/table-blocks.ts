import { layout } from './format.ts'
import { cell, paragraph, row, run, shareWidths, table, type Xml } from './wordml.ts'

/** A column of a table in a template: its header, its share of the width, and the tags in its cells. */
export type TemplateColumn = {
  header: string
  share: number
  content: string
  align?: 'left' | 'center' | 'right'
}

/** Text in a cell of a table. */
export function cellText(
  text: string,
  look: { align?: 'left' | 'center' | 'right'; bold?: boolean; keepNext?: boolean } = {},
): Xml {
  return paragraph(run(text, { sizePt: layout.tablePt, bold: look.bold ?? false }), {
    align: look.align ?? 'left',
    keepNext: look.keepNext ?? false,
  })
}

/** The header row: bold, centred, repeated on each page. */
export function headerRow(headers: readonly string[], widths: readonly number[]): Xml {
  const cells = headers.map((header, index) =>
    cell(cellText(header, { align: 'center', bold: true, keepNext: true }), widths[index]!, { middle: true }),
  )
  return row(cells, true)
}

/** A table whose rows repeat for each entry of a list. */
export function loopTable(
  list: string,
  columns: readonly TemplateColumn[],
  orientation: 'portrait' | 'landscape',
): Xml {
  const widths = shareWidths(
    columns.map((column) => column.share),
    orientation,
  )
  const headers = headerRow(
    columns.map((column) => column.header),
    widths,
  )
  return table([headers, loopRow(list, columns, widths)], { widthsMm: widths, borders: true })
}

/** The same, with a row of its own above each group that has a heading. */
export function groupedTable(
  groups: string,
  list: string,
  columns: readonly TemplateColumn[],
  orientation: 'portrait' | 'landscape',
): Xml {
  const widths = shareWidths(
    columns.map((column) => column.share),
    orientation,
  )
  const total = widths.reduce((sum, width) => sum + width, 0)
  const headers = headerRow(
    columns.map((column) => column.header),
    widths,
  )
  const group = row([
    cell(cellText('{-w:tr headingRow}{heading}{/headingRow}', { bold: true, keepNext: true }), total, {
      span: columns.length,
    }),
  ])
  return table([headers, opened(group, groups), closed(loopRow(list, columns, widths), groups)], {
    widthsMm: widths,
    borders: true,
  })
}

function loopRow(list: string, columns: readonly TemplateColumn[], widths: readonly number[]): Xml {
  const last = columns.length - 1
  const cells = columns.map((column, index) => {
    const open = index === 0 ? `{#${list}}` : ''
    const close = index === last ? `{/${list}}` : ''
    return cell(
      cellText(`${open}${column.content}${close}`, { align: column.align ?? 'left' }),
      widths[index]!,
    )
  })
  return row(cells)
}

/** The loop over groups opens in the group row and closes in the row of its entries: Word repeats both rows together. */
function opened(groupRow: Xml, groups: string): Xml {
  return groupRow.replace('{-w:tr headingRow}', `{#${groups}}{-w:tr headingRow}`)
}

function closed(entryRow: Xml, groups: string): Xml {
  const at = entryRow.lastIndexOf('</w:t>')
  return `${entryRow.slice(0, at)}{/${groups}}${entryRow.slice(at)}`
}
