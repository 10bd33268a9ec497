import { addLocalRules, describeFault, type Law, loadLaw, readLocalRules } from '../areas/law/index.ts'
import { Refused, Usage } from './usage.ts'

/** National law and the local rules of these files. Throws Refused with every fault named. */
export function openLaw(ruleFiles: readonly string[]): Law {
  const read = ruleFiles.map((file) => readLocalRules(file))
  const faults = read.flatMap((one) => (Array.isArray(one) ? one : []))
  const grown =
    faults.length > 0
      ? faults
      : addLocalRules(
          loadLaw(),
          read.flatMap((one) => (Array.isArray(one) ? [] : [one])),
        )
  if (Array.isArray(grown)) throw new Refused(grown.map(describeFault).join('\n'))
  return grown
}

/** A calendar date that exists, or wrong usage. */
export function dayFrom(value: string | undefined, option: string): string {
  if (!value) throw new Usage(`Cần ${option} NGÀY (YYYY-MM-DD).`)
  const day = new Date(`${value}T00:00:00Z`)
  if (
    !/^\d{4}-\d\d-\d\d$/.test(value) ||
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== value
  )
    throw new Usage(`${option}: "${value}" không phải là ngày YYYY-MM-DD có thật.`)
  return value
}
