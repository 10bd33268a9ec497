import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildAward } from '../../../test/builders-awards.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { must } from '../../../test/must.ts'
import { documentXml, paragraphTexts, tablesOf } from '../../../test/read-back.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { readNamedAwards } from '../awards/index.ts'
import { handOver, keepSigned, listHandovers, openSigned, writeHandover } from './handovers.ts'
import { viewTerm } from './read-term.ts'
import { changePapers, listRequests, receiveRequest, showPublicRequest, viewRequest } from './requests.ts'
import type { RequestBody } from './schemas.ts'
import { stepRequest } from './step-request.ts'
import { createKind, listKinds, moveItems, viewKind } from './stock.ts'

const codeOf = (result: unknown) => (isRefusal(result) ? result.code : result)
const today = '2026-03-10'

describe('items of commendation', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let province: string
  let health: string
  let officer: Actor
  let stranger: Actor

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    const other = await buildUnit(world.db, { name: 'Sở Tài chính', parentId: province })
    officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
    stranger = await buildActor(world.db, { username: 'tc', role: 'unit-officer', unitId: other })
  })
  beforeEach(() => world.setNow('2026-03-10T02:00:00Z'))

  let turn = 0
  const kind = async (more: { hasSerial?: boolean; lowAt?: number } = {}) =>
    must(
      await createKind(world.as(officer), {
        unitId: province,
        name: `Khung bằng khen ${++turn}`,
        category: 'frame',
        measure: 'chiếc',
        hasSerial: false,
        lowAt: 5,
        ...more,
      }),
    ).id
  const move = async (
    kindId: string,
    way: 'receipt' | 'issue' | 'return' | 'spoiled' | 'count',
    quantity: number,
    serials: string[] = [],
  ) => {
    const { revision } = must(await viewKind(world.as(officer), kindId))
    return moveItems(world.as(officer), {
      kindId,
      revision,
      way,
      quantity,
      serials,
      happenedOn: today,
      basis: 'Phiếu nhập',
      note: '',
    })
  }
  const give = (lines: { kindId: string; quantity: number; serials?: string[] }[], receiver = 'Sở Y tế') =>
    handOver(world.as(officer), {
      unitId: province,
      handedOn: today,
      giverName: 'Lê Thị Thu Hà',
      giverPosition: 'Chuyên viên',
      receiver,
      receiverName: 'Trần Thị Ánh',
      receiverPosition: '',
      place: 'Sở Nội vụ',
      reason: 'Quyết định số 12/QĐ-UBND',
      lines: lines.map((line) => ({ serials: [], ...line })),
    })

  it('keeps stock: receipts, issues, spoiled ones, a count, and when to order more', async () => {
    const id = await kind()
    expect(await move(id, 'receipt', 20)).toMatchObject({ stock: 20 })
    expect(await move(id, 'issue', 3)).toMatchObject({ stock: 17 })
    expect(await move(id, 'spoiled', 1)).toMatchObject({ stock: 16 })
    expect(codeOf(await move(id, 'issue', 17))).toBe('item-stock-short')
    expect(await move(id, 'count', 4)).toMatchObject({ stock: 4 })
    expect(await move(id, 'return', 2)).toMatchObject({ stock: 6 })
    expect(await move(id, 'issue', 1)).toMatchObject({ stock: 5 })
    const view = must(await viewKind(world.as(officer), id))
    expect(view.isLow).toBe(true)
    expect(view.movements.map(({ way, quantity, balance }) => [way, quantity, balance])).toEqual([
      ['issue', -1, 5],
      ['return', 2, 6],
      ['count', -12, 4],
      ['spoiled', -1, 16],
      ['issue', -3, 17],
      ['receipt', 20, 20],
    ])
    const low = (await listKinds(world.as(officer), { low: true })).rows.map((row) => row.id)
    expect(low).toContain(id)
  })

  it('knows each piece that has a serial number', async () => {
    const id = await kind({ hasSerial: true })
    expect(codeOf(await move(id, 'receipt', 2, ['LĐ3-001']))).toBe('item-serials-count')
    must(await move(id, 'receipt', 2, ['LĐ3-001', 'LĐ3-002']))
    expect(codeOf(await move(id, 'receipt', 1, ['LĐ3-001']))).toBe('item-serial-known')
    expect(codeOf(await move(id, 'issue', 1, ['LĐ3-009']))).toBe('item-serial-absent')
    must(await give([{ kindId: id, quantity: 1, serials: ['LĐ3-002'] }]))
    expect(must(await viewKind(world.as(officer), id)).serials).toEqual(['LĐ3-001'])
    expect(codeOf(await move(id, 'issue', 1, ['LĐ3-002']))).toBe('item-serial-absent')
    must(await move(id, 'return', 1, ['LĐ3-002']))
    expect(must(await viewKind(world.as(officer), id)).serials).toEqual(['LĐ3-001', 'LĐ3-002'])
  })

  it('hands over all lines or none, with a number and a record that both sign', async () => {
    const [a, b] = [await kind(), await kind()]
    must(await move(a, 'receipt', 10))
    must(await move(b, 'receipt', 1))
    expect(
      codeOf(
        await give([
          { kindId: a, quantity: 4 },
          { kindId: b, quantity: 2 },
        ]),
      ),
    ).toBe('item-stock-short')
    expect(must(await viewKind(world.as(officer), a)).stock).toBe(10)
    // Two at once: numbers follow each other, nothing is given twice.
    const both = await Promise.all([
      give([
        { kindId: a, quantity: 6 },
        { kindId: b, quantity: 1 },
      ]),
      give([
        { kindId: b, quantity: 1 },
        { kindId: a, quantity: 6 },
      ]),
    ])
    expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['item-stock-short'])
    expect(must(await viewKind(world.as(officer), a)).stock).toBe(4)
    const one = both.find((result) => !isRefusal(result)) as { id: string; number: number }
    const next = must(await give([{ kindId: a, quantity: 1 }]))
    expect(next.number).toBe(one.number + 1)
    const file = must(await writeHandover(world.as(officer), one.id))
    const xml = documentXml(file.bytes)
    expect(paragraphTexts(xml)).toEqual(
      expect.arrayContaining([
        'BIÊN BẢN',
        'Bên nhận: Sở Y tế.',
        'Người giao: Lê Thị Thu Hà, Chuyên viên.',
        'Người nhận: Trần Thị Ánh.',
      ]),
    )
    expect(tablesOf(xml).some((table) => table.some((cells) => cells.includes('6')))).toBe(true)
    const pdf = new TextEncoder().encode('%PDF-1.7 đã ký')
    expect(
      codeOf(
        await keepSigned(world.as(officer), { handoverId: one.id, bytes: pdf.subarray(3), fileName: 'x' }),
      ),
    ).toBe('item-file-type')
    must(await keepSigned(world.as(officer), { handoverId: one.id, bytes: pdf, fileName: 'bien-ban.pdf' }))
    expect(
      codeOf(await keepSigned(world.as(officer), { handoverId: one.id, bytes: pdf, fileName: 'x.pdf' })),
    ).toBe('item-handover-signed')
    expect(new Uint8Array(must(await openSigned(world.as(officer), one.id)).bytes)).toEqual(pdf)
  })

  it('shows other units nothing, and lets them do nothing', async () => {
    const id = await kind()
    const theirs = world.as(stranger)
    expect((await listKinds(theirs, {})).rows).toEqual([])
    expect(codeOf(await viewKind(theirs, id))).toBe('item-kind-unknown')
    expect((await listHandovers(theirs, { limit: 50 })).rows).toEqual([])
    expect((await listRequests(theirs, { limit: 50 })).rows).toEqual([])
    expect(
      codeOf(
        await createKind(theirs, {
          unitId: province,
          name: 'Lén',
          category: 'box',
          measure: 'hộp',
          hasSerial: false,
          lowAt: 0,
        }),
      ),
    ).toBe('outside-your-unit')
  })

  const papers = (state: 'there' | 'missing') => [
    { part: 'don', name: 'Đơn đề nghị', required: true, state },
    { part: 'xac-nhan', name: 'Xác nhận khen thưởng', required: true, state: 'there' as const },
  ]
  const request = (more: Partial<RequestBody>): RequestBody => ({
    unitId: province,
    kind: 'reissue',
    applicant: 'Hoàng Thị Đơn',
    contact: '',
    item: 'Huy chương Kháng chiến hạng Nhất',
    reason: 'Mất do lũ',
    receivedOn: '2026-02-12',
    papers: papers('missing'),
    ownTerm: { days: 10, unit: 'working-day', basis: 'Quyết định số 5/QĐ-SNV' },
    ...more,
  })
  const step = async (
    requestId: string,
    name: Parameters<typeof stepRequest>[1]['step'],
    more: Partial<Parameters<typeof stepRequest>[1]> = {},
  ) => {
    const { revision } = must(await viewRequest(world.as(officer), requestId))
    return stepRequest(world.as(officer), {
      requestId,
      revision,
      step: name,
      happenedOn: today,
      note: '',
      ...more,
    })
  }

  it('takes term and papers from the law of the day, and never from another day', async () => {
    const old = await viewTerm(world.as(officer), { kind: 'reissue', on: '2020-05-01' })
    expect(old.term).toMatchObject({ days: 15, unit: 'day' })
    expect(old.parts.map(({ part }) => part)).toEqual(['don', 'danh-sach', 'xac-nhan'])
    const now = await viewTerm(world.as(officer), { kind: 'reissue', on: '2026-02-12' })
    expect(now).toMatchObject({ term: null, parts: [] })
    expect(now.provisional).not.toBeNull()
    expect(await viewTerm(world.as(officer), { kind: 'correction', on: '2026-02-12' })).toEqual({
      term: null,
      parts: [],
      cite: null,
      provisional: null,
    })
  })

  it('counts working days over Tết, stands while papers are missing, and writes the register when done', async () => {
    const { awardId } = await buildAward(world.as('system'), {
      name: 'Hoàng Thị Đơn',
      unitId: health,
      year: 1995,
    })
    const { id, receiptNumber } = must(await receiveRequest(world.as(officer), request({ awardId })))
    expect(receiptNumber).toMatch(/^CL-2026-[2-9A-Z]{8}$/)
    const first = must(await viewRequest(world.as(officer), id))
    // From 12/02: 13/02, then Tết until 22/02, nine more from 23/02.
    expect(first.clock).toMatchObject({ dueOn: '2026-03-05', isLate: true, isRunning: true })
    expect(codeOf(await step(id, 'forwarded', { basisNumber: '9/SNV' }))).toBe('item-request-papers')
    must(await step(id, 'papers-asked'))
    expect(must(await viewRequest(world.as(officer), id)).clock).toMatchObject({
      dueOn: null,
      isLate: false,
      isRunning: false,
    })
    const waiting = must(await showPublicRequest(world.as('system'), receiptNumber))
    expect(waiting).toMatchObject({ state: 'waiting-papers', lacking: ['Đơn đề nghị'], dueOn: null })
    expect(JSON.stringify(waiting)).not.toContain('Hoàng')
    expect(codeOf(await step(id, 'papers-given'))).toBe('item-request-papers')
    const { revision } = must(await viewRequest(world.as(officer), id))
    must(await changePapers(world.as(officer), { requestId: id, revision, papers: papers('there') }))
    must(await step(id, 'papers-given'))
    expect(must(await viewRequest(world.as(officer), id)).clock.dueOn).toBe('2026-03-24')
    expect(codeOf(await step(id, 'forwarded'))).toBe('item-request-basis')
    must(await step(id, 'forwarded', { basisNumber: '19/SNV-TĐKT', basisOn: today }))
    must(await step(id, 'came-back', { basisNumber: '77/BNV', basisOn: today }))
    must(await step(id, 'done', { basisNumber: '77/BNV', basisOn: today }))
    expect(codeOf(await step(id, 'withdrawn'))).toBe('item-request-step')
    const { rows } = await world.owner.query(
      'select kind, basis_number from award_acts where award_id = $1',
      [awardId],
    )
    expect(rows).toEqual([{ kind: 'item-reissued', basis_number: '77/BNV' }])
    expect(must(await showPublicRequest(world.as('system'), receiptNumber.toLowerCase())).state).toBe('done')
    expect(codeOf(await showPublicRequest(world.as('system'), 'CL-2026-22222222'))).toBe(
      'item-request-unknown',
    )
  })

  it('writes a correction into the register only with what is to be right, and refuses the second of two', async () => {
    const { awardId } = await buildAward(world.as('system'), {
      name: 'Lê Văn Sai',
      unitId: health,
      year: 2019,
    })
    const { id } = must(
      await receiveRequest(
        world.as(officer),
        request({ kind: 'correction', awardId, papers: papers('there') }),
      ),
    )
    expect(codeOf(await step(id, 'done', { basisNumber: '8/QĐ' }))).toBe('item-request-changes')
    const { revision } = must(await viewRequest(world.as(officer), id))
    const done = () =>
      stepRequest(world.as(officer), {
        requestId: id,
        revision,
        step: 'done',
        happenedOn: today,
        note: '',
        basisNumber: '8/QĐ-UBND',
        changes: { holderName: 'Lê Văn Đúng' },
      })
    const both = await Promise.all([done(), done()])
    expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['changed-meanwhile'])
    const [award] = await inView(world.as(officer), (tx) => readNamedAwards(tx, [awardId]))
    expect(award).toMatchObject({ holder: 'Lê Văn Đúng', state: 'corrected' })
  })

  it('asks for the award before a result is given', async () => {
    const { id } = must(await receiveRequest(world.as(officer), request({ papers: papers('there') })))
    expect(codeOf(await step(id, 'done', { basisNumber: '1/QĐ' }))).toBe('item-request-award')
    expect(codeOf(await receiveRequest(world.as(officer), request({ receivedOn: '2026-03-11' })))).toBe(
      'item-date-ahead',
    )
  })

  it('tells who keeps the items and the unit of the award how far a request is', async () => {
    const unitOfficer = await buildActor(world.db, { username: 'yt', role: 'unit-officer', unitId: health })
    const colleague = await buildActor(world.db, {
      username: 'cv2',
      role: 'standing-officer',
      unitId: province,
    })
    const { awardId, holderId } = await buildAward(world.as('system'), { name: 'Lý Thị Báo', unitId: health })
    const { id, receiptNumber } = must(
      await receiveRequest(world.as(officer), request({ awardId, item: 'Bằng khen' })),
    )
    const said = `Đề nghị cấp lại Bằng khen (${receiptNumber})`
    must(await step(id, 'withdrawn'))
    const { rows } = await world.owner.query(
      `select account_id::text as id, text, path from notifications n
       where kind = 'item-request' and text like '%' || $1 || '%' order by n.id`,
      [receiptNumber],
    )
    const path = `/hien-vat/ho-so/${id}`
    const unitPath = `/so-vang/nguoi/${holderId}`
    expect(rows).toEqual([
      { id: colleague.accountId, text: `${said}: đã tiếp nhận`, path },
      { id: unitOfficer.accountId, text: `${said} của Lý Thị Báo: đã tiếp nhận`, path: unitPath },
      { id: colleague.accountId, text: `${said}: người nộp đã rút`, path },
      { id: unitOfficer.accountId, text: `${said} của Lý Thị Báo: người nộp đã rút`, path: unitPath },
    ])
  })
})
