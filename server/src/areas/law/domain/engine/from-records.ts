import type { Basis } from '../catalogue-types.ts'
import type {
  Case,
  ClusterFacts,
  Composition,
  DisciplineFacts,
  HeldAward,
  InitiativeFacts,
  OpenMatter,
  StudyResult,
  YearFacts,
  YearRating,
} from './case.ts'
import { monthsLater } from './days.ts'

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
    studyLeaveMonths: number | null
    studyResult: string | null
    titles: string[]
    composition: Record<string, unknown> | null
    facts: Record<string, boolean | null>
  }[]
  initiatives: {
    kind: string
    scope: string
    year: number
    recognisedOn: string | null
    usedFor: { award: string; year?: number | null }[]
  }[]
  /** What is known beside the years; the day on which each list was complete. */
  standing: {
    joinedOn: string | null
    transfer: Case['subject']['transfer']
    discipline: DisciplineFacts[] | null
    disciplineAsOf: string | null
    openMatters: OpenMatter[] | null
    openMattersAsOf: string | null
    clusters: ClusterFacts[] | null
    initiativesAsOf: string | null
  } | null
}

/** The facts of a subject as its records give them; what is in no record stays unknown. */
export function factsFromRecords(records: HolderRecords): Case['subject'] {
  const { standing, initiatives } = records
  const transfer = standing?.transfer
  return {
    kind: records.kind,
    years: records.years.map(
      (one): YearFacts => ({
        year: one.year,
        classification: one.classification as YearRating | null,
        monthsWorked: one.monthsWorked,
        maternityLeave: one.maternityLeave,
        ...(one.studyLeaveMonths === null ? {} : { studyLeaveMonths: one.studyLeaveMonths }),
        ...(one.studyResult === null ? {} : { studyResult: one.studyResult as StudyResult }),
      }),
    ),
    awards: [...records.awards.map(heldAward), ...titlesBesideRegister(records)],
    ...(initiatives.length > 0 || standing?.initiativesAsOf
      ? { initiatives: initiatives.map(({ ...one }) => one) as InitiativeFacts[] }
      : {}),
    ...(standing?.joinedOn ? { joinedOn: standing.joinedOn } : {}),
    ...(transfer ? { transfer } : {}),
    ...(standing?.discipline ? { discipline: standing.discipline } : {}),
    ...(standing?.openMatters ? { openMatters: standing.openMatters } : {}),
    ...(standing?.clusters ? { clusters: standing.clusters } : {}),
  }
}

const heldAward = (one: HolderRecords['awards'][number]): HeldAward => ({
  award: one.awardKey,
  name: one.awardName,
  year: one.year,
  decidedOn: one.decidedOn && one.decidedOn.length === 10 ? one.decidedOn : null,
  basis: one.basis as Basis,
  forDeed: one.deed,
})

/** Titles that a unit recorded with a year and the register does not have. */
function titlesBesideRegister({ years, awards }: HolderRecords): HeldAward[] {
  return years.flatMap(({ year, titles }) =>
    titles
      .filter((award) => !awards.some((one) => one.awardKey === award && one.year === year))
      .map((award): HeldAward => ({ award, year, basis: 'merit' })),
  )
}

/**
 * A subject for a case of one day. A list of disciplines or matters that was whole too many months ago (the catalogue
 * says how many) is not known to be whole now; numbers of people and what was attested are those of the last year recorded.
 */
export function subjectFromRecords(
  records: HolderRecords,
  on: string,
  wholeForMonths: number,
): Case['subject'] {
  const { discipline, openMatters, ...rest } = factsFromRecords(records)
  const { disciplineAsOf, openMattersAsOf } = records.standing ?? {}
  const isFresh = (asOf: string | null | undefined) => !!asOf && on <= monthsLater(asOf, wholeForMonths)
  const last = records.years.filter((one) => one.year <= Number(on.slice(0, 4))).at(-1)
  const attested = last && Object.keys(last.facts).length > 0 ? { facts: last.facts } : {}
  return {
    ...rest,
    ...(discipline && isFresh(disciplineAsOf) ? { discipline } : {}),
    ...(openMatters && isFresh(openMattersAsOf) ? { openMatters } : {}),
    ...(last?.composition ? { composition: last.composition as Composition } : {}),
    ...attested,
  }
}
