/** The calendar day so many days later; negative: earlier. */
export function daysAfter(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
}
