import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildAward } from '../../../test/builders-awards.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { documentXml, tablesOf } from '../../../test/read-back.ts'
import type { Actor } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { verifyLedger } from '../ledger/index.ts'
import { changeCall, listCalls, openCall } from './calls.ts'
import { viewCallResults } from './compare-call.ts'
import { viewResults } from './compare-results.ts'
import { exportCall } from './export-call.ts'
import './index.ts'
import { pasteRows } from './paste-rows.ts'
import { pullFromBelow } from './pull-from-below.ts'
import { pressUnits, remindUnits } from './remind-units.ts'
import { saveRows } from './save-rows.ts'
import { takeStep } from './take-step.ts'
import { viewCall } from './view-call.ts'
import { startRegistration, viewRegistration } from './view-registration.ts'

const ok = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : 'no refusal')

describe('emulation registrations', () => {
  const world = useTestWorld('2026-02-10T02:00:00Z')
  const people: Record<string, string> = {}
  let unit: { province: string; education: string; health: string }
  let at: Record<'officer' | 'unitOfficer' | 'leader' | 'neighbour', Actor>
  let callId: string

  const person = async (key: string, fullName: string, unitId: string, position: string) => {
    const { rows } = await world.owner.query('insert into people (full_name) values ($1) returning id', [
      fullName,
    ])
    people[key] = rows[0].id
    await world.owner.query(
      `insert into posts (person_id, unit_id, position, since) values ($1, $2, $3, '2020-01-01')`,
      [people[key], unitId, position],
    )
  }

  beforeAll(async () => {
    const province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    const education = await buildUnit(world.db, { name: 'Sở Giáo dục', parentId: province })
    const health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    unit = { province, education, health }
    const actor = (username: string, role: string, unitId: string) =>
      buildActor(world.db, { username, role, unitId })
    at = {
      officer: await actor('chuyenvien', 'standing-officer', province),
      unitOfficer: await actor('canbo', 'unit-officer', education),
      leader: await actor('thutruong', 'unit-leader', education),
      neighbour: await actor('canbo.yte', 'unit-officer', health),
    }
    await person('ha', 'Lê Thị Hà', education, 'Chuyên viên')
    await person('an1', 'Nguyễn Văn An', education, 'Trưởng phòng')
    await person('an2', 'Nguyễn Văn An', education, 'Nhân viên')
    await person('binh', 'Trần Văn Bình', health, 'Bác sĩ')
    callId = ok(
      await openCall(world.as(at.officer), {
        unitId: province,
        year: 2026,
        title: 'Đăng ký thi đua năm 2026',
        dueOn: '2026-03-31',
      }),
    ).id
  })

  const start = async () =>
    ok(await startRegistration(world.as(at.unitOfficer), { callId, unitId: unit.education })).id
  const view = async (id: string, actor: Actor = at.unitOfficer) =>
    ok(await viewRegistration(world.as(actor), id))
  const step = async (id: string, actor: Actor, name: string, more: object = {}) =>
    takeStep(world.as(actor), {
      id,
      revision: (await view(id)).revision,
      step: name as 'sent',
      onPaper: false,
      ...more,
    })

  it('calls the units directly below and says that registering is no condition', async () => {
    const seen = ok(await viewCall(world.as(at.officer), callId))
    expect(seen.units.map((one) => [one.unitName, one.status, one.isLate])).toEqual([
      ['Sở Giáo dục', null, false],
      ['Sở Y tế', null, false],
    ])
    expect(seen.law).toMatchObject({ cite: 'Luật 06/2022/QH15, Điều 7', provisional: false })
    const list = await listCalls(world.as(at.unitOfficer), { limit: 50 })
    expect(list.rows.map((row) => [row.title, row.own?.unitName, row.own?.status])).toEqual([
      ['Đăng ký thi đua năm 2026', 'Sở Giáo dục', null],
    ])
  })

  it('reads a paste against the people of the unit and asks where two have one name', async () => {
    const id = await start()
    const text = [
      'TT\tHọ và tên\tChức vụ\tDanh hiệu đăng ký\tSáng kiến',
      '1\tLê Thị Hà\tChuyên viên\tCSTĐCS; LĐTT\tSố hóa học bạ',
      '2\tNguyễn Văn An\tNhân viên\tLao động tiên tiến\t',
      '3\tNguyễn Văn An\t\tLĐTT\t',
      '4\tTrần Văn Bình\t\tLĐTT\t',
      '5\tSở Giáo dục\t\tTập thể Lao động xuất sắc\t',
      '6\tLê Thị Hà\t\tGiải thưởng nào đó\t',
    ].join('\n')
    const { rows } = ok(await pasteRows(world.as(at.unitOfficer), { id, text }))
    expect(
      rows.map((row) => [row.line, row.kind, row.personId, row.awardKey, row.initiative, row.problem]),
    ).toEqual([
      [2, 'person', people.ha, 'emulation-fighter-base', 'Số hóa học bạ', null],
      [2, 'person', people.ha, 'advanced-worker', null, null],
      [3, 'person', people.an2, 'advanced-worker', null, null],
      [4, 'person', null, 'advanced-worker', null, 'person-twice'],
      [5, 'person', null, 'advanced-worker', null, 'person-unknown'],
      [6, 'collective', null, 'excellent-labour-collective', null, null],
      [7, 'person', people.ha, null, null, 'award-unknown'],
    ])
    expect(rows[3]!.choices.map((one) => one.position).toSorted()).toEqual(['Nhân viên', 'Trưởng phòng'])
  })

  it('goes from the officer over the leader to the higher body, and back with a reason', async () => {
    const id = await start()
    const save = async (rows: object[]) =>
      saveRows(world.as(at.unitOfficer), { id, revision: (await view(id)).revision, rows: rows as [] })
    const ha = {
      kind: 'person',
      personId: people.ha,
      awardKey: 'emulation-fighter-base',
      initiative: 'Số hóa học bạ',
    }
    const an = { kind: 'person', personId: people.an1, awardKey: 'advanced-worker' }
    const house = {
      kind: 'collective',
      subjectUnitId: unit.education,
      awardKey: 'excellent-labour-collective',
    }

    expect(codeOf(await step(id, at.leader, 'approved'))).toBe('registration-empty')
    expect(codeOf(await save([{ ...ha, personId: people.binh }]))).toBe('registration-person-elsewhere')
    expect(codeOf(await save([{ kind: 'person', personId: people.ha }]))).toBe('registration-row-empty')
    expect(codeOf(await save([ha, ha]))).toBe('registration-row-twice')
    expect(codeOf(await save([{ ...an, awardKey: 'excellent-labour-collective' }]))).toBe(
      'registration-award-unknown',
    )
    ok(await save([ha, an, house]))
    expect(codeOf(await step(id, at.unitOfficer, 'approved'))).toBe('right-missing')
    ok(await step(id, at.leader, 'approved'))
    expect(codeOf(await save([ha]))).toBe('registration-step')
    ok(await step(id, at.unitOfficer, 'sent', { number: '12/SGD-VP' }))
    expect(codeOf(await step(id, at.unitOfficer, 'accepted'))).toBe('outside-your-unit')
    expect(codeOf(await step(id, at.officer, 'returned'))).toBe('registration-reason-missing')
    ok(await step(id, at.officer, 'returned', { reason: 'Thiếu chỉ tiêu của tập thể' }))
    const returned = await view(id)
    expect([returned.status, returned.returned, returned.sentOn]).toEqual([
      'draft',
      { reason: 'Thiếu chỉ tiêu của tập thể', by: 'chuyenvien', on: '2026-02-10' },
      null,
    ])
    ok(await save([ha, an, { ...house, target: '100% trường đạt chuẩn' }]))
    ok(await step(id, at.leader, 'approved'))
    ok(await step(id, at.unitOfficer, 'sent'))
    ok(await step(id, at.officer, 'accepted'))

    const seen = ok(await viewCall(world.as(at.officer), callId))
    expect(
      seen.units.map((one) => [one.unitName, one.status, one.people, one.collectives, one.initiatives]),
    ).toEqual([
      ['Sở Giáo dục', 'accepted', 2, 1, 1],
      ['Sở Y tế', null, 0, 0, 0],
    ])
    expect(seen.byAward.map((one) => [one.awardName, one.people, one.collectives, one.units])).toEqual([
      ['Chiến sĩ thi đua cơ sở', 1, 0, 1],
      ['Lao động tiên tiến', 1, 0, 1],
      ['Tập thể lao động xuất sắc', 0, 1, 1],
    ])
    expect([seen.initiatives, seen.targets]).toEqual([1, 1])
    for (const kind of ['titles', 'units', 'rows'] as const)
      for (const format of ['docx', 'xlsx'] as const) {
        const file = ok(await exportCall(world.as(at.officer), { id: callId, kind, format }))
        expect(file.bytes.length).toBeGreaterThan(2000)
      }
  })

  it('refuses the second of two who send at once', async () => {
    const id = await start()
    ok(await step(id, at.officer, 'returned', { reason: 'Sửa tên' }))
    ok(await step(id, at.leader, 'approved'))
    const { revision } = await view(id)
    const send = () => takeStep(world.as(at.unitOfficer), { id, revision, step: 'sent', onPaper: false })
    const both = await Promise.all([send(), send()])
    expect(both.map(codeOf).toSorted()).toEqual(['changed-meanwhile', 'no refusal'])
  })

  it('is hidden from a sibling, in the use case and in the database', async () => {
    const id = await start()
    expect(codeOf(await viewRegistration(world.as(at.neighbour), id))).toBe('not-found')
    const seen = ok(await viewCall(world.as(at.neighbour), callId))
    expect(seen.units.map((one) => one.unitName)).toEqual(['Sở Y tế'])
    expect([seen.byAward, seen.mayCollect]).toEqual([[], false])
    expect(
      codeOf(await exportCall(world.as(at.neighbour), { id: callId, kind: 'rows', format: 'xlsx' })),
    ).toBe('not-found')
    expect(codeOf(await startRegistration(world.as(at.neighbour), { callId, unitId: unit.education }))).toBe(
      'outside-your-unit',
    )
    const bare = await world.pool.query('select * from registration_rows')
    expect(bare.rows).toEqual([])
  })

  it('reminds who has not sent, and nobody else', async () => {
    expect(ok(await remindUnits(world.as(at.officer), { id: callId }))).toEqual({ units: 1, accounts: 1 })
    const { rows } = await world.owner.query(
      `select a.username, n.text from notifications n join accounts a on a.id = n.account_id where n.kind = 'registration-reminder'`,
    )
    expect(rows).toEqual([
      { username: 'canbo.yte', text: 'Đơn vị chưa gửi đăng ký thi đua năm 2026, hạn 31/03/2026' },
    ])
    expect(ok(await pressUnits(world.as(at.officer), { id: callId })).name).toMatch(/\.docx$/)
    expect(codeOf(await remindUnits(world.as(at.neighbour), { id: callId }))).toBe('outside-your-unit')
    const seen = ok(await viewCall(world.as(at.officer), callId))
    expect(seen.units.map((one) => one.reminded)).toEqual([0, 2])
  })

  it('measures pledges by the register: reached, likely, not yet', async () => {
    const id = await start()
    const award = {
      unitId: unit.education,
      year: 2026,
      decision: { number: '9/QĐ', decidedOn: '2026-12-30', issuer: 'Sở Giáo dục' },
    }
    world.setNow('2027-01-05T02:00:00Z')
    const as = world.as('system')
    const of = (name: string, personId: string | null) => ({
      name,
      holder: { kind: 'person' as const, name, personId },
    })
    await buildAward(as, { ...award, ...of('Lê Thị Hà', people.ha!), awardKey: 'emulation-fighter-base' })
    await buildAward(as, { ...award, ...of('Lê Thị Hà', people.ha!), awardKey: 'advanced-worker' })
    await buildAward(as, { ...award, ...of('Nguyễn Văn An', null), awardKey: 'advanced-worker' })
    const result = ok(await viewResults(world.as(at.unitOfficer), id))
    expect(result.rows.map((row) => [row.name, row.outcome, row.award?.number ?? null, row.others])).toEqual([
      ['Lê Thị Hà', 'reached', '9/QĐ', ['Lao động tiên tiến']],
      ['Nguyễn Văn An', 'likely', '9/QĐ', []],
      ['Sở Giáo dục', 'not-yet', null, []],
    ])
    expect([result.pledged, result.reached, result.likely, result.yearIsOver]).toEqual([3, 1, 1, true])
    world.setNow('2026-02-10T02:00:00Z')
  })

  it('counts pledge against result of all units of a call, each in sight alone, as each registration does', async () => {
    world.setNow('2027-01-05T02:00:00Z')
    const own = await start()
    const { rows: made } = await world.owner.query(
      `insert into registrations (call_id, unit_id, status) values ($1, $2, 'accepted') returning id::text`,
      [callId, unit.health],
    )
    const health: string = made[0].id
    await world.owner.query(
      `insert into registration_rows (registration_id, ordinal, kind, name, person_id, subject_unit_id, award_key, award_name, target) values
        ($1, 1, 'person', 'Trần Văn Bình', $2, null, 'advanced-worker', 'Lao động tiên tiến', null),
        ($1, 2, 'person', 'Trần Văn Bình', $2, null, 'emulation-fighter-base', 'Chiến sĩ thi đua cơ sở', null),
        ($1, 3, 'collective', 'Sở Y tế', null, $3, 'excellent-labour-collective', 'Tập thể Lao động xuất sắc', null),
        ($1, 4, 'collective', 'Phòng Nghiệp  vụ - Y', null, null, 'advanced-labour-collective', 'Tập thể Lao động tiên tiến', null),
        ($1, 5, 'person', 'Lê Thị Hà', null, null, 'advanced-worker', 'Lao động tiên tiến', null),
        ($1, 6, 'collective', 'Sở Y tế', null, $3, null, null, 'Giảm giờ chờ')`,
      [health, people.binh, unit.health],
    )
    const decided = {
      year: 2026,
      decision: { number: '7/QĐ', decidedOn: '2026-12-29', issuer: 'Tỉnh An Bình' },
    }
    const won = async (name: string, holder: object, awardKey: string, unitId = unit.health) =>
      buildAward(world.as('system'), {
        ...decided,
        unitId,
        name,
        holder: { name, ...holder } as never,
        awardKey,
      })
    const binh = { kind: 'person', personId: people.binh! }
    await won('Trần Văn Bình', binh, 'advanced-worker')
    await won('Trần Văn Bình', binh, 'certificate-of-merit-province')
    await won('Sở Y tế', { kind: 'collective', unitId: unit.health }, 'excellent-labour-collective')
    await won('Phòng Nghiệp vụ - Y', { kind: 'collective' }, 'advanced-labour-collective')
    await won('Trần Văn Bình', { kind: 'person' }, 'emulation-fighter-base', unit.education)

    const all = ok(await viewCallResults(world.as(at.officer), callId))
    const of = new Map(all.rows.map(({ registrationId, ...counts }) => [registrationId, counts]))
    expect(of).toEqual(
      new Map([
        [own, { pledged: 3, reached: 1, likely: 1 }],
        [health, { pledged: 5, reached: 2, likely: 1 }],
      ]),
    )
    expect([all.pledged, all.reached, all.likely, all.yearIsOver]).toEqual([8, 3, 2, true])
    for (const [id, counts] of of) {
      const { pledged, reached, likely } = ok(await viewResults(world.as(at.officer), id))
      expect({ pledged, reached, likely }).toEqual(counts)
    }
    const below = ok(await viewCallResults(world.as(at.neighbour), callId))
    expect(below.rows.map((row) => row.registrationId)).toEqual([health])
    const sheet = ok(await exportCall(world.as(at.officer), { id: callId, kind: 'units', format: 'docx' }))
    const table = tablesOf(documentXml(sheet.bytes)).flat()
    expect(table.filter((row) => row[1]?.startsWith('Sở')).map((row) => [row[1], ...row.slice(-3)])).toEqual([
      ['Sở Giáo dục', '3', '1', '1'],
      ['Sở Y tế', '5', '2', '1'],
    ])
    await world.owner.query('delete from registrations where id = $1', [health])
    world.setNow('2026-02-10T02:00:00Z')
  })

  it('closes and opens again; a closed call takes nothing', async () => {
    const close = (closed: boolean, revision: number) =>
      changeCall(world.as(at.officer), { id: callId, revision, closed })
    expect(ok(await close(true, 1))).toEqual({ revision: 2 })
    expect(codeOf(await startRegistration(world.as(at.neighbour), { callId, unitId: unit.health }))).toBe(
      'registration-call-closed',
    )
    expect(codeOf(await close(false, 1))).toBe('changed-meanwhile')
    ok(await close(false, 2))
    expect(
      codeOf(
        await openCall(world.as(at.neighbour), {
          unitId: unit.health,
          year: 2026,
          title: 'Không có ai',
          dueOn: '2026-03-01',
        }),
      ),
    ).toBe('registration-units-missing')
    expect(
      codeOf(
        await openCall(world.as(at.unitOfficer), {
          unitId: unit.education,
          year: 2026,
          title: 'Lấn sang',
          dueOn: '2026-03-01',
          unitIds: [unit.health],
        }),
      ),
    ).toBe('registration-unit-outside')
    expect((await verifyLedger(world.platform)).ok).toBe(true)
  })

  it('takes up what the units below sent to its own call, once', async () => {
    const id = await start()
    const now = await view(id)
    if (now.status !== 'draft') ok(await step(id, at.officer, 'returned', { reason: 'Thêm các trường' }))
    const pull = async (actor: Actor = at.unitOfficer) =>
      pullFromBelow(world.as(actor), { id, revision: (await view(id)).revision })
    expect(codeOf(await pull())).toBe('registration-nothing-below')
    const school = await buildUnit(world.db, { name: 'Trường THPT Lê Lợi', parentId: now.unitId })
    const call = await world.owner.query(
      `insert into registration_calls (unit_id, year, title, due_on) values ($1, $2, 'Đăng ký các trường', '2026-03-01') returning id`,
      [now.unitId, now.year],
    )
    const sent = await world.owner.query(
      `insert into registrations (call_id, unit_id, status) values ($1, $2, 'sent') returning id`,
      [call.rows[0].id, school],
    )
    await world.owner.query(
      `insert into registration_rows (registration_id, ordinal, kind, name, subject_unit_id, target, initiative) values
        ($1, 1, 'collective', 'Trường THPT Lê Lợi', $2, 'Đạt chuẩn quốc gia', null),
        ($1, 2, 'collective', 'Trường THPT Lê Lợi', $2, null, 'Kho học liệu')`,
      [sent.rows[0].id, school],
    )
    const before = (await view(id)).rows.length
    expect(codeOf(await pull(at.neighbour))).toBe('not-found')
    const both = await Promise.all([pull(), pull()])
    expect(both.map(codeOf).toSorted()).toEqual(['changed-meanwhile', 'no refusal'])
    expect(ok(both.find((one) => codeOf(one) === 'no refusal')!).count).toBe(2)
    expect(
      (await view(id)).rows.slice(before).map((row) => [row.ordinal, row.name, row.target, row.initiative]),
    ).toEqual([
      [before + 1, 'Trường THPT Lê Lợi', 'Đạt chuẩn quốc gia', null],
      [before + 2, 'Trường THPT Lê Lợi', null, 'Kho học liệu'],
    ])
    expect(codeOf(await pull())).toBe('registration-nothing-below')
    await world.owner.query(
      `insert into registration_rows (registration_id, ordinal, kind, name, target)
       select $1, 2 + g, 'collective', 'Tổ ' || g, 'Đạt chuẩn' from generate_series(1, 3000) g`,
      [sent.rows[0].id],
    )
    expect(codeOf(await pull())).toBe('registration-too-many-rows')
    expect((await view(id)).rows.length).toBe(before + 2)
  })
})
