import type { PlanReading } from '../../../server/src/areas/plans/domain/reading/plan-reading.ts'
import type { Gold, GoldPeriod, GoldTask } from './sample.ts'

/** Differences between a reading and its gold, one line each; empty where they agree. */
export function compareWithGold(reading: PlanReading, gold: Gold): string[] {
  const out: string[] = []
  const check = (place: string, read: unknown, wanted: unknown) => {
    if (JSON.stringify(read) !== JSON.stringify(wanted)) {
      out.push(`${place}: ${JSON.stringify(read)} instead of ${JSON.stringify(wanted)}`)
    }
  }
  for (const key of Object.keys(gold.document) as (keyof Gold['document'])[]) {
    check(key, reading.document[key], gold.document[key])
  }
  check('count of tasks', reading.tasks.length, gold.tasks.length)
  const read = reading.tasks.map(
    (task): GoldTask => ({ ...task, page: task.source.page ?? undefined }) as GoldTask,
  )
  for (let at = 0; at < Math.max(read.length, gold.tasks.length); at += 1) {
    const [got, wanted] = [read[at], gold.tasks[at]]
    const place = `task ${at + 1}`
    if (!got || !wanted) {
      out.push(
        got
          ? `${place}: surplus ${JSON.stringify(got.text)}`
          : `${place}: missing ${JSON.stringify(wanted?.text)}`,
      )
      continue
    }
    for (const key of ['ordinal', 'section', 'text', 'lead', 'coordinating', 'page'] as const) {
      if (wanted[key] !== undefined) check(`${place} ${key}`, got[key], wanted[key])
    }
    check(`${place} conditional`, got.conditional, wanted.conditional ?? false)
    check(`${place} period`, comparable(got.period), comparable(wanted.period))
  }
  const codes = new Set<string>(reading.findings.map((finding) => finding.code))
  for (const code of gold.findings) if (!codes.has(code)) out.push(`finding missing: ${code}`)
  for (const code of gold.noFindings) if (codes.has(code)) out.push(`false finding: ${code}`)
  return out
}

/** A period without the words of the source; its keys in one order. */
function comparable(period: GoldPeriod) {
  const { kind, year, values, from, to, bound } = period
  return { kind, year: kind === 'unspecified' ? null : year, values, from, to, bound }
}
