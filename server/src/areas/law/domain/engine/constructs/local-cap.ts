import type { Facts } from '../facts.ts'
import { type Finding, met, notApplicable, notMet, unknown } from '../finding.ts'

/** Those nominated are at most a share of those among whom they are chosen, in whole numbers. */
export function shareOfBase(maxPercent: number, ofWhat: string, facts: Facts, ofTheList = false): Finding {
  const { base = null, nominated = null } = facts.theCase.nomination ?? {}
  const asked = `không quá ${maxPercent}% số ${ofWhat}`
  if (base === null || nominated === null) {
    if (ofTheList) return notApplicable(() => `Danh sách của Bộ, ban, ngành, tỉnh ${asked}: kiểm tra khi lập`)
    const missing = [
      base === null ? 'nomination.base' : null,
      nominated === null ? 'nomination.nominated' : null,
    ]
    return unknown(
      () => `Chưa rõ tỷ lệ đề nghị (cần ${asked})`,
      missing.filter((key) => key !== null),
    )
  }
  const says = () => `Đề nghị ${nominated} trên ${base} (cần ${asked})`
  return nominated * 100 <= maxPercent * base ? met(says) : notMet(says)
}
