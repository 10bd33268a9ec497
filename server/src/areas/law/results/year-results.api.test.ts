import { beforeAll, describe, expect, test } from 'vitest'
import { buildActor, buildUnit, testPassword } from '../../../../test/builders.ts'
import { useTestApp, useTestWorld } from '../../../../test/harness.ts'
import type { YearResultsView } from '../schemas-results.ts'

describe('yearly results over HTTP', () => {
  const world = useTestWorld('2026-11-10T02:00:00Z')
  const holder = useTestApp(world)
  const cookies = {} as Record<'officer' | 'leader' | 'stranger', string>
  const ids = {} as Record<'province' | 'school' | 'mai' | 'binh' | 'former' | 'holder' | 'other', string>

  beforeAll(async () => {
    ids.province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    ids.school = await buildUnit(world.db, { name: 'Trường THPT Chu Văn An', parentId: ids.province })
    const far = await buildUnit(world.db, { name: 'Sở Tài chính', parentId: ids.province })
    for (const [username, role, unitId] of [
      ['officer', 'unit-officer', ids.school],
      ['leader', 'unit-leader', ids.school],
      ['stranger', 'unit-officer', far],
    ] as const) {
      await buildActor(world.db, { username, role, unitId })
      const { cookies: given } = await holder.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { username, password: testPassword },
      })
      cookies[username] = `${given[0]!.name}=${given[0]!.value}`
    }
    ids.mai = await person('Nguyễn Thị Mai', ids.school, null)
    ids.binh = await person('Trần Văn Bình', ids.school, null)
    ids.former = await person('Lê Văn Cũ', ids.school, '2020-01-01')
    ids.other = await person('Phạm Thị Tài', far, null)
    const { rows } = await world.owner.query(
      `insert into award_holders (kind, name, name_folded, sort_key, scope_units)
       values ('person', 'Đỗ Văn Nhập', 'do van nhap', 'nhap', $1) returning id`,
      [[ids.school]],
    )
    ids.holder = rows[0].id
    await world.owner.query(
      `insert into awards (holder_id, scope_unit_id, award_key, award_name, basis, year, sort_on, source, holder_kind, sort_key, words, signature)
       values ($1, $2, 'advanced-worker', 'Lao động tiên tiến', 'merit', 2025, '2025-12-31', 'import', 'person', 'nhap', ''::tsvector, 0::bit(256))`,
      [ids.holder, ids.school],
    )
  })

  async function person(name: string, unitId: string, until: string | null): Promise<string> {
    const { rows } = await world.owner.query(
      'insert into people (full_name, birth_year) values ($1, 1988) returning id',
      [name],
    )
    await world.owner.query(
      "insert into posts (person_id, unit_id, position, since, until) values ($1, $2, 'Giáo viên', '2015-01-01', $3)",
      [rows[0].id, unitId, until],
    )
    return rows[0].id
  }

  async function call(who: keyof typeof cookies, method: 'GET' | 'POST', url: string, payload?: object) {
    const response = await holder.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { cookie: cookies[who] },
      ...(payload ? { payload } : {}),
    })
    return { status: response.statusCode, body: response.json() }
  }
  const list = async (year = 2026): Promise<YearResultsView> =>
    (await call('officer', 'GET', `/year-results?unitId=${ids.school}&year=${year}`)).body

  test('lists the unit, who was in post that year, and holders whom only the register knows', async () => {
    const view = await list()
    expect(view.rows.map((row) => [row.id, row.name, row.result])).toEqual([
      [`u${ids.school}`, 'Trường THPT Chu Văn An', null],
      [`p${ids.binh}`, 'Trần Văn Bình', null],
      [`p${ids.mai}`, 'Nguyễn Thị Mai', null],
      [`h${ids.holder}`, 'Đỗ Văn Nhập', null],
    ])
    expect([view.mayRecord, view.total, view.rated, view.next]).toEqual([true, 4, 0, null])
    expect((await list(2025)).rows.at(-1)!.held).toEqual([
      { award: 'advanced-worker', name: 'Lao động tiên tiến' },
    ])
    expect((await call('leader', 'GET', `/year-results?unitId=${ids.school}&year=2026`)).body.mayRecord).toBe(
      false,
    )
    expect((await call('stranger', 'GET', `/year-results?unitId=${ids.school}&year=2026`)).status).toBe(404)
  })

  test('records what is given, leaves the rest, and refuses the second of two', async () => {
    const record = (change: object) =>
      call('officer', 'POST', '/year-results', {
        unitId: ids.school,
        results: [{ personId: ids.mai, year: 2026, ...change }],
      })
    const first = await record({
      classification: 'excellent',
      titles: ['advanced-worker'],
      revision: 0,
      standing: { discipline: [], openMatters: [], initiatives: [], joinedOn: '2015-01-01', revision: 0 },
    })
    expect([first.status, first.body]).toEqual([200, { recorded: 1 }])
    const second = await record({ classification: 'well', revision: 0 })
    expect([second.status, second.body.code]).toEqual([409, 'year-results-changed'])
    expect((await record({ monthsWorked: 11, revision: 1 })).status).toBe(200)
    const row = (await list()).rows.find((one) => one.id === `p${ids.mai}`)!
    expect(row.result).toMatchObject({
      classification: 'excellent',
      monthsWorked: 11,
      titles: ['advanced-worker'],
      revision: 2,
    })
    expect(row.standing).toMatchObject({
      discipline: [],
      disciplineAsOf: '2026-11-10',
      initiatives: [],
      revision: 1,
    })
    const { rows } = await world.owner.query(
      "select details from ledger_entries where act = 'record-year-results' order by seq desc limit 1",
    )
    expect(rows[0].details.changes).toEqual([
      { subject: `p${ids.mai}`, year: 2026, monthsWorked: { from: null, to: 11 } },
    ])
  })

  test('gives the recorded facts to a case', async () => {
    const { body } = await call('officer', 'GET', `/eligibility-facts?subject=p${ids.mai}&on=2026-12-10`)
    expect(body.subject).toEqual({
      kind: 'individual',
      years: [{ year: 2026, classification: 'excellent', monthsWorked: 11, maternityLeave: null }],
      awards: [{ award: 'advanced-worker', year: 2026, basis: 'merit' }],
      initiatives: [],
      joinedOn: '2015-01-01',
      discipline: [],
      openMatters: [],
    })
    const stale = await call('officer', 'GET', `/eligibility-facts?subject=p${ids.mai}&on=2028-12-10`)
    expect([stale.body.subject.discipline, stale.body.subject.openMatters]).toEqual([undefined, undefined])
    expect(
      (await call('stranger', 'GET', `/eligibility-facts?subject=p${ids.mai}&on=2026-12-10`)).status,
    ).toBe(404)
  })

  test('records of the unit and of a holder without a person, not of somebody from elsewhere', async () => {
    const done = await call('officer', 'POST', '/year-results', {
      unitId: ids.school,
      results: [
        { year: 2026, classification: 'excellent', composition: { members: 40, completed: 40 } },
        { holderId: ids.holder, year: 2026, classification: 'well' },
      ],
    })
    expect(done.body).toEqual({ recorded: 2 })
    const unit = await call('officer', 'GET', `/eligibility-facts?subject=u${ids.school}&on=2026-12-10`)
    expect(unit.body.subject.composition).toEqual({ members: 40, completed: 40 })
    const known = await call('officer', 'GET', `/eligibility-facts?subject=h${ids.holder}&on=2026-12-10`)
    expect(known.body.subject.years).toMatchObject([{ year: 2026, classification: 'well' }])
    const elsewhere = await call('officer', 'POST', '/year-results', {
      unitId: ids.school,
      results: [{ personId: ids.other, year: 2026, classification: 'well' }],
    })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'year-results-person-elsewhere'])
    const title = await call('officer', 'POST', '/year-results', {
      unitId: ids.school,
      results: [{ personId: ids.mai, year: 2026, titles: ['no-such-title'] }],
    })
    expect([title.status, title.body.code]).toEqual([422, 'year-results-award-unknown'])
    const leader = await call('leader', 'POST', '/year-results', {
      unitId: ids.school,
      results: [{ year: 2026, classification: 'poor' }],
    })
    expect(leader.status).toBe(403)
  })

  test('does not overwrite what a unit out of sight recorded', async () => {
    await world.owner.query(
      "insert into posts (person_id, unit_id, position, since) values ($1, $2, 'Giáo viên', '2026-06-01')",
      [ids.other, ids.school],
    )
    const { rows } = await world.owner.query(
      "select unit_id from posts where person_id = $1 and since = '2015-01-01'",
      [ids.other],
    )
    await world.owner.query(
      "insert into year_results (unit_id, person_id, year, classification) values ($1, $2, 2026, 'well')",
      [rows[0].unit_id, ids.other],
    )
    const late = await call('officer', 'POST', '/year-results', {
      unitId: ids.school,
      results: [{ personId: ids.other, year: 2026, classification: 'poor' }],
    })
    expect([late.status, late.body.code]).toEqual([409, 'year-results-kept-elsewhere'])
    const row = (await list()).rows.find((one) => one.id === `p${ids.other}`)!
    expect(row.result).toBeNull()
  })

  test('reads a pasted sheet: whom each line is of, what it says, what is not clear', async () => {
    const text = [
      'Họ và tên\tXếp loại\tDanh hiệu\tSáng kiến\tKỷ luật',
      'Nguyễn Thị Mai\tHTTNV\tCSTĐ cơ sở\tPhần mềm điểm danh\tKhông',
      'Nguyễn Văn Lạ\tHTTNV\t\t\t',
      'do van nhap\tLoại A\tLao động tiên tiến\t\t',
    ].join('\n')
    const { status, body } = await call('officer', 'POST', '/year-results/readings', {
      unitId: ids.school,
      year: 2026,
      text,
    })
    expect(status).toBe(200)
    expect(
      body.rows.map((row: { subject: { id: string } | null; problems: string[] }) => [
        row.subject?.id,
        row.problems,
      ]),
    ).toEqual([
      [`p${ids.mai}`, []],
      [undefined, ['Không có trong danh sách của đơn vị']],
      [`h${ids.holder}`, ['Chưa hiểu xếp loại "Loại A"']],
    ])
    expect(body.rows[0].change).toEqual({
      personId: ids.mai,
      holderId: null,
      year: 2026,
      classification: 'well',
      titles: ['emulation-fighter-base'],
      standing: {
        discipline: [],
        initiatives: [
          {
            title: 'Phần mềm điểm danh',
            scope: 'unit',
            kind: 'initiative',
            year: 2026,
            recognisedOn: null,
            usedFor: [],
          },
        ],
      },
    })
    const recorded = await call('officer', 'POST', '/year-results', {
      unitId: ids.school,
      results: [body.rows[0].change],
    })
    expect(recorded.body).toEqual({ recorded: 1 })
    const none = await call('officer', 'POST', '/year-results/readings', {
      unitId: ids.school,
      year: 2026,
      text: 'a\tb',
    })
    expect(none.body.code).toBe('year-results-no-heading')
  })
})
