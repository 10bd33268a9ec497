import type { Tx } from '../../../platform/db/database.ts'
import { describeRefusal } from '../../../platform/http/catalogue.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import type { Law } from '../domain/catalogue-types.ts'
import type { Case } from '../domain/engine/case.ts'
import { subjectFromRecords } from '../domain/engine/from-records.ts'
import { caseAhead, onRecord } from '../domain/engine/outlook.ts'
import { lawOn } from '../domain/law-on.ts'
import { type Step, stepsOfMerit } from '../domain/steps-of-merit.ts'
import type { DryRunBody } from '../schemas-outlook.ts'
import { readCase } from './read-case.ts'
import { workedCases } from './read-worked-cases.ts'
import { readRecordsOf, readUnitsWithin, readWatched, type Watched } from './store-records.ts'
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

/**
 * What a change of law is tried on: given cases, the worked cases of the catalogue, and people and units on record.
 * @refuses law-no-regime
 */
export async function casesToTry(
  tx: Tx,
  laws: { now: Law; changed: Law },
  body: DryRunBody,
  today: string,
  /** Units whose rules are tried: who stands outside them is left out. */
  ruleUnits: readonly string[],
): Promise<Tried | Refusal> {
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
  if (!body.unitId) return tried
  const refused = await addRecorded(tx, laws, { ...body, unitId: body.unitId }, today, ruleUnits, tried)
  return refused ?? tried
}

async function addRecorded(
  tx: Tx,
  laws: { now: Law; changed: Law },
  body: DryRunBody & { unitId: string },
  today: string,
  ruleUnits: readonly string[],
  tried: Tried,
): Promise<Refusal | null> {
  const on = body.on ?? today
  const year = Number(on.slice(0, 4))
  const individual = stepsOf(laws, on, 'individual')
  if (isRefusal(individual)) return individual
  const collective = stepsOf(laws, on, 'collective')
  if (isRefusal(collective)) return collective
  const steps = { individual, collective }
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
  for (const one of watched) {
    const own = records.get(one.id)!
    if (own.awards.length + own.years.length === 0) continue
    tried.subjects += 1
    const known = onRecord(own)
    const recorded = subjectFromRecords(own, on, laws.changed.terms.records.wholeForMonths)
    for (const step of steps[one.kind]) {
      const { award } = step
      if (body.award && award !== body.award) continue
      const theCase: Case = body.asRecorded
        ? {
            award,
            on,
            basis: 'merit',
            period: { from: `${year}-01-01`, to: `${year}-12-31` },
            subject: recorded,
          }
        : { ...caseAhead(step, known, year).theCase, on }
      tried.cases.push({ who: `${one.name} (${one.unitName})`, subject: one.id, theCase })
    }
  }
  return null
}

/** What a change could touch: the steps of merit by the law as it is and as it would be, with the titles that either wants. */
function stepsOf(laws: { now: Law; changed: Law }, on: string, kind: Watched['kind']): Step[] | Refusal {
  const now = lawOn(laws.now, on)
  if (isRefusal(now)) return now
  const changed = lawOn(laws.changed, on)
  if (isRefusal(changed)) return changed
  const steps = new Map<string, Step>()
  for (const step of [...stepsOfMerit(now, kind), ...stepsOfMerit(changed, kind)]) {
    const known = steps.get(step.award)
    const titles = [...new Set([...(known?.titles ?? []), ...step.titles])]
    steps.set(step.award, { ...step, titles })
  }
  return [...steps.values()]
}
