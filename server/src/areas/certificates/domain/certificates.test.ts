import { describe, expect, it } from 'vitest'
import { batchState, readOutcome } from './batch-state.ts'
import { aim, exactPrinter } from './calibrate.ts'
import { codeOfBytes, readCode } from './check-code.ts'
import { fillFields, fillPattern, unknownPlaceholders } from './fill-pattern.ts'
import type { CertificateValues } from './layout-types.ts'
import { makeField, usualFields } from './usual-fields.ts'
import { valuesOfAward } from './values-of-award.ts'

const values = valuesOfAward(
  {
    holder: 'Trần Thị Ễ',
    gender: 'female',
    position: 'Giáo viên',
    unit: 'Trường Tiểu học Số 1',
    award: 'Giấy khen',
    deed: 'Đã hoàn thành xuất sắc nhiệm vụ',
    year: 2025,
    yearUntil: null,
    isSchoolYear: true,
    decision: '12/QĐ-UBND',
    decidedOn: '2026-02-05',
    signer: null,
    goldenBookNumber: null,
  },
  { place: 'An Bình', signerTitle: 'Chủ tịch', signerName: 'Lê Văn Ký' },
)

describe('a field of a certificate', () => {
  it('says what its pattern says, with the values of the award', () => {
    const said = (pattern: string, capitals = false) => fillPattern({ pattern, capitals }, values).text
    expect(said('{ông bà} {tên}')).toBe('Bà Trần Thị Ễ')
    expect(said('{tên}', true)).toBe('TRẦN THỊ Ễ')
    expect(said('{chức vụ, đơn vị}')).toBe('Giáo viên, Trường Tiểu học Số 1')
    expect(said('Quyết định số {số quyết định} ngày {ngày} tháng {tháng} năm {năm}')).toBe(
      'Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2026',
    )
    expect(said('Năm học {năm khen}')).toBe('Năm học 2025 - 2026')
    expect(said('{nơi}, ngày {ngày}\n{người ký}')).toBe('An Bình, ngày 05\nLê Văn Ký')
  })

  it('names placeholders that do not exist', () => {
    expect(unknownPlaceholders('{tên} {họ} {số quyết định} { ngày }')).toEqual(['họ'])
  })

  it('says nothing where it has nothing to say, and tells what nobody leaves out', () => {
    const bare: CertificateValues = { ...values, 'thành tích': '', 'chức vụ, đơn vị': '' }
    const fields = (['name', 'position', 'deed', 'book-number'] as const).map((kind) =>
      makeField(kind, { x: 0, y: 0, width: 100, height: 10 }),
    )
    expect(fillFields(fields, bare)).toEqual({
      texts: ['Trần Thị Ễ', '', '', ''],
      missing: ['thành tích', 'số sổ vàng'],
    })
  })

  it('lies on the sheet, whatever the size of the sheet', () => {
    for (const [width, height] of [
      [420, 297],
      [297, 210],
      [210, 148],
    ] as const)
      for (const one of usualFields(width, height, { issuer: 'Chủ tịch', title: 'Giấy khen' })) {
        expect(one.x + one.width).toBeLessThanOrEqual(width)
        expect(one.y + one.height).toBeLessThanOrEqual(height)
      }
  })
})

describe('a printer', () => {
  it('is believed where it is exact', () => {
    expect(aim(exactPrinter, 60, 100)).toEqual({ x: 60, y: 100 })
  })

  it('is sent where its error brings the text to the right place', () => {
    // Prints 1.2 mm to the right, 0.5 mm too high, and 200 mm as 199 mm; then pushed 0.3 mm to the right by hand.
    const printer = {
      leftEdge: 212,
      topEdge: 195,
      across: 1990,
      down: 1500,
      nudgeRight: 3,
      nudgeDown: 0,
    }
    const sent = aim(printer, 60, 100)
    const landsOn = 21.2 + (sent.x - 20) * (199 / 200)
    expect(landsOn).toBeCloseTo(60.3, 6)
    expect(sent.y).toBeCloseTo(100.5, 6)
  })
})

describe('a batch', () => {
  it('has the state that its sheets make', () => {
    expect(batchState({ waiting: 5, printed: 0, sheets: 0, openRun: false })).toBe('new')
    expect(batchState({ waiting: 5, printed: 0, sheets: 0, openRun: true })).toBe('printing')
    expect(batchState({ waiting: 2, printed: 3, sheets: 4, openRun: false })).toBe('paused')
    expect(batchState({ waiting: 0, printed: 5, sheets: 6, openRun: false })).toBe('done')
  })

  it('takes up to where it was printed, less what was spoiled', () => {
    const places = [1, 2, 3, 5, 8]
    expect(readOutcome(places, { printedTo: 5, spoiled: [{ place: 2, reason: 'kẹt giấy' }] })).toEqual({
      printed: [1, 3, 5],
      spoiled: [{ place: 2, reason: 'kẹt giấy' }],
    })
    expect(readOutcome(places, { printedTo: null, spoiled: [] })).toEqual({ printed: [], spoiled: [] })
    expect(readOutcome(places, { printedTo: 4, spoiled: [] })).toEqual({ strange: 4 })
    expect(readOutcome(places, { printedTo: 8, spoiled: [{ place: 9, reason: 'x' }] })).toEqual({
      strange: 9,
    })
  })
})

describe('the code of a certificate', () => {
  it('bears all eighty bits and is read as people type it', () => {
    expect(codeOfBytes(new Uint8Array(10))).toBe('2222-2222-2222-2222')
    expect(codeOfBytes(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
    const seen = new Set(
      Array.from({ length: 80 }, (_, bit) => {
        const bytes = new Uint8Array(10)
        bytes[bit >> 3] = 1 << (bit & 7)
        return codeOfBytes(bytes)
      }),
    )
    expect(seen.size).toBe(80)
    expect(readCode(' k7qf 3mzp-9xwd2hta ')).toBe('K7QF-3MZP-9XWD-2HTA')
    expect(readCode('K7QF-3MZP-9XWD')).toBeNull()
    expect(readCode('K7QF-3MZP-9XWD-2HT1')).toBeNull()
  })
})
