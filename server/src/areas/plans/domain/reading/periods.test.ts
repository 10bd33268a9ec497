import { describe, expect, it } from 'vitest'
import { findPeriod, readPeriod, readPeriodHeading } from './periods.ts'

const year = { year: 2025 }
const between = (from: string, to: string) => ({ from, to, bound: 'between' })

describe('readPeriod', () => {
  it.each([
    ['Quý I', { kind: 'quarter', year: 2025, values: [1] }],
    ['Quý I,II', { kind: 'quarter', year: 2025, values: [1, 2] }],
    ['Quý II và Quý IV', { kind: 'quarter', year: 2025, values: [2, 4] }],
    ['Quý 3/2026', { kind: 'quarter', year: 2026, values: [3] }],
    ['Quí IV-2025', { kind: 'quarter', year: 2025, values: [4] }],
    ['Quý Il', { kind: 'quarter', year: 2025, values: [2] }],
    [
      'Quý I - III',
      { kind: 'quarter', year: 2025, values: [1, 2, 3], ...between('2025-01-01', '2025-09-30') },
    ],
    [
      'Quý IV/2025 - Quý II/2026',
      { kind: 'quarter', year: 2025, values: [4, 1, 2], ...between('2025-10-01', '2026-06-30') },
    ],
    [
      'Định kỳ ngày 15 hằng tháng',
      { kind: 'month', year: 2025, values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    ],
    ['6 tháng, năm', { kind: 'quarter', year: 2025, values: [2, 4] }],
    ['Định kỳ 6 tháng và cuối năm', { kind: 'quarter', year: 2025, values: [2, 4] }],
    ['6 tháng, 9 tháng, cả năm', { kind: 'quarter', year: 2025, values: [2, 3, 4] }],
    ['6 tháng/lần', { kind: 'quarter', year: 2025, values: [2, 4] }],
    ['Quý IV năm trước', { kind: 'quarter', year: 2024, values: [4] }],
    ['Quý I năm sau', { kind: 'quarter', year: 2026, values: [1] }],
    ['Cuối năm 2025', { kind: 'quarter', year: 2025, values: [4] }],
    ['Tuần thứ 2 tháng 7/2025', { kind: 'month', year: 2025, values: [7] }],
    [
      'Trước ngày l0/6/2025',
      { kind: 'date', year: 2025, values: ['2025-06-10'], to: '2025-06-10', bound: 'before' },
    ],
    ['Hằng quý', { kind: 'quarter', year: 2025, values: [1, 2, 3, 4] }],
    [
      '6 tháng đầu năm',
      { kind: 'quarter', year: 2025, values: [1, 2], ...between('2025-01-01', '2025-06-30') },
    ],
    [
      '6 tháng cuối năm 2026',
      { kind: 'quarter', year: 2026, values: [3, 4], ...between('2026-07-01', '2026-12-31') },
    ],
    ['Tháng 9/2025', { kind: 'month', year: 2025, values: [9] }],
    ['Tháng 3, 4', { kind: 'month', year: 2025, values: [3, 4] }],
    ['T12', { kind: 'month', year: 2025, values: [12] }],
    ['Tuần 2 tháng 10', { kind: 'month', year: 2025, values: [10] }],
    ['Tháng 12 hằng năm', { kind: 'month', year: 2025, values: [12] }],
    [
      'Từ tháng 3 đến tháng 5',
      { kind: 'month', year: 2025, values: [3, 4, 5], ...between('2025-03-01', '2025-05-31') },
    ],
    [
      'Tháng 11/2025 - 02/2026',
      { kind: 'month', year: 2025, values: [11, 12, 1, 2], ...between('2025-11-01', '2026-02-28') },
    ],
    ['Đến hết tháng 5', { kind: 'month', year: 2025, values: [5], to: '2025-05-31', bound: 'before' }],
    [
      'trước 30/01/2024',
      { kind: 'date', year: 2024, values: ['2024-01-30'], to: '2024-01-30', bound: 'before' },
    ],
    [
      'Chậm nhất ngày 30 tháng 9',
      { kind: 'date', year: 2025, values: ['2025-09-30'], to: '2025-09-30', bound: 'before' },
    ],
    ['15/6 và 30/11', { kind: 'date', year: 2025, values: ['2025-06-15', '2025-11-30'] }],
    [
      '01-15/3/2025',
      {
        kind: 'date',
        year: 2025,
        values: ['2025-03-01', '2025-03-15'],
        ...between('2025-03-01', '2025-03-15'),
      },
    ],
    [
      'Từ nay đến hết 31/12/2025',
      { kind: 'date', year: 2025, values: ['2025-12-31'], to: '2025-12-31', bound: 'before' },
    ],
    [
      'Sau ngày 15/7',
      { kind: 'date', year: 2025, values: ['2025-07-15'], from: '2025-07-15', bound: 'after' },
    ],
    ['2025 - 2035', { kind: 'year', year: 2025, values: [], ...between('2025-01-01', '2035-12-31') }],
    ['Năm 2026', { kind: 'year', year: 2026, values: [] }],
    ['Thường xuyên', { kind: 'year', year: 2025, values: [] }],
    ['Cả năm', { kind: 'year', year: 2025, values: [] }],
    ['Năm học 2025-2026', { kind: 'year', year: 2025, values: [] }],
    ['Quý I+II', { kind: 'quarter', year: 2025, values: [1, 2] }],
    ['Q1', { kind: 'quarter', year: 2025, values: [1] }],
    ['Q.III/2025', { kind: 'quarter', year: 2025, values: [3] }],
    ['T3/2026', { kind: 'month', year: 2026, values: [3] }],
    ['Tuần 4/5', { kind: 'month', year: 2025, values: [5] }],
    ['Tháng Mười một', { kind: 'month', year: 2025, values: [11] }],
    ['Ngày 05 tháng đầu quý', { kind: 'month', year: 2025, values: [1, 4, 7, 10] }],
    ['Cuối năm', { kind: 'quarter', year: 2025, values: [4] }],
    [
      'Xong trước 30.6',
      { kind: 'date', year: 2025, values: ['2025-06-30'], to: '2025-06-30', bound: 'before' },
    ],
    ['Theo Kế hoạch của tỉnh', { kind: 'unspecified', year: 2025, values: [] }],
    ['Đột xuất', { kind: 'unspecified', year: 2025, values: [] }],
    ['Sau khi có Quy chế của TW', { kind: 'unspecified', year: 2025, values: [] }],
    ['31/02/2025', { kind: 'unspecified', year: 2025, values: [] }],
  ])('reads “%s”', (written, period) => {
    expect(readPeriod(written, year)).toEqual({ ...period, raw: written })
  })

  it('puts the months of a school year into its two calendar years', () => {
    const school = { year: 2025, schoolYear: [2025, 2026] as const }
    expect(readPeriod('Tháng 9', school)).toEqual({ kind: 'month', year: 2025, values: [9], raw: 'Tháng 9' })
    expect(readPeriod('15/01', school)).toEqual({
      kind: 'date',
      year: 2026,
      values: ['2026-01-15'],
      raw: '15/01',
    })
  })

  it('knows the terms of a school year, and guesses none without one', () => {
    const school = { year: 2025, schoolYear: [2025, 2026] as const }
    expect(readPeriod('Học kỳ I', school)).toEqual({
      kind: 'month',
      year: 2025,
      values: [9, 10, 11, 12, 1],
      ...between('2025-09-01', '2026-01-31'),
      raw: 'Học kỳ I',
    })
    expect(readPeriod('HKII', school)).toMatchObject({ year: 2026, values: [1, 2, 3, 4, 5] })
    expect(readPeriod('Học kỳ I', year)?.kind).toBe('unspecified')
  })

  it('reads an empty cell as nothing', () => {
    expect(readPeriod(' - ', year)).toBeNull()
  })
})

describe('readPeriodHeading', () => {
  it.each([
    'QUÝ I',
    'Quý III, IV:',
    'THÁNG 01',
    '2. Quý II',
    'Tháng 9/2025',
    '6 tháng đầu năm',
    'Thường xuyên:',
  ])('takes “%s” for a heading', (text) => {
    expect(readPeriodHeading(text, year)?.kind).toMatch(/^(quarter|month|year)$/)
  })

  it.each(['Báo cáo quý I', 'Sơ kết 6 tháng đầu năm', 'Tháng hành động vì trẻ em', 'Quý vị đại biểu'])(
    'does not take “%s” for a heading',
    (text) => {
      expect(readPeriodHeading(text, year)).toBeNull()
    },
  )
})

describe('findPeriod', () => {
  it.each([
    ['Gửi báo cáo về Sở Nội vụ trước ngày 15/02/2025.', '2025-02-15'],
    ['Tổ chức hội nghị (Hoàn thành trước ngày 15/3)', '2025-03-15'],
    ['Nộp hồ sơ chậm nhất ngày 30 tháng 6 năm 2025 để tổng hợp', '2025-06-30'],
  ])('finds the deadline in “%s”', (text, day) => {
    expect(findPeriod(text, year)?.period).toMatchObject({ kind: 'date', values: [day], bound: 'before' })
  })

  it.each([
    ['Tổ chức tập huấn nghiệp vụ (Quý III).', 'quarter', [3]],
    ['Trình khen thưởng, hoàn thành trong tháng 6/2025.', 'month', [6]],
    ['Quý II: Sơ kết phong trào.', 'quarter', [2]],
    ['Kiểm tra chéo; thời gian: tháng 4', 'month', [4]],
  ])('finds the time in “%s”', (text, kind, values) => {
    expect(findPeriod(text, year)?.period).toMatchObject({ kind, values })
  })

  it.each([
    'Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2025',
    'Tổ chức họp Hội đồng, phiên họp Quý I năm 2025',
    'Kỷ niệm 77 năm ngày ra lời kêu gọi (11/6/1948-11/6/2025)',
    'Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014, Thông tri số 28-TT/TU ngày 02/7/2014',
  ])('finds no deadline in “%s”', (text) => {
    expect(findPeriod(text, year)).toBeNull()
  })
})
