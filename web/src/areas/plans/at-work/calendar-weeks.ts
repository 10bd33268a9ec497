/** The weeks that a month touches, Monday first, as days YYYY-MM-DD. */
export function weeksOf(year: number, month: number): string[][] {
  const first = new Date(Date.UTC(year, month - 1, 1))
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (first.getUTCDay() + 6) % 7
  const count = Math.ceil((before + days) / 7)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) =>
      new Date(Date.UTC(year, month - 1, 1 - before + week * 7 + day)).toISOString().slice(0, 10),
    ),
  )
}
