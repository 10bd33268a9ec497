import { differInMarks } from '../../../platform/text/vietnamese-names.ts'
import { foldName } from './fold-name.ts'

/** A person of the unit, as pasted lines are compared with. */
export type KnownPerson = { id: string; fullName: string; position: string | null; unitName: string }
/** A unit that may be pledged for as a collective. */
export type KnownCollective = { id: string; name: string; shortName: string }
/** Finds the award that words name; null where they name none. */
export type NameAward = (words: string, kind: 'person' | 'collective') => { key: string; name: string } | null

export type PastedRow = {
  line: number
  kind: 'person' | 'collective'
  personId: string | null
  subjectUnitId: string | null
  name: string
  position: string | null
  awardKey: string | null
  awardName: string | null
  target: string | null
  initiative: string | null
  /** What the officer has to settle before the row can be taken. */
  problem: 'person-unknown' | 'person-twice' | 'award-unknown' | 'nothing-pledged' | null
  /** The people of one name, to choose from. */
  choices: KnownPerson[]
  /** Words of the award column that no award answers to. */
  awardWords: string | null
}

type ColumnKey = 'name' | 'position' | 'award' | 'target' | 'initiative' | 'skip'

const headerWords: [RegExp, ColumnKey][] = [
  [/^(stt|tt|so tt|so thu tu)$/, 'skip'],
  [/ho (va )?ten|ten (tap the|don vi|ca nhan)|^(ca nhan|tap the|don vi|nguoi dang ky)/, 'name'],
  [/chuc (vu|danh)|vi tri|cong viec/, 'position'],
  [/danh hieu|hinh thuc/, 'award'],
  [/sang kien|de tai|skkn|giai phap/, 'initiative'],
  [/chi tieu|muc tieu|noi dung|ghi chu/, 'target'],
]
/** "nt", "như trên", a ditto mark: the award of the row above. */
const asAbove = /^[-(.\s]*(?:n[\s./]*t|như trên|[″〃”])[-).\s]*$/iu
const usual: ColumnKey[] = ['name', 'position', 'award', 'target', 'initiative']

/** Rows of cells copied from a sheet or a Word table; the header says which column is which, else the usual order. */
export function readPastedRows(
  text: string,
  known: { people: readonly KnownPerson[]; collectives: readonly KnownCollective[]; nameAward: NameAward },
): PastedRow[] {
  const lines = splitCells(text)
  const first = lines.find((line) => line.cells.some((cell) => cell !== ''))
  const header = first ? readHeader(first.cells) : null
  const columns = header ?? guessColumns(lines.map((line) => line.cells))
  const people = groupBy(known.people, (one) => foldName(one.fullName))
  const collectives = groupBy(
    known.collectives.flatMap((one) => [one.name, one.shortName].map((name) => ({ name, one }))),
    (entry) => foldName(entry.name),
  )
  const rows: PastedRow[] = []
  let awardAbove: string | null = null
  for (const line of lines) {
    if (header && line === first) continue
    const of = (key: ColumnKey) => line.cells[columns.indexOf(key)]?.trim() || null
    const name = of('name')
    if (!name) continue
    const collective = collectives.get(foldName(name))?.[0]?.one ?? null
    const alike = collective ? [] : (people.get(foldName(name)) ?? [])
    const sameName = alike.filter((one) => !differInMarks(one.fullName, name))
    const position = of('position')
    const choices = narrow(sameName, position)
    const kind = collective ? ('collective' as const) : ('person' as const)
    const written = of('award')
    const awardWords: string | null = written && asAbove.test(written) ? awardAbove : written
    awardAbove = awardWords ?? awardAbove
    const shared = {
      line: line.number,
      kind,
      personId: choices.length === 1 ? choices[0]!.id : null,
      subjectUnitId: collective?.id ?? null,
      name: collective?.name ?? choices[0]?.fullName ?? name,
      position: collective ? null : ((choices.length === 1 ? choices[0]!.position : null) ?? position),
      target: of('target'),
      initiative: of('initiative'),
      choices: choices.length > 1 ? choices : [],
    }
    const found = awardWords
      ? splitWords(awardWords).map((words) => ({ words, award: known.nameAward(words, kind) }))
      : []
    for (const each of found.length > 0 ? found : [{ words: null, award: null }]) {
      const isFirst = each === found[0] || found.length === 0
      const row = {
        ...shared,
        target: isFirst ? shared.target : null,
        initiative: isFirst ? shared.initiative : null,
        awardKey: each.award?.key ?? null,
        awardName: each.award?.name ?? null,
        awardWords: each.words && !each.award ? each.words : null,
      }
      rows.push({ ...row, problem: problemOf(row, choices.length, collective !== null) })
    }
  }
  return rows
}

function problemOf(
  row: Omit<PastedRow, 'problem'>,
  people: number,
  isCollective: boolean,
): PastedRow['problem'] {
  if (!isCollective && people === 0) return 'person-unknown'
  if (!isCollective && people > 1) return 'person-twice'
  if (row.awardWords) return 'award-unknown'
  return row.awardKey || row.target || row.initiative ? null : 'nothing-pledged'
}

/** Two people of one name are told apart by their posts, where the paste has them. */
function narrow(people: readonly KnownPerson[], position: string | null): KnownPerson[] {
  if (people.length < 2 || !position) return [...people]
  const fit = people.filter((one) => one.position && foldName(one.position) === foldName(position))
  return fit.length === 1 ? fit : [...people]
}

function splitWords(text: string): string[] {
  return text
    .split(/[;\n+]|,(?!\s*(ban|ngành|tỉnh|thành)\b)/i)
    .map((part) => part?.trim())
    .filter((part): part is string => Boolean(part))
}

/** Cells of tab-separated lines; a cell in quotes may hold line breaks, as Excel copies them. */
function splitCells(text: string): { number: number; cells: string[] }[] {
  const lines: { number: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  const all = text.normalize('NFC').replace(/\r\n?/g, '\n')
  const endLine = () => {
    lines.push({ number: lines.length + 1, cells: [...cells, cell] })
    cells = []
    cell = ''
  }
  for (let at = 0; at < all.length; at += 1) {
    const sign = all[at]!
    if (quoted && sign === '"' && all[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && sign === '\t') {
      cells.push(cell)
      cell = ''
    } else if (!quoted && sign === '\n') endLine()
    else cell += sign
  }
  if (cell !== '' || cells.length > 0) endLine()
  return lines
}

function readHeader(cells: readonly string[]): ColumnKey[] | null {
  const keys = cells.map(
    (cell) => headerWords.find(([words]) => words.test(foldName(cell)))?.[1] ?? ('skip' as const),
  )
  const named = keys.filter((key) => key !== 'skip')
  return keys.includes('name') && named.length >= 2 ? keys : null
}

/** Without a header: a leading column of numbers is passed over, then the usual order. */
function guessColumns(lines: readonly string[][]): ColumnKey[] {
  const filled = lines.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const numbered = filled.length > 0 && filled.every((cells) => /^\d*$/.test((cells[0] ?? '').trim()))
  return numbered ? ['skip', ...usual] : usual
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
