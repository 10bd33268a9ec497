import { type Refusal, refuse } from '../refusal.ts'
import { limits } from './limits.ts'
import type { ListCounter } from './numbering.ts'
import { finishParagraph, type OpenParagraph } from './paragraph-text.ts'
import { parseXml } from './parse-xml.ts'
import type { RawBlock, RawCell, RawRow, RawTable } from './raw-blocks.ts'
import { applyProperty, type Style, type Styles } from './styles.ts'

/** The blocks of a document body, and how many page breaks Word had rendered in it. */
export type RawBody = { blocks: RawBlock[]; breaks: number }

type Container = { blocks: RawBlock[]; carry: OpenParagraph | null }
type OpenTable = {
  table: RawTable
  row: OpenRow | null
  cell: OpenCell | null
}
/** `base`: breaks before the row; `most`: the furthest that one of its cells has come. */
type OpenRow = RawRow & { at: number; deleted: boolean; base: number; most: number }
type OpenCell = RawCell & { joins: boolean }
type OpenRun = { own: Style; styleId: string | null }

/** What is not part of the text as it now stands: old properties, deleted and moved text, fallbacks, field codes. */
const left = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:sdtPr',
  'w:rt',
  'mc:Fallback',
])
const removed = new Set(['w:del', 'w:moveFrom'])
const propertyParents = new Set(['w:rPr', 'w:trPr', 'w:pPr', 'w:tcPr'])

