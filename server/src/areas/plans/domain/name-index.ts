import type { MatchContext, UnitName } from './body-match.ts'
import { canonicalName, foldedName } from './body-names.ts'

/** A register of units made ready for look-ups; the order of the register is kept in every answer. */
export type NameIndex = {
  unit(id: string | null): UnitName | undefined
  children(parentId: string): readonly UnitName[]
  /** Every way to write the unit's name, in one spelling. */
  namesOf(unit: UnitName): readonly string[]
  /** Units that bear the canonical name. */
  named(canonical: string): readonly UnitName[]
  /** Units of which a name differs from this one by accents only, or not at all. */
  namedWithoutAccents(canonical: string): readonly UnitName[]
  /** Units with the share of words that their likest name has in common with this one, the likest first. */
  alike(canonical: string, least: number, most: number): string[]
  inOrder(units: Iterable<UnitName>): UnitName[]
}

const indexes = new WeakMap<readonly UnitName[], NameIndex>()

/** The index of a register; made once for each list of units. */
export function nameIndex({ units }: Pick<MatchContext, 'units'>): NameIndex {
  const known = indexes.get(units)
  if (known) return known
  const made = makeIndex(units)
  indexes.set(units, made)
  return made
}

function makeIndex(units: readonly UnitName[]): NameIndex {
  const place = new Map(units.map((unit, at) => [unit.id, at]))
  const names = new Map<string, string[]>()
  const byParent = new Map<string, UnitName[]>()
  const byName = new Map<string, UnitName[]>()
  for (const unit of units) {
    const own = [...new Set([unit.name, unit.shortName, ...unit.aliases].filter(Boolean).map(canonicalName))]
    names.set(unit.id, own)
    for (const name of own) put(byName, name, unit)
    if (unit.parentId !== null) put(byParent, unit.parentId, unit)
  }
  let byFolded: Map<string, UnitName[]> | null = null
  let postings: Postings | null = null
  return {
    unit: (id) => (id === null ? undefined : units[place.get(id) ?? -1]),
    children: (parentId) => byParent.get(parentId) ?? [],
    namesOf: (unit) => names.get(unit.id) ?? [],
    named: (canonical) => byName.get(canonical) ?? [],
    namedWithoutAccents: (canonical) => {
      byFolded ??= foldAll(units, names)
      return byFolded.get(foldedName(canonical)) ?? []
    },
    alike: (canonical, least, most) => {
      postings ??= postWords(units, names)
      return likest(postings, canonical, least, most)
    },
    inOrder: (some) =>
      [...new Map([...some].map((unit) => [unit.id, unit])).values()].sort(
        (a, b) => place.get(a.id)! - place.get(b.id)!,
      ),
  }
}

function put(map: Map<string, UnitName[]>, key: string, unit: UnitName): void {
  const list = map.get(key)
  if (!list) map.set(key, [unit])
  else if (list.at(-1) !== unit) list.push(unit)
}

function foldAll(units: readonly UnitName[], names: Map<string, string[]>): Map<string, UnitName[]> {
  const folded = new Map<string, UnitName[]>()
  for (const unit of units) for (const name of names.get(unit.id)!) put(folded, foldedName(name), unit)
  return folded
}

/** Which names have a word; a name is the place of its unit and how many different words it has. */
type Postings = { byWord: Map<string, number[]>; names: { unitId: string; at: number; words: number }[] }

function postWords(units: readonly UnitName[], names: Map<string, string[]>): Postings {
  const postings: Postings = { byWord: new Map(), names: [] }
  for (const [at, unit] of units.entries()) {
    for (const name of names.get(unit.id)!) {
      const words = new Set(name.split(' '))
      const place = postings.names.push({ unitId: unit.id, at, words: words.size }) - 1
      for (const word of words) {
        const list = postings.byWord.get(word)
        if (list) list.push(place)
        else postings.byWord.set(word, [place])
      }
    }
  }
  return postings
}

function likest({ byWord, names }: Postings, canonical: string, least: number, most: number): string[] {
  const words = new Set(canonical.split(' '))
  const common = new Map<number, number>()
  for (const word of words)
    for (const place of byWord.get(word) ?? []) common.set(place, (common.get(place) ?? 0) + 1)
  const best = new Map<string, { score: number; at: number }>()
  for (const [place, both] of common) {
    const { unitId, at, words: size } = names[place]!
    const score = both / (words.size + size - both)
    if (score >= least && score > (best.get(unitId)?.score ?? 0)) best.set(unitId, { score, at })
  }
  return [...best]
    .sort(([, a], [, b]) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .map(([unitId]) => unitId)
}
