import { expect, test } from 'vitest'
import { formatBytes, formatDate, formatDateTime, formatNumber, formatTime, todayOn } from './format.ts'

test('a day is written the Vietnamese way without moving it across time zones', () => {
  expect(formatDate('2026-09-05')).toBe('05/09/2026')
})

test('an instant is told in the time of Vietnam, on the next day when it is already the next day there', () => {
  expect(formatDateTime('2026-12-31T18:30:00Z')).toBe('01/01/2027 01:30')
  expect(formatDate('2026-12-31T18:30:00Z')).toBe('01/01/2027')
  expect(formatTime('2026-11-21T17:05:00Z')).toBe('00:05')
})

test('nothing gives nothing, and what is no date stays as it came', () => {
  expect([formatDate(null), formatDate(''), formatDateTime(undefined), formatDate('quý II')]).toEqual([
    '',
    '',
    '',
    'quý II',
  ])
})

test('today is the day in Vietnam', () => {
  expect(todayOn(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21')
  expect(todayOn(new Date('2026-11-20T16:59:59Z'))).toBe('2026-11-20')
})

test('numbers and sizes use the Vietnamese separators', () => {
  expect([formatNumber(1234), formatNumber(0.5), formatBytes(900), formatBytes(1_572_864)]).toEqual([
    '1.234',
    '0,5',
    '900 byte',
    '1,5 MB',
  ])
})
