import type { ListFinding, Section, State } from './list-state.ts'

const mostNumbers = 20

/** What does not add up in a section that was read to its end: the count that it announced, numbers left out or written twice. */
export function sectionFindings(section: Section, { announced, gaps, repeats }: State): ListFinding[] {
  const findings: ListFinding[] = []
  const { sheet } = section
  if (announced !== null && announced.count !== section.rows && section.rows > 0)
    findings.push({
      code: 'count-differs',
      sheet,
      line: announced.line,
      values: { said: announced.count, found: section.rows },
    })
  const numbered = [
    ['numbers-missing', gaps],
    ['numbers-repeated', repeats],
  ] as const
  for (const [code, places] of numbered) {
    if (places.length === 0) continue
    const numbers = places
      .slice(0, mostNumbers)
      .map(({ text }) => text)
      .join(', ')
    findings.push({ code, sheet, line: places[0]!.line, values: { numbers, count: places.length } })
  }
  return findings
}
