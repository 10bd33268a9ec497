import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import {
  type DocumentHeading,
  type DocumentSigner,
  documentFileName,
  excelType,
  type PlanAnnex,
  type PlanDocumentData,
  renderPlanDocument,
  renderPlanWorkbook,
  templateInForce,
  wordType,
} from '../../documents/index.ts'
import { periodInWords } from '../domain/period-words.ts'
import type { Period } from '../domain/reading/plan-reading.ts'
import { findPlan, type PlanRow } from '../store-plans.ts'
import { type BodyRow, listBodies, listTasks, type TaskListRow, taskCursor } from '../store-tasks.ts'

export type PlanFile = { name: string; mediaType: string; bytes: Uint8Array }

/** The whole plan as a Word document, ready to sign. @refuses plan-unknown */
export async function exportPlanDocument(act: Act, planId: string): Promise<PlanFile | Refusal> {
  const loaded = await inView(act, (tx) => loadPlan(tx, act, planId))
  if (isRefusal(loaded)) return loaded
  const of = { unitId: loaded.plan.unit_id }
  const template = await inView(act, (tx) => templateInForce(tx, act, 'plan', of))
  const bytes = renderPlanDocument(documentOf(loaded), template)
  return { name: documentFileName(`Kế hoạch ${loaded.plan.title}`, 'docx'), mediaType: wordType, bytes }
}

/** The task table of a plan as a workbook. @refuses plan-unknown */
export async function exportPlanTable(act: Act, planId: string): Promise<PlanFile | Refusal> {
  const loaded = await inView(act, (tx) => loadPlan(tx, act, planId))
  if (isRefusal(loaded)) return loaded
  const { plan } = loaded
  const data = { annex: annexOf(loaded), heading: headingOf(plan), signer: signerOf(plan) }
  const name = documentFileName(`Bảng nhiệm vụ ${plan.title}`, 'xlsx')
  return { name, mediaType: excelType, bytes: await renderPlanWorkbook(data) }
}

type LoadedPlan = { plan: PlanRow; tasks: TaskListRow[]; bodies: Map<string, BodyRow[]> }

async function loadPlan(tx: Tx, act: Act, planId: string): Promise<LoadedPlan | Refusal> {
  const plan = await findPlan(tx, planId)
  if (!plan) return refuse('plan-unknown')
  const tasks: TaskListRow[] = []
  const bodies: BodyRow[] = []
  const page = { order: 'position' as const, limit: 200, today: act.clock.today() }
  for (let after: string | undefined; ; ) {
    const rows = await listTasks(tx, { planId }, { ...page, after })
    bodies.push(
      ...(await listBodies(
        tx,
        rows.map((row) => row.id),
      )),
    )
    tasks.push(...rows)
    if (rows.length < page.limit) break
    after = taskCursor(rows.at(-1)!)
  }
  return { plan, tasks, bodies: Map.groupBy(bodies, (body) => body.taskId) }
}

function documentOf(loaded: LoadedPlan): PlanDocumentData {
  const { plan } = loaded
  const duties = plan.duties as { body: string; text: string }[]
  const byBody = Map.groupBy(duties, (duty) => duty.body)
  return {
    heading: headingOf(plan),
    signer: signerOf(plan),
    recipients: plan.recipients as string[],
    abstract: plan.title,
    bases: plan.legal_bases as string[],
    introduction: null,
    purpose: plan.purposes as string[],
    requirements: [],
    sections: [],
    duties: [...byBody].map(([body, rows]) => ({ body, paragraphs: rows.map((row) => row.text) })),
    contactBody: null,
    closing: null,
    annex: loaded.tasks.length > 0 ? annexOf(loaded) : null,
  }
}

function headingOf(plan: PlanRow): DocumentHeading {
  const [number, ...symbol] = (plan.number ?? '').split('/')
  return {
    superiorBody: null,
    issuingBody: plan.issuer ?? plan.unit_name,
    number: number?.trim() || null,
    symbol: symbol.join('/').trim() || 'KH',
    place: plan.place ?? '',
    issuedOn: plan.issued_on ?? String(plan.year),
  }
}

function signerOf(plan: PlanRow): DocumentSigner {
  const { onBehalfOf, position, name } = plan.signer as Record<string, string | null | undefined>
  const titleLines = [onBehalfOf, position].filter((line): line is string => Boolean(line))
  return { titleLines, name: name ?? null }
}

/** Rows under the section that they stand in, in the order of the plan. */
function annexOf({ plan, tasks, bodies }: LoadedPlan): PlanAnnex {
  const groups: { heading: string | null; rows: PlanAnnex['groups'][number]['rows'][number][] }[] = []
  for (const task of tasks) {
    if (groups.at(-1)?.heading !== task.section || groups.length === 0)
      groups.push({ heading: task.section, rows: [] })
    const named = (role: string) =>
      (bodies.get(task.id) ?? []).filter((body) => body.role === role).map((body) => body.asWritten)
    groups.at(-1)!.rows.push({
      ordinal: task.ordinal,
      text: task.text,
      lead: named('lead'),
      coordinating: named('coordinating'),
      time: periodInWords(task.period as Period, plan.year),
    })
  }
  return { title: plan.title, groups }
}
