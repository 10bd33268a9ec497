import { makeRandom } from '../../province/random.ts'
import { decisionFor, type Expected, type SampleFile } from './gold.ts'
import { officePeople } from './people.ts'
import { type SampleCell, writeWorkbook } from './write-workbook.ts'

const awards: [string, string, number][] = [
  ['Lao động tiên tiến', 'advanced-worker', 0.62],
  ['Chiến sĩ thi đua cơ sở', 'emulation-fighter-base', 0.24],
  ['Bằng khen của Chủ tịch UBND tỉnh', 'certificate-of-merit-province', 0.12],
  ['Chiến sĩ thi đua cấp tỉnh', 'emulation-fighter-province', 0.02],
]

/** Shape 1: one long sheet kept for years, a line an award, days as days; formulas, gaps and a few faults of the hand. */
export function makePlainRegister(count: number): SampleFile {
  const random = makeRandom(2005)
  const people = officePeople(random, Math.ceil((42 * Math.max(count, 18_000)) / 18_000))
  const expected: Expected[] = []
  const rows: SampleCell[][] = [
    ['SỔ THEO DÕI KHEN THƯỞNG TỈNH AN BÌNH'],
    ['(Từ năm 2005 đến năm 2015)'],
    [],
    [
      'STT',
      'Họ và tên',
      'Năm sinh',
      'Chức vụ',
      'Đơn vị công tác',
      'Danh hiệu, hình thức khen thưởng',
      'Số QĐ',
      'Ngày QĐ',
      'Năm khen',
      'Tiền thưởng (đồng)',
    ],
  ]
  let refused = 0
  let at = 0
  for (let year = 2005; expected.length < count; year = year === 2015 ? 2005 : year + 1) {
    for (const person of people) {
      if (expected.length >= count) break
      at += 1
      // Each person once a year: the round begins again with another part of the people.
      if ((at * 7 + year) % 5 === 0) continue
      const draw = random.next()
      let sum = 0
      const chosen = awards.findIndex(([, , share]) => {
        sum += share
        return draw < sum
      })
      const [name, key] = awards[Math.max(chosen, 0)]!
      const decision = decisionFor(Math.max(chosen, 0), year)
      const isBroken = at % 1_500 === 0
      if (!isBroken)
        expected.push({
          name: person.fullName,
          award: key,
          year,
          decision: decision.number,
          decidedOn: decision.on,
        })
      else refused += 1
      rows.push([
        rows.length - 3,
        person.fullName,
        person.birthYear,
        person.position,
        at % 3 === 0 ? person.shortUnit : person.unit,
        name,
        decision.number,
        isBroken ? `31/02/${year + 1}` : { day: decision.on },
        year,
        chosen === 2 ? { formula: `1490000*1`, value: 1_490_000 } : 405_000,
      ])
    }
  }
  rows.push([null, `Tổng cộng: ${rows.length - 4} lượt`])
  return {
    fileName: '1-so-theo-doi-2005-2015.xlsx',
    bytes: writeWorkbook([{ name: 'Sổ theo dõi', rows, widths: [6, 26, 9, 18, 40, 34, 14, 12, 9, 14] }]),
    expected,
    refused,
  }
}
