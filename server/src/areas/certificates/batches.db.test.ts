import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildAward } from '../../../test/builders-awards.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { must } from '../../../test/must.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { fixedClock } from '../../platform/clock.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { readNamedAwards } from '../awards/index.ts'
import { checkBatch } from './check-batch.ts'
import { checkCertificate } from './check-certificate.ts'
import { changeLayout, createLayout, listLayouts, viewLayout } from './layouts.ts'
import { makeBatch } from './make-batch.ts'
import { numberCertificates, startBook } from './number-certificates.ts'
import { filesRest, openRunFile, startRun } from './print-run.ts'
import { changePrinter, createPrinter, listPrinters } from './printers.ts'
import { leaveOut, spoilCertificate, tellRun } from './tell-run.ts'
import { listBatches, listRows, viewBatch } from './view-batches.ts'

const origin = 'https://thidua.vi-du.gov.vn'
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : result)

describe('printing certificates', () => {
  const world = useTestWorld()
  let province: string
  let commune: string
  let officer: Actor
  let stranger: Actor
  let layoutId: string
  let printerId: string
  let turn = 0

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    commune = await buildUnit(world.db, { name: 'Xã Hòa Vang', kind: 'commune', parentId: province })
    const other = await buildUnit(world.db, { name: 'Xã Bình Minh', kind: 'commune', parentId: province })
    officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
    stranger = await buildActor(world.db, { username: 'xa', role: 'unit-officer', unitId: other })
    layoutId = must(
      await createLayout(world.as(officer), {
        unitId: province,
        name: 'Bằng khen tỉnh',
        paper: 'a3-landscape',
        title: 'Bằng khen',
        issuer: 'Chủ tịch Ủy ban nhân dân tỉnh An Bình',
        awardKeys: [],
      }),
    ).id
    printerId = must(await createPrinter(world.as(officer), { unitId: province, name: 'Canon LBP' })).id
  })

  const award = (name: string, more: { deed?: string } = {}) =>
    buildAward(world.as('system'), {
      name,
      unitId: commune,
      unitText: 'Xã Hòa Vang',
      year: 2025,
      number: `${++turn}/QĐ-UBND`,
      deed: 'Đã hoàn thành xuất sắc nhiệm vụ',
      ...more,
    })
  const batchOf = async (awardIds: string[], again = false) =>
    must(
      await makeBatch(world.as(officer), {
        unitId: province,
        title: 'Lô thử',
        layoutId,
        printerId,
        onStock: false,
        choice: { awardIds },
        again,
      }),
    )
  const open = async (batchId: string, more: { from?: number; to?: number } = {}) => {
    const { revision } = must(await viewBatch(world.as(officer), batchId))
    const run = must(await startRun(world.as(officer), { batchId, revision, origin, ...more }))
    await filesRest()
    return run
  }

  it('prints in the order chosen, pauses, goes on at the next number, and prints spoiled sheets again', async () => {
    const ids: string[] = []
    for (const name of ['Vũ Văn Một', 'An Thị Hai', 'Lê Văn Ba', 'Bùi Thị Bốn', 'Đỗ Văn Năm'])
      ids.push((await award(name)).awardId)
    const { id: batchId } = await batchOf([...ids].reverse())
    const run = await open(batchId)
    expect(run).toMatchObject({ count: 5, first: 1, last: 5 })
    const file = must(await openRunFile(world.as(officer), run.runId))
    expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    const told = await tellRun(world.as(officer), {
      batchId,
      runId: run.runId,
      printedTo: 3,
      spoiled: [{ place: 2, reason: 'Kẹt giấy' }],
    })
    expect(told).toEqual({ printed: 2, spoiled: 1, nextPlace: 2 })
    const rows = must(await listRows(world.as(officer), { batchId, limit: 50 })).rows
    expect(rows.map(({ place, holder, state }) => [place, holder, state])).toEqual([
      [1, 'Đỗ Văn Năm', 'printed'],
      [2, 'Bùi Thị Bốn', 'waiting'],
      [3, 'Lê Văn Ba', 'printed'],
      [4, 'An Thị Hai', 'waiting'],
      [5, 'Vũ Văn Một', 'waiting'],
    ])
    expect(rows[0]).toMatchObject({ printer: 'Canon LBP', printedBy: 'cv' })
    expect(rows[1]!.spoiled).toMatchObject([{ reason: 'Kẹt giấy', by: 'cv' }])
    const view = must(await viewBatch(world.as(officer), batchId))
    expect(view).toMatchObject({
      state: 'paused',
      nextPlace: 2,
      counts: { rows: 5, waiting: 3, printed: 2, sheets: 3, spoiled: 1 },
    })

    const next = await open(batchId, { from: 4 })
    expect(next).toMatchObject({ count: 2, first: 4, last: 5 })
    must(await tellRun(world.as(officer), { batchId, runId: next.runId, printedTo: 5, spoiled: [] }))
    const last = await open(batchId)
    expect(last).toMatchObject({ count: 1, first: 2, last: 2 })
    must(await tellRun(world.as(officer), { batchId, runId: last.runId, printedTo: 2, spoiled: [] }))
    expect(must(await viewBatch(world.as(officer), batchId)).state).toBe('done')

    // A sheet that is found spoiled later waits again.
    expect(
      await spoilCertificate(world.as(officer), {
        batchId,
        rowId: rows[4]!.id,
        reason: 'Rách khi đóng khung',
      }),
    ).toEqual({ nextPlace: 5 })
    expect(
      codeOf(await spoilCertificate(world.as(officer), { batchId, rowId: rows[4]!.id, reason: 'Lần nữa' })),
    ).toBe('row-not-printed')
    expect(
      await leaveOut(world.as(officer), { batchId, rowId: rows[4]!.id, reason: 'In ở lô khác' }),
    ).toEqual({
      nextPlace: null,
    })
    // What was printed is not put into a second batch unless asked for.
    expect(
      codeOf(
        await makeBatch(world.as(officer), {
          unitId: province,
          title: 'Lô hai',
          layoutId,
          printerId,
          onStock: true,
          choice: { awardIds: ids.slice(1) },
          again: false,
        }),
      ),
    ).toBe('batch-empty')
    expect((await batchOf(ids, true)).count).toBe(5)
  })

  it('keeps one file open, and refuses the second of two officers', async () => {
    const { id: batchId } = await batchOf([(await award('Phan Văn Đua')).awardId])
    const { revision } = must(await viewBatch(world.as(officer), batchId))
    const both = await Promise.all(
      [1, 2].map(() => startRun(world.as(officer), { batchId, revision, origin })),
    )
    await filesRest()
    expect(both.map(codeOf).filter((one) => one === 'run-open')).toHaveLength(1)
    const run = both.find((one) => !isRefusal(one)) as { runId: string }
    const tell = () => tellRun(world.as(officer), { batchId, runId: run.runId, printedTo: 1, spoiled: [] })
    const told = await Promise.all([tell(), tell()])
    expect(told.map(codeOf)).toContain('run-told')
    expect(must(await viewBatch(world.as(officer), batchId)).counts).toMatchObject({ printed: 1, sheets: 1 })
    expect(codeOf(await startRun(world.as(officer), { batchId, revision, origin }))).toBe('changed-meanwhile')
  })

  it('prints no certificate in two batches: what one has printed since, or is printing, the other leaves', async () => {
    const ids: string[] = []
    for (const name of ['Cao Văn Nhất', 'Cao Văn Nhì', 'Cao Văn Tam']) ids.push((await award(name)).awardId)
    const [one, two] = [await batchOf(ids), await batchOf(ids)]
    const started = await Promise.all(
      [one, two].map(async ({ id: batchId }) => {
        const { revision } = must(await viewBatch(world.as(officer), batchId))
        return startRun(world.as(officer), { batchId, revision, origin, to: 2 })
      }),
    )
    await filesRest()
    expect(started.map(codeOf)).toContain('run-elsewhere')
    const [first, second] = isRefusal(started[0]!) ? [two, one] : [one, two]
    const run = started.find((result) => !isRefusal(result)) as { runId: string }
    const problems = async () =>
      must(await checkBatch(world.as(officer), { batchId: second.id, origin })).problems.filter(
        ({ problem }) => !problem.includes('Sổ vàng'),
      )
    const said = (what: string) => `${what} ở lô “Lô thử”, không in lại ở lô này`
    expect((await problems()).map(({ place, problem }) => [place, problem])).toEqual([
      [1, said('Đang in')],
      [2, said('Đang in')],
    ])
    // A minute later one comes out well, one is spoiled: the other batch leaves out the one and prints the rest.
    const act = world.as(officer)
    const later = new Date(act.clock.now().getTime() + 60_000).toISOString()
    must(
      await tellRun(
        { ...act, clock: fixedClock(later) },
        {
          batchId: first.id,
          runId: run.runId,
          printedTo: 2,
          spoiled: [{ place: 2, reason: 'Nhòe mực' }],
        },
      ),
    )
    expect((await problems()).map(({ place, problem }) => [place, problem])).toEqual([[1, said('Đã in')]])
    const rest = await open(second.id)
    expect(rest).toMatchObject({ count: 2, first: 2, last: 3, printedElsewhere: 1, atPrinterElsewhere: 0 })
    const { rows } = must(await listRows(world.as(officer), { batchId: second.id, limit: 5 }))
    expect(rows.map(({ state, leftOutReason }) => [state, leftOutReason])).toEqual([
      ['left-out', 'Đã in ở lô “Lô thử”'],
      ['waiting', null],
      ['waiting', null],
    ])
    const { revision } = must(await viewBatch(world.as(officer), first.id))
    expect(codeOf(await startRun(world.as(officer), { batchId: first.id, revision, origin }))).toBe(
      'run-elsewhere',
    )
    // Whoever asks for another copy gets it, by a batch of its own.
    const again = { ...act, clock: fixedClock(new Date(Date.parse(later) + 60_000).toISOString()) }
    const choice = { awardIds: ids.slice(0, 1) }
    const copy = {
      unitId: province,
      title: 'Bản nữa',
      layoutId,
      printerId,
      onStock: false,
      choice,
      again: true,
    }
    expect(await open(must(await makeBatch(again, copy)).id)).toMatchObject({ count: 1, printedElsewhere: 0 })
  })

  it('refuses the second of two who leave out or spoil one sheet', async () => {
    const { id: batchId } = await batchOf([
      (await award('Tô Văn Bỏ')).awardId,
      (await award('Tô Văn Hỏng')).awardId,
    ])
    const [left, spoiled] = must(await listRows(world.as(officer), { batchId, limit: 5 })).rows
    const twice = async (act: typeof leaveOut, rowId: string) =>
      (await Promise.all([1, 2].map(() => act(world.as(officer), { batchId, rowId, reason: 'Thử' }))))
        .map((result) => (isRefusal(result) ? result.code : 'done'))
        .sort()
    expect(await twice(leaveOut, left!.id)).toEqual(['done', 'row-not-waiting'])
    const run = await open(batchId)
    must(await tellRun(world.as(officer), { batchId, runId: run.runId, printedTo: 2, spoiled: [] }))
    expect(await twice(spoilCertificate, spoiled!.id)).toEqual(['done', 'row-not-printed'])
    const { rows } = await world.owner.query(
      `select act, count(*)::int as n from ledger_entries where object_kind = 'certificate-batch' and object_id = $1 group by act order by act`,
      [batchId],
    )
    expect(rows).toEqual([
      { act: 'create-certificate-batch', n: 1 },
      { act: 'leave-out-certificate', n: 1 },
      { act: 'spoil-certificate', n: 1 },
      { act: 'start-certificate-run', n: 1 },
      { act: 'tell-certificate-run', n: 1 },
    ])
  })

  it('tells before printing what does not fit and what is missing, and prints nothing so', async () => {
    const good = await award('Hồ Thị Vừa')
    const long = await award('Hồ Văn Dài', {
      deed: 'Đã có rất nhiều thành tích đặc biệt xuất sắc, '.repeat(60),
    })
    const { id: batchId } = await batchOf([good.awardId, long.awardId])
    const check = must(await checkBatch(world.as(officer), { batchId, origin }))
    expect(check.checked).toBe(2)
    expect(check.problems).toEqual([
      { place: 1, name: 'Hồ Thị Vừa', problem: 'Chưa cấp số Sổ vàng', blocks: false },
      { place: 2, name: 'Hồ Văn Dài', problem: 'Chưa cấp số Sổ vàng', blocks: false },
      {
        place: 2,
        name: 'Hồ Văn Dài',
        problem: 'Nội dung thành tích không vừa ô, dù đã thu đến cỡ chữ 15',
        blocks: true,
      },
    ])
    await open(batchId)
    const view = must(await viewBatch(world.as(officer), batchId))
    expect(view.runs[0]).toMatchObject({ state: 'failed', problem: 'unfit' })
    expect(view.runs[0]!.unfit.map(({ place }) => place)).toEqual([2])
    expect(view.state).toBe('new')
    const { rows } = must(await listRows(world.as(officer), { batchId, limit: 10 }))
    must(await leaveOut(world.as(officer), { batchId, rowId: rows[1]!.id, reason: 'Rút gọn nội dung' }))
    expect((await open(batchId)).count).toBe(1)
  })

  it('numbers the golden book without a gap while two batches race, and writes the register', async () => {
    must(await startBook(world.as(officer), { unitId: province, year: 2025, lastNumber: 57 }))
    const of = async (letter: string) => {
      const ids: string[] = []
      for (const n of [1, 2, 3, 4]) ids.push((await award(`Ngô Văn ${letter}${n}`)).awardId)
      return { ids, batch: await batchOf(ids) }
    }
    const [a, b] = [await of('A'), await of('B')]
    // The same awards in a third batch: whoever comes later finds them numbered.
    const again = await batchOf(a.ids, true)
    const given = await Promise.all(
      [a.batch.id, b.batch.id, again.id].map((id) => numberCertificates(world.as(officer), id)),
    )
    const refused = given.filter(isRefusal)
    expect(refused.map(({ code }) => code).filter((code) => code !== 'changed-meanwhile')).toEqual([])
    for (const id of [a.batch.id, b.batch.id, again.id]) must(await numberCertificates(world.as(officer), id))
    const awards = await inView(world.as(officer), (tx) => readNamedAwards(tx, [...a.ids, ...b.ids]))
    const numbers = awards.map(({ goldenBookNumber }) => Number(goldenBookNumber!.split('/')[0]))
    expect(numbers.sort((x, y) => x - y)).toEqual([58, 59, 60, 61, 62, 63, 64, 65])
    const { rows } = await world.owner.query(
      'select book_number from certificates where book_year = 2025 order by book_number',
    )
    expect(rows.map(({ book_number }) => book_number)).toEqual([58, 59, 60, 61, 62, 63, 64, 65])
    // In the order of the batch.
    const { rows: lines } = must(await listRows(world.as(officer), { batchId: b.batch.id, limit: 10 }))
    const ofB = lines.map(({ goldenBookNumber }) => Number(goldenBookNumber!.split('/')[0]))
    expect(ofB).toEqual([...ofB].sort((x, y) => x - y))
    expect(
      codeOf(await startBook(world.as(officer), { unitId: province, year: 2025, lastNumber: 100 })),
    ).toBe('book-started')
  })

  it('lets anybody check a certificate by its code, and see nothing else', async () => {
    const { awardId } = await award('Đinh Thị Kiểm')
    const { id: batchId } = await batchOf([awardId])
    const [row] = must(await listRows(world.as(officer), { batchId, limit: 1 })).rows
    const nobody = { ...officer, accountId: '0', roles: [] }
    const found = must(await checkCertificate(world.as(nobody), row!.code.toLowerCase()))
    expect(found).toEqual({
      code: row!.code,
      holder: 'Đinh Thị Kiểm',
      award: 'Bằng khen của Bộ, ban, ngành, tỉnh',
      decision: `${turn}/QĐ-UBND`,
      decidedOn: '2025-06-05',
      issuer: 'Chủ tịch UBND tỉnh',
      state: 'in-force',
    })
    expect(codeOf(await checkCertificate(world.as(nobody), '2222-2222-2222-2222'))).toBe(
      'certificate-code-unknown',
    )
  })

  it('shows neither batches nor printers to other units; layouts of the province serve below', async () => {
    const { id: batchId } = await batchOf([(await award('Mai Văn Kín')).awardId])
    const theirs = world.as(stranger)
    expect((await listBatches(theirs, { limit: 50 })).rows).toEqual([])
    expect((await listPrinters(theirs)).rows).toEqual([])
    expect(codeOf(await viewBatch(theirs, batchId))).toBe('batch-unknown')
    expect(codeOf(await tellRun(theirs, { batchId, runId: '1', printedTo: null, spoiled: [] }))).toBe(
      'batch-unknown',
    )
    expect((await listLayouts(theirs)).rows.map(({ name, mayChange }) => [name, mayChange])).toEqual([
      ['Bằng khen tỉnh', false],
    ])
    const layout = must(await viewLayout(theirs, layoutId))
    expect(codeOf(await changeLayout(theirs, { ...layout, layoutId }))).toBe('outside-your-unit')
    expect(
      codeOf(
        await makeBatch(theirs, {
          unitId: province,
          title: 'Lén',
          layoutId,
          printerId,
          onStock: true,
          choice: { awardIds: ['1'] },
          again: false,
        }),
      ),
    ).toBe('outside-your-unit')
  })

  it('refuses a layout with a strange placeholder or a field beside the sheet, and a stale change', async () => {
    const layout = must(await viewLayout(world.as(officer), layoutId))
    const change = (fields: typeof layout.fields, revision = layout.revision) =>
      changeLayout(world.as(officer), { ...layout, layoutId, revision, fields })
    const [first, ...rest] = layout.fields
    expect(codeOf(await change([{ ...first!, pattern: '{họ tên}' }, ...rest]))).toBe(
      'layout-placeholder-unknown',
    )
    expect(codeOf(await change([{ ...first!, x: 400 }, ...rest]))).toBe('layout-field-outside')
    expect(await change(layout.fields)).toEqual({ revision: layout.revision + 1 })
    expect(codeOf(await change(layout.fields))).toBe('changed-meanwhile')
    const [printer] = (await listPrinters(world.as(officer))).rows
    const measured = { ...printer!, printerId, leftEdge: 212 }
    expect(await changePrinter(world.as(officer), measured)).toEqual({ revision: printer!.revision + 1 })
    expect(codeOf(await changePrinter(world.as(officer), measured))).toBe('changed-meanwhile')
  })
})
