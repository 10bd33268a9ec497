import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../../platform/refusal.ts'
import { pdfOf } from '../malformed.sample.ts'
import { buildPdfSource } from './build-source.ts'
import type { PageContent, Ruling, TextPiece } from './page-content.ts'
import { dropPageMarks } from './page-marks.ts'
import { readPdf } from './read-pdf.ts'

/** A piece of text; six points a letter, so that widths can be counted. */
const piece = (text: string, x: number, y: number, more: Partial<TextPiece> = {}): TextPiece => ({
  text,
  x,
  right: x + text.length * 6,
  y,
  size: 12,
  bold: false,
  ...more,
})

const page = (number: number, pieces: TextPiece[], rulings: Ruling[] = []): PageContent => ({
  page: number,
  width: 595,
  height: 842,
  pieces,
  rulings,
  hasImage: false,
  encoding: null,
})

/** The ruling lines of a table with these column and row edges. */
const grid = (xs: number[], ys: number[]): Ruling[] => [
  ...xs.map((at): Ruling => ({ kind: 'v', at, from: ys[0]!, to: ys.at(-1)! })),
  ...ys.map((at): Ruling => ({ kind: 'h', at, from: xs[0]!, to: xs.at(-1)! })),
]

const blocks = (...pages: PageContent[]) =>
  buildPdfSource(pages).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.cells.map((cell) => [cell.text, cell.columnSpan, cell.rowSpan])),
  )
const texts = (...pages: PageContent[]) =>
  buildPdfSource(pages).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.cells.map((cell) => cell.text)),
  )

describe('paragraphs of a printed page', () => {
  const full = 'Nâng cao chất lượng các phong trào thi đua yêu nước trên địa bàn tỉnh,'

  it('joins lines that were only wrapped, over a page too, and no others', () => {
    const first = page(1, [
      piece(full, 80, 100),
      piece('bảo đảm thiết thực.', 80, 116),
      piece('Khen thưởng kịp thời.', 80, 132),
      piece(full, 80, 780),
    ])
    const second = page(2, [piece('Ủy ban nhân dân tỉnh yêu cầu thực hiện.', 80, 90), piece(full, 80, 200)])
    expect(texts(first, second)).toEqual([
      `${full} bảo đảm thiết thực.`,
      'Khen thưởng kịp thời.',
      `${full} Ủy ban nhân dân tỉnh yêu cầu thực hiện.`,
      full,
    ])
    expect(buildPdfSource([first, second]).lines.map((line) => line.page)).toEqual([1, 1, 1, 2])
  })

  it('begins a paragraph at a mark and at an indented line', () => {
    const pieces = [
      piece(full, 80, 100),
      piece('- Sở Nội vụ theo dõi việc thực hiện kế hoạch và báo cáo kết quả năm 20', 80, 116),
      piece('26.', 80, 132),
      piece('Giao Sở Tài chính bố trí kinh phí.', 110, 148),
    ]
    expect(texts(page(1, pieces))).toEqual([
      full,
      '- Sở Nội vụ theo dõi việc thực hiện kế hoạch và báo cáo kết quả năm 20 26.',
      'Giao Sở Tài chính bố trí kinh phí.',
    ])
  })

  it('reads the two sides of a heading one after the other, however close they stand', () => {
    const pieces = [
      piece('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 60, 80),
      piece('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 246, 80),
      piece('Số:', 90, 110),
      piece('/KH-HĐ', 140, 110),
      piece('An Bình, ngày', 260, 110),
      piece('tháng 01 năm 2026', 370, 110),
      piece('KẾ HOẠCH', 220, 150, { right: 300 }),
    ]
    expect(texts(page(1, pieces))).toEqual([
      'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
      'Số:   /KH-HĐ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'An Bình, ngày   tháng 01 năm 2026',
      'KẾ HOẠCH',
    ])
  })

  it('ends the heading at the title, even where the title keeps clear of the left side', () => {
    const pieces = [
      piece('ỦY BAN NHÂN DÂN', 80, 80),
      piece('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 260, 80),
      piece('XÃ ĐỒNG TÂM AN', 80, 96),
      piece('Độc lập - Tự do - Hạnh phúc', 280, 96),
      piece('An Bình, ngày 02 tháng 02 năm 2026', 270, 120),
      piece('KẾ HOẠCH', 275, 140),
      piece('I. MỤC ĐÍCH', 80, 160),
      piece('Thi đua.', 80, 176),
      piece('Nơi nhận:', 80, 240),
      piece('TM. ỦY BAN NHÂN DÂN', 300, 240),
      piece('- Lưu: VT.', 80, 256),
      piece('Trần Văn Hòa', 320, 290),
    ]
    expect(texts(page(1, pieces))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ ĐỒNG TÂM AN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Bình, ngày 02 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'I. MỤC ĐÍCH',
      'Thi đua.',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'Trần Văn Hòa',
    ])
  })

  it('drops page numbers and running heads, and keeps numbers of the text', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(number, [
        piece(String(number), 295, 40),
        piece(`Kế hoạch năm 2026, trang ${number}`, 80, 810),
        piece('2026', 80, 400),
      ]),
    )
    dropPageMarks(pages)
    expect(pages.map((one) => one.pieces.map((each) => each.text))).toEqual([
      ['2026'],
      ['2026'],
      ['2026'],
      ['2026'],
    ])
  })
})

