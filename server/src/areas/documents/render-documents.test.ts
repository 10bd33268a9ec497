import { describe, expect, test } from 'vitest'
import { documentXml, paragraphTexts, tablesOf } from '../../../test/read-back.ts'
import { renderProgressReport, renderReminderDispatch, renderTableDocument } from './index.ts'
import { sampleList, sampleReminder, sampleReport } from './progress.sample.ts'

const blank = '\u00a0'
const leftover = /\{[#/^@]?[a-zA-Z.]+\}|undefined|\[object/

describe('the progress report', () => {
  const xml = documentXml(renderProgressReport(sampleReport))
  const texts = paragraphTexts(xml)

  test('tells the figures in words and closes with the usual sentence', () => {
    expect(xml).not.toMatch(leftover)
    expect(texts).toEqual(
      expect.arrayContaining([
        'Số: 07/BC-SNV',
        'BÁO CÁO',
        'Tiến độ thực hiện Kế hoạch công tác thi đua,\nkhen thưởng năm 2026 (6 tháng đầu năm)',
        'Kính gửi:',
        '- Ủy ban nhân dân tỉnh;',
        '- Hội đồng Thi đua - Khen thưởng tỉnh.',
        'Kế hoạch có 30 nhiệm vụ, trong đó:',
        '- Hoàn thành đúng hạn: 6 nhiệm vụ (20,0%);',
        '- Chưa đến kỳ: 6 nhiệm vụ (20,0%).',
        'V. ĐỀ XUẤT, KIẾN NGHỊ',
        'Trên đây là tình hình, tiến độ thực hiện Kế hoạch, Sở Nội vụ báo cáo cấp có thẩm quyền xem xét, chỉ đạo./.',
      ]),
    )
  })

  test('lists late and difficult tasks and counts by body with totals', () => {
    const [, late, difficult, bodies] = tablesOf(xml)
    expect(late![0]).toEqual([
      'STT',
      'Nhiệm vụ',
      'Cơ quan chủ trì',
      'Thời hạn',
      'Số ngày quá hạn',
      'Nguyên nhân, ghi chú',
    ])
    expect(late!.slice(1).map((row) => [row[0], row[4]])).toEqual([
      ['4', '15'],
      ['9', '20'],
      ['14', '25'],
      ['19', '30'],
      ['24', '35'],
      ['29', '40'],
    ])
    expect(difficult).toHaveLength(3)
    expect(difficult![1]!.slice(2)).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'Chưa nhận đủ hồ sơ của các xã, phường sau sắp xếp đơn vị hành chính',
      'Đề nghị gia hạn đến hết tháng 7',
    ])
    expect(bodies!.at(1)).toEqual(['1', 'Sở Nội vụ', '6', '6', '0', '0', '0', '0'])
    expect(bodies!.at(-1)).toEqual(['', 'Tổng cộng', '30', '6', '6', '6', '6', '6'])
  })

  test('says so when nothing is late, nothing difficult, nothing asked for', () => {
    const calm = {
      ...sampleReport,
      lateTasks: [],
      difficultTasks: [],
      byBody: [],
      proposals: [],
      addressees: [],
    }
    const said = paragraphTexts(
      documentXml(renderProgressReport({ ...calm, closing: 'Sở Nội vụ trân trọng báo cáo.' })),
    )
    expect(said).toEqual(
      expect.arrayContaining([
        'Không có nhiệm vụ quá hạn.',
        'Không có nhiệm vụ gặp khó khăn, vướng mắc.',
        'Chưa có nhiệm vụ được giao cho cơ quan chủ trì.',
        'Sở Nội vụ trân trọng báo cáo./.',
      ]),
    )
    expect(said.filter((text) => text.startsWith('V. ') || text.startsWith('Kính gửi'))).toEqual([])
  })
})

