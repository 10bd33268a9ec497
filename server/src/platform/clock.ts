/** Time as an argument: use cases ask it, tests set it. */
export type Clock = { now(): Date; today(): string }

export const timeZone = 'Asia/Ho_Chi_Minh'

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })

/** The calendar day (YYYY-MM-DD) of an instant, where the officers live. */
function dayOf(instant: Date): string {
  return dayFormat.format(instant)
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date()),
}

/** A clock that stands still; for tests and samples. */
export function fixedClock(iso: string): Clock {
  const instant = new Date(iso)
  return { now: () => instant, today: () => dayOf(instant) }
}
