import type { Law } from '../catalogue-types.ts'
import type { Case } from './case.ts'

export type Fit = 'yes' | 'no' | 'unknown'

/** Is the subject of the case one of these subjects of the catalogue? A narrower one needs its category stated. */
export function subjectFit(law: Law, ids: readonly string[] | undefined, theCase: Case): Fit {
  if (!ids) return 'yes'
  const fits = ids.map((id) => fitOne(law, id, theCase))
  return fits.includes('yes') ? 'yes' : fits.includes('unknown') ? 'unknown' : 'no'
}

function fitOne(law: Law, id: string, { subject }: Case): Fit {
  const term = law.terms.subjects.find((one) => one.id === id)
  const kind = term?.kind ?? id
  const isKind = kind === subject.kind || (subject.kind === 'enterprise' && kind === 'collective')
  if (!isKind) return 'no'
  if (!term?.within || id === subject.kind) return 'yes'
  if (!subject.category) return assumed(id, subject)
  return within(law, subject.category, id) ? 'yes' : 'no'
}

/** A person rated by the year is one of those whom bodies rate, where nothing else is said. */
function assumed(id: string, { years }: Case['subject']): Fit {
  const rated = years?.some((one) => one.classification && one.classification !== 'none')
  if (!rated) return 'unknown'
  if (id === 'civil-servant-or-employee') return 'yes'
  return id === 'worker-farmer' ? 'no' : 'unknown'
}

function within(law: Law, category: string, id: string): boolean {
  if (category === id) return true
  const outer = law.terms.subjects.find((one) => one.id === category)?.within
  return outer ? within(law, outer, id) : false
}

/** Do these subjects name the category of the case itself? */
export function namesCategory(ids: readonly string[] | undefined, { subject }: Case): boolean {
  return !!subject.category && !!ids?.includes(subject.category)
}
