import { differInMarks } from '../../../platform/text/vietnamese-names.ts'
import { foldName, type HolderKind } from './award-values.ts'

/** What is known of somebody when looking for the same one; what is not known is null. */
export type HolderFacts = {
  kind: HolderKind
  name: string
  bornOn: string | null
  homePlace: string | null
  unitIds: readonly string[]
  /** The unit as written, where it is none of the known ones. */
  unit?: string | null
  personId?: string | null
  /** Keyed hash of the number of the identity paper, in hex. */
  numberHash?: string | null
  /** Decisions by which they were honoured. */
  decisionIds?: readonly string[]
}
export type KnownHolder = HolderFacts & { id: string }
export type Match = 'certain' | 'likely' | 'new'
export type Candidate = { id: string; match: Match; reasons: Reason[] }
export type Reason =
  | 'same-number'
  | 'same-person'
  | 'same-birth'
  | 'same-birth-year'
  | 'same-home'
  | 'same-unit'
  | 'same-decision'
  | 'same-name-only'
  | 'other-birth'
  | 'other-marks'

const order: Record<Match, number> = { certain: 0, likely: 1, new: 2 }

/** Two records that are there already: a birth that differs may be a slip of the pen. */
export type Twins = { twins: boolean }

/**
 * Who of the known is the one looked for? Certain: the same number, a whole date of birth, or a year of birth with the home or the
 * unit; of collectives name and unit. Likely: the name with less, with other marks, or several that are certain. Others of the name are
 * given as new.
 * Among `twins` those of another birth are given too, as likely where only the day differs and home or unit agree.
 */
export function matchHolder(
  asked: HolderFacts,
  known: readonly KnownHolder[],
  { twins }: Twins = { twins: false },
): { match: Match; candidates: Candidate[] } {
  const candidates = known
    .map((one) => ({ id: one.id, ...compare(asked, one, twins) }))
    .filter((one): one is Candidate => one.match !== null)
    .sort((a, b) => order[a.match] - order[b.match] || Number(a.id) - Number(b.id))
  const certain = candidates.filter(({ match }) => match === 'certain').length
  if (certain > 1) for (const one of candidates) if (one.match === 'certain') one.match = 'likely'
  const match: Match =
    certain === 1 ? 'certain' : candidates.some((one) => one.match === 'likely') ? 'likely' : 'new'
  return { match, candidates }
}

function compare(
  asked: HolderFacts,
  known: KnownHolder,
  twins: boolean,
): { match: Match | null; reasons: Reason[] } {
  const reasons: Reason[] = []
  const sameName = foldName(asked.name) === foldName(known.name)
  const has = <T>(one: T | null | undefined, other: T | null | undefined) => Boolean(one) && one === other
  if (has(asked.numberHash, known.numberHash)) reasons.push('same-number')
  if (has(asked.personId, known.personId)) reasons.push('same-person')
  if (reasons.length > 0) return { match: sameName ? 'certain' : 'likely', reasons }
  if (!sameName || asked.kind !== known.kind) return { match: null, reasons }
  // Two numbers that differ, or two on the list of staff, are two people, whatever else agrees.
  if (asked.numberHash && known.numberHash) return { match: null, reasons }
  if (asked.personId && known.personId) return { match: null, reasons }

  const birth = compareBirths(asked.bornOn, known.bornOn)
  if (birth === 'other' && !twins) return { match: null, reasons }
  if (birth === 'other') reasons.push('other-birth')
  if (birth === 'day') reasons.push('same-birth')
  if (birth === 'year') reasons.push('same-birth-year')
  if (sameText(asked.homePlace, known.homePlace)) reasons.push('same-home')
  if (asked.unitIds.some((unit) => known.unitIds.includes(unit)) || sameText(asked.unit, known.unit))
    reasons.push('same-unit')
  if ((asked.decisionIds ?? []).some((decision) => (known.decisionIds ?? []).includes(decision)))
    reasons.push('same-decision')
  const isOther = differInMarks(asked.name, known.name)
  if (isOther) reasons.push('other-marks')
  if (birth === 'other') {
    const isSameYear = asked.bornOn!.slice(0, 4) === known.bornOn!.slice(0, 4)
    return { match: isSameYear && weigh(asked.kind, reasons) !== 'new' ? 'likely' : 'new', reasons }
  }
  const match = weigh(asked.kind, reasons)
  return {
    match: isOther && match === 'certain' ? 'likely' : match,
    reasons: reasons.length > 0 ? reasons : ['same-name-only'],
  }
}

const sameText = (one: string | null | undefined, other: string | null | undefined) =>
  Boolean(one && other) && foldName(one!) === foldName(other!)

function weigh(kind: HolderKind, reasons: readonly Reason[]): Match {
  const near = reasons.includes('same-home') || reasons.includes('same-unit')
  if (kind === 'collective' || kind === 'enterprise' || kind === 'foreign-body')
    return reasons.includes('same-unit') ? 'certain' : 'likely'
  if (reasons.includes('same-birth')) return 'certain'
  if (reasons.includes('same-birth-year')) return near ? 'certain' : 'likely'
  return near || reasons.includes('same-decision') ? 'likely' : 'new'
}

/** `day`: both whole and the same; `year`: they agree as far as both are known; `none`: one is not known. */
function compareBirths(one: string | null, other: string | null): 'day' | 'year' | 'none' | 'other' {
  if (!one || !other) return 'none'
  if (one === other && one.length === 10) return 'day'
  const shared = Math.min(one.length, other.length)
  return one.slice(0, shared) === other.slice(0, shared) ? 'year' : 'other'
}
