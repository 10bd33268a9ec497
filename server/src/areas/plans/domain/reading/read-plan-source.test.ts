import { describe, expect, it } from 'vitest'
import { isRefusal, refuse } from '../../../../platform/refusal.ts'
import { buildTextSource } from './build-text-source.ts'
import { readPlanSource } from './read-plan-source.ts'
import type { SourceBlock, SourceDocument, SourceRow } from './source-document.ts'

function read(source: SourceDocument) {
  const reading = readPlanSource(source)
  if (isRefusal(reading)) throw new Error(`refused: ${reading.code}`)
  return reading
}

describe('refusals', () => {
  it.each(['', ' \n\f\n', '\uFEFF'])('refuses a text without words', (text) => {
    expect(readPlanSource(buildTextSource(text))).toEqual(refuse('empty-document'))
  })

  it('names the kind of document that is no plan', () => {
    const text =
      'BÁO CÁO\nKết quả công tác thi đua năm 2024\nI. Kết quả\n1. Đã tổ chức hội nghị theo kế hoạch.'
    expect(readPlanSource(buildTextSource(text))).toEqual(refuse('not-a-plan', { found: 'BÁO CÁO' }))
  })

  it('refuses a letter', () => {
    const text = 'Kính gửi chị Lan, hôm nay trời đẹp. Cuối tuần này chúng ta đi chơi nhé.'
    expect(readPlanSource(buildTextSource(text))).toEqual(refuse('not-a-plan', { found: null }))
  })
})

