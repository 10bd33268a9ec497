import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { lawFolder } from '../load-law.ts'

/** A worked case of the catalogue: its name and the case itself, days as strings. */
export type NamedCase = { name: string; case: unknown }

let known: NamedCase[] | null = null

/** The worked cases of `law/cases`, read once. */
export function workedCases(): NamedCase[] {
  known ??= readdirSync(join(lawFolder, 'cases'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const { cases } = parse(readFileSync(join(lawFolder, 'cases', file), 'utf8')) as { cases: NamedCase[] }
      return cases.map((one) => ({ name: one.name, case: JSON.parse(JSON.stringify(one.case)) as unknown }))
    })
  return known
}
