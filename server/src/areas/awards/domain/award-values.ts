import { foldVietnamese, vietnameseKey, vietnameseNameKey } from '../../../platform/text/vietnamese-names.ts'

export const holderKinds = [
  'person',
  'household',
  'collective',
  'enterprise',
  'foreign-person',
  'foreign-body',
] as const
export type HolderKind = (typeof holderKinds)[number]

export const awardBases = [
  'merit',
  'ad-hoc',
  'thematic',
  'tenure',
  'devotion',
  'foreign',
  'resistance',
] as const
export type AwardBasis = (typeof awardBases)[number]

export const awardLevels = ['unit', 'commune', 'ministry', 'province', 'state'] as const
export type AwardLevel = (typeof awardLevels)[number]

export const awardSources = ['paper', 'import', 'system'] as const
export type AwardSource = (typeof awardSources)[number]

export const awardStates = ['in-force', 'corrected', 'cancelled'] as const
export type AwardState = (typeof awardStates)[number]

/** Who is honoured. Dates may be given in part: '1972', '1972-04', '1972-04-30'. */
export type HolderFields = {
  kind: HolderKind
  name: string
  personId?: string | null
  unitId?: string | null
  bornOn?: string | null
  diedOn?: string | null
  gender?: 'female' | 'male' | null
  ethnicity?: string | null
  position?: string | null
  workerClass?: 'direct' | 'leader' | null
  homePlace?: string | null
  homeUnitId?: string | null
}

export type DecisionFields = {
  number: string | null
  decidedOn: string | null
  issuer?: string | null
  issuerUnitId?: string | null
  signer?: string | null
  level?: AwardLevel | null
  fileId?: string | null
}

/** One award of one holder; `scopeUnitId` is the unit in whose sight the record stands. */
export type AwardFields = {
  scopeUnitId: string
  unitId?: string | null
  unitText?: string | null
  position?: string | null
  awardKey: string
  awardName: string
  level?: AwardLevel | null
  basis: AwardBasis
  year: number | null
  yearUntil?: number | null
  isSchoolYear?: boolean
  goldenBookNumber?: string | null
  bonusVnd?: number | null
  item?: string | null
  deed?: string | null
  place?: string | null
  grounds?: string[]
  source: AwardSource
  importId?: string | null
  importRow?: number | null
}

/** How a holder's name is compared: folded, with single spaces. */
export function foldName(name: string): string {
  return foldVietnamese(name.normalize('NFC')).trim().replace(/\s+/g, ' ')
}

/** How a holder stands in a list: people by given name, others by the name from its beginning. */
export function holderSortKey(kind: HolderKind, name: string): string {
  const nfc = name.normalize('NFC')
  return kind === 'person' ? vietnameseNameKey(nfc) : vietnameseKey(nfc)
}

/** How the number of a decision is compared: "Số 123 / QĐ-UBND" and "123/qđ-ubnd" are one. */
export function numberKey(number: string | null): string {
  return foldVietnamese((number ?? '').normalize('NFC'))
    .replace(/^\s*(quyet dinh)?\s*(so)?\s*[:.]?\s*/, '')
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '')
}

/** The day that puts a record in its place, newest first: that of the decision, else the last one that fits. */
export function sortDay(decidedOn: string | null, year: number | null): string {
  if (!decidedOn) return year === null ? '1800-01-01' : `${year}-12-31`
  if (decidedOn.length === 10) return decidedOn
  const [y, m] = decidedOn.split('-')
  if (!m) return `${y}-12-31`
  return new Date(Date.UTC(Number(y), Number(m), 0)).toISOString().slice(0, 10)
}

/** Is it a day of the calendar, a month or a year? */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return false
  if (text.length < 10) return true
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}
