import type { Award } from './catalogue-types.ts'
import type { LocalAim, LocalEntry } from './local-types.ts'

/** Does the local entry touch this award? A quorum touches every award that is voted on, the close of the year every yearly one. */
export function aimsAt(entry: LocalEntry, award: Award): boolean {
  if (entry.kind === 'award') return entry.award.id === award.id
  if (entry.kind === 'quorum') return true
  if (entry.kind === 'yearClosing') return award.period === 'annual'
  return aimIncludes(entry.aim, award)
}

/** An aim without awards and levels is every award. */
export function aimIncludes(aim: LocalAim, award: Award): boolean {
  if (!aim.awards && !aim.levels) return true
  return !!aim.awards?.includes(award.id) || !!aim.levels?.includes(award.level)
}
