import { Engine } from 'json-rules-engine'
import { answerOf } from '../server/src/areas/law/domain/engine/answer.ts'
import type { Case } from '../server/src/areas/law/domain/engine/case.ts'
import { judgeCase } from '../server/src/areas/law/engine/check-eligibility.ts'
import { type Law, loadLaw, openJudge } from '../server/src/areas/law/index.ts'
import { isRefusal } from '../server/src/platform/refusal.ts'
import { describeMachine, percentile } from './machine.ts'

/**
 * A province's nominations (20,000 or the number given): verdict and missing facts of all of them; one case at a time with its
 * reasons written out; and json-rules-engine on the same rules and the same complete cases, whose verdicts must be the same.
 * Usage: node bench/eligibility.ts [cases]
 */
const count = Number(process.argv[2] ?? 20_000)
console.log(describeMachine())
const law = loadLaw()
const cases = Array.from({ length: count }, (_, place) => nomination(place))
warmUp()
const own = batch(law)
single(law)
await against(own)

/** Four awards in turn; about two of three are in order, some are held or disciplined. */
function nomination(place: number): Case {
  const award = [
    'advanced-worker',
    'emulation-fighter-base',
    'emulation-fighter-province',
    'certificate-of-merit-pm',
  ][place % 4]!
  const luck = (salt: number) => ((place * 7919 + salt * 104_729) % 100) / 100
  const rating = luck(1) < 0.3 ? 'excellent' : luck(1) < 0.92 ? 'well' : 'satisfactory'
  const bases = [2025, 2024, 2023, 2022].slice(0, luck(2) < 0.7 ? 4 : 2)
  return {
    award,
    on: '2025-12-20',
    basis: 'merit',
    subject: {
      kind: 'individual',
      category: 'civil-servant-or-employee',
      joinedOn: '2012-09-01',
      years: [2021, 2022, 2023, 2024, 2025].map((year) => ({
        year,
        classification: year === 2025 ? rating : 'well',
        monthsWorked: 12,
      })),
      awards: [
        ...bases.map((year) => ({ award: 'emulation-fighter-base', year, basis: 'merit' as const })),
        ...(luck(3) < 0.9 ? [{ award: 'advanced-worker', year: 2025, basis: 'merit' as const }] : []),
        ...(luck(4) < 0.6
          ? [{ award: 'certificate-of-merit-province', year: 2022, basis: 'merit' as const }]
          : []),
      ],
      initiatives:
        luck(5) < 0.5
          ? [{ kind: 'initiative', scope: luck(6) < 0.5 ? 'province' : 'unit', year: 2025, usedFor: [] }]
          : [],
      discipline: luck(7) < 0.03 ? [{ form: 'reprimand', from: '2025-03-01', until: '2026-03-01' }] : [],
      openMatters: luck(8) < 0.02 ? [{ kind: 'inspection', from: '2025-10-01', until: null }] : [],
      facts: { 'solidarity-and-active-emulation': luck(9) < 0.97 },
    },
  }
}

function warmUp(): void {
  const open = openJudge(law)
  for (const one of cases.slice(0, 2000)) judgeCase(open, one)
}

/** Verdicts of the whole list, the law of the day resolved once. */
function batch(of: Law): string[] {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const open = openJudge(of)
  const verdicts = cases.map((one) => {
    const judged = judgeCase(open, one)
    if (isRefusal(judged)) throw new Error(judged.code)
    return judged.verdict
  })
  const took = performance.now() - started
  const used = usedMs(cpu)
  const sums = Object.groupBy(verdicts, (one) => one)
  console.log(
    `batch: ${count} verdicts in ${took.toFixed(0)} ms, ${Math.round((count / took) * 1000)} a second, ${used.toFixed(0)} ms of processor time (goal: 20,000 in 1,000 ms)`,
  )
  console.log(
    `  ${Object.entries(sums)
      .map(([verdict, list]) => `${verdict} ${list!.length}`)
      .join(', ')}`,
  )
  return verdicts
}

/** Processor time is what others on the machine cannot blur. */
function usedMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** One at a time with a law opened anew, every reason written out: what one request does. */
function single(of: Law): void {
  const some = cases.slice(0, 2000)
  const times = some.map((one) => {
    const started = performance.now()
    const judged = judgeCase(openJudge(of), one)
    if (!isRefusal(judged)) answerOf(judged)
    return performance.now() - started
  })
  const sum = times.reduce((total, one) => total + one, 0)
  console.log(
    `single, all reasons: ${Math.round((some.length / sum) * 1000)} a second, p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms`,
  )
}

