import { makeRandom } from '../../province/random.ts'
import type { Expected, SampleFile } from './gold.ts'
import { officePeople } from './people.ts'
import { type SampleCell, writeWorkbook } from './write-workbook.ts'

const kinds: [string, string][] = [
  ['Huân chương Lao động hạng Ba', 'labour-order-3'],
  ['BKTTg', 'certificate-of-merit-pm'],
  ['Bằng khen của Thủ tướng Chính phủ', 'certificate-of-merit-pm'],
  ['HCLĐ hạng Nhì', 'labour-order-2'],
  ['Chiến sĩ thi đua toàn quốc', 'emulation-fighter-national'],
  ['HCLĐ hạng Nhất', 'labour-order-1'],
]

/** Shape 5: awards of the State; the decision stands in one cell merged over all its lines, the golden book has its number. */
export function makeStateAwards(count: number): SampleFile {
  const random = makeRandom(1991)
  const people = officePeople(random, 70)
  const expected: Expected[] = []
  const merges = ['A1:I1']
  const rows: SampleCell[][] = [
    ['TỔNG HỢP KHEN THƯỞNG CẤP NHÀ NƯỚC'],
    [],
    [
      'STT',
      'Quyết định (số, ngày, tháng, năm)',
      'Họ tên người được khen',
      'Giới tính',
      'Năm sinh',
      'Chức danh',
      'Nơi công tác',
      'Khen thưởng',
      'Số sổ vàng',
    ],
  ]
  for (let at = 0; expected.length < count; ) {
    const size = random.between(6, 30)
    const year = 2007 + (at % 18)
    const isOrder = at % 2 === 0
    const on = `${year}-0${random.between(1, 9)}-${random.between(10, 28)}`
    const [y, m, d] = on.split('-')
    const decision = `${200 + at}/QĐ-${isOrder ? 'CTN' : 'TTg'}`
    const from = rows.length + 1
    for (let line = 0; line < size && expected.length < count; line += 1) {
      const person = people[(at * 31 + line * 17) % people.length]!
      const [name, key] = isOrder ? kinds[(at + line) % 2 === 0 ? 0 : 3]! : kinds[1 + ((at + line) % 2)]!
      rows.push([
        rows.length - 2,
        line === 0 ? `QĐ số ${decision} ngày ${Number(d)} tháng ${Number(m)} năm ${y}` : null,
        person.fullName,
        person.gender === 'female' ? 'Nữ' : 'Nam',
        person.birthYear,
        person.position,
        person.unit,
        name,
        `${y}/${String(expected.length + 1).padStart(5, '0')}`,
      ])
      expected.push({ name: person.fullName, award: key, year: null, decision, decidedOn: on })
    }
    if (rows.length > from) merges.push(`B${from}:B${rows.length}`)
    at += 1
  }
  return {
    fileName: '5-khen-thuong-cap-nha-nuoc.xlsx',
    bytes: writeWorkbook([{ name: 'Cấp Nhà nước', rows, merges, widths: [6, 40, 26, 9, 9, 18, 36, 34, 12] }]),
    expected,
    refused: 0,
  }
}
