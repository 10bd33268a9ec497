/** What a careful reader finds in a sample: one entry an award. */
export type Expected = {
  name: string
  award: string
  year: number | null
  decision: string | null
  decidedOn: string | null
}

export type SampleFile = { fileName: string; bytes: Uint8Array; expected: Expected[]; refused: number }

/** The gold of a file: its counts, and every so many-th award in full. */
export function goldOf(file: SampleFile) {
  const byAward: Record<string, number> = {}
  for (const { award } of file.expected) byAward[award] = (byAward[award] ?? 0) + 1
  return {
    awards: file.expected.length,
    refused: file.refused,
    byAward: Object.fromEntries(Object.entries(byAward).sort()),
    samples: file.expected.filter((_, at) => at % 997 === 0),
  }
}

/** The same decision for everybody who got this award in this year. */
export function decisionFor(award: number, year: number): { number: string; on: string; shown: string } {
  const day = 1 + ((year * 7 + award * 5) % 27)
  const month = 1 + ((year + award * 3) % 4)
  const on = `${year + 1}-0${month}-${String(day).padStart(2, '0')}`
  return {
    number: `${100 + award * 211 + (year % 20) * 7}/QĐ-UBND`,
    on,
    shown: `${day}/${month}/${year + 1}`,
  }
}
