import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Act } from '../../../platform/act.ts'
import { projectRoot } from '../../../platform/paths.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { type StartedReading, startPlanReading } from './start-plan-reading.ts'

const folder = join(projectRoot, 'samples/plans')
const endings = ['.docx', '.pdf', '.txt', '.md']

/** Plans of the fictional province to try the reading on; `name` is the file's, `title` what it is. */
export async function listSamplePlans(): Promise<{ rows: { name: string; title: string }[] }> {
  const files = await readdir(folder).catch(() => [])
  const names = files.filter((name) => endings.includes(extname(name).toLowerCase())).sort()
  return { rows: await Promise.all(names.map(async (name) => ({ name, title: await titleOf(name) }))) }
}

/** Reads one sample as if its file had been given. @refuses sample-plan-unknown, and what reading a file refuses */
export async function readSamplePlan(act: Act, name: string): Promise<StartedReading | Refusal> {
  const { rows } = await listSamplePlans()
  // Only a listed name: the word comes from outside and would otherwise be a path.
  if (!rows.some((row) => row.name === name)) return refuse('sample-plan-unknown')
  return startPlanReading(act, { bytes: await readFile(join(folder, name)), fileName: name })
}

/** The title that the plan must be read to have stands beside it; without that, the words of the file's name. */
async function titleOf(name: string): Promise<string> {
  const gold = await readFile(join(folder, `${name}.gold.json`), 'utf8').catch(() => null)
  const document =
    gold === null ? null : (JSON.parse(gold) as { document?: { title?: string; issuer?: string } }).document
  if (!document?.title) return basename(name, extname(name)).replaceAll(/[-_]+/g, ' ')
  return document.issuer ? `${document.title} (${document.issuer})` : document.title
}
