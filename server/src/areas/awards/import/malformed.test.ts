import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeDecisionLists } from '../../../../../samples/awards/make/decision-lists.ts'
import { type SampleCell, writeWorkbook } from '../../../../../samples/awards/make/write-workbook.ts'
import { makeYearMatrix } from '../../../../../samples/awards/make/year-matrix.ts'
import { makeRandom } from '../../../../../samples/province/random.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { type FileReading, readAwardFile } from './read-award-file.ts'
import { openPastedText, openTableFile } from './reading/open-table-file.ts'
import type { ReadLine } from './understand/list-state.ts'

const options = { today: '2026-03-10', answers: new Map(), remembered: () => null }

async function read(bytes: Uint8Array): Promise<{ lines: ReadLine[]; reading: FileReading } | Refusal> {
  const file = openTableFile(bytes)
  if (isRefusal(file)) return file
  const lines: ReadLine[] = []
  const reading = await readAwardFile(file, options, (some) => {
    lines.push(...some)
    return null
  })
  return isRefusal(reading) ? reading : { lines, reading }
}

const codes = /^import-file-(empty|too-large|type|encrypted|bomb|damaged|too-long)$/
const small = [makeDecisionLists(60).bytes, makeYearMatrix(40).bytes]

describe('malformed files', () => {
  it('four hundred variants are read or refused by name, and no line goes away', async () => {
    const random = makeRandom(404)
    let refused = 0
    for (let round = 0; round < 400; round += 1) {
      const result = await read(spoil(small[round % small.length]!, round % 8, random))
      if (isRefusal(result)) {
        expect(result.code).toMatch(codes)
        refused += 1
      } else expect(result.lines.length + result.reading.leftCount).toBe(result.reading.lines)
    }
    expect(refused).toBeGreaterThan(40)
    expect(refused).toBeLessThan(398)
  }, 400_000)

  it('columns by the thousand, errors of formulas, everything merged, a million empty rows', async () => {
    const wide: SampleCell[][] = [
      [
        'STT',
        'Họ và tên',
        'Danh hiệu',
        'Năm khen',
        ...Array.from({ length: 10_000 }, (_, at) => `Cột ${at}`),
      ],
      [1, 'Nguyễn Văn An', 'LĐTT', 2019],
      [2, 'Nguyễn Văn Bình', '#REF!', 2019],
    ]
    const many = await read(writeWorkbook([{ name: 'A', rows: wide, merges: ['A1:XFD1048576', 'B2:B3'] }]))
    if (isRefusal(many)) throw new Error(many.code)
    const records = many.lines.flatMap((line) => line.records)
    expect(records.map(({ problems }) => problems.map(({ code }) => code))).toEqual([[], ['formula-failed']])

    const rows: SampleCell[][] = [
      ['Họ và tên', 'Danh hiệu', 'Năm'],
      ['Trần Thị Bé', 'CSTĐCS', 2020],
    ]
    const parts = unzipSync(writeWorkbook([{ name: 'A', rows }]))
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    let empty = ''
    for (let row = 3; row < 200_003; row += 1) empty += `<row r="${row}"><c r="A${row}" s="1"/></row>`
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</sheetData>', `${empty}</sheetData>`))
    const long = await read(zipSync(parts))
    if (isRefusal(long)) expect(long.code).toBe('import-file-bomb')
    else expect(long.lines).toHaveLength(1)
  }, 60_000)

  it('refuses what is no list, and says what it is', async () => {
    const of = async (text: string) => ((await read(strToU8(text))) as Refusal).values?.type
    expect(await of('%PDF-1.7 …')).toBe('pdf')
    expect(await of('{\\rtf1 …}')).toBe('rtf')
    expect(await of('<html><table></table></html>')).toBe('html')
    expect(openPastedText('   ')).toMatchObject({ code: 'import-file-empty' })
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
    })
    expect(await read(bomb)).toMatchObject({ code: 'import-file-bomb' })
  }, 30_000)
})

/** One way in which a file comes to harm. */
function spoil(bytes: Uint8Array, way: number, random: ReturnType<typeof makeRandom>): Uint8Array {
  if (way === 0) return bytes.slice(0, random.between(0, bytes.length))
  if (way === 1) {
    const broken = bytes.slice()
    for (let count = 0; count < 6; count += 1)
      broken[random.between(0, broken.length - 1)] = random.between(0, 255)
    return broken
  }
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = random.pick(names)
  if (way === 2) delete parts[name]
  else if (way === 3) parts[name] = parts[name]!.slice(0, random.between(0, parts[name]!.length))
  else {
    const sheets = names.filter((one) => one.includes('worksheets/') || one.includes('sharedStrings'))
    const sheet = random.pick(sheets)
    let text = new TextDecoder().decode(parts[sheet])
    const at = random.between(0, text.length - 1)
    if (way === 4)
      text =
        text.slice(0, at) +
        random.pick(['<', '>', '&', '"', '<!--', ']]>', '\u0000', '</row>']) +
        text.slice(at)
    else if (way === 5)
      text = text.replace(/ r="[A-Z]+\d+"/g, () =>
        random.chance(0.5) ? '' : ` r="ZZZ${random.between(0, 9e8)}"`,
      )
    else if (way === 6)
      text = text.replace(/ t="s"/g, () => random.pick([' t="e"', ' t="b"', ' t="zzz"', '', ' t="str"']))
    else
      text = text.replace(/<v>\d+<\/v>/g, (whole) =>
        random.pick([whole, '<v>99999999</v>', '<v>-1</v>', '<v>1e308</v>', '<v></v>', '<f>A1</f>']),
      )
    parts[sheet] = strToU8(text)
  }
  return zipSync(parts, { level: 1 })
}
