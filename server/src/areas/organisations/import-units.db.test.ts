import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import writeSheet from 'write-excel-file/node'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildPerson } from '../../../test/builders-organisations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import {
  importUnits,
  listUnitImports,
  previewUnitImport,
  readRejectedRows,
  undoUnitImport,
} from './import-units.ts'
import { listUnits } from './list-units.ts'
import { readSheet } from './read-sheet.ts'
import { writeImportTemplate, writeRejectedSheet } from './rejected-sheet.ts'

const basis = { number: 'Danh sách đơn vị năm 2026', issuedOn: null }

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}

function sheet(rows: (string | number | Date | null)[][]): Promise<Buffer> {
  return writeSheet(
    rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value })),
    ) as never,
  ).toBuffer()
}

describe('units out of a sheet', () => {
  const world = useTestWorld()
  let province = ''
  let officer: Actor
  let file: Buffer

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    await buildUnit(world.db, { name: 'Sở Y tế', shortName: 'SYT', parentId: province })
    officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
    file = await sheet([
      ['UBND TỈNH THANH SƠN', null, null, null, null, null],
      ['DANH SÁCH ĐƠN VỊ', null, null, null, null, null],
      ['STT', 'Tên cơ quan, đơn vị', 'Tên viết tắt', 'Loại', 'Đơn vị cấp trên', 'Ngày thành lập'],
      [1, 'Phòng  Thi đua, khen thưởng', 'Phòng TĐKT', null, 'sở nội vụ', null],
      [2, 'Sở Nội vụ', 'SNV', 'Sở', null, '01/3/2025'],
      [3, 'Sở Y tế', null, null, null, null],
      [4, 'Bệnh viện đa khoa', null, null, 'SYT', new Date('2021-05-04T00:00:00Z')],
      [5, null, 'X', null, null, null],
      [6, 'Xã An Bình', null, 'Xã, phường, đặc khu', 'Huyện Không Có', null],
      [7, 'Sở Nội Vụ', null, null, null, null],
      [8, 'Xã Đông Hòa', null, 'tiểu hành tinh', null, '31/02/2025'],
      [null, null, null, null, null, null],
      [9, 'Chi cục Văn thư', null, null, 'Xã Đông Hòa', null],
    ])
  })

  const input = () => ({
    name: 'don-vi.xlsx',
    bytes: file as Uint8Array,
    underId: province,
    foundedOn: '2024-01-01',
    basis,
  })

  it('shows what each row would make, and what is wrong in which cell', async () => {
    const preview = must(await previewUnitImport(world.as(officer), input()))

    expect(preview.rows.map(({ line, known, problems }) => [line, known, problems])).toEqual([
      [4, false, []],
      [5, false, []],
      [6, true, []],
      [7, false, []],
      [8, false, [{ column: 'name', message: 'Chưa có tên đơn vị' }]],
      [9, false, [{ column: 'parent', message: 'Không tìm thấy đơn vị “Huyện Không Có”' }]],
      [10, false, [{ column: 'name', message: 'Trùng với dòng 5' }]],
      [
        11,
        false,
        [
          { column: 'kind', message: 'Không rõ loại “tiểu hành tinh”' },
          { column: 'foundedOn', message: 'Không phải ngày: “31/02/2025” (cần dạng 01/7/2025)' },
        ],
      ],
      [13, false, [{ column: 'parent', message: 'Dòng 11 (đơn vị cấp trên) đang có lỗi' }]],
    ])
    expect([preview.good, preview.known, preview.bad]).toEqual([3, 1, 5])
    expect(preview.rows.map(({ unit }) => unit && [unit.kind, unit.foundedOn])).toEqual([
      ['office', '2025-03-01'],
      ['department', '2025-03-01'],
      ['department', '2024-01-01'],
      ['hospital', '2021-05-04'],
      ...Array(5).fill(null),
    ])
  })

  it('takes the good rows, keeps the bad, adds nothing the second time, and takes all back', async () => {
    const done = must(await importUnits(world.as(officer), input()))

    expect(done).toMatchObject({ made: 3, known: 1, bad: 5 })
    const units = await listUnits(world.as(officer), { under: province, limit: 200 })
    expect(units.rows.map(({ name, parentName }) => [name, parentName])).toEqual(
      [
        ['Phòng Thi đua, khen thưởng', 'Sở Nội vụ'],
        ['Sở Nội vụ', 'Tỉnh Thanh Sơn'],
        ['Bệnh viện đa khoa', 'Sở Y tế'],
        ['Sở Y tế', 'Tỉnh Thanh Sơn'],
        ['Tỉnh Thanh Sơn', null],
      ].toSorted(inOrderOf(units.rows.map(({ name }) => name))),
    )
    expect(await importUnits(world.as(officer), input())).toMatchObject({
      code: 'import-nothing-new',
      values: { known: 4, bad: 5 },
    })
    const rejected = must(await readRejectedRows(world.as(officer), done))
    const again = await readSheet(await writeRejectedSheet(rejected.rows))
    expect((again as unknown[][]).map((row) => [row[0], row[7]])).toEqual([
      ['Tên đơn vị', 'Cần sửa'],
      [null, 'Chưa có tên đơn vị'],
      ['Xã An Bình', 'Không tìm thấy đơn vị “Huyện Không Có”'],
      ['Sở Nội Vụ', 'Trùng với dòng 5'],
      ['Xã Đông Hòa', 'Không rõ loại “tiểu hành tinh”; Không phải ngày: “31/02/2025” (cần dạng 01/7/2025)'],
      ['Chi cục Văn thư', 'Dòng 11 (đơn vị cấp trên) đang có lỗi'],
    ])

    expect(must(await undoUnitImport(world.as(officer), done))).toMatchObject({ removed: 3 })
    expect((await listUnits(world.as(officer), { under: province })).total).toBe(2)
    expect(await undoUnitImport(world.as(officer), done)).toMatchObject({ code: 'import-already-undone' })
    const list = await listUnitImports(world.as(officer), {})
    expect(list.rows).toMatchObject([{ fileName: 'don-vi.xlsx', made: 3, known: 1, rejected: 5 }])
    expect(list.rows[0]!.undoneAt).not.toBeNull()
  })

  it('does not take back what something hangs on', async () => {
    const done = must(await importUnits(world.as(officer), input()))
    const { rows } = await listUnits(world.as(officer), { q: 'Bệnh viện đa khoa' })
    await buildPerson(world.db, { fullName: 'Trần Văn Bác', unitId: rows[0]!.id, since: '2022-01-01' })

    expect(await undoUnitImport(world.as(officer), done)).toMatchObject({
      code: 'import-in-use',
      values: { name: 'Bệnh viện đa khoa' },
    })
    expect((await listUnits(world.as(officer), { under: province })).total).toBe(5)
  })

  it('reads cells that do not say their place', async () => {
    const whole = await sheet([
      ['Tên đơn vị', 'Loại'],
      ['Sở Nội vụ', 'Sở'],
    ])
    const entries = unzipSync(whole)
    const name = Object.keys(entries).find((path) => path.startsWith('xl/worksheets/sheet'))!
    const bare = strFromU8(entries[name]!).replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1')
    expect(bare).not.toBe(strFromU8(entries[name]!))

    const rows = await readSheet(zipSync({ ...entries, [name]: strToU8(bare) }))

    expect(rows).toEqual(await readSheet(whole))
    expect(rows).toEqual([
      ['Tên đơn vị', 'Loại'],
      ['Sở Nội vụ', 'Sở'],
    ])
  })

  it('refuses what is no sheet, what swells, what has no names, and whom it does not concern', async () => {
    const entries = unzipSync(await writeImportTemplate())
    const swelling = zipSync({ ...entries, 'xl/media.xml': new Uint8Array(70 * 1024 * 1024) })
    const preview = (bytes: Uint8Array) => previewUnitImport(world.as(officer), { ...input(), bytes })
    const reader = await buildActor(world.db, { username: 'doc', role: 'unit-officer', unitId: province })

    expect(swelling.length).toBeLessThan(5 * 1024 * 1024)
    expect(await preview(swelling)).toMatchObject({ code: 'sheet-too-large' })
    expect(await preview(strToU8('không phải bảng tính'))).toMatchObject({ code: 'sheet-unreadable' })
    expect(await preview(zipSync({ 'a.txt': strToU8('a') }))).toMatchObject({ code: 'sheet-unreadable' })
    expect(await preview(new Uint8Array(6 * 1024 * 1024))).toMatchObject({ code: 'sheet-too-heavy' })
    expect(
      await preview(
        await sheet([
          ['Mã', 'Giá'],
          [1, 2],
        ]),
      ),
    ).toMatchObject({ code: 'sheet-without-names' })
    expect(await previewUnitImport(world.as(reader), input())).toMatchObject({ code: 'right-missing' })
  })
})

function inOrderOf(names: string[]) {
  return (a: unknown[], b: unknown[]) => names.indexOf(a[0] as string) - names.indexOf(b[0] as string)
}
