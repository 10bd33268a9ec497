import { isRefusal } from '../../../platform/refusal.ts'
import type { Bonus, Citation } from './catalogue-types.ts'
import { standingOf } from './confirmations.ts'
import { type LawInForce, parameterOn } from './law-on.ts'

export type BonusAmount = {
  /** Null where the base salary or the rounding of the day is not in the catalogue. */
  vnd: number | null
  cite: Citation[]
  provisional: boolean
  reason: string | null
}

/**
 * Whole đồng of a bonus on the day: multiple × base salary of the day, rounded up as the law of the day says.
 * The day is that of the award decision.
 */
export function bonusAmount(inForce: LawInForce, bonus: Pick<Bonus, 'multiple'>): BonusAmount {
  const base = parameterOn(inForce, 'base-salary')
  const rounding = parameterOn(inForce, 'bonus-rounding')
  if (isRefusal(base) || isRefusal(rounding)) {
    const absent = isRefusal(base) ? 'Mức lương cơ sở' : 'Quy tắc làm tròn'
    return {
      vnd: null,
      cite: [],
      provisional: true,
      reason: `${absent} của ngày này chưa có trong danh mục.`,
    }
  }
  const standings = [standingOf(inForce, base), standingOf(inForce, rounding)]
  return {
    vnd: roundedUp(bonus.multiple, Number(base.value), Number(rounding.value)),
    cite: [...base.cite, ...rounding.cite],
    provisional: standings.some(({ provisional }) => provisional),
    reason: standings.find(({ provisional }) => provisional)?.reason ?? null,
  }
}

/** Exact in whole numbers: multiples have at most three decimals. */
export function roundedUp(multiple: number, baseVnd: number, stepVnd: number): number {
  const thousandths = Math.round(multiple * 1000)
  return Math.ceil((thousandths * baseVnd) / (1000 * stepVnd)) * stepVnd
}
