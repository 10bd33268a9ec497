import { join } from 'node:path'
import { projectRoot } from '../../platform/paths.ts'
import { contentHash } from './content-hash.ts'
import type { Award, EntryKey, Law } from './domain/catalogue-types.ts'
import { checkLaw } from './domain/check-law.ts'
import type { LawFault } from './domain/law-fault.ts'
import type { LawParts } from './domain/law-parts.ts'
import { readLawFiles } from './read-law-files.ts'

let loaded: Law | null = null

/** National law as the project carries it, read at the first call and kept. A faulty catalogue is a bug: thrown. */
export function loadLaw(): Law {
  loaded ??= loadLawFrom(join(projectRoot, 'law'))
  return loaded
}

/** The catalogue of a folder. Throws with every fault named. */
export function loadLawFrom(folder: string): Law {
  const { law, faults } = readLaw(folder)
  const errors = faults.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(`law catalogue is not in order\n${errors.map(describeFault).join('\n')}`)
  return law
}

/** The catalogue with whatever is wrong in it, for `law check`. `today` only tells what was checked long ago. */
export function readLaw(folder: string, today?: string): { law: Law; faults: LawFault[] } {
  const { files, faults } = readLawFiles(folder)
  return { law: buildLaw(files), faults: [...faults, ...checkLaw(files, today)] }
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

const lists = [
  'decidingAuthority',
  'proposer',
  'voteThreshold',
  'dossier',
  'deadlines',
  'bonus',
  'physicalAwards',
  'disqualifiers',
  'statisticalClass',
] as const

function keysOf(files: LawParts): Map<object, EntryKey> {
  const keys = new Map<object, EntryKey>()
  const add = (key: string, entry: object) => keys.set(entry, { key, hash: contentHash(entry) })
  for (const award of files.awards) addAwardKeys(award, add)
  for (const kind of ['parameters', 'rules', 'procedures', 'statistics'] as const)
    for (const one of files[kind])
      for (const entry of one.inForce) add(`${kind}/${one.id}@${entry.from}`, entry)
  return keys
}

function addAwardKeys(award: Award, add: (key: string, entry: object) => void): void {
  const at = `awards/${award.id}`
  for (const variant of award.criteria) {
    // The list of criteria is confirmed apart from what each of them says.
    add(`${at}/criteria@${variant.from}${variant.confidence === 'draft' ? '-draft' : ''}`, variant)
    for (const item of variant.items)
      add(`${at}/criteria/${item.id}@${variant.from}${variant.confidence === 'draft' ? '-draft' : ''}`, item)
  }
  for (const list of lists)
    for (const entry of award[list])
      add(`${at}/${list}${'id' in entry ? `/${entry.id}` : ''}@${entry.from}`, entry)
}
