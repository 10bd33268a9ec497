import { dayText } from '../days.ts'
import type { Facts } from '../facts.ts'
import { type Finding, notMet } from '../finding.ts'

/** A year that began before the end of a discipline no longer counts. */
export function lostYear(facts: Facts, year: number): Finding {
  const { countsFrom, countsFromCite, countsFromSoft: soft } = facts
  return notMet(
    () =>
      `Năm ${year} không tính: thành tích tính lại từ ngày chấp hành xong kỷ luật, ${dayText(countsFrom!)} (${countsFromCite})`,
    soft ? { soft, provisional: true, missing: ['law.rules/achievement-restarts-after-discipline'] } : {},
  )
}
