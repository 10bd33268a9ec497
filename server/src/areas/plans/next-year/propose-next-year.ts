import { readFileSync } from 'node:fs'
import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { dayInWords } from '../domain/days.ts'
import { moveDay, moveTextToYear } from '../domain/move-year.ts'
import {
  type CalendarEntry,
  daysOfPeriod,
  firstQuarter,
  isUnfinished,
  missingEntries,
  movePeriod,
  proposeRepetition,
  unfinishedReason,
} from '../domain/next-year.ts'
import type { Period } from '../domain/reading/plan-reading.ts'
import type { TaskState } from '../domain/task-state.ts'
import type { NextYearItem } from '../schemas-next-year.ts'
import { listTasksToRepeat, type RepeatedTask } from '../store-next-year.ts'
import type { PlanRow } from '../store-plans.ts'
import { listBodies } from '../store-tasks.ts'

const calendar: CalendarEntry[] = JSON.parse(
  readFileSync(new URL('./statutory-calendar.json', import.meta.url), 'utf8'),
)

/** An item with what its task needs to be written. */
export type Proposed = NextYearItem & {
  workKind: string
  conditional: boolean
  period: Period
  dueSetOn: string | null
}

/** What the plan of another year would hold: every task moved, unfinished work, and what the calendar misses. */
export async function proposeItems(
  tx: Tx,
  act: Pick<Act, 'clock'>,
  plan: PlanRow,
  toYear: number,
): Promise<Proposed[]> {
  const tasks = await listTasksToRepeat(tx, plan.id)
  const bodies = Map.groupBy(
    await listBodies(
      tx,
      tasks.map((task) => task.id),
    ),
    (body) => body.taskId,
  )
  const leadsOf = (task: RepeatedTask) =>
    (bodies.get(task.id) ?? [])
      .filter((body) => body.role === 'lead')
      .map((body) => body.unitName ?? body.asWritten)
  const repeated = tasks.map((task) => repeat(task, plan.year, toYear, leadsOf(task)))
  const carried = tasks
    .filter((task) => isUnfinished({ state: task.state as TaskState, dueOn: task.dueOn }, act.clock.today()))
    .map((task) => carry(task, toYear, leadsOf(task)))
  const texts = repeated.filter((item) => item.include).map((item) => item.text)
  return [
    ...repeated,
    ...carried,
    ...missingEntries(calendar, texts, toYear).map((entry) => fromCalendar(entry, toYear)),
  ]
}

function repeat(task: RepeatedTask, fromYear: number, toYear: number, lead: string[]): Proposed {
  const { changes, kept } = moveTextToYear(task.text, fromYear, toYear)
  const old = task.period as Period
  const period = movePeriod(old, fromYear, toYear)
  const dueSetOn = task.dueSetOn && moveDay(task.dueSetOn, toYear - fromYear)
  return {
    key: `repeated:${task.id}`,
    origin: 'repeated',
    previousTaskId: task.id,
    ordinal: task.ordinal,
    section: task.section,
    text: task.text,
    changes,
    kept,
    period,
    dueSetOn,
    time: timeWords(period, dueSetOn),
    previousTime: timeWords(old, task.dueSetOn),
    dueOn: dueSetOn ?? daysOfPeriod(period, toYear).endsOn,
    lead,
    workKind: task.workKind,
    conditional: task.conditional,
    ...proposeRepetition({ ...task, state: task.state as TaskState }),
    citation: null,
    confidence: null,
  }
}

function carry(task: RepeatedTask, toYear: number, lead: string[]): Proposed {
  const period = firstQuarter(toYear)
  return {
    key: `carried:${task.id}`,
    origin: 'carried',
    previousTaskId: task.id,
    ordinal: null,
    section: task.section,
    text: task.text,
    changes: [],
    kept: [],
    period,
    dueSetOn: null,
    time: timeWords(period, null),
    previousTime: timeWords(task.period as Period, task.dueSetOn),
    dueOn: daysOfPeriod(period, toYear).endsOn,
    lead,
    workKind: task.workKind,
    conditional: false,
    include: true,
    reason: unfinishedReason(task.dueOn!),
    citation: null,
    confidence: null,
  }
}

function fromCalendar(entry: CalendarEntry, toYear: number): Proposed {
  const period: Period = { kind: 'date', year: toYear, values: [entry.dueOn], bound: 'before' }
  return {
    key: `statutory:${entry.key}`,
    origin: 'statutory',
    previousTaskId: null,
    ordinal: null,
    section: null,
    text: entry.text,
    changes: [],
    kept: [],
    period: { ...period, raw: `Trước ngày ${dayInWords(entry.dueOn)}` },
    dueSetOn: null,
    time: `Trước ngày ${dayInWords(entry.dueOn)}`,
    previousTime: null,
    dueOn: entry.dueOn,
    lead: [],
    workKind: entry.workKind,
    conditional: false,
    include: entry.confidence === 'verified',
    reason: null,
    citation: entry.citation,
    confidence: entry.confidence,
  }
}

function timeWords(period: Period, dueSetOn: string | null): string | null {
  if (dueSetOn) return `Hạn ${dayInWords(dueSetOn)}`
  if (period.raw) return period.raw
  const days = period.values.filter((value) => typeof value === 'string')
  return days.length > 0 ? days.map(dayInWords).join(', ') : null
}
