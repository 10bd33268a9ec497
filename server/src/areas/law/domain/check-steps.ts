import type { Award, AwardId, LocalDate } from './catalogue-types.ts'
import { entriesOn } from './in-force.ts'
import { fault, type LawFault } from './law-fault.ts'
import { awardsNamedBefore } from './steps-of-merit.ts'

/** Awards that on some day can only be won after themselves: no step may lead back to where it began. */
export function checkSteps(awards: readonly Award[]): LawFault[] {
  const days = [...new Set(awards.flatMap(({ criteria }) => criteria.map(({ from }) => from)))].sort()
  const told = new Set<string>()
  return days.flatMap((day) => {
    const named = namedOn(awards, day)
    return awards.flatMap(({ id }) => {
      const way = wayBack(named, id, [id])
      const round = way && [...new Set(way)].sort().join()
      if (!way || told.has(round!)) return []
      told.add(round!)
      return [fault(`awards/${id}.yaml`, `criteria@${day}`, `Phải có trước chính nó: ${way.join(' ← ')}.`)]
    })
  })
}

function namedOn(awards: readonly Award[], day: LocalDate): Map<AwardId, AwardId[]> {
  return new Map(
    awards.map(({ id, criteria }) => [
      id,
      entriesOn(criteria, day).flatMap(({ items }) =>
        items.flatMap(({ rule }) => awardsNamedBefore(rule).map((one) => one.award)),
      ),
    ]),
  )
}

function wayBack(named: Map<AwardId, AwardId[]>, start: AwardId, way: AwardId[]): AwardId[] | null {
  for (const next of named.get(way.at(-1)!) ?? []) {
    if (next === start) return [...way, next]
    if (way.includes(next)) continue
    const found = wayBack(named, start, [...way, next])
    if (found) return found
  }
  return null
}
