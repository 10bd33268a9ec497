import { makeRandom } from '../../province/random.ts'
import type { Expected, SampleFile } from './gold.ts'
import { officePeople } from './people.ts'
import { type SampleCell, type SampleSheet, writeWorkbook } from './write-workbook.ts'

const choices: [string, string[]][] = [
  ['LĐTT', ['advanced-worker']],
  ['LĐTT', ['advanced-worker']],
  ['CSTĐCS', ['emulation-fighter-base']],
  ['LĐTT; GK', ['advanced-worker', 'certificate-of-commendation-unit']],
  ['CSTĐCS, GK', ['emulation-fighter-base', 'certificate-of-commendation-unit']],
  ['-', []],
]

/** Shape 3: a line a person, a column a year, short names of awards in the cells, two of them in some. */
export function makeYearMatrix(count: number): SampleFile {
  const random = makeRandom(2018)
  const people = officePeople(random, 60)
  const expected: Expected[] = []
  const years = [2018, 2019, 2020, 2021, 2022]
  const rows: SampleCell[][] = [
    ['BẢNG TỔNG HỢP DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG'],
    [],
    [
      'TT',
      'Họ và chữ đệm',
      'Tên',
      'Ngày sinh',
      'Nam',
      'Nữ',
      'Cơ quan',
      'Danh hiệu các năm',
      null,
      null,
      null,
      null,
    ],
    [null, null, null, null, null, null, null, ...years],
  ]
  const merges = ['A1:L1', ...'ABCDEFG'.split('').map((letter) => `${letter}3:${letter}4`), 'H3:L3']
  for (const [index, person] of people.entries()) {
    const cells: SampleCell[] = []
    for (const year of years) {
      const [text, keys] = random.pick(choices)
      const isFull = expected.length + keys.length > count
      cells.push(isFull ? null : text)
      if (!isFull)
        for (const award of keys)
          expected.push({ name: person.fullName, award, year, decision: null, decidedOn: null })
    }
    if (cells.every((cell) => cell === null || cell === '-')) continue
    const birth = `${String(1 + (index % 28)).padStart(2, '0')}/${String(1 + (index % 12)).padStart(2, '0')}/${person.birthYear}`
    const isWoman = person.gender === 'female'
    rows.push([
      index + 1,
      person.surname,
      person.givenName,
      birth,
      isWoman ? null : 'x',
      isWoman ? 'x' : null,
      person.shortUnit,
      ...cells,
    ])
  }
  const sheet: SampleSheet = {
    name: 'Tổng hợp',
    rows,
    merges,
    widths: [6, 22, 10, 12, 6, 6, 30, 12, 12, 12, 12, 12],
  }
  return { fileName: '3-tong-hop-2018-2022.xlsx', bytes: writeWorkbook([sheet]), expected, refused: 0 }
}
