/** A line of a decision as it is printed. */
export type ListedRow = {
  holderKind: string
  name: string
  gender: 'female' | 'male' | null
  birthYear: number | null
  position: string | null
  unitName: string | null
  awardKey: string
  awardName: string
  year: number | null
  deed: string | null
  bonusVnd: number | null
}

const kindOrder = [
  'collective',
  'household',
  'enterprise',
  'person',
  'foreign-body',
  'foreign-person',
] as const

export const kindHeadings: Record<string, string> = {
  collective: 'TẬP THỂ',
  household: 'HỘ GIA ĐÌNH',
  enterprise: 'DOANH NGHIỆP',
  person: 'CÁ NHÂN',
  'foreign-body': 'TẬP THỂ NƯỚC NGOÀI',
  'foreign-person': 'CÁ NHÂN NƯỚC NGOÀI',
}

const kindCounts: Record<string, string> = {
  collective: 'tập thể',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
  person: 'cá nhân',
  'foreign-body': 'tập thể nước ngoài',
  'foreign-person': 'cá nhân nước ngoài',
}

export type AwardGroup<Row> = { awardName: string; kinds: { kind: string; rows: Row[] }[]; count: number }

/** By award, the highest first, then by kind: the lists that follow a decision. Within a kind the order of the rows stands. */
export function groupRows<Row extends ListedRow>(
  rows: readonly Row[],
  rankOf: (awardKey: string) => number,
): AwardGroup<Row>[] {
  const byAward = Map.groupBy(rows, (row) => row.awardName)
  return [...byAward.values()]
    .sort((a, b) => rankOf(b[0]!.awardKey) - rankOf(a[0]!.awardKey))
    .map((list) => ({
      awardName: list[0]!.awardName,
      count: list.length,
      kinds: kindOrder.flatMap((kind) => {
        const ofKind = list.filter((row) => row.holderKind === kind)
        return ofKind.length > 0 ? [{ kind, rows: ofKind }] : []
      }),
    }))
}

const two = (count: number) => String(count).padStart(2, '0')

/** "03 tập thể, 12 cá nhân". */
export function countKinds(rows: readonly Pick<ListedRow, 'holderKind'>[]): string {
  return kindOrder
    .map((kind) => ({ kind, count: rows.filter((row) => row.holderKind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${two(count)} ${kindCounts[kind]}`)
    .join(', ')
}
