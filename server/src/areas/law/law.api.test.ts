import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit, testPassword } from '../../../test/builders.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { lawOn } from './domain/law-on.ts'
import { loadLaw } from './load-law.ts'

describe('the law over HTTP', () => {
  const world = useTestWorld('2026-11-21T02:00:00Z')
  const holder = useTestApp(world)
  const cookies = {} as Record<'officer' | 'head' | 'reader' | 'below' | 'stranger', string>
  let province = ''
  let interior = ''

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    const other = await buildUnit(world.db, { name: 'Tỉnh Bình Minh', kind: 'province' })
    interior = await buildUnit(world.db, { name: 'Sở Nội vụ', parentId: province })
    const holders = [
      ['officer', 'standing-officer', province],
      ['head', 'standing-head', province],
      ['reader', 'unit-officer', interior],
      ['below', 'nominee', interior],
      ['stranger', 'standing-head', other],
    ] as const
    for (const [username, role, unitId] of holders) {
      await buildActor(world.db, { username, role, unitId })
      const { cookies: given } = await holder.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { username, password: testPassword },
      })
      cookies[username] = `${given[0]!.name}=${given[0]!.value}`
    }
  })

  async function call(
    who: keyof typeof cookies,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    payload?: object,
  ) {
    const response = await holder.app.inject({
      method,
      url: `/api/v1/law${path}`,
      headers: { cookie: cookies[who] },
      ...(payload ? { payload } : {}),
    })
    return { status: response.statusCode, body: response.json() }
  }

  const decision = {
    id: 'decision-86-2025-ubnd',
    number: '86/2025/QĐ-UBND',
    type: 'decision',
    title: 'Quy chế thi đua, khen thưởng của tỉnh',
    issuer: 'UBND tỉnh Thanh Sơn',
    issuedOn: '2025-12-01',
    inForce: { from: '2026-01-01', until: null },
    amends: [],
    replaces: [],
    replacedBy: null,
    relevance: 'Quy định riêng của tỉnh.',
    confidence: 'verified',
    checkedOn: '2026-11-01',
    urls: [],
  }
  const dated = {
    from: '2026-01-01',
    until: null,
    cite: [{ source: decision.id, article: '7' }],
    confidence: 'verified',
    checkedOn: '2026-11-01',
    sources: [],
  }
  const quota = {
    ...dated,
    id: 'fighter-quota',
    label: 'Tỷ lệ Chiến sĩ thi đua cơ sở',
    kind: 'quota',
    aim: { awards: ['emulation-fighter-base'] },
    of: 'advanced-worker',
    maxPercent: 20,
    text: 'Không quá 20% số Lao động tiên tiến của đơn vị',
  }

  it('gives an award of a day with money, votes, papers and where each stands in the law', async () => {
    const { status, body } = await call('below', 'GET', '/awards/emulation-fighter-base?on=2025-12-20')

    expect(status).toBe(200)
    expect(body).toMatchObject({
      name: 'Chiến sĩ thi đua cơ sở',
      provisional: false,
      provisionalReason: null,
      bonus: [
        { subjectKind: 'individual', multiple: 1, vnd: 2_340_000, cite: 'Nghị định 152/2025/NĐ-CP, Điều 50' },
      ],
      voteThreshold: { ratio: 0.8, of: 'all-members', provisional: false, confidence: 'verified' },
      law: { regime: 'vn-2025' },
    })
    expect(body.criteria.map(({ id, cite }: { id: string; cite: string }) => [id, cite])).toEqual([
      ['a', 'Luật 06/2022/QH15, Điều 23'],
      ['b', 'Luật 06/2022/QH15, Điều 23'],
    ])
    expect(body.decidingAuthority.map(({ authority }: { authority: string }) => authority)).toContain(
      'Chủ tịch UBND cấp xã',
    )
  })

  it('refuses a day before the first regime and an award that is not in force, by name', async () => {
    const early = await call('below', 'GET', '/awards?on=2001-01-01')
    const absent = await call('below', 'GET', '/awards/labour-order-2?on=2020-01-01')
    const unknown = await call('below', 'GET', '/awards/labour-ordr-2')

    expect(early).toMatchObject({ status: 422, body: { code: 'law-no-regime' } })
    expect(absent).toMatchObject({ status: 422, body: { code: 'law-award-not-in-force' } })
    expect(unknown).toMatchObject({ status: 404, body: { code: 'law-award-unknown' } })
    expect(unknown.body.detail).toContain('"labour-order-2"')
  })

  it('confirms one entry for one regime: no longer provisional, told to the ledger, and taken back', async () => {
    const before = await call('reader', 'GET', '/awards/emulation-fighter-base')
    const item = before.body.criteria[0]
    const input = {
      ...item.entry,
      regimeId: before.body.law.regime,
      textRead: 'Luật 06/2026/QH16, bản Công báo',
    }
    const forbidden = await call('reader', 'POST', '/confirmations', input)
    const stale = await call('officer', 'POST', '/confirmations', {
      ...input,
      hash: `sha256:${'0'.repeat(64)}`,
    })
    const first = await call('officer', 'POST', '/confirmations', input)
    const twice = await call('head', 'POST', '/confirmations', input)
    const after = await call('reader', 'GET', '/awards/emulation-fighter-base')
    const taken = await call('head', 'POST', `/confirmations/${first.body.id}/withdrawal`, {
      reason: 'Đọc nhầm bản dự thảo',
    })
    const again = await call('head', 'POST', `/confirmations/${first.body.id}/withdrawal`, {
      reason: 'Đọc nhầm bản dự thảo',
    })
    const listed = await call('below', 'GET', '/confirmations')

    expect(item).toMatchObject({ provisional: true, confidence: 'verified', confirmed: null })
    expect([forbidden.status, stale.status, first.status, twice.status]).toEqual([403, 409, 201, 409])
    expect(stale.body.code).toBe('law-entry-changed')
    expect(twice.body.code).toBe('law-already-confirmed')
    expect(after.body.criteria[0]).toMatchObject({
      provisional: false,
      confirmed: { textRead: 'Luật 06/2026/QH16, bản Công báo', confirmedBy: expect.any(String) },
    })
    expect(after.body.criteria[1].provisional).toBe(true)
    expect([taken.status, again.status]).toEqual([200, 409])
    expect(listed.body.rows).toMatchObject([{ key: item.entry.key, withdrawnReason: 'Đọc nhầm bản dự thảo' }])
    expect((await call('reader', 'GET', '/awards/emulation-fighter-base')).body.criteria[0].provisional).toBe(
      true,
    )
  })

  it('drafts, previews, switches on and ends a local rule; it binds the body and below, nobody else', async () => {
    const body = { unitId: province, entry: quota, sources: [decision] }
    const seen = async (who: 'reader' | 'stranger', on = '2026-11-21') =>
      (await call(who, 'GET', `/awards/emulation-fighter-base?on=${on}`)).body.local.map(
        ({ id }: { id: string }) => id,
      )
    const previewed = await call('officer', 'POST', '/local-rules/preview', body)
    const drafted = await call('officer', 'POST', '/local-rules', body)
    const beforeOn = await seen('reader')
    const byOfficer = await call('officer', 'POST', `/local-rules/${drafted.body.id}/activation`, {
      revision: 1,
    })
    const byStranger = await call('stranger', 'POST', `/local-rules/${drafted.body.id}/activation`, {
      revision: 1,
    })
    const on = await call('head', 'POST', `/local-rules/${drafted.body.id}/activation`, { revision: 1 })
    const raced = await call('head', 'POST', `/local-rules/${drafted.body.id}/ending`, {
      revision: 1,
      until: '2026-12-01',
    })
    const whileOn = [await seen('reader'), await seen('stranger'), await seen('reader', '2025-12-31')]
    const ended = await call('head', 'POST', `/local-rules/${drafted.body.id}/ending`, {
      revision: 2,
      until: '2026-11-01',
    })

    expect(previewed.body.faults).toEqual([])
    expect(previewed.body.effect.awards).toMatchObject([
      {
        id: 'emulation-fighter-base',
        change: 'changed',
        sections: [{ section: 'local', items: [{ id: 'fighter-quota', before: null }] }],
      },
    ])
    expect([
      drafted.status,
      byOfficer.status,
      byStranger.status,
      on.status,
      raced.status,
      ended.status,
    ]).toEqual([201, 403, 404, 200, 409, 200])
    expect(beforeOn).toEqual([])
    expect(whileOn).toEqual([['fighter-quota'], [], []])
    expect([await seen('reader'), await seen('reader', '2026-10-31')]).toEqual([[], ['fighter-quota']])
  })

  it('refuses a local rule that contradicts national law, by name', async () => {
    const lower = {
      ...dated,
      id: 'lower-vote',
      label: 'Tỷ lệ phiếu',
      kind: 'voteThreshold',
      aim: { awards: ['emulation-fighter-province'] },
      percent: 70,
      text: 'Từ 70% số phiếu',
    }
    const { status, body } = await call('officer', 'POST', '/local-rules', {
      unitId: province,
      entry: lower,
      sources: [decision],
    })

    expect(status).toBe(422)
    expect(body.detail).toContain(
      'Trái quy định chung: Chiến sĩ thi đua Bộ, ban, ngành, tỉnh phải có ít nhất 90%',
    )
  })

  it('compares two days, lists texts and numbers, and counts working days with reasons', async () => {
    const compared = await call('below', 'GET', '/comparison?from=2025-06-30&to=2025-07-01')
    const fighter = compared.body.awards.find(({ id }: { id: string }) => id === 'emulation-fighter-base')
    const numbers = await call('below', 'GET', '/parameters?on=2026-07-01')
    const counted = await call('below', 'GET', '/working-days?from=2026-04-23&days=5')
    const texts = await call('below', 'GET', '/sources')

    expect(
      fighter.sections.find(({ section }: { section: string }) => section === 'decidingAuthority').items,
    ).toMatchObject([
      { before: null, after: { text: 'Chủ tịch UBND cấp xã', cite: 'Nghị định 129/2025/NĐ-CP, Điều 59' } },
      { before: { text: 'Chủ tịch UBND cấp huyện' }, after: null },
    ])
    expect(numbers.body.parameters.find(({ id }: { id: string }) => id === 'base-salary')).toMatchObject({
      value: 2_530_000,
    })
    expect(counted.body).toMatchObject({
      until: '2026-05-05',
      skipped: [
        { on: '2026-04-25', why: 'thứ Bảy' },
        { on: '2026-04-26', why: 'Chủ nhật, Giỗ Tổ Hùng Vương' },
        { on: '2026-04-27', why: 'Nghỉ bù Giỗ Tổ Hùng Vương' },
        { on: '2026-04-30', why: 'Ngày Chiến thắng' },
        { on: '2026-05-01', why: 'Ngày Quốc tế lao động' },
        { on: '2026-05-02', why: 'thứ Bảy' },
        { on: '2026-05-03', why: 'Chủ nhật' },
      ],
      provisional: true,
    })
    expect(texts.body.sources.length).toBe(loadLaw().sources.size)
    expect(texts.body.regimes[0].id).toBe('vn-2026')
    expect(lawOn(loadLaw(), '2026-07-01')).toMatchObject({ regime: { id: 'vn-2025' } })
  })
})
