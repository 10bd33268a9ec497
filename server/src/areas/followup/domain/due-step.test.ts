import { expect, test } from 'vitest'
import { dueStep, isEscalated } from './due-step.ts'
import { mailOf, nextAttempt } from './mail.ts'
import { reminderText, shorten } from './reminder-words.ts'

const rule = { daysBefore: [7, 1], daysAfter: [1, 7], escalateAfterDays: 10 }

test.each([
  [-8, null],
  [-7, { kind: 'before-due', days: 7 }],
  // The seventh day was missed: its reminder comes on the sixth.
  [-6, { kind: 'before-due', days: 7 }],
  [-1, { kind: 'before-due', days: 1 }],
  [0, { kind: 'before-due', days: 1 }],
  [1, { kind: 'after-due', days: 1 }],
  [6, { kind: 'after-due', days: 1 }],
  [7, { kind: 'after-due', days: 7 }],
  [300, { kind: 'after-due', days: 7 }],
])('%i days past the date', (daysPast, step) => {
  expect(dueStep(daysPast, rule)).toEqual(step)
})

test('nothing set, nothing reminded; the head hears after the set days only', () => {
  expect([
    dueStep(-1, { daysBefore: [], daysAfter: [] }),
    dueStep(5, { daysBefore: [], daysAfter: [] }),
  ]).toEqual([null, null])
  expect([9, 10, 11].map((daysPast) => isEscalated(daysPast, rule))).toEqual([false, true, true])
})

test('a letter is tried for about ten hours, ever more seldom', () => {
  const now = new Date('2026-03-10T00:00:00Z')
  const minutes = [1, 2, 3, 7, 8].map((attempts) => {
    const next = nextAttempt(attempts, now)
    return next && (next.getTime() - now.getTime()) / 60_000
  })
  expect(minutes).toEqual([5, 10, 20, 320, null])
})

test('words: whole syllables, one item as the subject, several counted', () => {
  expect(shorten('Báo cáo kết quả thực hiện', 12)).toBe('Báo cáo kết…')
  const text = reminderText({ text: 'Báo cáo', dueOn: '2026-03-15', daysPast: 0, unit: 'Sở Y tế' })
  expect(text).toBe('Nhắc Sở Y tế: “Báo cáo” (hạn 15/03/2026, đến hạn hôm nay).')
  const row = { text, path: '/nhiem-vu/1' }
  expect(mailOf('Lê A', [row], null).subject).toBe(`[Thi đua, khen thưởng] ${text}`)
  expect(mailOf('Lê A', [row, row], 'https://x.example').subject).toBe(
    '[Thi đua, khen thưởng] 2 việc cần xem',
  )
})
