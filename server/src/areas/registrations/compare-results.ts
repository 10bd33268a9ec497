import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { readAwardsOfYear } from '../awards/index.ts'
import { documentFileName, renderTableWorkbook } from '../documents/index.ts'
import { readYearResults } from '../law/index.ts'
import { readUnitIdsWithin } from '../organisations/index.ts'
import { comparePledges } from './domain/compare-pledges.ts'
import type { ResultView } from './schemas.ts'
import { findRegistration, listRows } from './store-registrations.ts'

/** Pledge against result: what the register of awards and the year's ratings say of each row. @refuses not-found */
export function viewResults(act: Act, id: string): Promise<ResultView | Refusal> {
  return inView<ResultView | Refusal>(act, (tx) => readResults(tx, act, id))
}

async function readResults(tx: Tx, act: Act, id: string): Promise<ResultView | Refusal> {
  const one = await findRegistration(tx, id)
  if (!one) return refuse('not-found')
  const rows = await listRows(tx, id)
  const personIds = rows.flatMap((row) => row.personId ?? [])
  const unitIds = rows.flatMap((row) => row.subjectUnitId ?? [])
  const { year } = one
  const outcomes = comparePledges(rows, {
    awards: await readAwardsOfYear(tx, { year, unitIds: [one.unitId], personIds }),
    results: await readYearResults(tx, { year, personIds, unitIds }),
    unitIds: await readUnitIdsWithin(tx, one.unitId),
  })
  const of = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  return {
    year,
    unitName: one.unitName,
    pledged: outcomes.filter((each) => each.outcome !== 'not-measured').length,
    reached: outcomes.filter((each) => each.outcome === 'reached').length,
    likely: outcomes.filter((each) => each.outcome === 'likely').length,
    yearIsOver: Number(act.clock.today().slice(0, 4)) > year,
    rows: rows.map(({ personId: _, subjectUnitId: __, ...row }) => ({ ...row, ...of.get(row.id)! })),
  }
}

const outcomeWords: Record<ResultView['rows'][number]['outcome'], string> = {
  reached: 'Đạt',
  likely: 'Có thể đạt, cần đối chiếu người',
  'not-yet': 'Chưa có trong Sổ vàng',
  'not-measured': 'Không đo bằng danh hiệu',
}

/** Pledge against result as a workbook. @refuses not-found */
export function exportResults(act: Act, id: string): Promise<{ bytes: Uint8Array; name: string } | Refusal> {
  return inView<{ bytes: Uint8Array; name: string } | Refusal>(act, async (tx) => {
    const view = await readResults(tx, act, id)
    if (isRefusal(view)) return view
    const title = `Đăng ký và kết quả thi đua năm ${view.year}, ${view.unitName}`
    const bytes = await renderTableWorkbook({
      title,
      notes: [`Đạt ${view.reached}/${view.pledged} danh hiệu đăng ký, theo Sổ vàng.`],
      sheetName: 'Kết quả',
      columns: [
        { header: 'STT', align: 'center' },
        { header: 'Cá nhân, tập thể' },
        { header: 'Chức vụ' },
        { header: 'Đăng ký' },
        { header: 'Chỉ tiêu' },
        { header: 'Sáng kiến' },
        { header: 'Kết quả' },
        { header: 'Quyết định' },
        { header: 'Đã được tặng khác' },
      ],
      rows: view.rows.map((row) => [
        row.ordinal,
        row.name,
        row.position,
        row.awardName,
        row.target,
        row.initiative,
        outcomeWords[row.outcome],
        row.award?.number ?? null,
        row.others.join('; ') || null,
      ]),
      orientation: 'landscape',
    })
    return { bytes, name: documentFileName(title, 'xlsx') }
  })
}
