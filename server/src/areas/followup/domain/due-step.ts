export type ReminderRule = {
  daysBefore: readonly number[]
  daysAfter: readonly number[]
  escalateAfterDays: number
}

export type DueStep = {
  kind: 'before-due' | 'after-due' /** The set day that the step belongs to. */
  days: number
}

/**
 * The reminder that a due date calls for today: before it the nearest set day that is reached, after it the farthest. A day
 * on which nothing ran is caught up on the next, and each step still comes once because `days` is the set day. Null where
 * none is reached; the due day itself belongs to the steps before.
 */
export function dueStep(
  daysPast: number,
  rule: Pick<ReminderRule, 'daysBefore' | 'daysAfter'>,
): DueStep | null {
  if (daysPast <= 0) {
    const reached = rule.daysBefore.filter((days) => -daysPast <= days)
    return reached.length === 0 ? null : { kind: 'before-due', days: Math.min(...reached) }
  }
  const reached = rule.daysAfter.filter((days) => daysPast >= days)
  return reached.length === 0 ? null : { kind: 'after-due', days: Math.max(...reached) }
}

/** Has the silence lasted so long that the head is told? */
export function isEscalated(daysPast: number, rule: Pick<ReminderRule, 'escalateAfterDays'>): boolean {
  return daysPast >= rule.escalateAfterDays && daysPast > 0
}