/** Reads document.xml into paragraphs and tables as the document stands with every tracked change accepted. */
export function readBody(bytes: Uint8Array, styles: Styles, count: ListCounter): RawBody | Refusal {
  const root: Container = { blocks: [], carry: null }
  const containers: Container[] = [root]
  const paragraphs: OpenParagraph[] = []
  const tables: OpenTable[] = []
  const path: string[] = []
  const runs: OpenRun[] = []
  let skipped = 0
  let breaks = 0
  let parts = 0
  let inBody = false

  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    const base = styles(paragraph.styleId)
    const run = runs.at(-1)
    const style = {
      ...base,
      ...(run?.styleId ? definedOnly(styles(run.styleId), styles('')) : {}),
      ...run?.own,
    }
    if (style.hidden) return
    const shown = style.capitals ? text.toUpperCase() : text
    if (paragraph.segments.length === 0) paragraph.breaks = breaks
    const last = paragraph.segments.at(-1)
    const font = style.font ?? ''
    const bold = style.bold === true
    if (last && last.font === font && last.bold === bold) last.text += shown
    else paragraph.segments.push({ text: shown, font, bold })
  }

  const openElement = (name: string, attribute: (name: string) => string | undefined) => {
    if (skipped > 0) {
      skipped += 1
      return
    }
    const parent = path.at(-1) ?? ''
    if (left.has(name) || (removed.has(name) && !propertyParents.has(parent))) {
      skipped = 1
      return
    }
    if (parts > limits.parts) {
      // Nothing more is taken in; the refusal follows when the walk ends.
      skipped = Number.MAX_SAFE_INTEGER / 2
      return
    }
    path.push(name)
    if (!inBody) {
      inBody = name === 'w:body'
      return
    }
    const table = tables.at(-1)
    const paragraph = paragraphs.at(-1)
    const run = runs.at(-1)
    switch (name) {
      case 'w:p':
        parts += 1
        paragraphs.push({ styleId: '', own: {}, segments: [], breaks, markDeleted: false, boxes: [] })
        break
      case 'w:r':
        runs.push({ own: {}, styleId: null })
        break
      case 'w:tab':
      case 'w:ptab':
        if (parent === 'w:r') write('\t')
        break
      case 'w:br':
        if (attribute('type') !== 'page' && attribute('type') !== 'column') write('\n')
        break
      case 'w:cr':
        write('\n')
        break
      case 'w:noBreakHyphen':
        write('-')
        break
      case 'w:sym':
        write(symbol(attribute('char')))
        break
      case 'w:lastRenderedPageBreak':
        breaks += 1
        break
      case 'w:pStyle':
        if (paragraph) paragraph.styleId = attribute('val') ?? ''
        break
      case 'w:rStyle':
        if (run) run.styleId = attribute('val') ?? null
        break
      case 'w:del':
      case 'w:moveFrom':
        if (parent === 'w:trPr' && table?.row) table.row.deleted = true
        if (parent === 'w:rPr' && path.at(-3) === 'w:pPr' && paragraph) paragraph.markDeleted = true
        break
      case 'w:txbxContent':
        containers.push({ blocks: [], carry: null })
        break
      case 'w:tbl':
        tables.push({ table: { kind: 'table', widths: [], rows: [] }, row: null, cell: null })
        break
      case 'w:gridCol':
        table?.table.widths.push(Number(attribute('w')) || 0)
        break
      case 'w:tr':
        parts += 1
        if (table) table.row = { cells: [], breaks, at: 0, deleted: false, base: breaks, most: breaks }
        break
      case 'w:gridBefore':
        if (table?.row) table.row.at += within(attribute('val'))
        break
      case 'w:tc':
        parts += 1
        // Every cell of a row that a page cuts has a break of its own: it is one break.
        if (table?.row) breaks = table.row.base
        if (table)
          table.cell = { start: table.row?.at ?? 0, span: 1, continues: false, joins: false, blocks: [] }
        containers.push({ blocks: [], carry: null })
        break
      case 'w:gridSpan':
        if (table?.cell) table.cell.span = Math.max(1, within(attribute('val')))
        break
      case 'w:vMerge':
        if (table?.cell) table.cell.continues = attribute('val') !== 'restart'
        break
      case 'w:hMerge':
        if (table?.cell) table.cell.joins = attribute('val') !== 'restart'
        break
      default:
        if (parent === 'w:rPr' && path.at(-3) === 'w:r' && run) applyProperty(run.own, name, attribute)
        else if ((parent === 'w:pPr' || parent === 'w:numPr') && paragraph)
          applyProperty(paragraph.own, name, attribute)
    }
  }

  const closeElement = (name: string) => {
    if (skipped > 0) {
      skipped -= 1
      return
    }
    path.pop()
    if (name === 'w:r') runs.pop()
    else if (name === 'w:p') closeParagraph()
    else if (name === 'w:txbxContent') {
      const box = containers.pop()
      if (box) paragraphs.at(-1)?.boxes.push(...box.blocks)
    } else if (name === 'w:tc') closeCell()
    else if (name === 'w:tr') closeRow()
    else if (name === 'w:tbl') {
      const closed = tables.pop()
      if (closed && closed.table.rows.length > 0) containers.at(-1)?.blocks.push(closed.table)
    }
  }

  const closeParagraph = () => {
    const paragraph = paragraphs.pop()
    const container = containers.at(-1)
    if (!paragraph || !container) return
    if (container.carry) {
      if (container.carry.segments.length > 0) paragraph.breaks = container.carry.breaks
      paragraph.segments.unshift(...container.carry.segments)
      paragraph.boxes.unshift(...container.carry.boxes)
      container.carry = null
    }
    if (paragraph.markDeleted) {
      container.carry = paragraph
      return
    }
    const finished = finishParagraph(paragraph, styles, count)
    if (finished) container.blocks.push(finished)
    if (paragraph.boxes.length > 0) container.blocks.push(...paragraph.boxes)
  }

  const closeCell = () => {
    const container = containers.pop()
    const table = tables.at(-1)
    if (!container || !table?.row || !table.cell) return
    table.row.most = Math.max(table.row.most, breaks)
    const { start, span, continues, joins } = table.cell
    if (container.carry) {
      const finished = finishParagraph(container.carry, styles, count)
      if (finished) container.blocks.push(finished)
    }
    const before = table.row.cells.at(-1)
    if (joins && before) before.span += span
    else table.row.cells.push({ start, span, continues, blocks: container.blocks })
    table.row.at += span
    table.cell = null
  }

  const closeRow = () => {
    const table = tables.at(-1)
    if (!table?.row) return
    const { cells, deleted } = table.row
    breaks = table.row.most
    const first = cells
      .flatMap((cell) => cell.blocks)
      .find((block) => block.kind === 'paragraph' && block.text)
    const at = first?.kind === 'paragraph' ? first.breaks : table.row.breaks
    if (!deleted) table.table.rows.push({ cells, breaks: at })
    table.row = null
  }

  const refusal = parseXml(bytes, 'document.xml', {
    open: openElement,
    close: closeElement,
    text(text) {
      if (skipped > 0) return
      const name = path.at(-1)
      if (name === 'w:t' || name === 'm:t') write(text.replace(/[\r\n]+/g, ' '))
    },
  })
  if (refusal) return refusal
  if (parts > limits.parts) return refuse('too-large', { limitMb: limits.fileBytes / 1048576 })
  if (!inBody) return refuse('corrupt-file', { format: 'docx', detail: 'document.xml: body' })
  return { blocks: root.blocks, breaks }
}

/** What a character style says beyond the defaults, which the paragraph style has already had. */
function definedOnly(style: Style, base: Style): Style {
  const own: Style = {}
  if (style.font !== undefined && style.font !== base.font) own.font = style.font
  if (style.bold !== undefined && style.bold !== base.bold) own.bold = style.bold
  if (style.capitals !== undefined && style.capitals !== base.capitals) own.capitals = style.capitals
  if (style.hidden) own.hidden = true
  return own
}

function within(value: string | undefined): number {
  const number = Math.trunc(Number(value)) || 0
  return Math.min(Math.max(number, 0), 63)
}

function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  if (!value || value > 0xffff) return ''
  if (value === 0xf02d) return '-'
  return value >= 0xe000 && value <= 0xf8ff ? '•' : String.fromCharCode(value)
}
