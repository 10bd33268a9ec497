import {
  cellWords,
  type Rating,
  readDays,
  readDiscipline,
  readRating,
  readScope,
  saysNothing,
  saysYes,
  splitPasted,
} from './read-cells.ts'

export type Meaning =
  | 'name'
  | 'birthYear'
  | 'position'
  | 'classification'
  | 'monthsWorked'
  | 'maternityLeave'
  | 'studyLeaveMonths'
  | 'titles'
  | 'initiatives'
  | 'discipline'
  | 'openMatters'
  | 'joinedOn'

const headings: [Meaning, RegExp][] = [
  ['birthYear', /nam sinh|ngay sinh/],
  ['classification', /xep loai|muc do hoan thanh|danh gia|ket qua hoan thanh/],
  ['monthsWorked', /so thang (lam viec|cong tac)|thang cong tac|thang lam viec/],
  ['maternityLeave', /thai san/],
  ['studyLeaveMonths', /di hoc|hoc tap|dao tao/],
  ['titles', /danh hieu/],
  ['initiatives', /sang kien|de tai/],
  ['discipline', /ky luat/],
  ['openMatters', /vu viec|thanh tra|dieu tra|dang xem xet|don thu/],
  ['joinedOn', /ngay vao|tuyen dung|ngay ve/],
  ['position', /chuc vu|chuc danh|vi tri/],
  ['name', /ho va ten|ho ten|^ten|ca nhan|tap the|can bo/],
]

export type PastedLine = {
  line: number
  name: string
  birthYear: number | null
  position: string | null
  classification?: Rating
  monthsWorked?: number
  maternityLeave?: boolean
  studyLeaveMonths?: number
  titles?: string[]
  /** Titles of initiatives, with how far each was recognised. */
  initiatives?: { title: string; scope: 'unit' | 'province' | 'national' }[]
  discipline?: { form: string; from: string; until: string | null }[]
  openMatters?: []
  joinedOn?: string
  problems: string[]
}
export type Pasted = { columns: { heading: string; meaning: Meaning | null }[]; lines: PastedLine[] }

/**
 * Rows copied out of a sheet as yearly results. The heading is the first of the first rows that names a column of
 * names and one more; without one nothing is read. What is written but not understood is a problem of its line.
 */
export function readPasted(text: string, titleOf: (written: string) => string | null): Pasted | null {
  const rows = splitPasted(text)
  const at = rows.slice(0, 12).findIndex((row) => {
    const found = meaningsOf(row).filter((one) => one !== null)
    return found.includes('name') && found.length > 1
  })
  if (at < 0) return null
  const meanings = meaningsOf(rows[at]!)
  const lines = rows.slice(at + 1).flatMap((row, place) => {
    const line = readLine(row, meanings, at + place + 2, titleOf)
    return line.name === '' || isNumbering(row) ? [] : [line]
  })
  return { columns: rows[at]!.map((heading, i) => ({ heading, meaning: meanings[i] ?? null })), lines }
}

/** The row of "(1) (2) (3)" under a heading. */
const isNumbering = (row: string[]) => row.every((one) => /^\(?\d*\)?$/.test(one))

function meaningsOf(row: readonly string[]): (Meaning | null)[] {
  const taken = new Set<Meaning>()
  return row.map((cell) => {
    const words = cellWords(cell)
    const found =
      words.length < 80
        ? headings.find(([meaning, form]) => !taken.has(meaning) && form.test(words))?.[0]
        : undefined
    if (found) taken.add(found)
    return found ?? null
  })
}

function readLine(
  row: readonly string[],
  meanings: readonly (Meaning | null)[],
  line: number,
  titleOf: (written: string) => string | null,
): PastedLine {
  const cell = (meaning: Meaning) => {
    const at = meanings.indexOf(meaning)
    return at < 0 ? '' : (row[at] ?? '').trim()
  }
  const read: PastedLine = {
    line,
    name: cell('name').replace(/^(ông|bà|đ\/c|đồng chí)\s+/i, ''),
    birthYear: Number(/(\d{4})\s*$/.exec(cell('birthYear'))?.[1]) || null,
    position: cell('position') || null,
    problems: [],
  }
  readYear(read, cell)
  readTitles(read, cell('titles'), titleOf)
  readStanding(read, cell)
  return read
}

function readYear(read: PastedLine, cell: (meaning: Meaning) => string): void {
  const rating = cell('classification')
  if (rating) {
    const found = readRating(rating)
    if (found) read.classification = found
    else read.problems.push(`Chưa hiểu xếp loại "${rating}"`)
  }
  for (const key of ['monthsWorked', 'studyLeaveMonths'] as const) {
    const written = cell(key)
    if (!written || (key === 'studyLeaveMonths' && saysNothing(written))) continue
    const months = Number(/^\d+([.,]\d+)?/.exec(written)?.[0].replace(',', '.'))
    if (months >= 0 && months <= 12) read[key] = months
    else read.problems.push(`Số tháng "${written}" phải từ 0 đến 12`)
  }
  const leave = cell('maternityLeave')
  if (leave) read.maternityLeave = !saysNothing(leave)
}

function readTitles(read: PastedLine, written: string, titleOf: (written: string) => string | null): void {
  if (!written) return
  if (saysNothing(written)) {
    read.titles = []
    return
  }
  const parts = written.split(/[;,+]| và /).map((one) => one.trim())
  const found = parts.filter(Boolean).map((one) => [one, titleOf(one)] as const)
  for (const [one, key] of found) if (!key) read.problems.push(`Chưa hiểu danh hiệu "${one}"`)
  const keys = found.flatMap(([, key]) => key ?? [])
  if (keys.length > 0) read.titles = keys
}

function readStanding(read: PastedLine, cell: (meaning: Meaning) => string): void {
  const ideas = cell('initiatives')
  if (saysNothing(ideas)) read.initiatives = []
  else if (ideas)
    read.initiatives = saysYes(ideas)
      ? [{ title: '', scope: 'unit' }]
      : ideas.split(/;\s*/).map((title) => ({ title, scope: readScope(title) }))
  const discipline = cell('discipline')
  if (saysNothing(discipline)) read.discipline = []
  else if (discipline) {
    const found = readDiscipline(discipline)
    if (found) read.discipline = [found]
    else read.problems.push(`Kỷ luật "${discipline}" chưa có ngày bắt đầu; hãy nhập ở phần chi tiết`)
  }
  const matters = cell('openMatters')
  if (saysNothing(matters)) read.openMatters = []
  else if (matters) read.problems.push(`Vụ việc "${matters}": hãy nhập ở phần chi tiết`)
  const joined = cell('joinedOn')
  if (joined) {
    const [day] = readDays(joined)
    if (day) read.joinedOn = day
    else read.problems.push(`Ngày vào làm việc "${joined}" phải có ngày, tháng, năm`)
  }
}