describe('heading and foot', () => {
  const text = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN CẦN GIUỘC\tĐộc lập - Tự do - Hạnh phúc
Số: 45 /KH-UBND\tCần Giuộc, ngày 12 tháng 01 năm 2024

KẾ HOẠCH
Tổ chức các phong trào thi đua và công tác khen thưởng
trên địa bàn huyện Cần Giuộc năm 2024

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Căn cứ Kế hoạch số 11/KH-UBND ngày 05/01/2023 của UBND tỉnh về công tác thi đua năm 2023;
Xét đề nghị của Phòng Nội vụ, Ủy ban nhân dân huyện ban hành Kế hoạch với các nội dung như sau:

I. NỘI DUNG
1. Kiện toàn Hội đồng Thi đua - Khen thưởng huyện (Quý I).

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Sở Nội vụ;\tKT. CHỦ TỊCH
- TT.UBND huyện;\tPHÓ CHỦ TỊCH
- Lưu: VT.
\tNguyễn Anh Đức

THÔNG BÁO: mọi chi tiết xin liên hệ trang thông tin của huyện.
`

  it('reads them where two columns stand on one line', () => {
    expect(read(buildTextSource(text)).document).toEqual({
      kind: 'plan',
      number: '45/KH-UBND',
      issuer: 'Ủy ban nhân dân huyện Cần Giuộc',
      place: 'Cần Giuộc',
      issuedOn: '2024-01-12',
      issuedText: 'ngày 12 tháng 01 năm 2024',
      title: 'Tổ chức các phong trào thi đua và công tác khen thưởng trên địa bàn huyện Cần Giuộc năm 2024',
      year: 2024,
      legalBases: [
        'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
        'Kế hoạch số 11/KH-UBND ngày 05/01/2023 của UBND tỉnh về công tác thi đua năm 2023',
      ],
      signer: {
        onBehalfOf: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        name: 'Nguyễn Anh Đức',
      },
      recipients: ['Sở Nội vụ', 'TT.UBND huyện', 'Lưu: VT'],
    })
  })

  it('asks about the parent plan of another year and the words after the end', () => {
    const found = read(buildTextSource(text)).findings.map((one) => [one.code, one.line])
    expect(found).toContainEqual(['basis-year-mismatch', 10])
    expect(found).toContainEqual(['text-after-document', 22])
  })
})

describe('a plan attached to a decision', () => {
  it('takes the letterhead and the signature from the decision, the title from the plan', () => {
    const text = `SỞ TƯ PHÁP
Số: 10/QĐ-STP
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch công tác thi đua, khen thưởng năm 2025
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch công tác thi đua, khen thưởng năm 2025.
GIÁM ĐỐC
Lê Văn Anh

KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2025
(Ban hành kèm theo Quyết định số 10/QĐ-STP ngày 02/01/2025)

I. NỘI DUNG
THÁNG 01
- Tổng kết công tác thi đua, khen thưởng năm 2024.
`
    const { document, tasks } = read(buildTextSource(text))
    expect([document.number, document.issuer, document.title, document.signer]).toEqual([
      '10/QĐ-STP',
      'SỞ TƯ PHÁP',
      'Công tác thi đua, khen thưởng năm 2025',
      { onBehalfOf: null, position: 'GIÁM ĐỐC', name: 'Lê Văn Anh' },
    ])
    expect(tasks.map((task) => [task.section, task.text])).toEqual([
      ['THÁNG 01', 'Tổng kết công tác thi đua, khen thưởng năm 2024.'],
    ])
  })
})

/** A printed table; `null` stands for a place that a merged cell above or beside it covers. */
function table(
  line: number,
  rows: (string | { text: string; rowSpan?: number; columnSpan?: number } | null)[][],
): SourceBlock {
  return {
    kind: 'table',
    line,
    page: 1,
    rows: rows.map(
      (cells, at): SourceRow => ({
        line: line + at,
        page: 1,
        cells: cells.flatMap((cell, column) => {
          if (cell === null) return []
          const given = typeof cell === 'string' ? { text: cell } : cell
          return [{ columnSpan: 1, rowSpan: 1, ...given, column, line: line + at, page: 1 }]
        }),
      }),
    ),
  }
}

function printed(format: 'docx' | 'pdf', blocks: SourceBlock[]): SourceDocument {
  const lines = Array.from({ length: 40 }, () => ({ text: 'x', page: 1 }))
  return { format, blocks, lineCount: lines.length, lines }
}

const paragraph = (line: number, text: string, marker?: string): SourceBlock => ({
  kind: 'paragraph',
  text,
  line,
  page: 1,
  ...(marker === undefined ? {} : { list: { marker, depth: 0 } }),
})

describe('printed sources', () => {
  it('reads merged cells, two header rows and group rows of a Word table', () => {
    const source = printed('docx', [
      paragraph(1, 'KẾ HOẠCH'),
      paragraph(2, 'Công tác thi đua năm 2025'),
      paragraph(3, 'NỘI DUNG', 'I.'),
      table(4, [
        [
          { text: 'TT', rowSpan: 2 },
          { text: 'Nội dung', rowSpan: 2 },
          { text: 'Phân công', columnSpan: 2 },
          null,
          { text: 'Thời gian', rowSpan: 2 },
        ],
        [null, null, 'Chủ trì', 'Phối hợp', null],
        [{ text: 'Quý I', columnSpan: 5 }, null, null, null, null],
        ['1', 'Phát động thi đua', 'Sở Nội vụ', 'Các sở, ban, ngành', { text: 'Tháng 02', rowSpan: 2 }],
        ['2', 'Ký giao ước thi đua', 'Sở Nội vụ', '', null],
      ]),
    ])
    expect(
      read(source).tasks.map((task) => [
        task.ordinal,
        task.section,
        task.text,
        task.lead,
        task.coordinating,
        task.period.kind,
        task.period.values,
      ]),
    ).toEqual([
      ['1', 'Quý I', 'Phát động thi đua', ['Sở Nội vụ'], ['Các sở, ban, ngành'], 'month', [2]],
      ['2', 'Quý I', 'Ký giao ước thi đua', ['Sở Nội vụ'], [], 'month', [2]],
    ])
  })

  it('takes the marks of Word lists as if they were printed', () => {
    const source = printed('docx', [
      paragraph(1, 'KẾ HOẠCH'),
      paragraph(2, 'Công tác thi đua năm 2025'),
      paragraph(3, 'MỤC ĐÍCH', 'I.'),
      paragraph(4, 'Nâng cao nhận thức về thi đua.', '1.'),
      paragraph(5, 'NỘI DUNG', 'II.'),
      paragraph(6, 'Quý I', '1.'),
      paragraph(7, 'Phát động phong trào thi đua đầu năm.', '-'),
      paragraph(8, 'Quý II', '2.'),
      paragraph(9, 'Sơ kết phong trào thi đua.', '-'),
    ])
    expect(
      read(source).tasks.map((task) => [task.section, task.text, task.period.values, task.source.line]),
    ).toEqual([
      ['1. Quý I', 'Phát động phong trào thi đua đầu năm.', [1], 7],
      ['2. Quý II', 'Sơ kết phong trào thi đua.', [2], 9],
    ])
  })
})

describe('long and hostile texts', () => {
  const fill = (piece: string, length = 2_000_000) => piece.repeat(Math.ceil(length / piece.length))
  const start = 'KẾ HOẠCH\nCông tác thi đua năm 2025\nI. NỘI DUNG\n'

  // The limit leaves room for a busy machine; quadratic work would take minutes at this length.
  it.each([
    ['one endless line of bodies', `${start}- ${fill('Sở Nội vụ, Ban TĐKT và Sở Tư pháp; ')}`],
    ['open brackets', start + fill('(')],
    ['open tags', start + fill('<ul <li ')],
    ['asterisks', start + fill('**a*')],
    ['requests in the closing words', `${start}Trên đây là Kế hoạch; ${fill('đề nghị ')}`],
    ['labels of bodies', start + fill('Chủ trì: A; phối hợp: B; ')],
    ['empty lines', start + fill('\n')],
    ['bars one a line', start + fill('|\n1\n', 500_000)],
    ['tabs', start + fill('\t')],
    ['a name broken again and again', start + fill('Thi đua\n- Khen thưởng\n', 500_000)],
    ['half dates', `${start}- ${fill('trước ngày 1 ')}`],
    ['an endless cell', `${start}TT\tNội dung\tChủ trì\n1\tA\t${fill('Sở A và Sở B, ')}`],
    ['deep nesting', start + fill('I. A\n1. B\na) C\n- D\n+ E\n', 500_000)],
  ])('reads or refuses %s in bounded time', { timeout: 30_000 }, (_, text) => {
    const from = performance.now()
    readPlanSource(buildTextSource(text))
    expect(performance.now() - from).toBeLessThan(10_000)
  })
})
