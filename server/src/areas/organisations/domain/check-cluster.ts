import { type Refusal, refuse } from '../../../platform/refusal.ts'

type Roled = { role: 'head' | 'deputy' | 'member' }

/** A cluster has one head at most, and each unit once. @refuses cluster-two-heads, cluster-member-twice */
export function checkCluster(cluster: {
  name: string
  members: ({ unitId: string } & Roled)[]
  outsideMembers: Roled[]
}): Refusal | null {
  const heads = [...cluster.members, ...cluster.outsideMembers].filter(({ role }) => role === 'head')
  if (heads.length > 1) return refuse('cluster-two-heads', { name: cluster.name, count: heads.length })
  if (new Set(cluster.members.map(({ unitId }) => unitId)).size < cluster.members.length)
    return refuse('cluster-member-twice', { name: cluster.name })
  return null
}

/**
 * Members of last year's cluster for the new year: a unit that ended gives its place to its successors; each unit once,
 * the higher role kept, one head.
 */
export function carryMembers<T extends { unitId: string } & Roled>(
  members: T[],
  successorsOf: (unitId: string) => string[] | null,
): { unitId: string; role: T['role'] }[] {
  const rank = { head: 0, deputy: 1, member: 2 }
  const carried = new Map<string, T['role']>()
  let headTaken = false
  for (const member of members.toSorted((a, b) => rank[a.role] - rank[b.role])) {
    for (const unitId of successorsOf(member.unitId) ?? [member.unitId]) {
      if (carried.has(unitId)) continue
      const role: T['role'] = member.role === 'head' && headTaken ? 'deputy' : member.role
      headTaken ||= role === 'head'
      carried.set(unitId, role)
    }
  }
  return [...carried].map(([unitId, role]) => ({ unitId, role }))
}
