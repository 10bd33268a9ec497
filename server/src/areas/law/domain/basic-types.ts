/** Dates are `YYYY-MM-DD`. */
export type LocalDate = string
export type AwardId = string

export type Level =
  | 'unit'
  | 'commune'
  | 'district'
  | 'province'
  | 'ministry'
  | 'prime-minister'
  | 'government'
  | 'president'
  | 'central-council'

/** Types of commendation. */
export type Basis =
  | 'merit'
  | 'ad-hoc'
  | 'thematic'
  | 'devotion'
  | 'tenure'
  | 'foreign'
  | 'resistance'
  | 'other'
