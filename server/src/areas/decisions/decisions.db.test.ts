import { describe, expect, it } from 'vitest'
import { buildActor } from '../../../test/builders.ts'
import { useDecisionWorld } from '../../../test/builders-decisions.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { codeOf, must } from '../../../test/must.ts'
import { documentXml, paragraphTexts, tablesOf } from '../../../test/read-back.ts'
import { listAwards } from '../awards/index.ts'
import { verifyLedger } from '../ledger/index.ts'
import { attachSigned, openSigned, removeSigned, viewSignatures } from './attach-signed.ts'
import { addRows, changeRow, type PickedRow, removeRows } from './change-rows.ts'
import { changeDecision, draftChange, draftDecision } from './draft-decision.ts'
import { addFundEntry, cancelFundEntry, viewFund } from './fund.ts'
import { moveDecision } from './move-decision.ts'
import { numberDecision } from './number-decision.ts'
import { payBonuses, returnBonuses } from './pay-bonuses.ts'
import { makeSigner, plainPdf, signPdf } from './signatures/signed-pdf.fixture.ts'
import { listDecisions, viewDecision } from './view-decision.ts'
import { writeDecision, writeDecisionList } from './write-decision.ts'
import { writePayList } from './write-pay-list.ts'

describe('decisions', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  useTestApp(world)
  const { at, row, draftOf, submitted, numbered, view } = useDecisionWorld(world)

  it('names a title of the same year that the holder has by an earlier decision, not one of another holder', async () => {
    const worker = { awardKey: 'advanced-worker', basis: 'merit' as const, year: 2025, deed: null }
    const fighter = { ...worker, awardKey: 'emulation-fighter-base' }
    await numbered([row('Hà Thị Minh Tâm', worker), row('Đỗ Văn Khác', worker)], '9071/QĐ-UBND')
    const { rows } = must(await listAwards(world.as(at.officer), { q: 'Hà Thị Minh Tâm', limit: 5 } as never))
    const holderId = (rows[0] as { holderId: string }).holderId

    const { decisionId } = await draftOf([
      row('Hà Thị Minh Tâm', { ...fighter, holderId }),
      row('Lê Thị Mới', fighter),
    ])

    const texts = (await view(decisionId)).rows.map(({ bonus }) => bonus!.text)
    expect(texts[0]).toContain('Cùng năm đã có “Lao động tiên tiến”, Quyết định 9071/QĐ-UBND, 09/03/2026')
    expect(texts[1]).not.toContain('Cùng năm')
  })

  it('drafts with the usual heading, the bases in force and the articles that follow from the list', async () => {
    const { decisionId } = await draftOf([
      row('Nguyễn Thị Ánh'),
      row('Phòng Nghiệp vụ Y', { holderKind: 'collective', gender: null, birthYear: null, position: null }),
    ])
    const seen = await view(decisionId)
    expect(seen).toMatchObject({
      state: 'draft',
      authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THANH SƠN',
      issuingBody: 'Ủy ban nhân dân tỉnh Thanh Sơn',
      symbol: 'QĐ-UBND',
      place: 'Thanh Sơn',
      counted: '01 tập thể, 01 cá nhân',
      totalVnd: 10_530_000,
      totalInWords: 'Mười triệu năm trăm ba mươi nghìn đồng',
    })
    expect([seen.proposal, seen.recipients]).toEqual([
      'Theo đề nghị của Giám đốc Sở Nội vụ',
      ['Như Điều 3', 'Lưu: VT'],
    ])
    expect(seen.bases.map(({ source }) => source)).toEqual([
      'law-72-2025',
      'law-2022',
      'decree-152-2025',
      'decree-129-2025',
      'decree-86-2023',
      'circular-15-2025',
    ])
    expect(seen.bases[1]!.text).toBe('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022')
    expect(seen.articles[0]).toEqual({
      opening:
        'Tặng danh hiệu, hình thức khen thưởng cho 01 tập thể, 01 cá nhân (có danh sách kèm theo), gồm:',
      paragraphs: ['a) Bằng khen của Bộ, ban, ngành, tỉnh: 01 tập thể, 01 cá nhân.'],
    })
    expect(seen.rows.map(({ name, bonus }) => [name, bonus!.vnd, bonus!.text])).toEqual([
      ['Nguyễn Thị Ánh', 3_510_000, '1,5 × 2.340.000 đồng'],
      ['Phòng Nghiệp vụ Y', 7_020_000, '3 × 2.340.000 đồng'],
    ])
    expect(seen.rows[0]!.bonus!.cite).toContain('Nghị định 152/2025/NĐ-CP, Điều 54')
  })

  it('writes the decision with a list for each award, its table and the pay list', async () => {
    const { decisionId } = await draftOf([
      row('Trần Thị Bưởi'),
      row('Lý A Ửng', { gender: 'male', birthYear: 1979 }),
    ])
    const xml = documentXml(must(await writeDecision(world.as(at.officer), decisionId)).bytes)
    expect(paragraphTexts(xml)).toEqual(
      expect.arrayContaining([
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THANH SƠN',
        'QUYẾT ĐỊNH:',
        'Theo đề nghị của Giám đốc Sở Nội vụ.',
      ]),
    )
    expect(tablesOf(xml).at(-1)!.slice(1)).toEqual([
      ['I. CÁ NHÂN'],
      ['1', 'Bà Trần Thị Bưởi', 'Bác sĩ, Sở Y tế'],
      ['2', 'Ông Lý A Ửng', 'Bác sĩ, Sở Y tế'],
    ])
    const pay = documentXml(
      must(await writePayList(world.as(at.officer), { decisionId, format: 'docx' })).bytes,
    )
    expect(tablesOf(pay).flat()).toContainEqual(['', 'Tổng cộng', '', '', '7.020.000', ''])
    expect(paragraphTexts(pay)).toContain('Bằng chữ: Bảy triệu không trăm hai mươi nghìn đồng.')
    expect(must(await writeDecisionList(world.as(at.officer), decisionId)).name).toMatch(
      /^danh-sach-du-thao-.*\.xlsx$/,
    )
  })

  it('fills the number once, everywhere: register, sums, notice to the unit; nobody outside sees it', async () => {
    const { decisionId, number, registerDecisionId } = await numbered(
      [row('Hà Thị Cúc'), row('Vi Văn Dần', { unitId: at.school })],
      '31',
    )
    expect(number).toBe('31/QĐ-UBND')
    const inRegister = await listAwards(world.as(at.officer), { q: '31/QĐ-UBND', limit: 10 } as never)
    expect(inRegister.rows).toHaveLength(2)
    const seen = await view(decisionId)
    expect(seen).toMatchObject({
      state: 'numbered',
      number: '31/QĐ-UBND',
      decidedOn: '2026-03-09',
      registerDecisionId,
    })
    expect(seen.rows.every(({ awardId, holderId }) => awardId && holderId)).toBe(true)
    const word = documentXml(must(await writeDecision(world.as(at.officer), decisionId)).bytes)
    expect(word).toContain('Số: 31/QĐ-UBND')
    expect(word).toContain('Thanh Sơn, ngày 09 tháng 3 năm 2026')

    expect((await view(decisionId, at.healthOfficer)).rows.map(({ name }) => name)).toEqual(['Hà Thị Cúc'])
    expect((await view(decisionId, at.schoolOfficer)).rows.map(({ name }) => name)).toEqual(['Vi Văn Dần'])
    expect(codeOf(await writeDecision(world.as(at.schoolOfficer), decisionId))).toBe('outside-your-unit')
    expect(codeOf(await viewDecision(world.as(at.stranger), decisionId))).toBe('decision-unknown')
    const told = await world.owner.query<{ account_id: string; text: string }>(
      `select account_id, text from notifications where path = $1 order by account_id`,
      [`/quyet-dinh/${decisionId}`],
    )
    expect(told.rows).toEqual([
      {
        account_id: at.healthOfficer.accountId,
        text: 'Quyết định số 31/QĐ-UBND khen thưởng 1 tập thể, cá nhân của đơn vị',
      },
      {
        account_id: at.schoolOfficer.accountId,
        text: 'Quyết định số 31/QĐ-UBND khen thưởng 1 tập thể, cá nhân của đơn vị',
      },
    ])
  })

  it('gives a number to one of two officers, and the same number to one of two decisions', async () => {
    const one = await submitted([row('Lò Thị Én')])
    const race = await Promise.all(
      [at.officer, at.second].map((actor, at) =>
        numberDecision(world.as(actor), { ...one, number: String(40 + at), decidedOn: '2026-03-09' }),
      ),
    )
    expect(race.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done'])
    expect(
      (await listAwards(world.as(at.officer), { q: 'Lò Thị Én', limit: 10 } as never)).rows,
    ).toHaveLength(1)

    const pair = [await submitted([row('Lò Thị Gấm')]), await submitted([row('Lò Thị Hà')])]
    const same = await Promise.all(
      pair.map((sent) =>
        numberDecision(world.as(at.officer), { ...sent, number: '50/QĐ-UBND', decidedOn: '2026-03-09' }),
      ),
    )
    expect(same.map(codeOf).sort()).toEqual(['decision-number-taken', 'done'])
    const again = await numberDecision(world.as(at.officer), {
      ...pair[0]!,
      revision: pair[0]!.revision,
      number: '51',
      decidedOn: '2026-03-09',
    })
    expect(['changed-meanwhile', 'done']).toContain(codeOf(again))
  })

  it('refuses what is not ready, and lets nobody act beyond their right', async () => {
    const act = world.as(at.officer)
    const empty = await draftOf([])
    expect(codeOf(await moveDecision(act, { ...empty, step: 'submitted' }))).toBe('decision-empty')
    const twice = await draftOf([row('Mai Thị Ích'), row('Mai Thị Ích')])
    expect(codeOf(await moveDecision(act, { ...twice, step: 'submitted' }))).toBe('decision-row-wrong')
    const ready = await submitted([row('Mai Thị Kha')])
    expect(codeOf(await numberDecision(act, { ...ready, number: '60', decidedOn: '2026-03-11' }))).toBe(
      'decision-day-ahead',
    )
    expect(codeOf(await addRows(act, { ...ready, rows: [row('Ai Đó')] }))).toBe('decision-not-draft')
    expect(
      codeOf(await numberDecision(world.as(at.leader), { ...ready, number: '60', decidedOn: '2026-03-09' })),
    ).toBe('right-missing')
    expect(
      codeOf(
        await numberDecision(world.as(at.healthOfficer), { ...ready, number: '60', decidedOn: '2026-03-09' }),
      ),
    ).toBe('decision-unknown')
    expect(
      codeOf(await draftDecision(world.as(at.healthOfficer), { unitId: at.province, title: 'Thử' })),
    ).toBe('outside-your-unit')
    const back = must(await moveDecision(act, { ...ready, step: 'taken-back', note: 'Sửa chức vụ' }))
    expect(
      codeOf(await changeDecision(act, { decisionId: ready.decisionId, revision: 1, title: 'Khác' })),
    ).toBe('changed-meanwhile')
    must(await moveDecision(act, { decisionId: ready.decisionId, ...back, step: 'dropped' }))
    expect((await view(ready.decisionId)).rows).toEqual([])
    expect((await listDecisions(act, { limit: 50 })).rows.some(({ id }) => id === ready.decisionId)).toBe(
      false,
    )
  })

  it('leaves the awards of the State to the State', async () => {
    const act = world.as(at.officer)
    const order = {
      awardKey: 'labour-order-3',
      awardName: 'Huân chương Lao động hạng Ba',
      basis: 'merit' as const,
    }
    const draft = await draftOf([row('Mai Thị Lam'), row('Mai Thị Huân', order)])
    const { findings, rows } = await view(draft.decisionId)
    expect(findings).toEqual([
      {
        rowId: rows.find(({ name }) => name === 'Mai Thị Huân')!.id,
        text: 'Mai Thị Huân: “Huân chương Lao động hạng Ba” do Chủ tịch nước quyết định. Bỏ dòng này; hồ sơ gửi lên ở mục Trình cấp trên.',
        blocks: true,
      },
    ])
    expect(codeOf(await moveDecision(act, { ...draft, step: 'submitted' }))).toBe('decision-row-wrong')
  })

  it('leaves an award to the level that the law of the day lets decide it', async () => {
    const { db } = world
    const standing = await buildActor(db, { username: 'yt3', role: 'standing-officer', unitId: at.health })
    const act = world.as(standing)
    const decide = async (unitId: string, rows: PickedRow[], as = act) => {
      const { id } = must(await draftDecision(as, { unitId, title: 'Về việc khen thưởng' }))
      const { revision } = must(await addRows(as, { decisionId: id, revision: 1, rows }))
      const { findings } = must(await viewDecision(as, id))
      const sent = await moveDecision(as, { decisionId: id, revision, step: 'submitted' })
      return { decisionId: id, sent, findings: findings.map(({ text, blocks }) => [text, blocks]) }
    }
    const base = { awardKey: 'emulation-fighter-base', basis: 'merit' as const, year: 2025, deed: null }
    const who = 'Bộ trưởng, thủ trưởng cơ quan ngang bộ, ban, ngành; Chủ tịch UBND cấp tỉnh'

    const above = await decide(at.health, [row('Ma Thị Anh', base), row('Ma Thị Bích'), row('Ma Thị Cam')])
    const merit = `“Bằng khen của Bộ, ban, ngành, tỉnh” do ${who} quyết định. Bỏ dòng này; hồ sơ gửi lên ở mục Trình cấp trên.`
    expect(above.findings).toEqual([
      [`Ma Thị Bích: ${merit}`, true],
      [`Ma Thị Cam: ${merit}`, true],
    ])
    expect(above.sent).toMatchObject({
      code: 'decision-row-wrong',
      values: { text: `Ma Thị Bích: ${merit}` },
    })

    const own = await decide(at.health, [row('Ma Thị Anh', base)])
    expect([own.findings, codeOf(own.sent)]).toEqual([[], 'done'])
    const { decisionId } = own
    const number = { decisionId, ...must(own.sent), number: '11', decidedOn: '2026-03-09' }
    expect(codeOf(await numberDecision(act, number))).toBe('done')

    const lower = await decide(at.province, [row('Ma Thị Dung', base)], world.as(at.officer))
    const whoBase = [
      'Thủ trưởng cơ quan, tổ chức, đơn vị có tư cách pháp nhân, có con dấu, tài khoản riêng; thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh',
      'Chủ tịch UBND cấp xã',
      'Giám đốc doanh nghiệp',
    ].join('; ')
    const managed = 'Cơ quan cấp trên chỉ tặng cho người, tập thể do mình quản lý. Hãy xem lại 1 dòng này.'
    expect([lower.findings, codeOf(lower.sent)]).toEqual([
      [[`“Chiến sĩ thi đua cơ sở” do ${whoBase} quyết định. ${managed}`, false]],
      'done',
    ])
  })

  it('corrects, revokes and replaces by decisions of their own, in the register too', async () => {
    const act = world.as(at.officer)
    const first = await numbered([row('Phan Thị Mơ'), row('Phan Thị Na'), row('Phan Thị Oanh')], '80')
    const rows = (await view(first.decisionId)).rows

    const correction = must(
      await draftChange(act, { decisionId: first.decisionId, kind: 'correction', rowIds: [rows[0]!.id] }),
    )
    const line = (await view(correction.id)).rows[0]!
    expect(
      codeOf(await moveDecision(act, { decisionId: correction.id, revision: 1, step: 'submitted' })),
    ).toBe('decision-row-wrong')
    const named = must(
      await changeRow(act, {
        decisionId: correction.id,
        revision: 1,
        rowId: line.id,
        change: {},
        corrected: { position: 'Trưởng khoa' },
      }),
    )
    const sent = must(
      await moveDecision(act, { decisionId: correction.id, revision: named.revision, step: 'submitted' }),
    )
    const paper = documentXml(must(await writeDecision(act, correction.id)).bytes)
    expect(tablesOf(paper).flat()).toContainEqual([
      '1',
      'Phan Thị Mơ',
      'Bằng khen của Bộ, ban, ngành, tỉnh',
      'Chức vụ: Bác sĩ',
      'Chức vụ: Trưởng khoa',
    ])
    must(
      await numberDecision(act, {
        decisionId: correction.id,
        ...sent,
        number: '81',
        decidedOn: '2026-03-10',
      }),
    )

    const revocation = must(
      await draftChange(act, { decisionId: first.decisionId, kind: 'revocation', rowIds: [rows[1]!.id] }),
    )
    const sentToo = must(
      await moveDecision(act, { decisionId: revocation.id, revision: 1, step: 'submitted' }),
    )
    must(
      await numberDecision(act, {
        decisionId: revocation.id,
        ...sentToo,
        number: '82',
        decidedOn: '2026-03-10',
      }),
    )
    const states = async () =>
      (await listAwards(act, { q: 'Phan Thị', sort: 'name', limit: 10 } as never)).rows.map((one) => [
        one.holder,
        one.position,
        one.state,
      ])
    expect(await states()).toEqual([
      ['Phan Thị Mơ', 'Trưởng khoa', 'corrected'],
      ['Phan Thị Na', 'Bác sĩ', 'cancelled'],
      ['Phan Thị Oanh', 'Bác sĩ', 'in-force'],
    ])

    const replacement = must(
      await draftChange(act, { decisionId: first.decisionId, kind: 'replacement', rowIds: [rows[2]!.id] }),
    )
    const sentLast = must(
      await moveDecision(act, { decisionId: replacement.id, revision: 1, step: 'submitted' }),
    )
    must(
      await numberDecision(act, {
        decisionId: replacement.id,
        ...sentLast,
        number: '83',
        decidedOn: '2026-03-10',
      }),
    )
    expect((await states()).map(([name, , state]) => [name, state]).sort()).toEqual([
      ['Phan Thị Mơ', 'cancelled'],
      ['Phan Thị Na', 'cancelled'],
      ['Phan Thị Oanh', 'cancelled'],
      ['Phan Thị Oanh', 'in-force'],
    ])
    expect((await view(first.decisionId)).changedBy.map(({ kind, number }) => [kind, number])).toEqual([
      ['correction', '81/QĐ-UBND'],
      ['revocation', '82/QĐ-UBND'],
      ['replacement', '83/QĐ-UBND'],
    ])
  })

  it('keeps the signed paper byte for byte and tells of its signatures', async () => {
    const act = world.as(at.officer)
    const { decisionId } = await numbered([row('Quách Thị Phấn')], '90')
    const pdf = await signPdf(
      plainPdf('quyet dinh 90'),
      await makeSigner('Nguyễn Văn Chủ', 'UBND tỉnh'),
      '2026-03-09T03:00:00Z',
    )
    expect(
      codeOf(await attachSigned(act, { decisionId, bytes: Buffer.from('PK'), fileName: 'a.docx' })),
    ).toBe('signed-file-not-pdf')
    const { fileId, sha256 } = must(
      await attachSigned(act, { decisionId, bytes: pdf, fileName: '90.signed.pdf' }),
    )
    expect(codeOf(await attachSigned(act, { decisionId, bytes: pdf, fileName: 'lai.pdf' }))).toBe(
      'signed-file-known',
    )
    const file = must(await openSigned(world.as(at.healthOfficer), { decisionId, fileId }))
    expect(Buffer.compare(Buffer.from(file.bytes), pdf)).toBe(0)
    expect(file.sha256).toBe(sha256)
    expect(must(await viewSignatures(act, { decisionId, fileId })).signatures).toMatchObject([
      { result: 'intact', signer: 'Nguyễn Văn Chủ', covers: 'whole-file' },
    ])
    expect((await view(decisionId)).state).toBe('signed')
    must(await removeSigned(act, { decisionId, fileId, reason: 'Đính nhầm' }))
    expect((await view(decisionId)).state).toBe('numbered')
    expect(codeOf(await openSigned(act, { decisionId, fileId }))).toBe('signed-file-unknown')
    const draft = await draftOf([row('Quách Thị Quế')])
    expect(
      codeOf(await attachSigned(act, { decisionId: draft.decisionId, bytes: pdf, fileName: 'x.pdf' })),
    ).toBe('decision-step-closed')
    expect(codeOf(await viewDecision(world.as(at.stranger), decisionId))).toBe('decision-unknown')
  })

  it('pays each line once, takes money back, and counts the fund', async () => {
    const act = world.as(at.officer)
    const { decisionId } = await numbered([row('Sầm Thị Rồng'), row('Sầm Thị Sen')], '95')
    const rowIds = (await view(decisionId)).rows.map(({ id }) => id)
    const pay = () => payBonuses(act, { decisionId, rowIds, happenedOn: '2026-03-10' })
    const both = await Promise.all([pay(), pay()])
    expect(both.map(codeOf).sort()).toEqual(['bonus-nothing-to-pay', 'done'])
    expect((await view(decisionId)).paidVnd).toBe(7_020_000)
    must(
      await returnBonuses(act, {
        decisionId,
        rowIds: rowIds.slice(0, 1),
        happenedOn: '2026-03-10',
        note: 'Thu hồi',
      }),
    )
    expect(
      codeOf(
        await returnBonuses(act, {
          decisionId,
          rowIds: rowIds.slice(0, 1),
          happenedOn: '2026-03-10',
          note: 'Lại',
        }),
      ),
    ).toBe('bonus-not-paid')
    expect(
      codeOf(await payBonuses(world.as(at.leader), { decisionId, rowIds, happenedOn: '2026-03-10' })),
    ).toBe('right-missing')

    const entry = { unitId: at.province, year: 2026, happenedOn: '2026-01-05' }
    must(await addFundEntry(act, { ...entry, kind: 'in', amountVnd: 500_000_000, label: 'Ngân sách cấp' }))
    const wrong = must(
      await addFundEntry(act, { ...entry, kind: 'out', amountVnd: 9_000_000, label: 'In bằng' }),
    )
    must(await cancelFundEntry(act, { id: wrong.id, reason: 'Ghi nhầm năm' }))
    expect(codeOf(await cancelFundEntry(act, { id: wrong.id, reason: 'Lại' }))).toBe('fund-entry-unknown')
    const fund = must(await viewFund(act, { unitId: at.province, year: 2026 }))
    expect(fund).toMatchObject({ inVnd: 500_000_000, otherVnd: 0, paidVnd: 3_510_000, leftVnd: 496_490_000 })
    expect(fund.decisions.find(({ id }) => id === decisionId)).toMatchObject({
      plannedVnd: 7_020_000,
      paidVnd: 7_020_000,
      returnedVnd: 3_510_000,
    })
    expect(codeOf(await viewFund(world.as(at.healthOfficer), { unitId: at.province }))).toBe(
      'outside-your-unit',
    )
  })

  it('takes lines off, keeps words, and leaves a ledger that verifies', async () => {
    const act = world.as(at.officer)
    const asked = await draftOf([row('Tạ Thị Tím'), row('Tạ Thị Út')])
    const [first] = (await view(asked.decisionId)).rows
    const left = must(await removeRows(act, { ...asked, rowIds: [first!.id] }))
    const text = {
      title: 'Về việc khen thưởng đột xuất',
      bases: [{ source: null, text: 'Căn cứ Quy chế' }],
      withMoney: false,
    }
    must(await changeDecision(act, { decisionId: asked.decisionId, revision: left.revision, ...text }))
    const seen = await view(asked.decisionId)
    expect(seen).toMatchObject({ ...text, totalVnd: 0, counted: '01 cá nhân' })
    expect(seen.articles[0]!.opening).toBe(
      'Tặng Bằng khen của Bộ, ban, ngành, tỉnh cho bà Tạ Thị Út, Bác sĩ, Sở Y tế, dập tắt ổ dịch tại xã Bản Lửng.',
    )
    expect(await verifyLedger(world.platform)).toMatchObject({ ok: true, fault: null })
  })
})
