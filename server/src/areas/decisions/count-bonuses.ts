import { isRefusal } from '../../platform/refusal.ts'
import { awardOn, bonusAmount, citeText, type LawInForce, parameterOn, standingOf } from '../law/index.ts'

/** A line of a decision, as far as money asks. */
export type BonusRow = {
  id: string
  /** Who it is: rows with the same key are one person, household or body. */
  holderKey: string
  holderKind: string
  awardKey: string
  awardName: string
  year: number | null
  deed: string | null
  ownBonusVnd: number | null
  ownBonusNote: string | null
  /** Titles of the same year that the register has from other decisions. */
  besides?: readonly { awardName: string; number: string | null; decidedOn: string | null }[]
}

/** The sum of one line, with why. `vnd` null: it cannot be counted from the law. */
export type RowBonus = {
  vnd: number | null
  /** How it was counted: "1,5 × 2.530.000 đồng, làm tròn lên 10.000 đồng". */
  text: string
  cite: string
  provisional: boolean
  why: string | null
  multiple: number | null
}

const vi = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 3 })

/** Of whom the law speaks. */
const subjectKinds: Record<string, 'individual' | 'collective' | 'household' | 'enterprise'> = {
  person: 'individual',
  'foreign-person': 'individual',
  household: 'household',
  collective: 'collective',
  'foreign-body': 'collective',
  enterprise: 'enterprise',
}

/**
 * What each line of one decision is paid by the law of the day: multiple × base salary, rounded up; households by their own
 * multiple or the factor; of several for one time (titles) or one deed (other forms) only the highest.
 */
export function countBonuses(inForce: LawInForce, rows: readonly BonusRow[]): Map<string, RowBonus> {
  const full = new Map(rows.map((row) => [row.id, countOne(inForce, row)]))
  const rule = inForce.rules.find(({ id }) => id === 'bonus-highest-only')
  if (!rule) return full
  for (const row of rows)
    if (row.besides?.length && isTitle(inForce, row))
      full.set(row.id, besidesNoted(full.get(row.id)!, row.besides))
  const groups = Map.groupBy(rows, (row) => groupKey(inForce, row))
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const highest = group.toSorted((a, b) => (full.get(b.id)!.vnd ?? 0) - (full.get(a.id)!.vnd ?? 0))[0]!
    if ((full.get(highest.id)!.vnd ?? 0) === 0) continue
    const standing = standingOf(inForce, rule.entry)
    for (const row of group) {
      const counted = full.get(row.id)!
      if (row === highest || !counted.vnd) continue
      full.set(row.id, {
        ...counted,
        vnd: 0,
        text: `Không chi ${vi(counted.vnd)} đồng: đã hưởng mức cao nhất của “${highest.awardName}” cho cùng ${isTitle(inForce, row) ? 'thời kỳ' : 'thành tích'}`,
        cite: citeText(inForce.law, rule.entry.cite),
        provisional: counted.provisional || standing.provisional,
        why: counted.why ?? standing.reason,
      })
    }
  }
  return full
}

/** The law speaks of one moment: of titles that came by another decision the list only says what to look at. */
function besidesNoted(counted: RowBonus, besides: NonNullable<BonusRow['besides']>): RowBonus {
  const others = besides.map(({ awardName, number, decidedOn }) =>
    [
      `“${awardName}”`,
      number ? `Quyết định ${number}` : null,
      decidedOn?.length === 10 ? decidedOn.split('-').reverse().join('/') : null,
    ]
      .filter(Boolean)
      .join(', '),
  )
  return {
    ...counted,
    text: `${counted.text}. Cùng năm đã có ${others.join('; ')}: nếu trao cùng thời điểm thì chỉ chi mức cao nhất`,
  }
}

/** Titles compete within a year, other forms within one deed of that year. */
function groupKey(inForce: LawInForce, row: BonusRow): string {
  const deed = (row.deed ?? '').normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
  return JSON.stringify(
    isTitle(inForce, row) ? [row.holderKey, 'title', row.year] : [row.holderKey, 'form', row.year, deed],
  )
}

function isTitle(inForce: LawInForce, { awardKey }: BonusRow): boolean {
  const kind = inForce.law.awards.get(awardKey)?.kind
  return kind === 'emulation-title' || kind === 'emulation-flag'
}

