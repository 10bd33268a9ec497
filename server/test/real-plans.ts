import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/paths.ts'

const seeds = join(projectRoot, '../shared/seeds')
const samples = join(projectRoot, 'samples/plans')
const goldOfSeeds = join(projectRoot, 'server/src/areas/plans/domain/reading/gold')

/** A plan as a text file, beside what a careful person reads in it. */
export type PlanText = { name: string; file: string; gold: string }

const namesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.txt'))

/** Signed plans of real bodies. They stand beside the project, not in it; none where they are absent, which is said. */
export const realPlans: PlanText[] = (existsSync(seeds) ? namesIn(seeds) : []).map((name) => ({
  name,
  file: join(seeds, name),
  gold: join(goldOfSeeds, `seed-${name.slice(0, 3)}.json`),
}))
if (realPlans.length === 0)
  console.warn(`The real plans are not at ${seeds}: what they try is tried on the sample plans alone.`)

/** The project's own sample plans that are texts in UTF-8. */
export const sampleTexts: PlanText[] = namesIn(samples)
  .filter((name) => name !== 'hospital-tcvn3.txt' && name !== 'union-bars.txt')
  .map((name) => ({ name, file: join(samples, name), gold: join(samples, `${name}.gold.json`) }))
