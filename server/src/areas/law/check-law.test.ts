import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { describeFault, lawFolder, readLaw } from './load-law.ts'

const today = '2026-11-21'
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A copy of the catalogue in which one file says something else; the faults it then has. */
function faultsAfter(file: string, from: string | RegExp, to: string, on = today): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'neuguong-law-'))
  folders.push(folder)
  cpSync(lawFolder, folder, { recursive: true })
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} does not say ${String(from)}`)
  writeFileSync(path, after)
  return readLaw(folder, on).faults.map(describeFault)
}

describe('the check of the catalogue', () => {
  it('finds nothing wrong in the catalogue as it stands', () => {
    const { law, faults } = readLaw(lawFolder, today)

    expect(faults).toEqual([])
    expect(law.awards.size).toBe(68)
    expect([...law.awards.values()].filter(({ legacy }) => legacy)).toHaveLength(11)
    expect(law.regimes.map(({ id }) => id)).toEqual([
      'vn-2005',
      'vn-2010',
      'vn-2014',
      'vn-2017',
      'vn-2024',
      'vn-2025',
      'vn-2026',
    ])
  })

  it('has one hash for one content', () => {
    expect(readLaw(lawFolder).law.hash).toBe(readLaw(lawFolder).law.hash)
  })

  const broken: [string, string, string | RegExp, string, string][] = [
    [
      'an id that is not the name of its file',
      'awards/advanced-worker.yaml',
      'id: advanced-worker\n',
      'id: advanced-workr\n',
      'awards/advanced-worker.yaml, id: Mã "advanced-workr" khác tên tệp.',
    ],
    [
      'an unknown key',
      'awards/advanced-worker.yaml',
      'legacy: false',
      'legacy: false\nbonuss: 3',
      'awards/advanced-worker.yaml: Không có khóa "bonuss" trong biểu này.',
    ],
    [
      'text that is no YAML',
      'parameters/bonus-rounding.yaml',
      'inForce:',
      'inForce: [',
      'parameters/bonus-rounding.yaml, dòng',
    ],
    [
      'a source that does not exist',
      'awards/province-flag.yaml',
      'source: law-2022, article: "26", clause: "1"',
      'source: law-2023, article: "26", clause: "1"',
      'awards/province-flag.yaml, criteria/a@2024-01-01: Không có văn bản "law-2023" trong law/sources.',
    ],
    [
      'a value without citation',
      'parameters/base-salary.yaml',
      'cite: [{ source: base-salary-2530000 }]',
      'cite: []',
      'parameters/base-salary.yaml, inForce.7.cite: Giá trị không đúng dạng',
    ],
    [
      'a gap that gives no reason',
      'parameters/base-salary.yaml',
      'from: 2026-07-01',
      'from: 2026-08-01',
      'parameters/base-salary.yaml, inForce@2026-08-01: Khoảng trống từ 2026-07-01 đến 2026-08-01.',
    ],
    [
      'an overlap that gives no reason',
      'parameters/base-salary.yaml',
      'from: 2026-07-01',
      'from: 2026-06-01',
      'parameters/base-salary.yaml, inForce@2026-06-01: Trùng thời gian với mục từ 2024-07-01.',
    ],
    [
      'a gap between regimes',
      'regimes/vn-2025.yaml',
      'from: 2025-07-01',
      'from: 2025-07-02',
      'regimes, /regimes@2025-07-02: Khoảng trống từ 2025-07-01 đến 2025-07-02.',
    ],
    [
      'an unknown unit',
      'parameters/bonus-rounding.yaml',
      'unit: vnd',
      'unit: dollar',
      'parameters/bonus-rounding.yaml, inForce@2017-10-01: Không có đơn vị "dollar".',
    ],
    [
      'a condition on an award that does not exist',
      'awards/labour-order-1.yaml',
      'award: labour-order-2',
      'award: labour-order-9',
      'awards/labour-order-1.yaml, criteria/1-years@2014-06-01: Không có danh hiệu, hình thức "labour-order-9" trong law/awards.',
    ],
    [
      'an award that can only be won after itself',
      'awards/labour-order-2.yaml',
      'award: labour-order-3',
      'award: labour-order-1',
      'awards/labour-order-1.yaml, criteria@2024-01-01: Phải có trước chính nó: labour-order-1 ← labour-order-2 ← labour-order-1.',
    ],
    [
      'an attested fact without words',
      'terms.yaml',
      /^ {2}- \{ code: brave-act.*\n/m,
      '',
      'awards/bravery-order.yaml, criteria/a@2024-01-01: Nội dung xác nhận "brave-act" chưa có trong law/terms.yaml.',
    ],
    [
      'a criterion that no proposal can reach',
      'awards/province-flag.yaml',
      'basis: [merit, thematic]',
      'basis: [merit]',
      'awards/province-flag.yaml, criteria/b@2024-01-01: Loại "thematic" không có trong basis',
    ],
    [
      'a general rule that touches no award',
      'rules/two-state-forms-in-a-year.yaml',
      'levels: [state]',
      'levels: [commune], kinds: [order]',
      'rules/two-state-forms-in-a-year.yaml, inForce@2017-12-15: Không áp dụng cho danh hiệu, hình thức nào.',
    ],
    [
      'an award without a Vietnamese name',
      'awards/advanced-worker.yaml',
      'name: Lao động tiên tiến',
      'name: Advanced Worker',
      'awards/advanced-worker.yaml, name: Thiếu tên tiếng Việt có dấu',
    ],
    [
      'two awards of one name',
      'awards/advanced-soldier.yaml',
      'name: Chiến sĩ tiên tiến',
      'name: Lao động tiên tiến',
      'awards/advanced-worker.yaml, name: Trùng tên với "advanced-soldier".',
    ],
    [
      'a make-up day on a working day',
      'calendar/2026.yaml',
      'on: 2026-08-22',
      'on: 2026-08-24',
      'calendar/2026.yaml, 2026-08-24: Ngày làm bù phải là thứ Bảy, Chủ nhật.',
    ],
    [
      'a draft that passes for law',
      'awards/emulation-fighter-base.yaml',
      /confidence: draft/g,
      'confidence: verified',
      'awards/emulation-fighter-base.yaml, criteria/a@2026-10-01: Mục "verified" chỉ dẫn dự thảo.',
    ],
    [
      'a word that stands in no line of the glossary',
      'terms.yaml',
      'label: niên hạn',
      'label: thâm niên',
      'terms.yaml, words/tenure: "thâm niên" (tenure) chưa có trong docs/glossary.md.',
    ],
    [
      'a criterion id that stands twice',
      'awards/certificate-of-merit-province.yaml',
      '      - id: 1b\n',
      '      - id: 1a\n',
      'awards/certificate-of-merit-province.yaml, criteria@2024-01-01: Mã tiêu chuẩn "1a" dùng hai lần.',
    ],
    [
      'two entries of one id on one day',
      'awards/independence-order-3.yaml',
      '  - id: collective\n',
      '  - id: individual\n',
      'awards/independence-order-3.yaml, bonus/individual@2024-01-01: Trùng thời gian với mục từ 2024-01-01.',
    ],
    [
      'a term that stands twice',
      'terms.yaml',
      'code: feat,',
      'code: brave-act,',
      'terms.yaml, facts/brave-act: Mã "brave-act" ghi hai lần.',
    ],
    [
      'an amount of an award without citation',
      'awards/emulation-fighter-base.yaml',
      /(multiple: 1\n {4}cite:) \[[^\n]*\]\n/,
      '$1 []\n',
      'awards/emulation-fighter-base.yaml, bonus.0.cite: Giá trị không đúng dạng',
    ],
    [
      'a gap in the life of an award',
      'awards/government-flag.yaml',
      'from: 2025-07-01\n    until: null\n    mode: anyOf',
      'from: 2025-08-01\n    until: null\n    mode: anyOf',
      'awards/government-flag.yaml, criteria@2025-08-01: Khoảng trống từ 2025-07-01 đến 2025-08-01.',
    ],
    [
      'a period that ends before it begins',
      'awards/government-flag.yaml',
      'from: 2024-01-01\n    until: 2025-07-01\n    mode: anyOf',
      'from: 2024-01-01\n    until: 2023-07-01\n    mode: anyOf',
      'awards/government-flag.yaml, criteria@2024-01-01: Kết thúc không sau ngày bắt đầu.',
    ],
    [
      'a criterion for somebody whom the award is never given to',
      'awards/great-unity-order.yaml',
      'subjects: [individual]\n        basis: [devotion]',
      'subjects: [household]\n        basis: [devotion]',
      'awards/great-unity-order.yaml, criteria/tenure@2025-07-01: Đối tượng "household" không thuộc subjects',
    ],
    [
      'an attested fact that nothing asks for',
      'terms.yaml',
      'code: feat,',
      'code: feat-of-nobody,',
      'terms.yaml, facts/feat-of-nobody: Không tiêu chuẩn nào dùng đến.',
    ],
    [
      'a post without words',
      'awards/military-exploit-order-3.yaml',
      'post: arm-commander',
      'post: arm-chief',
      'awards/military-exploit-order-3.yaml, criteria/tenure@2025-07-01: Chức vụ "arm-chief" chưa có trong law/terms.yaml.',
    ],
    [
      'a fact of a general rule without words',
      'rules/women-leader-tenure.yaml',
      'fact: woman-leader',
      'fact: woman',
      'rules/women-leader-tenure.yaml, inForce@2024-01-01: Nội dung xác nhận "woman" chưa có trong law/terms.yaml.',
    ],
    [
      'what was read nobody says where',
      'rules/two-state-forms-in-a-year.yaml',
      /sources:\n( {6}- .*\n)+/,
      'sources: []\n',
      'rules/two-state-forms-in-a-year.yaml, inForce@2017-12-15: Mục "verified" không ghi nơi đã đọc.',
    ],
    [
      'a column of no statistical form',
      'awards/government-flag.yaml',
      'column: government-flag',
      'column: flags',
      'awards/government-flag.yaml, statisticalClass@2024-01-01: Không có cột "flags" trong biểu 0602.N.',
    ],
  ]

  it.each(broken)('names %s', (_what, file, from, to, fault) => {
    const faults = faultsAfter(file, from, to)

    expect(faults.filter((one) => one.startsWith(fault))).not.toEqual([])
  })

  it('reminds of what nobody compared with its source for a year', () => {
    const faults = faultsAfter(
      'parameters/bonus-rounding.yaml',
      'checkedOn: 2026-11-21',
      'checkedOn: 2025-11-20',
    )

    expect(faults).toEqual([
      'parameters/bonus-rounding.yaml, inForce@2017-10-01: Đối chiếu lần cuối 2025-11-20, đã quá một năm.',
    ])
  })
})
