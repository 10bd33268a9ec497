import type { Tx } from '../../../platform/db/database.ts'
import { describeRefusal } from '../../../platform/http/catalogue.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import type { Law } from '../domain/catalogue-types.ts'
import type { Case } from '../domain/engine/case.ts'
import { subjectFromRecords } from '../domain/engine/from-records.ts'
import { caseAhead } from '../domain/engine/outlook.ts'
import type { DryRunBody } from '../schemas-outlook.ts'
import { readCase } from './read-case.ts'
import { workedCases } from './read-worked-cases.ts'
import { readRecordsOf, readUnitsWithin, readWatched } from './store-records.ts'
import type { TriedCase } from './turned-cases.ts'

export type Tried = {
  cases: TriedCase[]
  refused: { place: number; why: string }[]
  subjects: number
  cut: boolean
}

const mostOfOneAward = 10_000
const mostOfAll = 2000
const yearsBack = 8

/** What a change of law is tried on: given cases, the worked cases of the catalogue, and people and units on record. */
export async function casesToTry(
  tx: Tx,
  laws: { now: Law; changed: Law },
  body: DryRunBody,
  today: string,
  /** Units whose rules are tried: who stands outside them is left out. */
  ruleUnits: readonly string[],
): Promise<Tried> {
  const tried: Tried = { cases: [], refused: [], subjects: 0, cut: false }
  for (const [place, input] of body.cases.entries()) {
    const theCase = readCase(input, laws.changed)
    if (isRefusal(theCase)) tried.refused.push({ place, why: describeRefusal(theCase).detail })
    else tried.cases.push({ who: `#${place + 1}`, subject: null, theCase })
  }
  if (body.worked)
    for (const { name, case: input } of workedCases()) {
      const theCase = readCase(input, laws.changed)
      if (!isRefusal(theCase) && (!body.award || theCase.award === body.award))
        tried.cases.push({ who: name, subject: null, theCase })
    }
  if (body.unitId) await addRecorded(tx, laws, { ...body, unitId: body.unitId }, today, ruleUnits, tried)
  return tried
}

async function addRecorded(
  tx: Tx,
  laws: { now: Law; changed: Law },
  body: DryRunBody & { unitId: string },
  today: string,
  ruleUnits: readonly string[],
  tried: Tried,
): Promise<void> {
  const on = body.on ?? today
  const year = Number(on.slice(0, 4))
  const most = body.award ? mostOfOneAward : mostOfAll
  const found = await readWatched(tx, {
    unitId: body.unitId,
    day: today,
    since: `${year - yearsBack}-01-01`,
    most: most + 1,
  })
  tried.cut = found.length > most
  const bound = await Promise.all(ruleUnits.map((unitId) => readUnitsWithin(tx, unitId)))
  const watched = found
    .slice(0, most)
    .filter((one) => bound.every((units) => units.has(one.unitId)))
    .filter((one) => !body.only || (body.only === 'people') === (one.kind === 'individual'))
  const records = await readRecordsOf(tx, watched)
  const awards = body.award ? [body.award] : [...laws.changed.awards.keys()]
  for (const one of watched) {
    const own = records.get(one.id)!
    if (own.awards.length + own.years.length === 0) continue
    tried.subjects += 1
    for (const award of awards) {
      if (!isOfKind(laws.changed, award, one.kind)) continue
      const theCase: Case = body.asRecorded
        ? {
            award,
            on,
            basis: 'merit',
            period: { from: `${year}-01-01`, to: `${year}-12-31` },
            subject: subjectFromRecords(own, on, laws.changed.terms.records.wholeForMonths),
          }
        : { ...caseAhead(laws.changed, award, own, year).theCase, on }
      tried.cases.push({ who: `${one.name} (${one.unitName})`, subject: one.id, theCase })
    }
  }
}

/** Only what a change could touch: awards with measured criteria for this kind of subject. */
function isOfKind(law: Law, award: string, kind: string): boolean {
  const { subjects, legacy, period } = law.awards.get(award)!
  return (
    !legacy &&
    (period === 'annual' || award.startsWith('certificate') || award.startsWith('labour-order')) &&
    subjects.includes(kind)
  )
}
