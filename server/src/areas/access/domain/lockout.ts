/** Wrong sign-ins in a row for one name, and until when the name is locked. */
export type SignInCount = { failures: number; lockedUntil: Date | null }

/** Our own safety setting: so many wrong sign-ins in a row lock the name for so many minutes. */
const lockout = { failures: 5, minutes: 15 }

/** Whole minutes, rounded up, until the name is open again; null where it is open. */
export function minutesLocked(count: SignInCount, now: Date): number | null {
  const left = (count.lockedUntil?.getTime() ?? 0) - now.getTime()
  return left > 0 ? Math.ceil(left / 60_000) : null
}

/** The count after one more wrong sign-in at `now`; a lock starts a new count. */
export function countFailure(count: SignInCount, now: Date): SignInCount {
  const failures = count.failures + 1
  if (failures < lockout.failures) return { failures, lockedUntil: null }
  return { failures: 0, lockedUntil: new Date(now.getTime() + lockout.minutes * 60_000) }
}
