import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../test/read-back.ts'
import { renderPlanWorkbook, renderProgressWorkbook, renderTableWorkbook } from './index.ts'
import { samplePlan } from './plan.sample.ts'
import { sampleReport, sampleTasks } from './progress.sample.ts'

async function sheetsOf(bytes: Uint8Array) {
  return (await readWorkbook(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[]
}

describe('the plan as a workbook', () => {
  const plan = {
    annex: samplePlan.annex!,
    heading: { ...samplePlan.heading, number: 5, issuedOn: '2026-01-06' },
    signer: samplePlan.signer,
  }

  test('reads back with every task in its columns, and the signature', async () => {
    const [sheet, ...others] = await sheetsOf(await renderPlanWorkbook(plan))
    expect(others).toEqual([])
    expect(sheet!.sheet).toBe('Phụ lục')
    const rows = sheet!.data
    expect(rows.slice(0, 3).map((row) => row[0])).toEqual([
      'Phụ lục',
      'NHIỆM VỤ CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2026',
      '(Kèm theo Kế hoạch số 05/KH-UBND ngày 06 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Hòa Giang)',
    ])
    expect(rows[4]).toEqual(['STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện'])
    expect(rows[5]).toEqual(['QUÝ I', null, null, null, null])
    const tasks = rows.slice(5).filter((row) => /^\d+$/.test(String(row[0])))
    expect(tasks.map((row) => row[1])).toEqual(
      samplePlan.annex!.groups.flatMap((group) => group.rows.map((row) => row.text)),
    )
    expect(tasks.map((row) => row[0])).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)))
    expect(rows.slice(-9).map((row) => row[2])).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      ...Array.from({ length: 5 }, () => null),
      'Nguyễn Thị Ngọc Ánh',
    ])
  })

  test('prints on A4 lying, one page wide, header repeated, Times New Roman', async () => {
    const parts = partsOf(await renderPlanWorkbook(plan))
    const sheet = parts['xl/worksheets/sheet1.xml']!
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    )
    expect(sheet).toMatch(/<pageMargins left="1.181" right="0.591" top="0.787" bottom="0.787"/)
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Phụ lục\'!$5:$5</definedName>',
    )
    expect(parts['xl/styles.xml']).toContain('Times New Roman')
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]
    const places = order.map((tag) => sheet.search(new RegExp(`<${tag}[ >]`)))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places.every((place) => place > 0)).toBe(true)
  })

  test('rows of the table are as high as their longest text and grow when it does', async () => {
    const sheet = partsOf(await renderPlanWorkbook(plan))['xl/worksheets/sheet1.xml']!
    const heights = [...sheet.matchAll(/<row r="(\d+)"(?: ht="([\d.]+)")?( customHeight="1")?/g)].map(
      (match) => ({
        row: Number(match[1]),
        height: Number(match[2]),
        fixed: match[3] !== undefined,
      }),
    )
    const one = heights.find((each) => each.row === 37)!
    const six = heights.find((each) => each.row === 7)!
    expect(six.height).toBeGreaterThan(5 * 14)
    expect(one.height).toBeLessThan(six.height)
    expect(heights.filter((each) => each.fixed).map((each) => each.row)).toEqual([1, 2, 3])
  })
})

test('progress comes as three sheets that agree', async () => {
  const sheets = await sheetsOf(
    await renderProgressWorkbook({
      title: 'Tổng hợp tiến độ thực hiện Kế hoạch',
      plan: sampleReport.plan,
      asOf: sampleReport.asOf,
      total: 30,
      figures: sampleReport.figures,
      byBody: sampleReport.byBody,
      tasks: sampleTasks,
    }),
  )
  expect(sheets.map((each) => each.sheet)).toEqual(['Tổng hợp', 'Theo đơn vị', 'Chi tiết'])
  const [summary, bodies, detail] = sheets.map((each) => each.data)
  expect(summary!.slice(4)).toEqual([
    ['STT', 'Trạng thái', 'Số nhiệm vụ', 'Tỷ lệ'],
    [1, 'Hoàn thành đúng hạn', 6, '20,0%'],
    [2, 'Hoàn thành quá hạn', 6, '20,0%'],
    [3, 'Đang thực hiện', 6, '20,0%'],
    [4, 'Quá hạn', 6, '20,0%'],
    [5, 'Chưa đến kỳ', 6, '20,0%'],
    [null, 'Tổng cộng', 30, null],
  ])
  expect(bodies!.at(-1)).toEqual([null, 'Tổng cộng', 30, 6, 6, 6, 6, 6])
  expect(detail!.slice(5).map((row) => row[1])).toEqual(sampleTasks.map((task) => task.text))
  expect(detail![8]!.slice(5)).toEqual([
    'Quá hạn',
    15,
    'Chưa nhận đủ hồ sơ của các xã, phường sau sắp xếp đơn vị hành chính\nĐề nghị gia hạn đến hết tháng 7',
  ])
})

describe('a list as a workbook', () => {
  const columns = [
    { header: 'Họ tên' },
    { header: 'Ngày sinh', kind: 'date' as const },
    { header: 'Tiền thưởng', kind: 'money' as const },
    { header: 'Năm' },
  ]

  test('keeps dates, amounts and years as what they are, and takes no text for a formula', async () => {
    const rows = [
      ['=HYPERLINK("http://x","a") & <b>', '1980-01-09', 3_510_000, 2026],
      ['Nguyễn\nVăn A'.normalize('NFD'), '1980-02-30', 0.5, null],
      ['+84 912', '1890-05-19', -1, 2025],
    ]
    const bytes = await renderTableWorkbook({ title: 'Danh sách', columns, rows })
    const [sheet] = await sheetsOf(bytes)
    expect(sheet!.data.slice(2)).toEqual([
      ['Họ tên', 'Ngày sinh', 'Tiền thưởng', 'Năm'],
      ['=HYPERLINK("http://x","a") & <b>', new Date('1980-01-09T00:00:00Z'), 3_510_000, 2026],
      ['Nguyễn\nVăn A'.normalize('NFC'), '30/02/1980', 0.5, null],
      ['+84 912', '19/05/1890', -1, 2025],
    ])
    const parts = partsOf(bytes)
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>')
    expect(parts['xl/styles.xml']).toContain('formatCode="dd/mm/yyyy"')
  })

  test('a name that Excel refuses for a sheet is mended, in the print titles too', async () => {
    const title = "Danh sách [6/2026]: 'đợt 1' & xã"
    const parts = partsOf(await renderTableWorkbook({ title, columns, rows: [] }))
    const book = parts['xl/workbook.xml']!
    expect(book).toContain('name="Danh sách 6 2026 &apos;đợt 1&apos; &amp; xã"')
    expect(book.match(/<definedNames.*<\/definedNames>/)![0]).toBe(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Danh sách 6 2026 ''đợt 1'' &amp; xã'!$3:$3</definedName></definedNames>`,
    )
    expect(book.match(/<definedNames/g)).toHaveLength(1)
  })

  test('a text longer than a cell may be is cut with a notice', async () => {
    const [sheet] = await sheetsOf(
      await renderTableWorkbook({ title: 'Dài', columns, rows: [['a'.repeat(40_000)]] }),
    )
    const text = String(sheet!.data[3]![0])
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('(nội dung dài, xem trên hệ thống)')).toBe(true)
  })
})
