import { contentHash } from './content-hash.ts'
import type { EntryKey, Law } from './domain/catalogue-types.ts'
import { checkLocalRules } from './domain/check-local.ts'
import type { LawFault } from './domain/law-fault.ts'
import type { LocalRules } from './domain/local-types.ts'
import { addAwardKeys } from './law-keys.ts'

/**
 * The law with the rules of bodies added; the given law is not touched. Nothing is added where anything is wrong or
 * contradicts national law: every fault is named instead.
 */
export function addLocalRules(
  law: Law,
  all: readonly { rules: LocalRules; file: string }[],
): Law | LawFault[] {
  let grown = law
  for (const { rules, file } of all) {
    const faults = checkLocalRules(grown, rules, file)
    if (faults.length > 0) return faults
    grown = grownBy(grown, rules)
  }
  return grown
}

function grownBy(law: Law, rules: LocalRules): Law {
  const keys = new Map<object, EntryKey>(law.keys)
  const add = (key: string, entry: object) =>
    keys.set(entry, { key: `local/${key}`, hash: contentHash(entry) })
  const own = rules.entries.flatMap((entry) => (entry.kind === 'award' ? [entry.award] : []))
  for (const award of own) addAwardKeys(award, add)
  for (const entry of rules.entries) add(`${entry.id}@${entry.from}`, entry)
  return {
    ...law,
    hash: contentHash([law.hash, rules]),
    sources: new Map([...law.sources, ...rules.sources.map((one) => [one.id, one] as const)]),
    awards: new Map([...law.awards, ...own.map((award) => [award.id, award] as const)]),
    keys,
    local: [...law.local, ...rules.entries],
  }
}
