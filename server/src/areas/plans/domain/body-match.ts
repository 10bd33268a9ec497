/** What the matching knows of a unit. */
export type UnitName = {
  id: string
  name: string
  shortName: string
  aliases: string[]
  kind: string
  parentId: string | null
  isStandingBody?: boolean
  clusterNames?: string[]
}

export type MatchContext = { units: UnitName[]; issuerUnitId: string | null }

/** Whom the words of a plan mean; `candidates` are ids to offer where that is not certain, the best first. */
export type BodyMatch = {
  kind: 'unit' | 'group' | 'outside' | 'person' | 'unknown'
  unitIds: string[]
  confidence: 'certain' | 'likely' | 'none'
  /** Vietnamese: why. */
  reason: string
  candidates: string[]
}
