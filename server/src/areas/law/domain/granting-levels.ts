import type { Level } from './catalogue-types.ts'
import { heights } from './engine/constructs/levels.ts'
import type { AwardInForce } from './law-on.ts'

const ownLevels: readonly string[] = ['province', 'ministry', 'district', 'commune'] satisfies Level[]

/**
 * The level of the law at which a body stands. What stands below a committee or a ministry is a unit; null where kind and
 * tree do not tell: central bodies of the Party, the Front and the courts grant like a ministry, their lower ones do not.
 */
export function levelOfBody({ kind, topKind }: { kind: string; topKind: string }): Level | null {
  if (ownLevels.includes(kind)) return kind as Level
  if (kind === 'department') return 'unit'
  return kind !== 'other' && ownLevels.includes(topKind) ? 'unit' : null
}

/** How a body stands to those that the law lets decide an award. */
export type StandingToGrant =
  /** One of them. */
  | 'deciding'
  /** Above them, as a province that grants base titles to those whom it manages itself. */
  | 'above'
  /** Below them: the award is asked for upward. */
  | 'below'
  /** Beside them: a body of another kind decides it. */
  | 'beside'
  /** Its level is not known, and it may be one of them. */
  | 'unsure'

/** How a level (null: not known) stands to those that decide the award on the day; null where the law names none. */
export function standingToGrant(
  level: Level | null,
  { decidingAuthority }: Pick<AwardInForce, 'decidingAuthority'>,
): StandingToGrant | null {
  const levels = decidingAuthority.flatMap((one) => one.levels)
  if (levels.length === 0) return null
  const lowest = Math.min(...levels.map((one) => heights[one]))
  if (level === null) return lowest > heights.ministry ? 'below' : 'unsure'
  if (levels.includes(level)) return 'deciding'
  if (heights[level] === lowest) return 'beside'
  return heights[level] > lowest ? 'above' : 'below'
}
