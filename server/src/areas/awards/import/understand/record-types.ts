import type { HolderKind } from './parse-holder.ts'

/** The texts of one record by their meaning, with what stands above them filled in: what an officer mends. */
export type RawRecord = Partial<Record<RawField, string>>
export const rawFields = [
  'name',
  'kind',
  'gender',
  'birth',
  'ethnicity',
  'position',
  'unit',
  'unitAbove',
  'home',
  'residence',
  'idNumber',
  'award',
  'decision',
  'decisionNumber',
  'decisionDate',
  'issuer',
  'signer',
  'year',
  'goldenBook',
  'money',
  'moneyWords',
  'item',
  'deed',
  'note',
  'basis',
  'listDecisionNumber',
  'listDecisionDate',
] as const
export type RawField = (typeof rawFields)[number]

/** One award of one holder as understood. Dates may be partial: "2021", "2021-06", "2021-06-05". */
export type AwardValue = {
  name: string
  /** As the file has it, where that differs. */
  nameWritten: string | null
  kind: HolderKind
  gender: 'male' | 'female' | null
  birth: string | null
  ethnicity: string | null
  position: string | null
  unit: string | null
  unitAbove: string | null
  home: string | null
  idNumber: string | null
  awardId: string
  awardName: string
  decisionNumber: string | null
  decidedOn: string | null
  issuer: string | null
  signer: string | null
  yearFrom: number | null
  yearTo: number | null
  isSchoolYear: boolean
  goldenBook: string | null
  moneyVnd: number | null
  item: string | null
  deed: string | null
  note: string | null
  basis: string | null
}

/**
 * What is wrong with a record and where. `error`: it cannot be taken; `ask`: it waits for an answer; `note`: it is taken,
 * and somebody should know.
 */
export type Problem = {
  field: RawField
  code: string
  level: 'error' | 'ask' | 'note'
  values?: Record<string, string | number>
}

export type ReadRecord = { raw: RawRecord; value: AwardValue | null; problems: Problem[] }

/** What the officer has said of texts that no rule knows, by their words: the award, or "other" to keep the name. */
export type AwardAnswers = ReadonlyMap<string, { awardId: string; awardName: string | null }>

export type ReadOptions = { today: string; answers: AwardAnswers }
