import type { AwardId, Basis, Level, LocalDate } from './basic-types.ts'
import type { Rule } from './rule-types.ts'

/**
 * The entries of the law catalogue as the programs see them: what `law/*.yaml` says, read and checked, nothing added.
 * Dates are `YYYY-MM-DD`; periods are half-open, `from` the first day in force, `until` the first day no longer so.
 */

/**
 * `verified`: read in a public page. `recalled`: known, not compared with the text.
 * `draft`: from a bill; listed so that it can be compared, never in force.
 */
export type Confidence = 'verified' | 'recalled' | 'draft'

/** Where the law says it; `text` is what could not be split into parts. */
export type Citation = { source: string; article?: string; clause?: string; point?: string; text?: string }

/** What every dated entry carries. */
export type Dated = {
  from: LocalDate
  until: LocalDate | null
  cite: Citation[]
  confidence: Confidence
  /** A person last compared this with its source. */
  checkedOn: LocalDate
  /** Addresses of the pages where it was read. */
  sources: string[]
  note?: string
  /** Why nothing is in force before `from`, or why this one overlaps its neighbour. */
  reason?: string
}

/** Of several entries that stand side by side on one day, each has its own id. */
export type Named = Dated & { id: string }

export type SubjectKind = 'individual' | 'collective' | 'household' | 'enterprise'
export type Criterion = {
  id: string
  /** Ids of `law/terms.yaml`; absent: every subject of the award. */
  subjects?: string[]
  /** The types of commendation that this criterion serves; absent: all of the award's. */
  basis?: Basis[]
  text: string
  rule: Rule
  cite: Citation[]
  confidence: Confidence
  checkedOn: LocalDate
  sources: string[]
  note?: string
}

/** The criteria of one period; its own confidence says whether the list is known to be whole. */
export type CriteriaVariant = Dated & { mode: 'anyOf'; items: Criterion[] }

export type DecidingAuthority = Named & { authority: string; levels: Level[] }
export type Proposer = Dated & { proposer: string }
export type VoteThreshold = Dated & {
  percent: number
  of: 'all-members'
  absent: 'written-opinion'
  council: 'proposing-level' | 'ministry-or-province'
  ballot: boolean
  secret: boolean | null
}
export type DossierPart = {
  part: string
  name: string
  template?: string
  required: boolean
  /** In words, when it is asked for only in some cases. */
  when?: string
}
export type Dossier = Dated & { sets: number; form: string; parts: DossierPart[] }
/** `value` counts `working-day`s, or is a day of the year `MM-DD` for the units of dates. */
export type Deadline = Named & {
  label: string
  value: number | string
  unit: 'working-day' | 'date' | 'date-next-year'
}
/** `multiple` of the base salary; a ceiling leaves the amount to the body. */
export type Bonus = Named & { subjectKind: SubjectKind; multiple: number; ceiling?: true }
export type PhysicalAwards = Dated & { items: string[] }
export type Disqualifier = Named & { text: string; effect: 'hold' | 'block'; rule: Rule }
export type StatisticalClass = Dated & { form: string; column: string }

export type AwardKind =
  | 'emulation-title'
  | 'emulation-flag'
  | 'commendation'
  | 'commemorative-medal'
  | 'medal'
  | 'order'
  | 'prize'
  | 'honour'
  | 'resistance-award'

export type Award = {
  id: AwardId
  /** The official Vietnamese name of today. */
  name: string
  nameEn: string
  abbreviation?: string
  formerNames: { name: string; from: LocalDate; until: LocalDate; cite: Citation[] }[]
  kind: AwardKind
  level: 'unit' | 'commune' | 'province' | 'ministry' | 'state'
  /** Higher stands first in a list; equal within a class of equals. */
  rank: number
  period: 'annual' | 'any' | 'periodic' | 'historic'
  /** Ids of `law/terms.yaml`. */
  subjects: string[]
  basis: Basis[]
  /** Given no more; kept for records, confirmation and reissue. */
  legacy: boolean
  note?: string
  criteria: CriteriaVariant[]
  decidingAuthority: DecidingAuthority[]
  proposer: Proposer[]
  voteThreshold: VoteThreshold[]
  dossier: Dossier[]
  deadlines: Deadline[]
  bonus: Bonus[]
  physicalAwards: PhysicalAwards[]
  disqualifiers: Disqualifier[]
  statisticalClass: StatisticalClass[]
}

