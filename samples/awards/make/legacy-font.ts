import { toTcvn3 } from '../../../server/src/platform/text/vietnamese-encodings.ts'
import { makeRandom } from '../../province/random.ts'
import { decisionFor, type Expected, type SampleFile } from './gold.ts'
import { officePeople } from './people.ts'
import { type SampleCell, type SampleSheet, writeWorkbook } from './write-workbook.ts'

/** Shape 4: sheets of the years of .VnTime, in TCVN3 with a common font; decision and day in one cell, the year in two digits. */
export function makeLegacyFont(count: number): SampleFile {
  const random = makeRandom(2009)
  const people = officePeople(random, 90)
  const expected: Expected[] = []
  const sheets: SampleSheet[] = []
  const kinds: [string, string, number][] = [
    ['Lao động tiên tiến', 'advanced-worker', 11],
    ['Giấy khen', 'certificate-of-commendation-unit', 12],
  ]
  const old = (text: string) => toTcvn3(text)
  for (const [sheetAt, [name, key, code]] of kinds.entries()) {
    const rows: SampleCell[][] = [
      [old('Danh sách khen thưởng')],
      [],
      ['TT', 'Họ và tên', 'Sinh năm', 'Đơn vị', 'Hình thức khen', 'Số, ngày quyết định', 'Ghi chú'].map(old),
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    ]
    const wanted = sheetAt === 0 ? Math.floor(count / 2) : count - expected.length
    for (let made = 0; made < wanted; made += 1) {
      const year = 2006 + Math.floor(made / people.length)
      const person = people[(made * 11 + sheetAt) % people.length]!
      const decision = decisionFor(code, year)
      const short = decision.shown.replace(/\d{2}(\d{2})$/, '$1')
      rows.push([
        made + 1,
        old(person.fullName),
        person.birthYear,
        old(person.unit),
        old(name),
        old(`QĐ số ${decision.number} ngày ${made % 2 === 0 ? decision.shown : short}`),
      ])
      expected.push({
        name: person.fullName,
        award: key,
        year: null,
        decision: decision.number,
        decidedOn: decision.on,
      })
    }
    sheets.push({ name: `Sheet${sheetAt + 1}`, rows, widths: [6, 26, 9, 40, 22, 34, 10] })
  }
  return {
    fileName: '4-phong-chu-cu-tcvn3.xlsx',
    bytes: writeWorkbook(sheets, 'Arial'),
    expected,
    refused: 0,
  }
}