describe('the reminder letter', () => {
  const xml = documentXml(renderReminderDispatch(sampleReminder))
  const texts = paragraphTexts(xml)

  test('has no type name, its abstract under the number and a blank for the day', () => {
    expect(xml).not.toMatch(leftover)
    expect(texts.slice(0, 6)).toEqual([
      'ỦY BAN NHÂN DÂN\nTỈNH HÒA GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Số: ${blank.repeat(6)}/UBND-NC`,
      'V/v đôn đốc gửi báo cáo, hồ\nsơ theo Kế hoạch công tác thi\nđua, khen thưởng năm 2026',
      `Hòa Giang, ngày ${blank.repeat(5)} tháng 3 năm 2026`,
    ])
    expect(texts.filter((text) => text === 'CÔNG VĂN')).toEqual([])
  })

  test('lists what each unit has not sent, under the unit', () => {
    expect(tablesOf(xml)[1]).toEqual([
      ['STT', 'Nội dung chưa gửi', 'Thời hạn', 'Ghi chú'],
      ['I. Sở Giáo dục và Đào tạo'],
      [
        '1',
        'Hồ sơ đề nghị khen thưởng ngành Giáo dục và Đào tạo năm học 2025 - 2026',
        '15/02/2026',
        'Đã nhắc 02 lần',
      ],
      ['2', 'Đăng ký danh hiệu thi đua, hình thức khen thưởng năm 2026', '28/02/2026', ''],
      ['II. Ủy ban nhân dân phường Minh Khai'],
      ['1', 'Báo cáo tổng kết phong trào thi đua, công tác khen thưởng năm 2025', '20/01/2026', ''],
    ])
  })

  test('the committee above breaks before its territory', () => {
    const heading = {
      ...sampleReminder.heading,
      superiorBody: 'Ủy ban nhân dân tỉnh An Bình',
      issuingBody: 'Sở Y tế',
    }
    const texts = paragraphTexts(documentXml(renderReminderDispatch({ ...sampleReminder, heading })))
    expect(texts.slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH', 'SỞ Y TẾ'])
  })

  test('one addressee stands on the line; units that owe nothing are not named', () => {
    const units = [{ unit: 'Sở Tư pháp', items: [] }]
    const one = documentXml(
      renderReminderDispatch({ ...sampleReminder, about: 'V/v báo cáo;', addressees: ['Sở Tư pháp'], units }),
    )
    const said = paragraphTexts(one)
    expect(said).toContain('Kính gửi: Sở Tư pháp.')
    expect(said).toContain('V/v báo cáo')
    expect(said.filter((text) => text.includes('I. Sở Tư pháp') || text === 'STT')).toEqual([])
  })

  test('many units that owe the same stand as one list, and the letter points at it', () => {
    const item = { text: 'Đăng ký thi đua năm 2027', due: '30/01/2027', note: null }
    const units = Array.from({ length: 60 }, (_, at) => ({ unit: `Xã số ${at + 1}`, items: [item] }))
    const many = documentXml(
      renderReminderDispatch({ ...sampleReminder, addressees: units.map(({ unit }) => unit), units }),
    )
    expect(paragraphTexts(many)).toContain('Kính gửi: Các cơ quan, đơn vị có tên trong danh sách dưới đây.')
    expect(tablesOf(many)[1]!.length).toBe(62)
    expect(tablesOf(many)[1]!.slice(1, 3)).toEqual([
      ['Đăng ký thi đua năm 2027'],
      ['1', 'Xã số 1', '30/01/2027', ''],
    ])
    expect(tablesOf(many)[1]!.at(-1)).toEqual(['60', 'Xã số 60', '30/01/2027', ''])
  })
})

describe('a list as a document', () => {
  test('prints every cell in the form of its column', () => {
    const data = {
      ...sampleList,
      columns: [
        { header: 'Họ tên' },
        { header: 'Ngày sinh', kind: 'date' as const },
        { header: 'Tiền thưởng', kind: 'money' as const },
        { header: 'Năm' },
        { header: 'Đủ điều kiện' },
      ],
      rows: [
        ['Lê Ái & con', '1980-01-09', 3_510_000, 2026, true],
        ['Đỗ <B>', 'không rõ', null, 2025, false],
      ],
    }
    const xml = documentXml(renderTableDocument(data))
    expect(xml).not.toMatch(leftover)
    expect(tablesOf(xml)[1]).toEqual([
      ['Họ tên', 'Ngày sinh', 'Tiền thưởng', 'Năm', 'Đủ điều kiện'],
      ['Lê Ái & con', '09/01/1980', '3.510.000', '2026', 'Có'],
      ['Đỗ <B>', 'không rõ', '', '2025', 'Không'],
    ])
  })

  test('takes cells of many thousand words', () => {
    const words = 'thi đua '.repeat(20_000).trim()
    const rows = Array.from({ length: 10 }, () => [words])
    const xml = documentXml(renderTableDocument({ ...sampleList, columns: [{ header: 'Nội dung' }], rows }))
    expect(tablesOf(xml)[1]!.slice(1)).toEqual(rows)
  })

  test('lies on its side when asked, and its columns fill the page exactly', () => {
    for (const [orientation, room] of [
      ['portrait', 9355],
      ['landscape', 14286],
    ] as const) {
      const xml = documentXml(renderTableDocument({ ...sampleList, orientation }))
      expect(xml.includes('w:orient="landscape"')).toBe(orientation === 'landscape')
      const list = xml.match(/<w:tbl>(?:(?!<w:tbl>).)*<w:tblHeader\/>.*?<\/w:tbl>/s)![0]
      const widths = [...list.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]))
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - room)).toBeLessThan(6)
      // No column is too narrow for a date or an amount of money in 12 points.
      expect(Math.min(widths[3]!, widths[4]!)).toBeGreaterThan(1150)
      expect(list.match(/<w:tblHeader\/>/g)).toHaveLength(1)
      expect(list.match(/<w:tr>/g)).toHaveLength(41)
    }
  })
})
