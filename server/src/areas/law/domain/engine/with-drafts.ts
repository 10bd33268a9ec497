import type { Award, CriteriaVariant, Law } from '../catalogue-types.ts'

/** The law as it would stand if its drafts were in force: each takes the place of what it would change, unread. */
export function withDrafts(law: Law): Law {
  const changed = [...law.awards.values()].filter((award) => award.criteria.some(isDraft)).map(taken)
  return { ...law, awards: new Map([...law.awards, ...changed.map((award) => [award.id, award] as const)]) }
}

const isDraft = (variant: CriteriaVariant) => variant.confidence === 'draft'

function taken(award: Award): Award {
  const drafts = award.criteria.filter(isDraft)
  const from = drafts.map((one) => one.from).sort()[0]!
  const before = award.criteria
    .filter((one) => !isDraft(one) && one.from < from)
    .map((one) => (one.until === null || one.until > from ? { ...one, until: from } : one))
  // Judged as if it were law, so that the turn shows; every case it decides stays marked as provisional.
  const asLaw = drafts.map((one) => ({
    ...one,
    confidence: 'verified' as const,
    items: one.items.map((item) => ({ ...item, confidence: 'verified' as const })),
  }))
  return { ...award, criteria: [...before, ...asLaw] }
}
