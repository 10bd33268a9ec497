import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareWithGold } from '../../../../../../samples/plans/make/compare.ts'
import type { Gold as SampleGold } from '../../../../../../samples/plans/make/sample.ts'
import { realPlans, sampleTexts } from '../../../../../test/real-plans.ts'
import { isRefusal } from '../../../../platform/refusal.ts'
import { buildTextSource } from './build-text-source.ts'
import type { Period, PlanReading } from './plan-reading.ts'
import { readPlanSource } from './read-plan-source.ts'

type Gold = {
  document: PlanReading['document']
  tasks: unknown[]
  duties: unknown[]
  findings: { code: string; line: number }[]
}

/** The words of a period and the further places of a task are the reader's own notes, not part of the comparison. */
function bare(period: Period): Omit<Period, 'raw'> {
  const { raw: _, ...rest } = period
  return rest
}

describe('whole readings against readings made by eye', () => {
  it.each(sampleTexts)('reads the sample $name as a careful person does', (plan) => {
    const gold = JSON.parse(readFileSync(plan.gold, 'utf8')) as SampleGold
    const reading = readPlanSource(buildTextSource(readFileSync(plan.file, 'utf8')))
    if (isRefusal(reading)) throw new Error(`refused: ${reading.code}`)
    expect(compareWithGold(reading, gold)).toEqual([])
  })

  it.each(realPlans)('reads the real plan $name as a careful person does', (plan) => {
    const gold = JSON.parse(readFileSync(plan.gold, 'utf8')) as Gold
    const reading = readPlanSource(buildTextSource(readFileSync(plan.file, 'utf8')))
    if (isRefusal(reading)) throw new Error(`refused: ${reading.code}`)
    expect(reading.document).toEqual(gold.document)
    expect(
      reading.tasks.map((task) => ({
        ...task,
        period: bare(task.period),
        source: { line: task.source.line },
      })),
    ).toEqual(gold.tasks)
    expect(reading.duties.map((duty) => ({ ...duty, period: bare(duty.period) }))).toEqual(gold.duties)
    const found = new Set(reading.findings.map((one) => `${one.code} ${one.line}`))
    expect(gold.findings.map((one) => `${one.code} ${one.line}`).filter((key) => !found.has(key))).toEqual([])
    // Nothing is asked beyond what the reading by eye asks, but for hints of low weight.
    const expected = new Set(gold.findings.map((one) => `${one.code} ${one.line}`))
    const extra = reading.findings.filter(
      (one) => one.severity !== 'info' && !expected.has(`${one.code} ${one.line}`),
    )
    expect(extra.map((one) => `${one.code} ${one.line}`)).toEqual([])
  })
})
