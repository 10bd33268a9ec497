import { describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../../test/builders.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import type { Act } from '../../../platform/act.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import '../acts-import.ts'
import '../errors-import.ts'
import { writeBadRows } from './bad-rows-sheet.ts'
import { cancelAwardImport } from './cancel-import.ts'
import { answerAwardName, answerHolder, mendImportRow, setImportColumns } from './mend-import.ts'
import { startAwardImport } from './start-import.ts'
import { takeAwardImport, undoAwardImport } from './take-import.ts'
import { listBadRows, listImportRows, viewAwardImport } from './view-import.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')
let number = 0

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}

/** A province with a department, and its officer. */
async function province() {
  number += 1
  const rootId = await buildUnit(world.db, { name: `Tỉnh Thử ${number}`, kind: 'province' })
  const healthId = await buildUnit(world.db, { name: 'Sở Y tế', shortName: 'SYT', parentId: rootId })
  const officer = await buildActor(world.db, {
    username: `nhap${number}`,
    role: 'standing-officer',
    unitId: rootId,
  })
  const healthOfficer = await buildActor(world.db, {
    username: `yte${number}`,
    role: 'unit-officer',
    unitId: healthId,
  })
  return { rootId, healthId, act: world.as(officer), healthAct: world.as(healthOfficer) }
}

async function send(
  act: Act,
  text: string,
  more: { unitId?: string; fileName?: string } = {},
): Promise<string> {
  const started = must(
    await startAwardImport(act, { bytes: new TextEncoder().encode(text), fileName: 'a.csv', ...more }),
  )
  expect(await started.whenRead).toBeNull()
  return started.importId
}

const header = 'STT;Họ và tên;Năm sinh;Đơn vị;Danh hiệu;Số QĐ;Ngày QĐ;Năm khen'
const list = (...rows: string[]) => [header, ...rows].join('\n')

async function awardsOf(importId: string) {
  const { rows } = await world.owner.query(
    `select h.name, h.born_on as born, a.award_key as key, a.year, d.number, d.decided_on as on, a.scope_unit_id::text as scope
     from awards a join award_holders h on h.id = a.holder_id left join award_decisions d on d.id = a.decision_id
     where a.import_id = $1 order by a.import_row`,
    [importId],
  )
  return rows
}