function countOne(inForce: LawInForce, row: BonusRow): RowBonus {
  if (row.ownBonusVnd !== null)
    return {
      vnd: row.ownBonusVnd,
      text: `Mức ghi riêng${row.ownBonusNote ? `: ${row.ownBonusNote}` : ''}`,
      cite: '',
      provisional: false,
      why: null,
      multiple: null,
    }
  if (row.awardKey === 'other')
    return uncounted('Hình thức ngoài danh mục: hãy ghi mức thưởng riêng và căn cứ.')
  const award = awardOn(inForce, row.awardKey)
  if (isRefusal(award)) return uncounted('Hình thức này không có trong quy định của ngày quyết định.')
  const kind = subjectKinds[row.holderKind] ?? 'individual'
  const own = award.bonus.find((entry) => entry.subjectKind === kind)
  if (own) return amountOf(inForce, own.multiple, own, row)
  if (kind === 'household' && award.bonus.length > 0) return byHouseholdFactor(inForce, award.bonus, row)
  const asCollective =
    kind === 'enterprise' && award.bonus.find((entry) => entry.subjectKind === 'collective')
  if (asCollective) {
    const counted = amountOf(
      inForce,
      asCollective.multiple,
      asCollective,
      row,
      'tạm tính như tập thể: quy định không có mức riêng của doanh nghiệp',
    )
    return { ...counted, provisional: true, why: counted.why ?? noOwnMultiple }
  }
  if (award.bonus.length === 0 && !hadBonus(inForce, row.awardKey))
    return uncounted('Danh mục chưa có mức thưởng của hình thức này: hãy ghi mức thưởng riêng và căn cứ.')
  return { ...uncounted('Quy định của ngày quyết định không có mức thưởng cho trường hợp này.'), vnd: 0 }
}

/** Was there a bonus that the law of a later day no longer names? Where none was ever read, nothing says that there is none. */
function hadBonus({ law, on }: LawInForce, awardKey: string): boolean {
  return law.awards.get(awardKey)?.bonus.some(({ until }) => until !== null && until <= on) ?? false
}

const noOwnMultiple =
  'Quy định chỉ nêu mức của cá nhân, tập thể, hộ gia đình; doanh nghiệp tạm tính như tập thể, cần người có thẩm quyền quyết định.'

type BonusEntry = ReturnType<typeof bonusesOf>[number]
function bonusesOf(award: Exclude<ReturnType<typeof awardOn>, { refused: true }>) {
  return award.bonus
}

function byHouseholdFactor(inForce: LawInForce, entries: readonly BonusEntry[], row: BonusRow): RowBonus {
  const person = entries.find((entry) => entry.subjectKind === 'individual')
  const factor = parameterOn(inForce, 'household-bonus-factor')
  if (!person || isRefusal(factor))
    return uncounted('Chưa có mức thưởng của hộ gia đình trong quy định của ngày quyết định.')
  const counted = amountOf(inForce, person.multiple * Number(factor.value), person, row)
  const standing = standingOf(inForce, factor)
  return {
    ...counted,
    text: `Hộ gia đình bằng ${vi(Number(factor.value))} lần cá nhân: ${counted.text}`,
    cite: [counted.cite, citeText(inForce.law, factor.cite)].filter(Boolean).join('; '),
    provisional: counted.provisional || standing.provisional,
    why: counted.why ?? standing.reason,
  }
}

function amountOf(
  inForce: LawInForce,
  multiple: number,
  entry: BonusEntry,
  row: BonusRow,
  remark: string | null = null,
): RowBonus {
  if (entry.ceiling)
    return {
      ...uncounted(
        `Quy định chỉ nêu mức tối đa ${vi(multiple)} lần mức lương cơ sở: hãy ghi mức thưởng riêng của “${row.awardName}”.`,
      ),
      cite: citeText(inForce.law, entry.cite),
    }
  const amount = bonusAmount(inForce, { multiple })
  if (amount.vnd === null) return uncounted(amount.reason ?? 'Không tính được mức thưởng.')
  const base = parameterOn(inForce, 'base-salary')
  const rounding = parameterOn(inForce, 'bonus-rounding')
  const step = isRefusal(rounding) ? 0 : Number(rounding.value)
  const exact = isRefusal(base)
    ? null
    : Math.round(multiple * 1000) * Number(base.value) === amount.vnd * 1000
  const standing = standingOf(inForce, entry)
  return {
    vnd: amount.vnd,
    text: [
      `${vi(multiple)} × ${isRefusal(base) ? '' : vi(Number(base.value))} đồng${exact ? '' : `, làm tròn lên ${vi(step)} đồng`}`,
      remark,
    ]
      .filter(Boolean)
      .join(', '),
    cite: [citeText(inForce.law, entry.cite), citeText(inForce.law, amount.cite)].filter(Boolean).join('; '),
    provisional: amount.provisional || standing.provisional,
    why: standing.reason ?? amount.reason,
    multiple,
  }
}

function uncounted(text: string): RowBonus {
  return { vnd: null, text, cite: '', provisional: false, why: null, multiple: null }
}
