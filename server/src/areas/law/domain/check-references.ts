import type { Award, Citation, LocalDate, Rule, Source, Terms } from './catalogue-types.ts'
import { overlap } from './in-force.ts'
import { fault, type LawFault } from './law-fault.ts'
import { postsIn, rulesIn } from './rules-in.ts'

/** What entries may refer to. */
export type Known = {
  sources: Map<string, Source>
  awards: ReadonlySet<string>
  facts: ReadonlySet<string>
  subjects: ReadonlySet<string>
  posts: ReadonlySet<string>
  /** A subject and those that it lies within. */
  wider: (subject: string) => string[]
}

export function knownOf(sources: Source[], awards: Award[], terms: Terms): Known {
  return {
    sources: new Map(sources.map((one) => [one.id, one])),
    awards: new Set(awards.map(({ id }) => id)),
    facts: new Set(terms.facts.map(({ code }) => code)),
    subjects: new Set(terms.subjects.map(({ id }) => id)),
    posts: new Set(terms.posts.map(({ id }) => id)),
    wider: (subject) => widerOf(terms, subject),
  }
}

/** A subject and those that it lies within, itself first; one that lies within itself ends there. */
export function widerOf(terms: Terms, subject: string): string[] {
  const found = [subject]
  for (let at = subject; ; ) {
    const next = terms.subjects.find(({ id }) => id === at)?.within
    if (!next || found.includes(next)) return found
    found.push(next)
    at = next
  }
}

/** Sources that do not exist, or none of which was ever in force while the entry is; draft sources for live entries. */
export function checkCitations(
  known: Known,
  file: string,
  place: string,
  entry: { cite: Citation[]; confidence: string; from?: LocalDate; until?: LocalDate | null },
): LawFault[] {
  const missing = entry.cite
    .filter(({ source }) => !known.sources.has(source))
    .map(({ source }) => fault(file, place, `Không có văn bản "${source}" trong law/sources.`))
  if (missing.length > 0) return missing
  const cited = entry.cite.map(({ source }) => known.sources.get(source)!)
  if (entry.confidence === 'verified' && cited.every(({ confidence }) => confidence === 'draft'))
    return [fault(file, place, 'Mục "verified" chỉ dẫn dự thảo.')]
  if (
    entry.from === undefined ||
    cited.some((source) => heldDuring(source, entry.from!, entry.until ?? null))
  )
    return []
  return [fault(file, place, 'Không văn bản nào được dẫn có hiệu lực trong thời gian của mục này.')]
}

function heldDuring(source: Source, from: LocalDate, until: LocalDate | null): boolean {
  if (source.inForce.from === null) return true
  return overlap({ from: source.inForce.from, until: source.inForce.until }, { from, until })
}

/** Awards, attested facts and posts that a condition names and the catalogue lacks. */
export function checkRule(known: Known, file: string, place: string, rule: Rule): LawFault[] {
  const unknownAwards = awardsIn(rule)
    .filter((award) => !known.awards.has(award))
    .map((award) => fault(file, place, `Không có danh hiệu, hình thức "${award}" trong law/awards.`))
  const unknownFacts = factsIn(rule)
    .filter((code) => !known.facts.has(code))
    .map((code) => fault(file, place, `Nội dung xác nhận "${code}" chưa có trong law/terms.yaml.`))
  const unknownPosts = postsIn(rule)
    .filter((post) => !known.posts.has(post))
    .map((post) => fault(file, place, `Chức vụ "${post}" chưa có trong law/terms.yaml.`))
  return [...unknownAwards, ...unknownFacts, ...unknownPosts]
}

export function factsIn(rule: Rule): string[] {
  return rulesIn(rule).flatMap((one) => {
    if (!('type' in one)) return []
    if (one.type === 'qualitative') return [one.code]
    return one.type === 'postTenure' ? [one.attested, ...(one.notice ? [one.notice] : [])] : []
  })
}

function awardsIn(rule: Rule): string[] {
  return rulesIn(rule).flatMap((one) => {
    if (!('type' in one)) return []
    if (one.type === 'windowBefore') return one.startsAfter ? [one.startsAfter] : []
    if (one.type === 'localCap') return [one.ofAward]
    return 'award' in one && one.award ? [one.award] : []
  })
}
