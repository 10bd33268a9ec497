import { loadLaw } from '../law/index.ts'
import type { AwardLevel } from './domain/award-values.ts'

export type CatalogueAward = {
  key: string
  name: string
  level: AwardLevel
  legacy: boolean
  rank: number
}

let read: Map<string, CatalogueAward> | null = null

/** Every award of the law's catalogue, past ones too, by its key. */
export function awardCatalogue(): ReadonlyMap<string, CatalogueAward> {
  read ??= new Map(
    [...loadLaw().awards.values()].map((award) => [
      award.id,
      { key: award.id, name: award.name, level: award.level, legacy: award.legacy, rank: award.rank },
    ]),
  )
  return read
}