/** One number (or word) of law over time. */
export type ParameterEntry = Dated & { value: number | string; unit: string }
export type Parameter = { id: string; label: string; inForce: ParameterEntry[] }

/** Which cases a general rule touches; an absent key touches all. */
export type Applies = {
  awards?: AwardId[]
  kinds?: AwardKind[]
  levels?: Award['level'][]
  basis?: Basis[]
  subjects?: string[]
}

/** `named` is a predicate of the engine; `with` are its own parameters, or the ids of `law/parameters`. */
export type GeneralRuleEntry = Dated & {
  applies: Applies
  named: string
  with: Record<string, unknown>
  text: string
}
export type GeneralRule = { id: string; label: string; inForce: GeneralRuleEntry[] }

export type Source = {
  id: string
  number: string
  type: string
  title: string
  issuer: string
  issuedOn: LocalDate | null
  inForce: { from: LocalDate | null; until: LocalDate | null }
  amends: string[]
  replaces: string[]
  replacedBy: string | null
  relevance: string
  confidence: Confidence
  /** The instrument exists; nobody here has read its text. */
  textNotSeen?: true
  checkedOn: LocalDate
  urls: string[]
  note?: string
}

/** A stretch of time under one set of texts. `unconfirmed`: nothing of it counts as read until it is confirmed. */
export type Regime = {
  id: string
  label: string
  from: LocalDate
  until: LocalDate | null
  /** Laws that give the deciding bodies their powers: cited first in a decision. */
  authority?: string[]
  laws: string[]
  decrees: string[]
  circulars: string[]
  confidence: Confidence
  unconfirmed?: { reason: string }
  checkedOn: LocalDate
  note?: string
}

/** A subject as the awards name it, and the kind that a case states. */
export type Subject = { id: string; kind: SubjectKind | 'enterprise'; label: string; within?: string }
/** What a person attests, in words. */
export type FactTerm = { code: string; label: string }
/** `words`: how the interface says the ids of kinds, levels, types of commendation; each stands in the glossary. */
export type Terms = {
  subjects: Subject[]
  facts: FactTerm[]
  words: { id: string; label: string }[]
  /** Posts of leadership, the highest first; `next` is the one right below it. */
  posts: { id: string; label: string; next?: string }[]
  /** From this day of a calendar year on (MM-DD) its ratings and titles are given: practice, not a rule of law. */
  year: { closesOn: string; note: string }
  /** For so many months a list of disciplines or open matters that was whole is taken to be whole: practice too. */
  records: { wholeForMonths: number; note: string }
}

export type ProcedureStep = {
  id: string
  label: string
  value: number
  unit: 'working-day' | 'day'
  /** In words, the day from which it runs. */
  countedFrom: string
  note?: string
}
export type ProcedureEntry = Dated & { steps: ProcedureStep[]; parts: DossierPart[] }
/** Codes of published administrative procedures, each for its time (and place). */
export type ProcedureCode = {
  code: string
  place?: string
  from: LocalDate
  until: LocalDate | null
  confidence: Confidence
}
export type Procedure = { id: string; label: string; codes: ProcedureCode[]; inForce: ProcedureEntry[] }

/** `due` is a day of the year, `MM-DD`. */
export type Statistic = {
  id: string
  title: string
  columns: { id: string; label: string }[]
  rows: { id: string; label: string }[]
  inForce: (Dated & { due: string })[]
}

export type CalendarDayKind = 'holiday' | 'compensatory-day-off' | 'make-up-working-day'
export type CalendarYear = {
  year: number
  confidence: Confidence
  /** Why the days of this year are not all known. */
  provisional?: string
  note?: string
  checkedOn: LocalDate
  days: { on: LocalDate; kind: CalendarDayKind; name: string; cite: Citation[] }[]
}
