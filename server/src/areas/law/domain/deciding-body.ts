import type { Level } from './basic-types.ts'
import { levelOfBody } from './granting-levels.ts'
import type { LawInForce } from './law-on.ts'
import type { InitiativeScope } from './rule-types.ts'

/** Levels whose head recognises an initiative of this scope; none: each unit for itself. @law luật của ngày, initiative-scope-has-its-body */
export function levelsOfScope({ rules }: Pick<LawInForce, 'rules'>, scope: InitiativeScope): Level[] {
  const rule = rules.find(({ entry }) => entry.named === 'initiativeScopeHasItsBody')
  return (rule?.entry.with[scope] as Level[] | undefined) ?? []
}

/**
 * The body that stands for one of these levels to a unit: the nearest of them at or above it, the top of the tree where it has
 * none; null: the unit for itself. `above` begins with the unit.
 */
export function decidingBody<Body extends { kind: string }>(
  above: readonly Body[],
  levels: readonly Level[],
): Body | null {
  const top = above.at(-1)
  if (!top || levels.length === 0 || levels.includes('unit')) return null
  const isOne = ({ kind }: Body) => {
    const level = levelOfBody({ kind, topKind: top.kind })
    return level !== null && levels.includes(level)
  }
  return above.find(isOne) ?? top
}
