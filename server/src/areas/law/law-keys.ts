import { contentHash } from './content-hash.ts'
import type { Award, EntryKey } from './domain/catalogue-types.ts'
import type { LawParts } from './domain/law-parts.ts'

type Add = (key: string, entry: object) => void

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

/** Key and content hash of every entry that a person may confirm. */
export function keysOf(parts: LawParts): Map<object, EntryKey> {
  const keys = new Map<object, EntryKey>()
  const add: Add = (key, entry) => keys.set(entry, { key, hash: contentHash(entry) })
  for (const award of parts.awards) addAwardKeys(award, add)
  for (const kind of ['parameters', 'rules', 'procedures', 'statistics'] as const)
    for (const one of parts[kind])
      for (const entry of one.inForce) add(`${kind}/${one.id}@${entry.from}`, entry)
  return keys
}

/** The keys of one award: `awards/<id>/<list>/<entry>@<from>`. */
export function addAwardKeys(award: Award, add: Add): void {
  const at = `awards/${award.id}`
  for (const variant of award.criteria) {
    const since = `@${variant.from}${variant.confidence === 'draft' ? '-draft' : ''}`
    // The list of criteria is confirmed apart from what each of them says.
    add(`${at}/criteria${since}`, variant)
    for (const item of variant.items) add(`${at}/criteria/${item.id}${since}`, item)
  }
  for (const list of lists)
    for (const entry of award[list])
      add(`${at}/${list}${'id' in entry ? `/${entry.id}` : ''}@${entry.from}`, entry)
}
