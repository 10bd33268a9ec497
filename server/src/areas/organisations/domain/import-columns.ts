import { foldVietnamese } from '../../../platform/text/vietnamese-names.ts'
import { type UnitKind, unitKindLabels, unitKinds } from './units.ts'

export type ImportColumn = 'name' | 'shortName' | 'kind' | 'parent' | 'order' | 'foundedOn' | 'aliases'

/** What officers write over each column, folded; the first that fits wins. */
const headings: [ImportColumn, RegExp][] = [
  ['shortName', /^(ten )?viet tat|^ten (ngan|rut gon)/],
  ['aliases', /^ten (goi )?khac|^ten goi/],
  ['parent', /truc thuoc|cap tren|don vi (chu quan|quan ly)|^co quan chu quan/],
  ['foundedOn', /thanh lap|ngay lap|ngay (co )?hieu luc/],
  ['order', /^(so )?thu tu|^tt$|^stt$|^tt\b|uu tien/],
  ['kind', /^loai|^nhom|^khoi don vi|^cap don vi/],
  ['name', /^ten|^don vi|^co quan/],
]

/** The row that holds the headings and the place of each column; null where no row names the units. */
export function findColumns(
  rows: unknown[][],
): { headerRow: number; columns: Partial<Record<ImportColumn, number>> } | null {
  let best: { headerRow: number; columns: Partial<Record<ImportColumn, number>> } | null = null
  for (const [headerRow, row] of rows.slice(0, 30).entries()) {
    const columns: Partial<Record<ImportColumn, number>> = {}
    for (const [place, cell] of row.entries()) {
      const text = foldVietnamese(cellText(cell))
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
      if (!text || text.length > 60) continue
      const column = headings.find(([, pattern]) => pattern.test(text))?.[0]
      if (column && columns[column] === undefined) columns[column] = place
    }
    const found = Object.keys(columns).length
    const named = columns.name !== undefined
    if (named && found >= 1 && (!best || found > Object.keys(best.columns).length))
      best = { headerRow, columns }
  }
  return best
}

/** A cell as text: trimmed, one space between words, NFC. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The day in a cell: a date of the sheet, 01/7/2025 or 2025-07-01. Null: empty; undefined: no day. */
export function cellDay(cell: unknown): string | null | undefined {
  const text = cellText(cell)
  if (!text) return null
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = written
    ? `${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}`
    : /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? text
      : null
  if (!day) return undefined
  const real = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day) ? day : undefined
}

/** How names begin, folded, by kind; the first that fits wins. */
const beginnings: [UnitKind, RegExp][] = [
  ['party-body', /tinh uy|thanh uy|dang uy|huyen uy|tuyen giao/],
  ['department', /^so /],
  ['commune', /^(xa|phuong|dac khu|thi tran) |^ubnd (xa|phuong|dac khu|thi tran)/],
  ['district', /^(huyen|quan|thi xa) |^ubnd (huyen|quan|thi xa)/],
  ['school', /^(truong|hoc vien|dai hoc|mam non|tieu hoc)/],
  ['hospital', /^(benh vien|trung tam y te|tram y te)/],
  ['enterprise', /^(cong ty|tong cong ty|ngan hang|tap doan|doanh nghiep)/],
  ['armed-force', /^(cong an|bo chi huy|bo chqs|bo doi|bo tu lenh|ban chi huy)/],
  ['court', /^(toa an|vien kiem sat)/],
  [
    'mass-organisation',
    /mat tran to quoc|mttq|^(tinh doan|lien doan lao dong|hoi nong dan|hoi cuu chien binh|hoi lien hiep phu nu)/,
  ],
  ['association', /^(hoi|lien hiep|lien minh|quy|hop tac xa) /],
  ['ministry', /^bo /],
  ['province', /^(tinh|thanh pho|tp) /],
  ['office', /^(phong|to|chi cuc|trung tam) /],
  ['agency', /^(ban|van phong|thanh tra|cuc|thue|bao hiem|kho bac|bao) /],
]

/** The kind as written, or told by how the name begins. Undefined: something is written that is no kind. */
export function readKind(written: string, name: string): UnitKind | undefined {
  const folded = foldVietnamese(written)
  if (folded) {
    const known = unitKinds.find((kind) => {
      const label = foldVietnamese(unitKindLabels[kind])
      return kind === folded || label === folded || label.split(', ').includes(folded)
    })
    return known ?? beginnings.find(([, pattern]) => pattern.test(`${folded} `))?.[0]
  }
  return beginnings.find(([, pattern]) => pattern.test(`${foldVietnamese(name)} `))?.[0] ?? 'other'
}