describe('an import', () => {
  it('takes the good rows, keeps the bad ones with their reasons, and takes them when mended', async () => {
    const { act, rootId, healthId } = await province()
    const importId = await send(
      act,
      list(
        '1;NGUYỄN VĂN AN;1975;Sở Y tế;CSTĐCS;12/QĐ-UBND;5/6/2021;2020',
        '2;Nguyễn Văn An;1975;SYT;LĐTT;13/QĐ-UBND;6/6/2022;2021',
        '3;Trần Thị Bình;1980;Sở Y tế;LĐTT;13/QĐ-UBND;31/2/2022;2021',
        '4;Lê Văn Cường;;Trường Mầm non Hoa Sen;Người tốt việc tốt;14/QĐ-UBND;7/7/2022;2021',
      ),
    )
    const view = must(await viewAwardImport(act, { importId }))
    expect([view.state, view.counts]).toEqual([
      'ready',
      { good: 2, ask: 1, bad: 1, same: 0, taken: 0, left: 0 },
    ])
    expect(must(await takeAwardImport(act, { importId }))).toEqual({
      importId,
      added: 2,
      holders: 1,
      known: 0,
      left: 2,
    })
    expect(await awardsOf(importId)).toEqual([
      {
        name: 'Nguyễn Văn An',
        born: '1975',
        key: 'emulation-fighter-base',
        year: 2020,
        number: '12/QĐ-UBND',
        on: '2021-06-05',
        scope: healthId,
      },
      {
        name: 'Nguyễn Văn An',
        born: '1975',
        key: 'advanced-worker',
        year: 2021,
        number: '13/QĐ-UBND',
        on: '2022-06-06',
        scope: healthId,
      },
    ])

    const bad = must(await listImportRows(act, { importId, show: 'bad' }))
    expect(bad.rows.map((row) => [row.line, row.problems.map(({ words }) => words)])).toEqual([
      [4, ['“31/2/2022” không phải ngày (cần dạng 05/6/2021).']],
      [5, ['Chưa biết “Người tốt việc tốt” là danh hiệu nào. Hãy chọn, hoặc giữ nguyên tên.']],
    ])
    must(
      await mendImportRow(act, { importId, place: bad.rows[0]!.place, raw: { decisionDate: '28/2/2022' } }),
    )
    const answered = await answerAwardName(act, {
      importId,
      text: 'Người tốt việc tốt',
      awardKey: 'other',
      awardName: null,
    })
    expect(must(answered).rows).toBe(1)
    expect(must(await takeAwardImport(act, { importId }))).toMatchObject({ added: 2, left: 0 })
    expect((await awardsOf(importId)).slice(2)).toEqual([
      {
        name: 'Trần Thị Bình',
        born: '1980',
        key: 'advanced-worker',
        year: 2021,
        number: '13/QĐ-UBND',
        on: '2022-02-28',
        scope: healthId,
      },
      {
        name: 'Lê Văn Cường',
        born: null,
        key: 'other',
        year: 2021,
        number: '14/QĐ-UBND',
        on: '2022-07-07',
        scope: rootId,
      },
    ])
  })

  it('adds nothing twice: the same bytes, the same rows in other bytes, the same award in another shape', async () => {
    const { act } = await province()
    const text = list('1;Phạm Thị Dung;1981;Sở Y tế;CSTĐCS;21/QĐ-UBND;5/6/2021;2020')
    const importId = await send(act, text)
    must(await takeAwardImport(act, { importId }))
    const again = must(
      await startAwardImport(act, { bytes: new TextEncoder().encode(text), fileName: 'b.csv' }),
    )
    expect([again.importId, again.isKnown]).toEqual([importId, true])

    const other = await send(act, `${text}\n\n`)
    expect(must(await viewAwardImport(act, { importId: other })).counts).toMatchObject({ good: 0, same: 1 })
    expect(await takeAwardImport(act, { importId: other })).toMatchObject({ code: 'import-nothing-to-take' })

    const shaped = await send(
      act,
      'Tên;Sinh năm;Cơ quan;Hình thức khen thưởng;Số, ngày quyết định\nBà PHẠM THỊ DUNG;1981;SYT;Chiến sĩ thi đua cơ sở;21/QĐ-UBND ngày 05/06/2021',
    )
    const [row] = must(await listImportRows(act, { importId: shaped })).rows
    expect([row!.state, row!.problems.map(({ code }) => code)]).toEqual(['same', ['award-known']])
  })

  it('keeps apart whose names differ in their marks, in one file and against the register', async () => {
    const { act } = await province()
    const line = (at: number, name: string, on = '2020') =>
      `${at};${name};1980;Sở Y tế;LĐTT;41/QĐ-UBND;5/6/2021;${on}`
    const first = await send(
      act,
      list(line(1, 'Trần Thị Hương'), line(2, 'Trần Thị Hường'), line(3, 'TRẦN THỊ HƯƠNG')),
    )
    expect(must(await viewAwardImport(act, { importId: first })).counts).toMatchObject({ good: 2, same: 1 })
    expect(must(await takeAwardImport(act, { importId: first }))).toMatchObject({ added: 2, holders: 2 })

    const second = await send(act, list(line(1, 'Trần Thị Hưởng'), line(2, 'TRAN THI HUONG', '2022')))
    const { rows } = must(await listImportRows(act, { importId: second }))
    expect(
      rows.map(({ state, match, candidates }) => [state, match, candidates.map(({ name }) => name)]),
    ).toEqual([
      ['ask', 'likely', ['Trần Thị Hương', 'Trần Thị Hường']],
      ['ask', 'likely', ['Trần Thị Hương', 'Trần Thị Hường']],
    ])
  })

  it('asks who a namesake of the same year is, and does as it is told', async () => {
    const { act } = await province()
    const first = await send(act, list('1;Hoàng Văn Em;1970;Sở Y tế;LĐTT;31/QĐ-UBND;5/6/2011;2010'))
    must(await takeAwardImport(act, { importId: first }))
    const second = await send(act, list('1;Hoàng Văn Em;1970;Chi cục Thuế;LĐTT;32/QĐ-UBND;5/6/2012;2011'))
    const [row] = must(await listImportRows(act, { importId: second })).rows
    expect([row!.state, row!.match, row!.candidates.map(({ name, awards }) => [name, awards])]).toEqual([
      'ask',
      'likely',
      [['Hoàng Văn Em', 1]],
    ])
    expect(await takeAwardImport(act, { importId: second })).toMatchObject({ code: 'import-nothing-to-take' })
    must(
      await answerHolder(act, {
        importId: second,
        holderPlace: row!.holderPlace!,
        holderId: row!.candidates[0]!.id,
      }),
    )
    expect(must(await takeAwardImport(act, { importId: second }))).toMatchObject({ added: 1, holders: 0 })
  })

  it('is undone whole, but not once a record was corrected', async () => {
    const { act } = await province()
    const importId = await send(
      act,
      list(
        '1;Vũ Thị Giang;1985;Sở Y tế;LĐTT;41/QĐ-UBND;5/6/2021;2020',
        '2;Vũ Thị Hà;1986;Sở Y tế;LĐTT;41/QĐ-UBND;5/6/2021;2020',
      ),
    )
    must(await takeAwardImport(act, { importId }))
    expect(must(await undoAwardImport(act, { importId }))).toEqual({ importId, removed: 2, holders: 2 })
    expect(await awardsOf(importId)).toEqual([])
    const left = await world.owner.query(
      'select count(*)::int as n from award_holders where import_id = $1',
      [importId],
    )
    expect(left.rows).toEqual([{ n: 0 }])
    expect(await undoAwardImport(act, { importId })).toMatchObject({ code: 'import-not-taken' })

    const again = await send(act, list('1;Vũ Thị Giang;1985;Sở Y tế;LĐTT;41/QĐ-UBND;5/6/2021;2020'))
    must(await takeAwardImport(act, { importId: again }))
    await world.owner.query(
      `insert into award_acts (award_id, kind, happened_on, reason) select id, 'corrected', '2026-03-01', 'sai năm' from awards where import_id = $1`,
      [again],
    )
    expect(await undoAwardImport(act, { importId: again })).toMatchObject({
      code: 'import-changed-since',
      values: { count: 1 },
    })
    expect(await awardsOf(again)).toHaveLength(1)
  })

  it('is undone by a unit, though others that it does not see hold the same decision', async () => {
    const { rootId, healthId, healthAct } = await province()
    const schoolsId = await buildUnit(world.db, { name: 'Sở Giáo dục', parentId: rootId })
    const schools = await buildActor(world.db, {
      username: `giaoduc${number}`,
      role: 'unit-officer',
      unitId: schoolsId,
    })
    const row = (name: string, unit: string) => list(`1;${name};1985;${unit};LĐTT;77/QĐ-UBND;5/6/2021;2020`)
    const mine = await send(healthAct, row('Đinh Thị Lan', 'Sở Y tế'), { unitId: healthId })
    must(await takeAwardImport(healthAct, { importId: mine }))
    const theirs = await send(world.as(schools), row('Đinh Văn Mạnh', 'Sở Giáo dục'), { unitId: schoolsId })
    must(await takeAwardImport(world.as(schools), { importId: theirs }))

    expect(must(await undoAwardImport(healthAct, { importId: mine }))).toMatchObject({
      removed: 1,
      holders: 1,
    })
    expect(await awardsOf(mine)).toEqual([])
    expect(await awardsOf(theirs)).toMatchObject([{ name: 'Đinh Văn Mạnh', number: '77/QĐ-UBND' }])
  })

  it('reads lists of a shape as an officer said once', async () => {
    const { act } = await province()
    const text = 'Mã;Người;Cấp gì;Lúc\nA1;Đỗ Văn Khoa;LĐTT;2019'
    const importId = await send(act, text)
    const [section] = must(await viewAwardImport(act, { importId })).sections
    expect(section!.doubts).toContain('no-heading')
    const columns = ['ignored', 'name', 'award', 'year'] as const
    const mapped = must(
      await setImportColumns(act, { importId, fingerprint: section!.fingerprint, columns: [...columns] }),
    )
    expect(await mapped.whenRead).toBeNull()
    const rows = must(await listImportRows(act, { importId })).rows.filter(({ state }) => state === 'good')
    expect(rows.map(({ value }) => [value!.name, value!.awardKey, value!.year])).toEqual([
      ['Đỗ Văn Khoa', 'advanced-worker', 2019],
    ])
  })

  it('gives rows to mend as a sheet that reads again', async () => {
    const { act } = await province()
    const text =
      'DANH SÁCH KHEN THƯỞNG;;;\n(Kèm theo Quyết định số 51/QĐ-UBND ngày 1/2/2018);;;\nSTT;Họ và tên;Danh hiệu;Tiền thưởng\n1;Bùi Văn Lâm;LĐTT;nhiều\n2;Bùi Văn Minh;nt;900000'
    const importId = await send(act, text)
    const bad = must(await listBadRows(act, { importId }))
    expect(bad.rows).toMatchObject([{ line: 4, reasons: ['“nhiều” không phải số tiền.'] }])
    const bytes = new Uint8Array(await writeBadRows(bad.rows))
    const again = must(await startAwardImport(act, { bytes, fileName: 'sua.xlsx' }))
    expect(await again.whenRead).toBeNull()
    const [row] = must(await listImportRows(act, { importId: again.importId })).rows
    expect([row!.state, row!.raw.decisionNumber, row!.raw.decisionDate]).toEqual([
      'bad',
      '51/QĐ-UBND',
      '01/02/2018',
    ])
  })

  it('keeps to the unit: strangers see nothing and may not send', async () => {
    const { act, healthAct, healthId, rootId } = await province()
    const importId = await send(act, list('1;Ngô Văn Nam;1975;Sở Y tế;LĐTT;61/QĐ-UBND;5/6/2021;2020'))
    expect(await viewAwardImport(healthAct, { importId })).toMatchObject({ code: 'not-found' })
    expect(await takeAwardImport(healthAct, { importId })).toMatchObject({ code: 'not-found' })
    const refused = await startAwardImport(healthAct, {
      bytes: new TextEncoder().encode('x'),
      fileName: 'x',
      unitId: rootId,
    })
    expect(refused).toMatchObject({ code: 'outside-your-unit' })
    const own = await send(healthAct, list('1;Ngô Văn Nam;1975;Tỉnh khác;LĐTT;62/QĐ-UBND;5/6/2021;2019'))
    must(await takeAwardImport(healthAct, { importId: own }))
    expect(await awardsOf(own)).toMatchObject([{ scope: healthId }])
  })

  it('is thrown away before it is taken', async () => {
    const { act } = await province()
    const importId = await send(act, list('1;Tô Văn Oai;1975;Sở Y tế;LĐTT;71/QĐ-UBND;5/6/2021;2020'))
    must(await cancelAwardImport(act, { importId }))
    expect(must(await viewAwardImport(act, { importId }))).toMatchObject({
      state: 'cancelled',
      counts: { good: 0 },
    })
    expect(await takeAwardImport(act, { importId })).toMatchObject({ code: 'import-not-ready' })
  })
})
