import { expect, test } from 'vitest'
import {
  bodiesCell,
  clean,
  ending,
  listed,
  longDate,
  numberLine,
  percent,
  roman,
  shortDate,
  vietnameseNumber,
} from './words.ts'

const blank = '\u00a0'

test('a number below ten takes a zero, a missing one is a blank of six', () => {
  expect(numberLine(5, 'KH-UBND')).toBe('Số: 05/KH-UBND')
  expect(numberLine('125', '/KH-UBND')).toBe('Số: 125/KH-UBND')
  expect(numberLine('01/KH-HĐĐKT', 'KH-HĐĐKT')).toBe('Số: 01/KH-HĐĐKT')
  expect(numberLine(null, 'KH-UBND')).toBe(`Số: ${blank.repeat(6)}/KH-UBND`)
  expect(numberLine('  ', 'KH-UBND')).toBe(`Số: ${blank.repeat(6)}/KH-UBND`)
})

test('days below ten and the months one and two keep their zero, what is missing is a blank', () => {
  expect(longDate('2026-02-06')).toBe('ngày 06 tháng 02 năm 2026')
  expect(longDate('2026-03-06')).toBe('ngày 06 tháng 3 năm 2026')
  expect(longDate('2026-12-31')).toBe('ngày 31 tháng 12 năm 2026')
  expect(longDate('2026-01')).toBe(`ngày ${blank.repeat(5)} tháng 01 năm 2026`)
  expect(longDate('2026')).toBe(`ngày ${blank.repeat(5)} tháng ${blank.repeat(5)} năm 2026`)
  expect(() => longDate('06/02/2026')).toThrow('Not a date: 06/02/2026')
})

test('dates, numbers and shares are written the Vietnamese way', () => {
  expect(shortDate('2026-09-05')).toBe('05/09/2026')
  expect(shortDate('Quý I')).toBe('Quý I')
  expect(vietnameseNumber(1234567.5)).toBe('1.234.567,5')
  expect(percent(12, 30)).toBe('40,0%')
  expect(percent(1, 3)).toBe('33,3%')
  expect(percent(0, 0)).toBe('0%')
  expect([1, 3, 4, 9, 14, 39, 49, 94, 159].map(roman)).toEqual([
    ...['I', 'III', 'IV', 'IX', 'XIV', 'XXXIX', 'XLIX', 'XCIV', 'CLIX'],
  ])
})

test('text is made composed, with one kind of line end and nothing that XML refuses', () => {
  expect(clean(' Ngu\u0303ye\u0302\u0303n\r\nVăn\u0000\u000b A ')).toBe('Ngũyễn\nVăn A'.normalize('NFC'))
  expect(clean(null)).toBe('')
})

test('lists end in semicolons and a full stop whatever they came with', () => {
  expect(listed(['- Ban TĐKT TW;', 'Sở Nội vụ.', ' ', 'Lưu: VT, NV'])).toEqual([
    'Ban TĐKT TW;',
    'Sở Nội vụ;',
    'Lưu: VT, NV.',
  ])
  expect(bodiesCell(['Sở Nội vụ'])).toBe('Sở Nội vụ')
  expect(bodiesCell(['Sở Nội vụ;', '- Sở Tư pháp'])).toBe('- Sở Nội vụ;\n- Sở Tư pháp.')
  expect(bodiesCell([])).toBe('')
  expect(ending('để theo dõi, chỉ đạo. /.')).toBe('để theo dõi, chỉ đạo./.')
})
