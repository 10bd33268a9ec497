import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import {
  documentFileName,
  excelType,
  renderTableDocument,
  renderTableWorkbook,
  type TableColumn,
  wordType,
} from '../documents/index.ts'
import { awardCatalogue } from './award-catalogue.ts'
import { filterOf, meaningsOf } from './list-awards.ts'
import type { RegisterFilter } from './schemas.ts'
import { type AwardRow, findAwards, readHeading, readUnitNameNow } from './store-search.ts'
import { basisLabels, kindLabels, levelLabels, partialDateInWords, stateLabels } from './words.ts'

export type ExportedFile = { name: string; mediaType: string; bytes: Uint8Array }

/** Rows of one official list; a longer one would be no paper. */
const mostRows = { docx: 2_000, xlsx: 20_000 }

const columns: TableColumn[] = [
  { header: 'STT', align: 'center', width: 4 },
  { header: 'Họ và tên, tên tập thể', width: 16 },
  { header: 'Năm sinh', align: 'center', width: 6 },
  { header: 'Chức vụ, đơn vị', width: 22 },
  { header: 'Danh hiệu, hình thức khen thưởng', width: 20 },
  { header: 'Năm', align: 'center', width: 6 },
  { header: 'Quyết định', width: 16 },
  { header: 'Số sổ vàng', width: 8 },
]

/**
 * What the list shows, as the official list: the same filters and order, with a sentence that says them.
 * @refuses export-too-large
 */
export function exportRegister(
  act: Act,
  query: RegisterFilter & { sort?: 'newest' | 'name' | undefined },
  format: 'docx' | 'xlsx',
): Promise<ExportedFile | Refusal> {
  return inView<ExportedFile | Refusal>(act, async (tx) => {
    const most = mostRows[format]
    const rows = await readAll(tx, query, most + 1)
    if (rows.length > most) return refuse('export-too-large', { most })
    const sentence = await describeFilter(tx, query, rows.length)
    const cells = rows.map((row, at) => [
      at + 1,
      row.holder,
      row.birthYear,
      [row.position, row.unit].filter(Boolean).join(', '),
      row.state === 'in-force' ? row.award : `${row.award} (${stateLabels[row.state].toLowerCase()})`,
      row.yearUntil && row.yearUntil !== row.year ? `${row.year}-${row.yearUntil}` : row.year,
      decisionInWords(row),
      row.goldenBookNumber,
    ])
    if (format === 'xlsx')
      return {
        name: documentFileName('Danh sách khen thưởng', 'xlsx'),
        mediaType: excelType,
        bytes: await renderTableWorkbook({
          title: 'Danh sách khen thưởng',
          notes: [sentence, `Lấy từ Sổ vàng ${partialDateInWords(act.clock.today())}`],
          columns,
          rows: cells,
        }),
      }
    const { unitId: _unit, ...heading } = await readHeading(
      tx,
      act.actor === 'system' ? [] : act.actor.roles.map((held) => held.unitId),
    )
    return {
      name: documentFileName('Danh sách khen thưởng', 'docx'),
      mediaType: wordType,
      bytes: renderTableDocument({
        heading: { ...heading, number: null, symbol: 'DS', issuedOn: act.clock.today().slice(0, 7) },
        signer: { titleLines: ['NGƯỜI LẬP DANH SÁCH'], name: null },
        recipients: ['Lưu: VT, TĐKT'],
        typeName: 'DANH SÁCH',
        abstract: 'khen thưởng',
        introduction: sentence,
        columns,
        rows: cells,
        closing: null,
        orientation: 'landscape',
      }),
    }
  })
}

async function readAll(
  tx: Tx,
  query: RegisterFilter & { sort?: 'newest' | 'name' | undefined },
  most: number,
): Promise<AwardRow[]> {
  const ask = { filter: filterOf(query), byName: query.sort === 'name', place: null, most }
  for (const { query: typed } of meaningsOf(query)) {
    const rows = await findAwards(tx, { ...ask, query: typed })
    if (rows.length > 0) return rows
  }
  return []
}

/** "Số 12/QĐ-UBND ngày 05/06/2021": by which decision, as far as the register knows. */
export function decisionInWords(row: AwardRow): string {
  const on = row.decidedOn ? ` ${partialDateInWords(row.decidedOn)}` : ''
  return row.decision ? `Số ${row.decision}${on}` : on.trim()
}

async function describeFilter(tx: Tx, query: RegisterFilter, count: number): Promise<string> {
  const named = <T extends string>(values: T[] | undefined, labels: Record<T, string>) =>
    values?.map((value) => labels[value].toLowerCase()).join(', ')
  const unit = query.unit ? await readUnitNameNow(tx, query.unit) : null
  const parts = [
    query.q ? `có “${query.q}”` : null,
    query.year?.length ? `năm ${query.year.join(', ')}` : null,
    query.award?.length
      ? `hình thức: ${query.award.map((key) => awardCatalogue().get(key)?.name ?? 'hình thức khác').join(', ')}`
      : null,
    unit ? `của ${unit} và đơn vị trực thuộc` : null,
    named(query.kind, kindLabels),
    named(query.basis, basisLabels),
    named(query.level, levelLabels),
    named(query.state, stateLabels),
  ].filter(Boolean)
  const what = parts.length > 0 ? `Các khen thưởng ${parts.join('; ')}` : 'Toàn bộ khen thưởng trong Sổ vàng'
  return `${what} (${count.toLocaleString('vi-VN')} dòng).`
}
