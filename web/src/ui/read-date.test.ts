import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'

test.each([
  ['5/9/2026', '2026-09-05'],
  ['05-09-2026', '2026-09-05'],
  ['5.9.26', '2026-09-05'],
  ['05092026', '2026-09-05'],
  [' 2026-09-05 ', '2026-09-05'],
  ['29/2/2028', '2028-02-29'],
])('the typed day %s is %s', (typed, day) => {
  expect(readDate(typed)).toBe(day)
})

test.each(['29/2/2026', '31/4/2026', '13/13/2026', '5/9', 'quý II', ''])('%s is no day', (typed) => {
  expect(readDate(typed)).toBeNull()
})
