import { expect, it } from 'vitest'
import { daysOf, judgeDates, stateOf } from './deputation-rules.ts'

it.each([
  ['2026-03-10', '2026-03-10', null],
  ['2026-03-10', '2026-06-09', null],
  ['2026-03-10', '2026-06-10', 'deputation-too-long'],
  ['2026-03-09', '2026-03-12', 'deputation-in-past'],
  ['2026-03-12', '2026-03-11', 'dates-reversed'],
])('judges %s to %s: %s', (since, until, code) => {
  expect(judgeDates({ since, until }, '2026-03-10')?.code ?? null).toBe(code)
})

it('counts both ends', () => {
  expect(daysOf({ since: '2026-03-10', until: '2026-03-10' })).toBe(1)
  expect(daysOf({ since: '2026-03-10', until: '2026-06-09' })).toBe(92)
})

it('says where a deputation stands', () => {
  const dates = { since: '2026-03-10', until: '2026-03-12', revokedAt: null }
  const days = ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13']
  expect(days.map((day) => stateOf(dates, day))).toEqual(['coming', 'running', 'running', 'over'])
  expect(stateOf({ ...dates, revokedAt: new Date() }, '2026-03-10')).toBe('revoked')
})
