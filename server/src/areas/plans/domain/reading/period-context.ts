/** What a bare "tháng 9" or "15/3" is read against: the year of the plan, or its school year. */
export type PeriodContext = {
  year: number | null
  schoolYear?: readonly [number, number]
  /** Last year of a plan for several years. */
  lastYear?: number
}
