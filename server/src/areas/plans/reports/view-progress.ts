import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { dayInWords } from '../domain/days.ts'
import { planCitation } from '../domain/plan-citation.ts'
import { countInPeriod, progressKeys, progressWords, type ReportPeriod } from '../domain/progress.ts'
import type { ProgressQuery, ProgressReportView, ProgressTaskView } from '../schemas-reports.ts'
import { findPlan, type PlanRow } from '../store-plans.ts'
import { listReportTasks, type ReportTaskRow } from '../store-reports.ts'
import { type BodyRow, listBodies } from '../store-tasks.ts'

/**
 * How a plan stood on the last day of a period: figures, figures by leading body, and the tasks that each figure counts.
 * @refuses plan-unknown, report-period-turned
 */
export function viewProgress(
  act: Act,
  planId: string,
  query: ProgressQuery,
): Promise<ProgressReportView | Refusal> {
  return inView<ProgressReportView | Refusal>(act, async (tx) => {
    const plan = await findPlan(tx, planId)
    return plan ? readProgress(tx, plan, query, act.clock.today()) : refuse('plan-unknown')
  })
}

function periodOf(plan: PlanRow, { from, to }: ProgressQuery, today: string): ReportPeriod {
  const lastDay = `${plan.year}-12-31`
  return { from: from ?? `${plan.year}-01-01`, to: to ?? (today > lastDay ? lastDay : today) }
}

/** The report itself, inside a transaction that is open already. @refuses report-period-turned */
export async function readProgress(
  tx: Tx,
  plan: PlanRow,
  query: ProgressQuery,
  today: string,
): Promise<ProgressReportView | Refusal> {
  const period = periodOf(plan, query, today)
  if (period.from > period.to)
    return refuse('report-period-turned', { from: dayInWords(period.from), to: dayInWords(period.to) })
  const rows = await listReportTasks(tx, plan.id)
  const bodies = Map.groupBy(
    await listBodies(
      tx,
      rows.map((row) => row.id),
    ),
    (body) => body.taskId,
  )
  const outside = { later: 0, earlier: 0 }
  const tasks = rows.flatMap((row): ProgressTaskView[] => {
    const counted = countInPeriod(row, period)
    if (!counted.counted) {
      outside[counted.why] += 1
      return []
    }
    return [describeTask(row, bodies.get(row.id) ?? [], counted)]
  })
  return {
    planId: plan.id,
    planTitle: plan.title,
    citation: planCitation({ title: plan.title, number: plan.number, issuedOn: plan.issued_on }),
    ...period,
    total: tasks.length,
    figures: progressKeys.map((key) => ({
      key,
      label: progressWords[key],
      count: tasks.filter((task) => task.key === key).length,
    })),
    outside,
    byBody: countByBody(tasks),
    tasks,
  }
}

function describeTask(
  row: ReportTaskRow,
  bodies: readonly BodyRow[],
  counted: { key: ProgressTaskView['key']; since: string | null; daysLate: number },
): ProgressTaskView {
  const names = (role: string) =>
    bodies.filter((body) => body.role === role).map((body) => body.unitName ?? body.asWritten)
  const raw = (row.period as { raw?: string } | null)?.raw
  const lastNote = row.records.filter((record) => record.note).at(-1)?.note ?? null
  return {
    id: row.id,
    ordinal: row.ordinal,
    text: row.text,
    lead: names('lead'),
    coordinating: names('coordinating'),
    time: row.dueSetOn ? dayInWords(row.dueSetOn) : (raw ?? (row.dueOn && dayInWords(row.dueOn))),
    dueOn: row.dueOn,
    key: counted.key,
    state: progressWords[counted.key],
    since: counted.since,
    daysLate: counted.daysLate,
    difficulty: row.difficulty,
    note: lastNote,
  }
}

/** One line a leading body, in the order in which the plan names them first; a task of two leads counts for both. */
function countByBody(tasks: readonly ProgressTaskView[]): ProgressReportView['byBody'] {
  const lines = new Map<string, ProgressReportView['byBody'][number]>()
  for (const task of tasks)
    for (const body of new Set(task.lead.length > 0 ? task.lead : ['Chưa rõ cơ quan chủ trì'])) {
      const line = lines.get(body) ?? { body, counts: {} }
      line.counts[task.key] = (line.counts[task.key] ?? 0) + 1
      lines.set(body, line)
    }
  return [...lines.values()]
}
