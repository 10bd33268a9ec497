/** A plan that an own plan could carry out. */
export type CandidatePlan = {
  id: string
  number: string | null
  title: string
  year: number
  issuedOn: string | null
  unitId: string
}

/** A candidate that a legal basis of the plan names, with the words that name it. */
export type ParentSuggestion = CandidatePlan & { basis: string; sameYear: boolean }

type CitedNumber = { number: string; year: number | null; basis: string }

/** Numbers of plans that the legal bases cite, in one spelling: "02 / KH – UBND" is "02/KH-UBND". */
export function citedPlanNumbers(legalBases: readonly string[]): CitedNumber[] {
  return legalBases.flatMap((basis) =>
    [
      ...basis.matchAll(
        /(\d{1,5})\s*\/\s*((?:KH|CTr|CT|ĐA)\s*[-–]\s*[\p{L}&.]+(?:\s*[-–]\s*\p{Lu}[\p{L}&.]*)*)/gu,
      ),
    ].map((match) => {
      const after = basis.slice(match.index)
      const year = /(?:\/|năm\s+)((?:19|20)\d\d)/.exec(after)
      return { number: sameNumber(match[0]), year: year ? Number(year[1]) : null, basis }
    }),
  )
}

/** One spelling for a document number, for comparing. */
export function sameNumber(number: string): string {
  return number
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/–/g, '-')
    .replace(/[.,;]+$/, '')
    .replace(/^0+(?=\d)/, '')
    .toUpperCase()
}

/** The candidates that a legal basis names, those of the cited year first. */
export function suggestParentPlans(
  legalBases: readonly string[],
  candidates: readonly CandidatePlan[],
): ParentSuggestion[] {
  const cited = citedPlanNumbers(legalBases)
  const suggestions = candidates.flatMap((plan): ParentSuggestion[] => {
    if (!plan.number) return []
    const number = sameNumber(plan.number)
    const mentions = cited.filter((one) => one.number === number)
    const years = [plan.year, plan.issuedOn ? Number(plan.issuedOn.slice(0, 4)) : plan.year]
    const exact = mentions.find((one) => one.year !== null && years.includes(one.year))
    const mention = exact ?? mentions[0]
    return mention ? [{ ...plan, basis: mention.basis, sameYear: exact !== undefined }] : []
  })
  return suggestions.sort((a, b) => Number(b.sameYear) - Number(a.sameYear))
}
