import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { projectRoot } from '../../platform/paths.ts'
import type { ServiceCondition } from './domain/service-months.ts'

type Dated = { from: string; until: string | null; confidence: string }
type CatalogueAward = {
  id: string
  name: string
  rank: number
  basis?: string[]
  criteria?: (Dated & {
    items: (Partial<Dated> & {
      rule?: { type: string; months?: number; exceptions?: string[] }
      cite?: { source: string; article?: string }[]
    })[]
  })[]
}

/** A form of award that these records may be of. */
export type ResistanceForm = { id: string; name: string; isYouthVolunteer: boolean }

const youthVolunteerMedal = 'glorious-youth-volunteer-medal'
let known: CatalogueAward[] | null = null

/** Awards of the catalogue that are resistance-war awards, and the youth volunteers' medal. */
function catalogue(): CatalogueAward[] {
  known ??= globSync('*.yaml', { cwd: join(projectRoot, 'law/awards') })
    .map((name) => parse(readFileSync(join(projectRoot, 'law/awards', name), 'utf8')) as CatalogueAward)
    .filter((award) => award.basis?.includes('resistance') || award.id === youthVolunteerMedal)
    .sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id))
  return known
}

/** The forms of award to choose from, in the order of their rank. */
export function resistanceForms(): ResistanceForm[] {
  return catalogue().map(({ id, name }) => ({ id, name, isYouthVolunteer: id === youthVolunteerMedal }))
}

/** What the catalogue asks of the time served for an award on a day; null where it asks nothing. */
export function serviceConditionOf(awardId: string, on: string): ServiceCondition | null {
  const award = catalogue().find((one) => one.id === awardId)
  for (const entry of award?.criteria ?? []) {
    if (entry.from > on || (entry.until !== null && entry.until <= on)) continue
    for (const item of entry.items) {
      if (item.rule?.type !== 'serviceLength' || item.rule.months === undefined) continue
      const cite = (item.cite ?? []).map(
        (one) => `${titleOf(one.source)}${one.article ? `, Điều ${one.article}` : ''}`,
      )
      return {
        months: item.rule.months,
        exceptions: item.rule.exceptions ?? [],
        cite: cite.join('; '),
        isVerified: (item.confidence ?? entry.confidence) === 'verified',
      }
    }
  }
  return null
}

function titleOf(source: string): string {
  const path = join(projectRoot, 'law/sources', `${source}.yaml`)
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as { title: string }).title : source
}
