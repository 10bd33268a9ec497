import { expect, it } from 'vitest'
import { countFailure, minutesLocked, type SignInCount } from './lockout.ts'

const now = new Date('2026-03-10T02:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

it('locks for 15 minutes at the fifth wrong sign-in, then counts anew', () => {
  const counts: SignInCount[] = []
  let count: SignInCount = { failures: 0, lockedUntil: null }
  for (let i = 0; i < 6; i++) {
    count = countFailure(count, now)
    counts.push(count)
  }

  expect(counts).toEqual([
    { failures: 1, lockedUntil: null },
    { failures: 2, lockedUntil: null },
    { failures: 3, lockedUntil: null },
    { failures: 4, lockedUntil: null },
    { failures: 0, lockedUntil: later(15) },
    { failures: 1, lockedUntil: null },
  ])
})

it('tells whole minutes while locked, and nothing from the last second on', () => {
  const locked = { failures: 0, lockedUntil: later(15) }
  expect([0, 0.5, 14, 14.99, 15, 20].map((at) => minutesLocked(locked, later(at)))).toEqual([
    15,
    15,
    1,
    1,
    null,
    null,
  ])
  expect(minutesLocked({ failures: 4, lockedUntil: null }, now)).toBeNull()
})
