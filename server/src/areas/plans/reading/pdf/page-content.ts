import type { getDocumentProxy } from 'unpdf'
import { convertByFont, legacyFont } from '../../../../platform/text/vietnamese-encodings.ts'

/** A piece of text on a page, in points from the top left corner; `y` is its baseline. */
export type TextPiece = { text: string; x: number; right: number; y: number; size: number; bold: boolean }

/** A straight ruling line, lying or standing. */
export type Ruling = { kind: 'h' | 'v'; at: number; from: number; to: number }

/** What stands on one page. */
export type PageContent = {
  page: number
  width: number
  height: number
  pieces: TextPiece[]
  rulings: Ruling[]
  hasImage: boolean
  /** Legacy writing that the fonts called for. */
  encoding: 'tcvn3' | 'vni' | null
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Matrix = [number, number, number, number, number, number]
type Ops = Record<string, number>

const longest = 20_000

/** Takes the text and the ruling lines of one page out of a PDF; pages are numbered from 1. */
export async function readPageContent(document: Document, number: number, ops: Ops): Promise<PageContent> {
  const page = await document.getPage(number)
  const view = page.getViewport({ scale: 1 })
  // The operators go first: they bring the real names of the fonts.
  const operators = await page.getOperatorList()
  const drawn = readOperators(operators.fnArray, operators.argsArray, view.transform as Matrix, ops)
  const content = await page.getTextContent()
  const pieces: TextPiece[] = []
  let encoding: PageContent['encoding'] = null
  for (const item of content.items) {
    if (!('str' in item) || !item.str.trim()) continue
    const at = multiply(view.transform as Matrix, item.transform as Matrix)
    // Text that stands on its side is a stamp or a watermark.
    if (Math.abs(at[1]) > Math.abs(at[0]) * 0.2 || at[0] <= 0) continue
    const font = fontName(page, item.fontName)
    const legacy = legacyFont(font)
    const text = legacy ? convertByFont(item.str, legacy) : item.str
    if (legacy && text !== item.str) encoding = legacy.encoding
    const size = Math.hypot(at[2], at[3])
    const spaces = item.str.length - item.str.trimStart().length
    const unit = item.width / Math.max(1, item.str.length)
    pieces.push({
      text: text.trim().slice(0, longest),
      x: at[4] + spaces * unit,
      right: at[4] + item.str.trimEnd().length * unit,
      y: at[5],
      size,
      bold: /bold|black|heavy|semibold/i.test(font),
    })
  }
  page.cleanup()
  return {
    page: number,
    width: view.width,
    height: view.height,
    pieces,
    rulings: drawn.rulings,
    hasImage: drawn.hasImage,
    encoding,
  }
}

function fontName(page: Awaited<ReturnType<Document['getPage']>>, id: string): string {
  const objects = page.commonObjs as { has(id: string): boolean; get(id: string): unknown }
  if (!objects.has(id)) return ''
  const font = objects.get(id) as { name?: string } | null
  return font?.name ?? ''
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

type Point = { x: number; y: number }

function readOperators(
  codes: readonly number[],
  args: readonly unknown[],
  base: Matrix,
  ops: Ops,
): { rulings: Ruling[]; hasImage: boolean } {
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
  ])
  const fills = new Set([ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke])
  const rulings: Ruling[] = []
  const stack: Matrix[] = []
  let matrix = base
  let hasImage = false
  for (let at = 0; at < codes.length && rulings.length < 8_000; at += 1) {
    const code = codes[at]!
    const arg = args[at] as unknown[]
    if (code === ops.save) stack.push(matrix)
    else if (code === ops.restore) matrix = stack.pop() ?? base
    else if (code === ops.transform) {
      matrix = multiply(matrix, arg as unknown as Matrix)
      hasImage ||= placesPicture(matrix)
    } else if (code === ops.paintFormXObjectBegin) {
      stack.push(matrix)
      if (arg[0]) matrix = multiply(matrix, arg[0] as Matrix)
    } else if (code === ops.paintFormXObjectEnd) matrix = stack.pop() ?? base
    else if (code === ops.constructPath) {
      const paint = arg[0] as number
      const data = (arg[1] as (ArrayLike<number> | null)[])[0]
      if (!data || !(strokes.has(paint) || fills.has(paint))) continue
      for (const points of subpaths(data, matrix)) {
        if (fills.has(paint)) addThinBox(rulings, points)
        if (strokes.has(paint)) addSegments(rulings, points)
      }
    }
  }
  return { rulings, hasImage }
}

/**
 * A picture is a square of one point that is stretched to its size. The pictures themselves are never unpacked: that
 * would cost seconds a page of a scan.
 */
function placesPicture(matrix: Matrix): boolean {
  return Math.hypot(matrix[0], matrix[1]) > 100 && Math.hypot(matrix[2], matrix[3]) > 100
}

/** Splits path data (0 move, 1 line, 2 cubic, 3 quadratic, 4 close) into runs of straight corners; curves end a run. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = []
  let current: Point[] = []
  const point = (x: number, y: number): Point => ({
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: matrix[1] * x + matrix[3] * y + matrix[5],
  })
  for (let at = 0; at < data.length; ) {
    const op = data[at]!
    if (op === 0 || op === 1) {
      if (op === 0) {
        if (current.length > 1) paths.push(current)
        current = []
      }
      current.push(point(data[at + 1]!, data[at + 2]!))
      at += 3
    } else if (op === 2 || op === 3) {
      if (current.length > 1) paths.push(current)
      current = []
      at += op === 2 ? 7 : 5
    } else {
      if (op === 4 && current.length > 1) current.push(current[0]!)
      at += 1
    }
  }
  if (current.length > 1) paths.push(current)
  return paths
}

const thin = 3

function addThinBox(rulings: Ruling[], points: Point[]): void {
  const xs = points.map((one) => one.x)
  const ys = points.map((one) => one.y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thin && right - left > thin * 2) {
    rulings.push({ kind: 'h', at: (top + bottom) / 2, from: left, to: right })
  } else if (right - left <= thin && bottom - top > thin * 2) {
    rulings.push({ kind: 'v', at: (left + right) / 2, from: top, to: bottom })
  }
}

function addSegments(rulings: Ruling[], points: Point[]): void {
  for (let at = 1; at < points.length; at += 1) {
    const a = points[at - 1]!
    const b = points[at]!
    const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
    if (dy < 0.6 && dx > 2) {
      rulings.push({ kind: 'h', at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) })
    } else if (dx < 0.6 && dy > 2) {
      rulings.push({ kind: 'v', at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) })
    }
  }
}
