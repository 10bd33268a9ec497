import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Refusal } from '../../../platform/refusal.ts'
import { cutPage, decodePlace } from '../../../platform/text/page-cursor.ts'
import { mayAt } from '../../access/index.ts'
import type { YearResultRow, YearResultsQuery, YearResultsView } from '../schemas-results.ts'
import { readKeptFacts, readKeptInitiatives, readKeptResults } from './store-kept.ts'
import {
  countSubjects,
  type ResultSubject,
  readHeldOfYear,
  readSubjects,
  readUnitName,
} from './store-results.ts'

/** A year of a unit: the unit, its people and holders, what is recorded of each. @refuses those of `mayAt` */
export function viewYearResults(act: Act, query: YearResultsQuery): Promise<YearResultsView | Refusal> {
  return inView(act, async (tx): Promise<YearResultsView | Refusal> => {
    const { unitId, year } = query
    const refused = await mayAt(tx, act.actor, 'see-awards', unitId)
    if (refused) return refused
    const { rows: subjects, next } = cutPage(
      await readSubjects(tx, query, decodePlace(query.after, 3)),
      query.limit,
      (one) => [one.grp, one.sortKey, one.id],
    )
    return {
      unitId,
      unitName: await readUnitName(tx, unitId),
      year,
      mayRecord: (await mayAt(tx, act.actor, 'manage-awards', unitId)) === null,
      ...(await countSubjects(tx, unitId, year)),
      rows: await withRecords(tx, unitId, year, subjects),
      next,
    }
  })
}

/** Subjects with what is recorded of them in the year and beside it. */
async function withRecords(
  tx: Tx,
  unitId: string,
  year: number,
  subjects: readonly ResultSubject[],
): Promise<YearResultRow[]> {
  const keys = {
    people: subjects.flatMap((one) => one.personId ?? []),
    holders: subjects.flatMap((one) => one.holderId ?? []),
    units: [unitId],
  }
  const results = new Map((await readKeptResults(tx, keys, year)).map((one) => [one.id, one]))
  const facts = await readKeptFacts(tx, keys)
  const initiatives = await readKeptInitiatives(tx, keys)
  const held = await readHeldOfYear(tx, unitId, subjects, year)
  return subjects.map(({ grp: _grp, sortKey: _key, birthYear: _birth, ...one }) => {
    const standing = facts.get(one.id)
    const own = initiatives.filter((each) => each.id === one.id).map(({ id: _id, ...each }) => each)
    return {
      ...one,
      result: (results.get(one.id) ?? null) as YearResultRow['result'],
      standing: standing
        ? ({
            ...standing,
            initiatives: standing.initiativesAsOf || own.length > 0 ? own : null,
          } as YearResultRow['standing'])
        : own.length > 0
          ? { ...nothingKnown, initiatives: own }
          : null,
      held: held.get(one.id) ?? [],
    }
  })
}

const nothingKnown: NonNullable<YearResultRow['standing']> = {
  joinedOn: null,
  transfer: null,
  discipline: null,
  disciplineAsOf: null,
  openMatters: null,
  openMattersAsOf: null,
  clusters: null,
  initiatives: null,
  revision: 0,
}
