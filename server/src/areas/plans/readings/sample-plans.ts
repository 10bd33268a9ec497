import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Act } from '../../../platform/act.ts'
import { projectRoot } from '../../../platform/paths.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { type StartedReading, startPlanReading } from './start-plan-reading.ts'

const folder = join(projectRoot, 'samples/plans')
/** Beside each sample stands what it must be read to. */
const goldEnding = '.gold.json'

/** Plans of the fictional province to try the reading on; `name` is the file's, `title` what it is. */
export async function listSamplePlans(): Promise<{ rows: { name: string; title: string }[] }> {
  const files: string[] = await readdir(folder).catch(() => [])
  const names = files.filter((name) => files.includes(name + goldEnding)).sort()
  return { rows: await Promise.all(names.map(async (name) => ({ name, title: await titleOf(name) }))) }
}

/** Reads one sample as if its file had been given. @refuses sample-plan-unknown, and what reading a file refuses */
export async function readSamplePlan(act: Act, name: string): Promise<StartedReading | Refusal> {
  const { rows } = await listSamplePlans()
  // Only a listed name: the word comes from outside and would otherwise be a path.
  if (!rows.some((row) => row.name === name)) return refuse('sample-plan-unknown')
  return startPlanReading(act, { bytes: await readFile(join(folder, name)), fileName: name })
}

/** The title and the issuer as they stand in the plan, and the kind of file: some plans are there as Word and as PDF. */
async function titleOf(name: string): Promise<string> {
  const gold = JSON.parse(await readFile(join(folder, name + goldEnding), 'utf8')) as Gold
  const { title, issuer } = gold.document
  const kind = { docx: 'Word', pdf: 'PDF' }[extname(name).slice(1)] ?? 'văn bản'
  return `${issuer ? `${title} (${issuer})` : title}, ${kind}`
}

type Gold = { document: { title: string; issuer?: string | null } }
