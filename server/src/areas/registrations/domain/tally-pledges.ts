type Pledge = {
  unitId: string
  kind: 'person' | 'collective'
  awardKey: string | null
  awardName: string | null
  target: string | null
  initiative: string | null
}

export type PledgeTally = {
  awardKey: string
  awardName: string
  people: number
  collectives: number
  units: number
}

/** How many people and collectives pledge each title, and in how many units; most pledged first. */
export function tallyPledges(pledges: readonly Pledge[]): {
  byAward: PledgeTally[]
  initiatives: number
  targets: number
} {
  const tallies = new Map<string, PledgeTally & { seen: Set<string> }>()
  for (const { awardKey, awardName, kind, unitId } of pledges) {
    if (!awardKey) continue
    const tally = tallies.get(awardKey) ?? {
      awardKey,
      awardName: awardName ?? awardKey,
      people: 0,
      collectives: 0,
      units: 0,
      seen: new Set(),
    }
    tally[kind === 'person' ? 'people' : 'collectives'] += 1
    tally.seen.add(unitId)
    tallies.set(awardKey, tally)
  }
  const size = (one: PledgeTally) => one.people + one.collectives
  return {
    byAward: [...tallies.values()]
      .map(({ seen, ...tally }) => ({ ...tally, units: seen.size }))
      .sort((a, b) => size(b) - size(a) || a.awardName.localeCompare(b.awardName, 'vi')),
    initiatives: pledges.filter((one) => one.initiative).length,
    targets: pledges.filter((one) => one.target).length,
  }
}