/** The same rules in json-rules-engine: booleans only, nothing unknown, no reasons, citations or dates. */
async function against(ownVerdicts: string[]): Promise<void> {
  const engines = new Map(
    Object.entries(theirRules()).map(([award, conditions]) => [award, engineOf(conditions)]),
  )
  const started = performance.now()
  const cpu = process.cpuUsage()
  const theirs: string[] = []
  for (const one of cases) {
    const { events } = await engines.get(one.award)!.run(one.subject)
    theirs.push(events.length > 0 ? 'eligible' : 'not-eligible')
  }
  const took = performance.now() - started
  const differing = theirs.filter((verdict, place) => verdict !== ownVerdicts[place]).length
  console.log(
    `json-rules-engine: ${count} verdicts in ${took.toFixed(0)} ms, ${Math.round((count / took) * 1000)} a second, ${usedMs(cpu).toFixed(0)} ms of processor time; ${differing} differ`,
  )
  if (differing > 0) process.exitCode = 1
}

type Theirs = { all: object[] }

function theirRules(): Record<string, Theirs> {
  const rated = (year: number, value: string) => ({
    fact: 'years',
    operator: 'ratedAtLeast',
    value: { year, value },
  })
  const held = (award: string, year?: number) => ({
    fact: 'awards',
    operator: 'holds',
    value: { award, year },
  })
  const made = (scope: string, from: number) => ({
    fact: 'initiatives',
    operator: 'made',
    value: { scope, from },
  })
  const attested = (code: string) => ({ fact: 'facts', path: `$.${code}`, operator: 'equal', value: true })
  const clear = [
    { fact: 'discipline', operator: 'clearFor', value: '2025-01-01' },
    { fact: 'openMatters', operator: 'closedOn', value: '2025-12-20' },
  ]
  const worker = { all: [rated(2025, 'well'), attested('solidarity-and-active-emulation')] }
  const title = { any: [held('advanced-worker', 2025), worker] }
  return {
    'advanced-worker': { all: [...clear, worker] },
    'emulation-fighter-base': {
      all: [...clear, title, { any: [rated(2025, 'excellent'), made('unit', 2025)] }],
    },
    'emulation-fighter-province': {
      all: [
        ...clear,
        ...[2023, 2024, 2025].map((year) => held('emulation-fighter-base', year)),
        made('province', 2023),
      ],
    },
    'certificate-of-merit-pm': {
      all: [
        ...clear,
        held('certificate-of-merit-province'),
        ...[2021, 2022, 2023, 2024, 2025].map((year) => rated(year, 'well')),
        {
          fact: 'awards',
          operator: 'holdsTimes',
          value: { award: 'emulation-fighter-base', from: 2021, times: 3 },
        },
      ],
    },
  }
}

function engineOf(conditions: Theirs): Engine {
  const height: Record<string, number> = { satisfactory: 1, well: 2, excellent: 3 }
  const width: Record<string, number> = { unit: 1, province: 2, national: 3 }
  const engine = new Engine()
  type Year = { year: number; classification: string }
  type Held = { award: string; year: number }
  engine.addOperator('ratedAtLeast', (years: Year[], want: { year: number; value: string }) =>
    years.some((one) => one.year === want.year && height[one.classification]! >= height[want.value]!),
  )
  engine.addOperator('holds', (awards: Held[], want: { award: string; year?: number }) =>
    awards.some((one) => one.award === want.award && (want.year === undefined || one.year === want.year)),
  )
  engine.addOperator(
    'holdsTimes',
    (awards: Held[], want: { award: string; from: number; times: number }) =>
      awards.filter((one) => one.award === want.award && one.year >= want.from).length >= want.times,
  )
  engine.addOperator(
    'made',
    (list: { scope: string; year: number }[], want: { scope: string; from: number }) =>
      list.some((one) => width[one.scope]! >= width[want.scope]! && one.year >= want.from),
  )
  engine.addOperator('clearFor', (list: { until: string }[], from: string) =>
    list.every((one) => one.until <= from),
  )
  engine.addOperator('closedOn', (list: { until: string | null }[], on: string) =>
    list.every((one) => one.until !== null && one.until <= on),
  )
  engine.addRule({ conditions: conditions as never, event: { type: 'eligible' } })
  return engine
}
