import { type Refusal, refuse } from '../../../platform/refusal.ts'
import type { UnitState } from './units.ts'

/** Day as an officer reads it: 01/7/2025. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

/** A change may take effect later, but a day more than two years ahead is a slip of the pen. @refuses unit-date-ahead */
export function checkDay(happenedOn: string, today: string): Refusal | null {
  if (Number(happenedOn.slice(0, 4)) <= Number(today.slice(0, 4)) + 2) return null
  return refuse('unit-date-ahead', { day: dayInWords(happenedOn) })
}

/**
 * May this unit change on the day? `ends`: the change ends the unit, so it must have lived one day under its last name.
 * @refuses changed-meanwhile, unit-already-dissolved, unit-date-ahead, unit-date-too-early
 */
export function checkChange(
  unit: UnitState,
  change: { revision: number; happenedOn: string; today: string; ends: boolean },
): Refusal | null {
  const { name } = unit.current
  if (unit.dissolvedOn !== null)
    return refuse('unit-already-dissolved', { name, day: dayInWords(unit.dissolvedOn) })
  if (unit.revision !== change.revision) return refuse('changed-meanwhile')
  const refusal = checkDay(change.happenedOn, change.today)
  if (refusal) return refusal
  const tooEarly = change.ends
    ? change.happenedOn <= unit.current.since
    : change.happenedOn < unit.current.since
  if (tooEarly)
    return refuse('unit-date-too-early', {
      name,
      day: dayInWords(change.happenedOn),
      since: dayInWords(unit.current.since),
    })
  return null
}
