/** A dossier as it is sealed: everything that the unit says, nothing that the machine or the appraiser says of it. */
export type SealedNomination = {
  id: string
  position: number
  name: string
  holderKind: string
  personId: string | null
  holderId: string | null
  post: string | null
  gender: string | null
  ethnicity: string | null
  birthYear: number | null
  workerClass: string | null
  awardKey: string
  awardName: string
  deed: string | null
  report: string | null
  reportFile: string | null
  facts: Record<string, unknown>
  papers: { part: string; given: boolean; file: string | null }[]
}
export type SealedDossier = {
  dossierId: string
  version: number
  round: { id: string; title: string }
  unit: { id: string; name: string }
  letter: { number: string | null; on: string | null }
  minutes: Record<string, unknown>
  peopleBase: number | null
  collectiveBase: number | null
  approvedBy: string | null
  nominations: SealedNomination[]
}

export type Change = { what: string; before: string | null; after: string | null }
export type VersionChange = { kind: 'added' | 'removed' | 'changed'; name: string; parts: Change[] }

const told: (keyof SealedNomination)[] = [
  'name',
  'awardName',
  'post',
  'gender',
  'ethnicity',
  'birthYear',
  'workerClass',
  'deed',
  'report',
  'reportFile',
  'facts',
  'papers',
]

const plain = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)

/** What differs from one sending to the next, nomination by nomination; the unit's own papers under the unit's name. */
export function differences(before: SealedDossier, after: SealedDossier): VersionChange[] {
  const known = new Map(before.nominations.map((one) => [one.id, one]))
  const kept = new Set(after.nominations.map((one) => one.id))
  const whole = partsOf(before, after, ['letter', 'minutes', 'peopleBase', 'collectiveBase'])
  return [
    ...(whole.length > 0 ? [{ kind: 'changed' as const, name: after.unit.name, parts: whole }] : []),
    ...after.nominations.flatMap((one): VersionChange[] => {
      const old = known.get(one.id)
      if (!old) return [{ kind: 'added', name: one.name, parts: partsOf({}, one, ['awardName']) }]
      const parts = partsOf(old, one, told)
      return parts.length > 0 ? [{ kind: 'changed', name: one.name, parts }] : []
    }),
    ...before.nominations
      .filter((one) => !kept.has(one.id))
      .map(
        (one): VersionChange => ({ kind: 'removed', name: one.name, parts: partsOf(one, {}, ['awardName']) }),
      ),
  ]
}

function partsOf(before: object, after: object, keys: readonly string[]): Change[] {
  const of = (one: object, key: string) => plain((one as Record<string, unknown>)[key])
  return keys
    .map((what) => ({ what, before: of(before, what), after: of(after, what) }))
    .filter((part) => part.before !== part.after)
}
