/** Of people nominated: each person once. */
export type CountedShares = {
  people: number
  leaders: number
  direct: number
  women: number
  ethnicMinorities: number
}

type Named = {
  holderKind: string
  personId: string | null
  name: string
  birthYear: number | null
  workerClass: 'direct' | 'leader' | null
  gender: 'female' | 'male' | null
  ethnicity: string | null
}

/** Leaders, direct workers, women and ethnic minorities among the people of one dossier, as the round counts them. */
export function sharesOf(nominations: readonly Named[]): CountedShares {
  const people = new Map<string, Named[]>()
  for (const one of nominations.filter(({ holderKind }) => holderKind === 'person')) {
    const who = one.personId ?? `${one.name.toLowerCase()}${one.birthYear ?? ''}`
    people.set(who, [...(people.get(who) ?? []), one])
  }
  const each = [...people.values()]
  // Of a person who is named twice with two words: the later in the order of letters.
  const classOf = (one: Named[]) =>
    one
      .map(({ workerClass }) => workerClass ?? '')
      .sort()
      .at(-1)
  const genderOf = (one: Named[]) =>
    one
      .map(({ gender }) => gender ?? '')
      .sort()
      .at(-1)
  return {
    people: each.length,
    leaders: each.filter((one) => classOf(one) === 'leader').length,
    direct: each.filter((one) => classOf(one) === 'direct').length,
    women: each.filter((one) => genderOf(one) === 'female').length,
    ethnicMinorities: each.filter((one) =>
      one.some(({ ethnicity }) => ethnicity !== null && ethnicity.toLowerCase() !== 'kinh'),
    ).length,
  }
}
