import type { Basis } from '../catalogue-types.ts'
import type { AwardInForce, LawInForce } from '../law-on.ts'
import type { Case, HeldAward, YearFacts } from './case.ts'
import { yearOf } from './days.ts'

/** The facts of one case, looked up many times while it is judged, and the law it is judged by. */
export type Facts = {
  law: LawInForce
  award: AwardInForce
  theCase: Case
  basis: Basis | null
  /** Was the basis stated in the case? Then other grounds that nobody claims are left aside. */
  basisStated: boolean
  years: Map<number, YearFacts>
  /** The year that is judged: that of the period, the current one once it is rated, or the last complete one. */
  judgedYear: number
  /** Achievement counts from this day: the day on which the last discipline was served. Null: from the beginning. */
  countsFrom: string | null
  /** Cite of the rule that says so. */
  countsFromCite: string
  /** Is that rule unconfirmed, so that it may not turn the case down? */
  countsFromSoft: boolean
  facts: Readonly<Record<string, boolean | null>>
  held: readonly Held[] | null
  /** Years that the last award of the same name has used up, and the rule that says so. */
  spent: Spent | null
}

/** Achievement up to and with `until` has been rewarded; `missing`: whether it has been is not known. */
export type Spent = {
  until: number
  missing: readonly string[]
  cite: string
  soft: readonly string[] | null
}

/** Looks up, once for the case, what every rule asks. */
export function gatherFacts(law: LawInForce, award: AwardInForce, theCase: Case): Facts {
  const { subject } = theCase
  const years = new Map((subject.years ?? []).map((one) => [one.year, one]))
  const basis = theCase.basis ?? usualBasis(award)
  return {
    law,
    award,
    theCase,
    basis,
    basisStated: !!theCase.basis,
    years,
    judgedYear: judgedYear(law, theCase, years),
    countsFrom: null,
    countsFromCite: '',
    countsFromSoft: false,
    facts: subject.facts ?? {},
    held: heldOn(theCase),
    spent: null,
  }
}

function usualBasis({ award }: AwardInForce): Basis | null {
  if (award.basis.includes('merit')) return 'merit'
  return award.basis.length === 1 ? award.basis[0]! : null
}

/**
 * The last year of achievement. A stated period names it (of a school year, the calendar year under which the case
 * lists it). Else it is the current year where that is rated or the proposal comes when the year closes, and else
 * the last complete one.
 */
function judgedYear(law: LawInForce, theCase: Case, years: Map<number, YearFacts>): number {
  const { on, period } = theCase
  if (period) {
    const last = yearOf(period.to)
    const first = yearOf(period.from)
    return first !== last && !years.has(last) && years.has(first) ? first : last
  }
  const current = yearOf(on)
  if (isRated(years.get(current)) || closesYear(law, on)) return current
  return current - 1
}

/** From which day on are ratings and titles of a calendar year given? The body's own rule says, else the catalogue. */
export function closesYear({ law, local }: LawInForce, on: string): boolean {
  const own = local.findLast((entry) => entry.kind === 'yearClosing')
  const closesOn = own?.kind === 'yearClosing' ? own.closesOn : law.terms.year.closesOn
  return on.slice(5) >= closesOn
}

const isRated = (one: YearFacts | undefined): boolean =>
  !!one?.classification && one.classification !== 'none'

/**
 * The last year whose title can have been given by the day of the proposal: the judged one where the period says so
 * or the year closes; else the current one if its title is there already, or the one before.
 */
export function lastTitleYear(facts: Facts, award: string): number {
  const { on, period, subject } = facts.theCase
  if (period || closesYear(facts.law, on)) return facts.judgedYear
  const current = yearOf(on)
  return subject.awards?.some((one) => one.award === award && one.year === current) ? current : current - 1
}

/** First day of a year of achievement: of a school year its own, else 1 January. */
function firstDayOf(facts: Facts, year: number): string {
  const { period } = facts.theCase
  if (period && year === facts.judgedYear) return period.from
  return period
    ? `${year - (facts.judgedYear - yearOf(period.from))}${period.from.slice(4)}`
    : `${year}-01-01`
}

/** Was the year, or part of it, before the end of a discipline? Then it no longer counts. */
export function isLost(facts: Facts, year: number): boolean {
  return facts.countsFrom !== null && firstDayOf(facts, year) < facts.countsFrom
}

/** An award held, with its place in the case's list. */
export type Held = HeldAward & { place: number }

/** Awards held on the day of the proposal: decided before it, or with no day of decision given. Null: not stated. */
export const heldAwards = (facts: Facts): readonly Held[] | null => facts.held

function heldOn({ subject, on }: Case): Held[] | null {
  if (!subject.awards) return null
  const held: Held[] = []
  for (const [place, one] of subject.awards.entries())
    if (!one.decidedOn || one.decidedOn <= on) held.push({ ...one, place })
  return held
}

export const path = {
  year: (year: number, key = 'classification') => `subject.years[${year}].${key}`,
  award: (place: number, key: string) => `subject.awards[${place}].${key}`,
  initiative: (place: number, key: string) => `subject.initiatives[${place}].${key}`,
  cluster: (place: number, key: string) => `subject.clusters[${place}].${key}`,
  composition: (key: string) => `subject.composition.${key}`,
  fact: (code: string) => `subject.facts.${code}`,
}
