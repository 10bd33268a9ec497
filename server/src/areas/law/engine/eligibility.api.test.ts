import { beforeAll, describe, expect, test } from 'vitest'
import { buildActor, buildUnit, testPassword } from '../../../../test/builders.ts'
import { useTestApp, useTestWorld } from '../../../../test/harness.ts'

describe('eligibility over HTTP', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const holder = useTestApp(world)
  const cookies = {} as Record<'officer' | 'stranger', string>
  let province = ''
  let commune = ''
  const people = {} as Record<'ready' | 'unsung' | 'leader', string>

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    commune = await buildUnit(world.db, { name: 'Xã Bản Mới', kind: 'commune', parentId: province })
    const other = await buildUnit(world.db, { name: 'Tỉnh Bình Minh', kind: 'province' })
    for (const [username, unitId] of [
      ['officer', province],
      ['stranger', other],
    ] as const) {
      await buildActor(world.db, { username, role: 'standing-officer', unitId })
      const { cookies: given } = await holder.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { username, password: testPassword },
      })
      cookies[username] = `${given[0]!.name}=${given[0]!.value}`
    }
    for (const [who, name, gender, leads] of [
      ['ready', 'Nguyễn Thị Sẵn', 'female', false],
      ['unsung', 'Trần Văn Lặng', 'male', false],
      ['leader', 'Lê Văn Trưởng', 'male', true],
    ] as const) {
      const { rows } = await world.owner.query(
        'insert into people (full_name, gender) values ($1, $2) returning id',
        [name, gender],
      )
      people[who] = rows[0].id
      await world.owner.query(
        "insert into posts (person_id, unit_id, position, is_leader, since) values ($1, $2, 'Công chức', $3, '2015-01-01')",
        [people[who], commune, leads],
      )
    }
    await plantTitles(people.ready, [2024, 2025])
  })

  /** Base titles in the register. */
  async function plantTitles(person: string, years: number[]) {
    const { rows } = await world.owner.query(
      `insert into award_holders (kind, name, name_folded, sort_key, person_id, scope_units)
       values ('person', 'Nguyễn Thị Sẵn', 'nguyen thi san', 'san', $1, $2) returning id`,
      [person, [commune]],
    )
    for (const year of years)
      await world.owner.query(
        `insert into awards (holder_id, scope_unit_id, unit_id, award_key, award_name, basis, year, sort_on, source, holder_kind, sort_key, words, signature)
         values ($1, $2, $2, 'emulation-fighter-base', 'Chiến sĩ thi đua cơ sở', 'merit', $3::integer, make_date($3::integer, 12, 31), 'paper', 'person', 'san', ''::tsvector, 0::bit(256))`,
        [rows[0].id, commune, year],
      )
  }

  async function call(who: keyof typeof cookies, method: 'GET' | 'POST', url: string, payload?: unknown) {
    const response = await holder.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: {
        cookie: cookies[who],
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
    })
    return { status: response.statusCode, response }
  }

  const goodCase = {
    award: 'emulation-fighter-base',
    on: '2025-12-20',
    basis: 'merit',
    subject: {
      kind: 'individual',
      category: 'civil-servant-or-employee',
      years: [{ year: 2025, classification: 'excellent' }],
      awards: [{ award: 'advanced-worker', year: 2025 }],
      initiatives: [],
      discipline: [],
      openMatters: [],
    },
  }

  test('judges one case or a list, refuses a wrong key by its place', async () => {
    const one = await call('officer', 'POST', '/eligibility-checks', goodCase)
    expect([one.status, one.response.json().verdict, one.response.json().law.regime]).toEqual([
      200,
      'eligible',
      'vn-2025',
    ])
    const list = await call('officer', 'POST', '/eligibility-checks', [
      goodCase,
      { ...goodCase, on: '2026-12-20' },
    ])
    expect(list.response.json().map((each: { provisional: boolean }) => each.provisional)).toEqual([
      false,
      true,
    ])
    const wrong = await call('officer', 'POST', '/eligibility-checks', [
      goodCase,
      { ...goodCase, award: 'emulation-fighter' },
    ])
    expect([wrong.status, wrong.response.json().code]).toEqual([422, 'eligibility-case-invalid'])
    expect(wrong.response.json().detail).toContain('Hồ sơ [1]: award')
  })

  test('writes the appraisal paper', async () => {
    const paper = await call('officer', 'POST', '/eligibility-checks/document', {
      case: goodCase,
      subjectName: 'Ông Nguyễn Văn A',
      unitId: province,
    })
    expect([paper.status, paper.response.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })

  test('tells who could be eligible by the end of the year, in whose sight', async () => {
    const seen = await call('officer', 'GET', `/eligibility-outlook?unitId=${province}&year=2026`)
    const view = seen.response.json()
    const row = view.rows.find((each: { award: string }) => each.award === 'emulation-fighter-province')
    expect(row).toMatchObject({
      name: 'Nguyễn Thị Sẵn',
      verdict: 'needs-more',
      missing: ['subject.initiatives'],
      isCommune: true,
    })
    expect(row.supposed).toEqual([
      { year: 2026, award: null, name: '' },
      { year: 2026, award: 'emulation-fighter-base', name: 'Chiến sĩ thi đua cơ sở' },
    ])
    const hidden = await call('stranger', 'GET', `/eligibility-outlook?unitId=${province}&year=2026`)
    expect(hidden.status).toBe(404)
  })

  test('records yearly results and finds who did the work and was never honoured, direct workers first', async () => {
    const results = ['unsung', 'leader'].flatMap((who) =>
      [2023, 2024, 2025].map((year) => ({
        personId: people[who as 'unsung'],
        year,
        classification: 'well',
        monthsWorked: 12,
      })),
    )
    const done = await call('officer', 'POST', '/year-results', { unitId: commune, results })
    expect([done.status, done.response.json()]).toEqual([200, { recorded: 6 }])
    const again = await call('officer', 'POST', '/year-results', {
      unitId: commune,
      results: results.slice(0, 1),
    })
    expect(again.response.json()).toEqual({ recorded: 1 })
    const { response } = await call('officer', 'GET', `/eligibility-outlook?unitId=${province}&year=2026`)
    expect(
      response.json().never.map((each: { name: string; years: number }) => [each.name, each.years]),
    ).toEqual([
      ['Trần Văn Lặng', 3],
      ['Lê Văn Trưởng', 3],
    ])
    const elsewhere = await call('officer', 'POST', '/year-results', {
      unitId: province,
      results: results.slice(0, 1),
    })
    expect(elsewhere.response.json().code).toBe('year-results-person-elsewhere')
    const stranger = await call('stranger', 'POST', '/year-results', {
      unitId: commune,
      results: results.slice(0, 1),
    })
    expect(stranger.status).toBe(404)
  })

  test('tries a draft of the law and names the cases that would turn', async () => {
    const on = {
      ...goodCase,
      on: '2026-12-20',
      subject: {
        ...goodCase.subject,
        years: [{ year: 2026, classification: 'excellent' }],
        awards: [{ award: 'advanced-worker', year: 2026 }],
      },
    }
    const { status, response } = await call('officer', 'POST', '/eligibility-checks/dry-run', {
      drafts: true,
      cases: [on, goodCase, { ...on, x: 1 }],
    })
    const view = response.json()
    expect([status, view.judged, view.refused.length]).toEqual([200, 2, 1])
    expect(view.turned).toMatchObject([
      { place: 0, award: 'emulation-fighter-base', before: 'eligible', after: 'not-eligible' },
    ])
    expect(view.turned[0].why[0].text).toContain('sáng kiến')
  })
  test('tries a stored draft of a body on the people on record and on the worked cases', async () => {
    const { rows: accounts } = await world.owner.query('select id from accounts limit 1')
    const dated = {
      from: '2026-01-01',
      until: null,
      cite: [{ source: 'own-rule' }],
      confidence: 'verified',
      checkedOn: '2026-03-01',
      sources: [],
    }
    const entry = {
      ...dated,
      id: 'strict',
      label: 'Năm năm liên tục',
      kind: 'criterion',
      aim: { awards: ['advanced-worker'] },
      text: 'Phải hoàn thành xuất sắc nhiệm vụ',
      rule: { type: 'classification', atLeast: 'excellent', years: 1 },
    }
    const source = {
      id: 'own-rule',
      number: '01/QĐ-UBND',
      type: 'decision',
      title: 'Quy chế',
      issuer: 'UBND',
      issuedOn: '2025-12-20',
      inForce: { from: '2025-12-20', until: null },
      amends: [],
      replaces: [],
      replacedBy: null,
      relevance: 'x',
      confidence: 'verified',
      checkedOn: '2026-03-01',
      urls: [],
    }
    const { rows } = await world.owner.query(
      `insert into local_rules (unit_id, entry, sources, in_from, drafted_by, drafted_at)
       values ($1, $2, $3, '2026-01-01', $4, now()) returning id`,
      [province, JSON.stringify(entry), JSON.stringify([source]), accounts[0].id],
    )
    await world.owner.query(
      `insert into subject_facts (unit_id, person_id, discipline, discipline_as_of, open_matters, open_matters_as_of)
       values ($1, $2, '[]', '2026-03-01', '[]', '2026-03-01')`,
      [commune, people.unsung],
    )
    const body = { localRuleIds: [rows[0].id], unitId: province, award: 'advanced-worker', on: '2026-02-01' }
    const { response } = await call('officer', 'POST', '/eligibility-checks/dry-run', {
      ...body,
      asRecorded: false,
    })
    expect(response.json()).toMatchObject({ subjects: 3, cut: false })
    const before = await call('officer', 'POST', '/eligibility-checks/dry-run', {
      ...body,
      worked: true,
      on: '2026-01-20',
    })
    const view = before.response.json()
    expect(view.before.eligible - view.after.eligible).toBeGreaterThan(0)
    expect(view.turnedInAll).toBe(view.turned.length)
    const stranger = await call('stranger', 'POST', '/eligibility-checks/dry-run', {
      localRuleIds: [rows[0].id],
    })
    expect(stranger.status).toBe(404)
  })

  test('tells what one on record may be proposed for, what is missing, and by which article not', async () => {
    const subject = `p${people.ready}`
    const { status, response } = await call(
      'officer',
      'GET',
      `/eligibility-outlook/proposable?subject=${subject}&on=2026-03-10`,
    )
    expect(status).toBe(200)
    const view = response.json()
    expect([view.name, view.unitName, view.kind, view.on]).toEqual([
      'Nguyễn Thị Sẵn',
      'Xã Bản Mới',
      'individual',
      '2026-03-10',
    ])
    const verdicts = view.rows.map((row: { verdict: string }) => row.verdict)
    expect(verdicts).toEqual(verdicts.toSorted((a: string, b: string) => rank.indexOf(a) - rank.indexOf(b)))
    const of = (id: string) => view.rows.find((row: { award: string }) => row.award === id)
    expect(of('emulation-fighter-base')).toMatchObject({ held: 2, heldLast: 2025 })
    expect(of('emulation-fighter-base')).toMatchObject({ verdict: 'needs-more', against: [] })
    expect(of('emulation-fighter-base').missing).toContain('subject.years[2025].classification')
    expect(of('emulation-fighter-province')).toMatchObject({
      verdict: 'not-eligible',
      held: 0,
      heldLast: null,
      against: [{ text: 'Không đạt Chiến sĩ thi đua cơ sở năm 2023', cite: 'Luật 06/2022/QH15, Điều 22' }],
    })
    expect((await call('stranger', 'GET', `/eligibility-outlook/proposable?subject=${subject}`)).status).toBe(
      404,
    )
    expect((await call('officer', 'GET', '/eligibility-outlook/proposable?subject=h999999')).status).toBe(404)
  })
})

const rank = ['eligible', 'needs-more', 'not-eligible']
