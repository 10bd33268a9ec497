import { describe, expect, it } from 'vitest'
import { loadLaw } from '../load-law.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

const { calendar } = loadLaw()

describe('working days', () => {
  it('pass over weekends and do not count the day they run from', () => {
    expect(addWorkingDays(calendar, '2026-03-05', 5)).toMatchObject({
      until: '2026-03-12',
      skipped: [
        { on: '2026-03-07', why: 'thứ Bảy' },
        { on: '2026-03-08', why: 'Chủ nhật' },
      ],
      madeUp: [],
    })
  })

  it('pass over Tết, and count a Saturday that makes up for a day off', () => {
    expect(addWorkingDays(calendar, '2025-01-24', 1).until).toBe('2025-02-03')
    expect(addWorkingDays(calendar, '2025-04-25', 3)).toMatchObject({
      until: '2025-04-29',
      madeUp: [{ on: '2025-04-26', why: 'Làm bù cho 02/05/2025' }],
      skipped: [{ on: '2025-04-27', why: 'Chủ nhật' }],
    })
  })

  it('know the days off in lieu of three years', () => {
    expect(
      ['2024-04-29', '2024-05-04', '2025-05-02', '2026-01-02', '2026-08-31', '2026-08-22'].map((on) =>
        isWorkingDay(calendar, on),
      ),
    ).toEqual([false, true, false, false, false, true])
  })

  it('are provisional where the year is not known, or not wholly', () => {
    expect(addWorkingDays(calendar, '2027-02-01', 5)).toMatchObject({
      provisional: true,
      reasons: [expect.stringContaining('chưa có Tết Nguyên đán')],
    })
    expect(addWorkingDays(calendar, '2031-02-03', 5).reasons).toEqual([
      'Chưa có lịch nghỉ của năm 2031: chỉ trừ thứ Bảy, Chủ nhật.',
    ])
    expect(addWorkingDays(calendar, '2026-12-30', 3).reasons).toHaveLength(2)
  })
})
