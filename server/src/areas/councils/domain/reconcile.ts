/** Papers of one item as the count sheet has them. */
export type CountSheet = { given: number; returned: number; invalid: number; for: number; against: number }

export type CountFault =
  | { fault: 'returned-above-given'; returned: number; given: number }
  | { fault: 'sum-not-returned'; sum: number; returned: number }
  | { fault: 'given-above-voters'; given: number; voters: number }

/** Null where the numbers of a count sheet can be true: what was counted was returned, what was returned was given out. */
export function faultOfCount(sheet: CountSheet, voters: number): CountFault | null {
  const { given, returned, invalid } = sheet
  const sum = invalid + sheet.for + sheet.against
  if (given > voters) return { fault: 'given-above-voters', given, voters }
  if (returned > given) return { fault: 'returned-above-given', returned, given }
  if (sum !== returned) return { fault: 'sum-not-returned', sum, returned }
  return null
}
