import { expect, test } from 'vitest'
import { balancedLines, lineWidthMm, wrapLines } from './letter-width.ts'

const bold = { sizePt: 14, bold: true }

test('an accented letter is as wide as its base, however it was typed', () => {
  expect(lineWidthMm('ẾỆỄ', bold)).toBeCloseTo(lineWidthMm('EEE', bold), 9)
  expect(lineWidthMm('Ế'.normalize('NFD'), bold)).toBeCloseTo(lineWidthMm('E', bold), 9)
  expect(lineWidthMm('ƯỮ', bold)).toBeGreaterThan(lineWidthMm('UU', bold))
  // 10 letters of 500/1000 at 10 pt are 50 pt.
  expect(lineWidthMm('0123456789', { sizePt: 10 })).toBeCloseTo(50 * (25.4 / 72), 9)
})

test('a title that is too long is broken into lines of about the same length', () => {
  const title = 'Tiến độ thực hiện Kế hoạch công tác thi đua, khen thưởng năm 2026 (6 tháng đầu năm)'
  const greedy = wrapLines(title, bold, 165)
  const lines = balancedLines(title, bold, 165)
  expect(greedy).toHaveLength(2)
  expect(lines).toEqual([
    'Tiến độ thực hiện Kế hoạch công tác thi đua,',
    'khen thưởng năm 2026 (6 tháng đầu năm)',
  ])
  expect(lines.join(' ')).toBe(title)
})

test('a short title and a title with its own breaks stay as they are', () => {
  expect(balancedLines('Danh sách', bold, 165)).toEqual(['Danh sách'])
  expect(balancedLines('ỦY BAN NHÂN DÂN\nTỈNH', bold, 165)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH'])
})
