import type { Basis } from '../catalogue-types.ts'
import type { Case, HeldAward, InitiativeFacts, YearFacts, YearRating } from './case.ts'

/** What records of the installation say of one person or unit; rows of the register, of yearly results, of initiatives. */
export type HolderRecords = {
  kind: 'individual' | 'collective'
  awards: {
    awardKey: string
    awardName: string
    year: number | null
    decidedOn: string | null
    basis: string
    deed: string | null
  }[]
  years: {
    year: number
    classification: string | null
    monthsWorked: number | null
    maternityLeave: boolean | null
  }[]
  initiatives: {
    kind: string
    scope: string
    year: number
    recognisedOn: string | null
    usedFor: { award: string; year?: number | null }[]
  }[]
}

/**
 * The facts of a subject as its records give them. Discipline and open matters are in no record, and
 * initiatives only where somebody entered them: what is not there stays unknown.
 */
export function factsFromRecords(records: HolderRecords): Case['subject'] {
  return {
    kind: records.kind,
    years: records.years.map(
      (one): YearFacts => ({
        year: one.year,
        classification: one.classification as YearRating | null,
        monthsWorked: one.monthsWorked,
        maternityLeave: one.maternityLeave,
      }),
    ),
    awards: records.awards.map(
      (one): HeldAward => ({
        award: one.awardKey,
        name: one.awardName,
        year: one.year,
        decidedOn: one.decidedOn && one.decidedOn.length === 10 ? one.decidedOn : null,
        basis: one.basis as Basis,
        forDeed: one.deed,
      }),
    ),
    ...(records.initiatives.length > 0 ? { initiatives: records.initiatives as InitiativeFacts[] } : {}),
  }
}
