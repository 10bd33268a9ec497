import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../platform/paths.ts'
import { contentHash } from './content-hash.ts'
import type { Law } from './domain/catalogue-types.ts'
import { checkGlossary, checkLaw } from './domain/check-law.ts'
import type { LawFault } from './domain/law-fault.ts'
import type { LawParts } from './domain/law-parts.ts'
import { keysOf } from './law-keys.ts'
import { readLawFiles } from './read-law-files.ts'

let loaded: Law | null = null

/** National law as the project carries it, read at the first call and kept. A faulty catalogue is a bug: thrown. */
export const lawFolder = join(projectRoot, 'law')

export function loadLaw(): Law {
  loaded ??= loadLawFrom(lawFolder)
  return loaded
}

/** The catalogue of a folder. Throws with every fault named. */
function loadLawFrom(folder: string): Law {
  const { law, faults } = readLaw(folder)
  const errors = faults.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(`law catalogue is not in order\n${errors.map(describeFault).join('\n')}`)
  return law
}

/** The catalogue with whatever is wrong in it, for `law check`. `today` tells what was compared long ago. */
export function readLaw(folder: string, today?: string): { law: Law; faults: LawFault[] } {
  const { files, faults } = readLawFiles(folder)
  const glossary = today ? readGlossary() : null
  const words = glossary === null ? [] : checkGlossary(files, glossary)
  return { law: buildLaw(files), faults: [...faults, ...checkLaw(files, today), ...words] }
}

/** The binding words of the project; an installation without its documents has none to compare with. */
function readGlossary(): string | null {
  const path = join(projectRoot, 'docs/glossary.md')
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

export function describeFault({ file, place, what }: LawFault): string {
  return `${file}${place ? `, ${place}` : ''}: ${what}`
}

function buildLaw(files: LawParts): Law {
  const byId = <T extends { id: string }>(list: T[]) => new Map(list.map((one) => [one.id, one]))
  return {
    hash: contentHash(files),
    sources: byId(files.sources),
    regimes: files.regimes,
    awards: byId(files.awards),
    parameters: byId(files.parameters),
    rules: byId(files.rules),
    procedures: byId(files.procedures),
    statistics: byId(files.statistics),
    calendar: new Map(files.calendar.map((one) => [one.year, one])),
    terms: files.terms,
    keys: keysOf(files),
    local: [],
  }
}