describe('tables of a printed page', () => {
  it('reads merged cells from the ruling lines that are not there', () => {
    const rulings: Ruling[] = [
      ...grid([80, 120, 300, 400], [100, 120, 140, 160]).filter(
        (line) => !(line.kind === 'v' && line.at === 120),
      ),
      { kind: 'v', at: 120, from: 100, to: 120 },
      { kind: 'v', at: 120, from: 140, to: 160 },
    ]
    // The second row has no standing line at 120 and at 300: a heading over the whole width.
    const open = rulings.filter((line) => !(line.kind === 'v' && line.at === 300))
    open.push({ kind: 'v', at: 300, from: 100, to: 120 }, { kind: 'v', at: 300, from: 140, to: 160 })
    const pieces = [
      piece('TT', 85, 114),
      piece('Nội dung', 125, 114),
      piece('Chủ trì', 305, 114),
      piece('QUÝ I', 85, 134),
      piece('1', 85, 154),
      piece('Việc', 125, 154),
      piece('Sở Nội vụ', 305, 154),
    ]
    expect(blocks(page(1, pieces, open))).toEqual([
      [
        [
          ['TT', 1, 1],
          ['Nội dung', 1, 1],
          ['Chủ trì', 1, 1],
        ],
        [['QUÝ I', 3, 1]],
        [
          ['1', 1, 1],
          ['Việc', 1, 1],
          ['Sở Nội vụ', 1, 1],
        ],
      ],
    ])
  })

  it('keeps the items of a cell apart and joins what the column wrapped', () => {
    const pieces = [
      piece('1', 85, 114),
      piece('Báo cáo tổng kết công', 125, 114),
      piece('tác năm 2026', 125, 128),
      piece('- Văn phòng', 305, 114),
      piece('UBND tỉnh;', 305, 128),
      piece('- Sở Tài chính.', 305, 142),
    ]
    expect(texts(page(1, pieces, grid([80, 120, 300, 400], [100, 160])))).toEqual([
      [['1', 'Báo cáo tổng kết công tác năm 2026', '- Văn phòng UBND tỉnh;\n- Sở Tài chính.']],
    ])
  })

  it('goes on over pages without the repeated header, with the page of each row', () => {
    const head = [piece('TT', 85, 114), piece('Nội dung', 125, 114)]
    const rulings = grid([80, 120, 300], [100, 120, 140])
    const source = buildPdfSource([
      page(1, [...head, piece('1', 85, 134), piece('Một', 125, 134)], rulings),
      page(2, [...head, piece('2', 85, 134), piece('Hai', 125, 134)], rulings),
    ])
    expect(source.blocks).toHaveLength(1)
    const [table] = source.blocks
    expect(
      table!.kind === 'table' && table!.rows.map((row) => [row.page, row.line, row.cells[1]!.text]),
    ).toEqual([
      [1, 1, 'Nội dung'],
      [1, 2, 'Một'],
      [2, 3, 'Hai'],
    ])
  })

  it('finds the columns of a table without lines by where its text begins', () => {
    const line = (y: number, ...cells: string[]) =>
      cells.map((text, at) => piece(text, [80, 120, 320, 450][at]!, y)).filter((one) => one.text)
    const pieces = [
      piece('II. NỘI DUNG', 80, 80),
      ...line(100, 'TT', 'Nội dung', 'Chủ trì', 'Thời gian'),
      ...line(120, '1', 'Phát động thi đua', 'Sở Nội vụ', 'Quý I'),
      ...line(134, '', 'năm 2026'),
      ...line(150, '2', 'Sơ kết thi đua', 'Sở Nội vụ', 'Quý II'),
      ...line(166, '3', 'Tổng kết thi đua', 'Văn phòng', 'Quý IV'),
      piece('III. TỔ CHỨC THỰC HIỆN', 80, 230),
    ]
    expect(texts(page(1, pieces))).toEqual([
      'II. NỘI DUNG',
      [
        ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
        ['1', 'Phát động thi đua năm 2026', 'Sở Nội vụ', 'Quý I'],
        ['2', 'Sơ kết thi đua', 'Sở Nội vụ', 'Quý II'],
        ['3', 'Tổng kết thi đua', 'Văn phòng', 'Quý IV'],
      ],
      'III. TỔ CHỨC THỰC HIỆN',
    ])
  })
})

describe('a printed file', () => {
  it('is read the same twice, its bytes untouched', async () => {
    const bytes = new Uint8Array(
      readFileSync(path.resolve(import.meta.dirname, '../../../../../../samples/plans/council-annex.pdf')),
    )
    const copy = bytes.slice()
    const [first, second] = [await readPdf(bytes), await readPdf(bytes)]
    expect(first).toEqual(second)
    expect(Buffer.compare(bytes, copy)).toBe(0)
    if (isRefusal(first)) throw new Error(first.code)
    expect([...new Set(first.source.lines.map((line) => line.page))]).toEqual([1, 2, 3])
    const table = first.source.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows[0]!.cells.map((cell) => cell.text)).toEqual([
      'TT',
      'Nội dung',
      'Cơ quan chủ trì tham mưu',
      'Cơ quan phối hợp',
      'Thời gian thực hiện',
    ])
  })

  it('is read upright where its page is turned', async () => {
    const content =
      'BT /F1 12 Tf 0 1 -1 0 100 80 Tm (The first line of a page that is turned) Tj 0 1 -1 0 130 80 Tm (The second line) Tj ET'
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /Rotate 90 /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ])
    const result = await readPdf(bytes)
    if (isRefusal(result)) throw new Error(result.code)
    expect(result.source.lines.map((line) => line.text)).toEqual([
      'The first line of a page that is turned',
      'The second line',
    ])
  })

  it('says which of its pages are pictures only', async () => {
    const page = (contents: number) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`
    const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R 3 0 R] /Count 3 >>',
      page(5),
      page(6),
      stream('BT /F1 12 Tf 80 700 Td (Sentences of the first page, quite long enough) Tj ET'),
      stream('q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'),
    ])
    expect(await readPdf(bytes)).toMatchObject({ picturePages: [2] })
  })
})
