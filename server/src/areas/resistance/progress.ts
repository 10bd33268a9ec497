import { type Act, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import {
  documentFileName,
  renderTableDocument,
  renderTableWorkbook,
  type TableCell,
  type TableColumn,
} from '../documents/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { statusWords } from './domain/words.ts'
import type { ProgressQuery, ProgressView } from './schemas-batches.ts'
import { findBatch } from './store-batches.ts'
import { countByOperator, countByUnit, readUnitsWithin } from './store-progress.ts'

/** How far the work is: by commune, and by who enters. */
export function viewProgress(act: Act, query: ProgressQuery): Promise<ProgressView> {
  return inView(act, (tx) => readProgress(tx, query))
}

async function readProgress(tx: Tx, { batchId, unitId }: ProgressQuery): Promise<ProgressView> {
  const filter = { batchId: batchId ?? null, unitIds: unitId ? await readUnitsWithin(tx, unitId) : null }
  const units = await countByUnit(tx, filter)
  const operators = await countByOperator(tx, filter)
  const sums: Record<string, number> = {}
  for (const unit of units)
    for (const [status, n] of Object.entries(unit.counts)) sums[status] = (sums[status] ?? 0) + n
  return {
    units: units.map((unit) => ({ ...unit, total: sumOf(unit.counts) })),
    operators: operators.map((one) => ({
      ...one,
      differingPercent: one.compared === 0 ? null : Math.round((one.differing / one.compared) * 1000) / 10,
      lastAt: one.lastAt?.toISOString() ?? null,
    })),
    counts: sums,
  }
}

const sumOf = (counts: Record<string, number>) =>
  Object.entries(counts).reduce((sum, [status, n]) => (status === 'set-aside' ? sum : sum + n), 0)

const unitColumns: TableColumn[] = [
  { header: 'STT', width: 4, align: 'center' },
  { header: 'Đơn vị', width: 20 },
  { header: 'Bản quét', width: 7, kind: 'number' },
  { header: 'Bản ghi', width: 7, kind: 'number' },
  { header: statusWords.waiting, width: 7, kind: 'number' },
  { header: statusWords['entered-once'], width: 8, kind: 'number' },
  { header: 'Lệch, chờ đối chiếu', width: 8, kind: 'number' },
  { header: 'Khớp, chờ chốt', width: 8, kind: 'number' },
  { header: statusWords.settled, width: 7, kind: 'number' },
  { header: statusWords['set-aside'], width: 7, kind: 'number' },
  { header: 'Tỷ lệ đã chốt (%)', width: 8, align: 'right' },
]

function unitCells(counts: Record<string, number>, total: number): TableCell[] {
  const of = (status: string) => counts[status] ?? 0
  const share = total === 0 ? '' : String(Math.round((of('settled') / total) * 1000) / 10).replace('.', ',')
  return [
    total,
    of('waiting'),
    of('entered-once'),
    of('disagreeing'),
    of('matching'),
    of('settled'),
    of('set-aside'),
    share,
  ]
}

function tableOf(view: ProgressView): { columns: TableColumn[]; rows: TableCell[][] } {
  const rows: TableCell[][] = view.units.map((unit, i) => [
    i + 1,
    unit.unitName,
    unit.scans,
    ...unitCells(unit.counts, unit.total),
  ])
  const scans = view.units.reduce((sum, unit) => sum + unit.scans, 0)
  rows.push([null, 'Cộng', scans, ...unitCells(view.counts, sumOf(view.counts))])
  return { columns: unitColumns, rows }
}

/** What each operator did, in sentences of the document. */
function operatorSentences(view: ProgressView): string[] {
  return view.operators.map((one) => {
    const rate =
      one.differingPercent === null ? '' : `, tỷ lệ ô lệch ${String(one.differingPercent).replace('.', ',')}%`
    return `${one.name}: đã nộp ${one.submitted} bản nhập${rate}`
  })
}

export type Report = { bytes: Uint8Array; name: string }

/** The hand-over report of a batch, or of a unit with what is below it, as .docx or .xlsx. @refuses right-missing, not-found */
export function writeHandOver(
  act: Act,
  input: ProgressQuery & { format: 'docx' | 'xlsx' },
): Promise<Report | Refusal> {
  return inAct<Report>(act, async (tx) => {
    const batch = input.batchId ? await findBatch(tx, input.batchId) : null
    const unitId = batch?.unitId ?? input.unitId
    if (!unitId) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'manage-resistance-records', unitId)
    if (refused) return refused
    const unit = (await readUnitLabels(tx, [unitId])).get(unitId)
    if (!unit) return refuse('not-found')
    const view = await readProgress(tx, { batchId: input.batchId, unitId: batch ? undefined : unitId })
    const about = batch ? `đợt “${batch.title}”` : `tại ${unit.name}`
    const today = act.clock.today()
    await recordAct(tx, act, {
      act: 'write-resistance-report',
      objectKind: batch ? 'resistance-batch' : 'unit',
      objectId: batch?.id ?? unitId,
      unitId,
      details: { title: batch?.title ?? unit.name, format: input.format },
    })
    const title = `Bàn giao kết quả số hóa hồ sơ khen thưởng kháng chiến ${about}`
    const bytes =
      input.format === 'xlsx'
        ? await workbookOf(view, title, today)
        : documentOf(view, title, unit.name, today)
    return { bytes, name: documentFileName(`Bàn giao số hóa ${batch?.title ?? unit.name}`, input.format) }
  })
}

function workbookOf(view: ProgressView, title: string, today: string): Promise<Uint8Array> {
  const day = today.split('-').reverse().join('/')
  return renderTableWorkbook({
    title,
    notes: [`Số liệu đến ngày ${day}`, ...operatorSentences(view)],
    sheetName: 'Bàn giao',
    ...tableOf(view),
    orientation: 'landscape',
  })
}

function documentOf(view: ProgressView, abstract: string, issuer: string, today: string): Uint8Array {
  const operators = operatorSentences(view)
  return renderTableDocument({
    typeName: 'BIÊN BẢN',
    heading: {
      superiorBody: null,
      issuingBody: issuer,
      number: null,
      symbol: 'BB',
      place: '',
      issuedOn: today,
    },
    signer: { titleLines: ['BÊN NHẬN BÀN GIAO'], name: null },
    recipients: ['Bên giao', 'Bên nhận', 'Lưu: VT'],
    abstract,
    introduction:
      operators.length === 0
        ? 'Chưa có bản nhập nào được nộp.'
        : `Mỗi bản ghi do hai người nhập độc lập; ô lệch do người thứ ba hoặc người quản lý đối chiếu bản gốc. ${operators.join('; ')}.`,
    ...tableOf(view),
    closing: 'Biên bản lập thành hai bản, mỗi bên giữ một bản.',
    orientation: 'landscape',
  })
}
