import type { WorkKind } from '../work-kind.ts'

/** A plan as read: the shape of the public contract "reading a plan". Additive changes only. */
export type PlanReading = {
  document: PlanDocument
  tasks: ReadTask[]
  duties: ReadDuty[]
  findings: Finding[]
}

export type PlanDocument = {
  kind: 'plan'
  number: string | null
  issuer: string | null
  place: string | null
  /** YYYY-MM-DD; null where the date is incomplete. */
  issuedOn: string | null
  issuedText: string | null
  title: string
  year: number | null
  legalBases: string[]
  signer: { onBehalfOf: string | null; position: string | null; name: string | null }
  recipients: string[]
}

export type ReadTask = {
  ordinal: string | null
  section: string | null
  text: string
  period: Period
  lead: string[]
  coordinating: string[]
  conditional: boolean
  workKind: WorkKind
  source: TaskSource
}

/** Where a task stands in the input, and where each of its values was taken from. */
export type TaskSource = {
  line: number
  page: number | null
  /** Last line of the task in the text view. */
  endLine: number
  /** Place of each value that does not stand on the first line; absent: inherited from nothing, or at `line`. */
  values?: { period?: SourcePlace; lead?: SourcePlace; coordinating?: SourcePlace }
}

export type SourcePlace = { line: number; page: number | null; row?: number; column?: number }

export type PeriodKind = 'quarter' | 'month' | 'date' | 'year' | 'unspecified'

export type Period = {
  kind: PeriodKind
  year: number | null
  /** Quarters 1-4, months 1-12, or ISO dates for kind "date". */
  values: (number | string)[]
  from?: string
  to?: string
  bound?: 'before' | 'after' | 'between'
  /** The words of the source. */
  raw?: string
}

export type ReadDuty = { body: string; coordinating: string[]; text: string; period: Period; line: number }

export type FindingCode =
  | 'ordinal-gap'
  | 'ordinal-repeated'
  | 'row-joined'
  | 'period-missing'
  | 'period-inherited'
  | 'year-mismatch'
  | 'issue-date-incomplete'
  | 'number-missing'
  | 'number-spelled-twice'
  | 'lead-missing'
  | 'lead-not-distinguished'
  | 'body-group-unnamed'
  | 'markup-removed'
  | 'likely-misreading'
  | 'basis-year-mismatch'
  | 'text-hole'
  | 'encoding-converted'
  | 'negative-statement'
  | 'several-actions'
  | 'by-reference'
  | 'text-after-document'

export type Finding = {
  code: FindingCode
  severity: 'info' | 'warning' | 'error'
  /** Vietnamese, one sentence: what, where, and what to ask. */
  message: string
  line: number
  /** 0-based index into `tasks`, where the finding is about one task. */
  task?: number
  /** What the reader would put instead, for the officer to accept or not. */
  suggestion?: string
}
