import type { YearResultChange } from '../schemas-results.ts'
import type { KeptFacts, KeptResult } from './store-kept.ts'

type Result = Omit<KeptResult, 'id' | 'unitId' | 'revision' | 'recordedBy' | 'recordedAt'>
type Facts = Omit<KeptFacts, 'id' | 'unitId' | 'revision' | 'recordedBy'>

/** What was given in place of what was there; a key that was not given stays. */
const given = <T>(value: T | undefined, was: T): T => (value === undefined ? was : value)

/** A year's results with a change laid over them. */
export function mergeResult(was: KeptResult | undefined, change: YearResultChange): Result {
  return {
    year: change.year,
    classification: given(change.classification, was?.classification ?? null),
    monthsWorked: given(change.monthsWorked, was?.monthsWorked ?? null),
    maternityLeave: given(change.maternityLeave, was?.maternityLeave ?? null),
    studyLeaveMonths: given(change.studyLeaveMonths, was?.studyLeaveMonths ?? null),
    studyResult: given(change.studyResult, was?.studyResult ?? null),
    titles: [...new Set(change.titles ?? was?.titles ?? [])],
    composition: given(change.composition, was?.composition ?? null) as Result['composition'],
    facts: Object.fromEntries(
      Object.entries({ ...was?.facts, ...change.facts }).filter(([, value]) => value !== null),
    ),
  }
}

/** Does the change touch the year itself, or only what stands beside it? */
export const touchesYear = (change: YearResultChange): boolean =>
  Object.keys(change).some((key) => !['personId', 'holderId', 'year', 'revision', 'standing'].includes(key))

/** What is known beside the years with a change laid over it; a list that is given was complete today. */
export function mergeFacts(
  was: KeptFacts | undefined,
  change: NonNullable<YearResultChange['standing']>,
  today: string,
): Facts {
  const asOf = (value: unknown, before: string | null | undefined) =>
    value === undefined ? (before ?? null) : value === null ? null : today
  return {
    joinedOn: given(change.joinedOn, was?.joinedOn ?? null),
    transfer: given(change.transfer, was?.transfer ?? null) as Facts['transfer'],
    discipline: given(change.discipline, was?.discipline ?? null) as Facts['discipline'],
    disciplineAsOf: asOf(change.discipline, was?.disciplineAsOf),
    openMatters: given(change.openMatters, was?.openMatters ?? null) as Facts['openMatters'],
    openMattersAsOf: asOf(change.openMatters, was?.openMattersAsOf),
    clusters: given(change.clusters, was?.clusters ?? null) as Facts['clusters'],
    initiativesAsOf: asOf(change.initiatives, was?.initiativesAsOf),
  }
}

/** What an act changed, for the ledger: ratings and titles by value, what is said of a person's trouble by count. */
export function changedWords(
  was: KeptResult | undefined,
  now: Result | null,
  standing: YearResultChange['standing'],
): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  if (now)
    for (const key of [
      'classification',
      'monthsWorked',
      'maternityLeave',
      'studyLeaveMonths',
      'titles',
    ] as const) {
      const before = was?.[key] ?? null
      if (
        JSON.stringify(before) !== JSON.stringify(now[key]) &&
        !(before === null && String(now[key]) === '')
      )
        changed[key] = { from: before, to: now[key] }
    }
  for (const key of ['discipline', 'openMatters', 'clusters', 'initiatives'] as const)
    if (standing?.[key] !== undefined) changed[key] = standing[key]?.length ?? null
  return changed
}
