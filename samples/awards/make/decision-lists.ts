import { makeRandom } from '../../province/random.ts'
import { decisionFor, type Expected, type SampleFile } from './gold.ts'
import { collectives, type Honoured, officePeople } from './people.ts'
import { type SampleCell, type SampleSheet, writeWorkbook } from './write-workbook.ts'

/** Shape 2: a sheet a decision, titles above, collectives and people in groups by unit, ditto marks, totals, signatures. */
export function makeDecisionLists(count: number): SampleFile {
  const random = makeRandom(2016)
  const people = officePeople(random, 50)
  const groups = collectives()
  const expected: Expected[] = []
  const sheets: SampleSheet[] = []
  const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]
  const aSheet = Math.ceil(count / years.length)
  for (const [index, year] of years.entries()) {
    const decision = decisionFor(6, year)
    const wanted = Math.min(aSheet, count - expected.length)
    const some = people.filter((_, at) => (at + index * 3) % 8 !== 0)
    sheets.push(makeSheet(year, decision, wanted, some, groups, expected))
  }
  return { fileName: '2-danh-sach-theo-quyet-dinh.xlsx', bytes: writeWorkbook(sheets), expected, refused: 0 }
}

function makeSheet(
  year: number,
  decision: ReturnType<typeof decisionFor>,
  wanted: number,
  people: readonly Honoured[],
  groups: ReturnType<typeof collectives>,
  expected: Expected[],
): SampleSheet {
  const merges = ['A1:C1', 'A3:G3', 'A4:G4', 'A6:A7', 'B6:B7', 'C6:D6', 'E6:E7', 'F6:F7', 'G6:G7']
  const rows: SampleCell[][] = [
    ['UBND TỈNH AN BÌNH'],
    [],
    ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH'],
    [`(Kèm theo Quyết định số ${decision.number} ngày ${decision.shown} của Chủ tịch UBND tỉnh An Bình)`],
    [],
    ['Số TT', 'Tên tập thể, cá nhân', 'Năm sinh', null, 'Chức vụ, đơn vị công tác', 'Thành tích', 'Ghi chú'],
    [null, null, 'Nam', 'Nữ'],
  ]
  const group = (mark: string, text: string) => {
    rows.push([mark, text])
    merges.push(`B${rows.length}:G${rows.length}`)
  }
  const record = (name: string) =>
    expected.push({
      name,
      award: 'certificate-of-merit-province',
      year: null,
      decision: decision.number,
      decidedOn: decision.on,
    })
  group('A', 'TẬP THỂ')
  const chosen = groups.filter((_, at) => (at + year) % 4 === 0).slice(0, Math.min(30, wanted))
  for (const [at, one] of chosen.entries()) {
    rows.push([
      at + 1,
      one.name,
      null,
      null,
      null,
      at === 0 ? `Hoàn thành xuất sắc nhiệm vụ năm ${year}` : 'nt',
    ])
    record(one.name)
  }
  group('B', 'CÁ NHÂN')
  let left = wanted - chosen.length
  let unit = ''
  let number = 0
  let roman = 0
  for (const person of people) {
    if (left <= 0) break
    if (person.unit !== unit) {
      unit = person.unit
      number = 0
      roman += 1
      group(toRoman(roman), unit)
    }
    number += 1
    left -= 1
    const isWoman = person.gender === 'female'
    rows.push([
      number,
      `${isWoman ? 'Bà' : 'Ông'} ${person.fullName.toUpperCase()}`,
      isWoman ? null : person.birthYear,
      isWoman ? person.birthYear : null,
      `${person.position}, ${unit}`,
      number === 1 ? `Hoàn thành xuất sắc nhiệm vụ năm ${year}` : '-nt-',
    ])
    record(person.fullName)
  }
  rows.push(
    [null, `Danh sách này có ${wanted} tập thể, cá nhân`],
    [],
    [null, null, null, null, 'TM. ỦY BAN NHÂN DÂN'],
    [null, null, null, null, 'CHỦ TỊCH'],
  )
  return { name: `Năm ${year}`, rows, merges, widths: [7, 34, 9, 9, 46, 34, 12] }
}

function toRoman(number: number): string {
  const signs: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let text = ''
  let rest = number
  for (const [value, sign] of signs)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}
