import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { realPlans, sampleTexts } from '../../../../test/real-plans.ts'
import { applyChanges, moveDay, moveTextToYear } from './move-year.ts'

const moved = (text: string, from = 2024, to = from + 1) => moveTextToYear(text, from, to).text

test.each([
  [
    'Tổng kết công tác thi đua, khen thưởng năm 2023, triển khai nhiệm vụ năm 2024',
    'Tổng kết công tác thi đua, khen thưởng năm 2024, triển khai nhiệm vụ năm 2025',
  ],
  [
    'Xét khen thưởng ngành Giáo dục và Đào tạo năm học 2023 - 2024',
    'Xét khen thưởng ngành Giáo dục và Đào tạo năm học 2024 - 2025',
  ],
  ['Trình trước ngày 30/6/2024', 'Trình trước ngày 30/6/2025'],
  ['Họp trước ngày 15 tháng 12 năm 2024', 'Họp trước ngày 15 tháng 12 năm 2025'],
  ['Báo cáo tháng 6/2024', 'Báo cáo tháng 6/2025'],
  ['Kỷ niệm 80 năm Ngày thành lập QĐND Việt Nam', 'Kỷ niệm 81 năm Ngày thành lập QĐND Việt Nam'],
  [
    'phong trào thi đua kỷ niệm 115 ngày sinh đồng chí Hoàng Văn Thụ gắn với chào mừng kỷ niệm 70 năm Chiến thắng Điện Biên Phủ; 80 năm Ngày thành lập QĐND Việt Nam',
    'phong trào thi đua kỷ niệm 116 ngày sinh đồng chí Hoàng Văn Thụ gắn với chào mừng kỷ niệm 71 năm Chiến thắng Điện Biên Phủ; 81 năm Ngày thành lập QĐND Việt Nam',
  ],
  ['Liên hoan điển hình tiên tiến lần thứ 12 năm 2024', 'Liên hoan điển hình tiên tiến lần thứ 13 năm 2025'],
])('moves: %s', (before, after) => {
  expect(moved(before)).toBe(after)
})

test.each([
  'theo quy định của Luật Thi đua, khen thưởng năm 2022 và các văn bản hướng dẫn thi hành',
  'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  'Quyết định số 1815/QĐ-UBND ngày 06/8/2020 về việc ban hành Quy chế',
  'Kế hoạch số 02/KH-UBND ngày 03/01/2024 về công tác thi đua, khen thưởng năm 2024',
  'Số: 01 /KH - HĐTĐKT ngày 06 tháng 02 năm 2024',
  'Nghị định 98/2023/NĐ-CP',
  'Thông tư số 15/2025/TT-BNV ngày 04/8/2025 của Bộ Nội vụ',
  'phong trào “Chuyển đổi số” giai đoạn 2023-2025',
  'Kế hoạch phát triển kinh tế - xã hội 5 năm (2021 - 2025)',
  'nhiệm kỳ 2020 - 2025',
  'Đại hội Thi đua yêu nước toàn quốc lần thứ XI',
  'Lời kêu gọi thi đua ái quốc ngày 11/6/1948',
  'Tặng 2024 lượt người, kinh phí 2.024.000 đồng',
  'Hoàn thành mục tiêu đến năm 2025',
])('keeps: %s', (text) => {
  expect(moveTextToYear(text, 2024, 2025)).toMatchObject({ text, changes: [] })
})

describe('each change', () => {
  it('stands at its place with a note where it needs a look, and can be undone alone', () => {
    const text = 'Kỷ niệm 80 năm Ngày thành lập, tổng kết năm 2024'
    const result = moveTextToYear(text, 2024, 2025)
    expect(result.changes).toEqual([
      { kind: 'anniversary', at: 8, before: '80 năm', after: '81 năm', note: 'not-round' },
      { kind: 'year', at: 44, before: '2024', after: '2025' },
    ])
    expect(applyChanges(text, result.changes.slice(1))).toBe(
      'Kỷ niệm 80 năm Ngày thành lập, tổng kết năm 2025',
    )
    expect(applyChanges(text, [])).toBe(text)
  })

  it('moves the anniversary and the day of this year, not the day it remembers', () => {
    const text =
      'kỷ niệm 77 năm ngày Chủ tịch Hồ Chí Minh ra “Lời kêu gọi thi đua ái quốc” (11/6/1948-11/6/2025)'
    expect(moved(text, 2025)).toBe(
      'kỷ niệm 78 năm ngày Chủ tịch Hồ Chí Minh ra “Lời kêu gọi thi đua ái quốc” (11/6/1948-11/6/2026)',
    )
  })

  it('tells which cited documents and ending periods stay', () => {
    const text =
      'Thực hiện Kế hoạch số 02/KH-UBND ngày 03/01/2024 và phong trào giai đoạn 2021-2024 trong năm 2024'
    const result = moveTextToYear(text, 2024, 2025)
    expect(result.kept).toEqual([
      { kind: 'document', text: 'Kế hoạch số 02/KH-UBND ngày 03/01/2024' },
      { kind: 'period', text: 'giai đoạn 2021-2024' },
    ])
    expect(result.text.endsWith('giai đoạn 2021-2024 trong năm 2025')).toBe(true)
  })

  it('moves a leap day to the last day that there is', () => {
    expect(moveTextToYear('Trước ngày 29/02/2024', 2024, 2025).changes).toEqual([
      { kind: 'date', at: 11, before: '29/02/2024', after: '28/02/2025', note: 'no-such-day' },
    ])
    expect([moveDay('2024-02-29', 1), moveDay('2024-12-31', 2)]).toEqual(['2025-02-28', '2026-12-31'])
  })
})

describe('the sentences of whole plans', () => {
  const years = { '000': 2024, '001': 2024, '002': 2021, '003': 2023, '004': 2025 } as Record<string, number>

  it.each([...sampleTexts, ...realPlans])(
    '$name: numbers of documents and periods stay letter for letter, no year is left behind',
    ({ name, file }) => {
      const year = years[name.slice(0, 3)] ?? 2026
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        const result = moveTextToYear(line, year, year + 1)
        const numbers = (text: string) =>
          text.match(/\d+\s*\/\s*(?:\d{4}\/)?[A-ZĐ]{2,}(?:\s?-\s?[A-ZĐ]+)*(?:\s+ngày\s+\d+\/\d+\/\d{4})?/g)
        expect(numbers(result.text)).toEqual(numbers(line))
        const periods = (text: string) => text.match(/giai đoạn \d{4}\s*[-–]\s*\d{4}/g)
        expect(periods(result.text)).toEqual(periods(line))
        // Each digit that differs is told as a change.
        expect(applyChanges(line, result.changes)).toBe(result.text)
        const back = result.changes.length === 0 ? line === result.text : result.text !== line
        expect(back).toBe(true)
        // A task row speaks of the year that is moved to, unless the year is a document's or a period's.
        const free = result.kept.reduce((text, one) => text.replace(one.text, ''), result.text)
        expect(free).not.toMatch(new RegExp(`năm ${year - 1}(?!\\d)(?!\\s*[-–])`))
      }
    },
  )
})
