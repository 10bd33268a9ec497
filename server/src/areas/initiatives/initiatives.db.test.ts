import { beforeAll, describe, expect, it } from 'vitest'
import { buildHolder, newestEntries } from '../../../test/builders-access.ts'
import {
  buildCouncil,
  buildMeeting,
  type CouncilWorld,
  codeOf,
  decideByHands,
  must,
  seatCouncil,
} from '../../../test/builders-councils.ts'
import { buildPerson } from '../../../test/builders-organisations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { readRecordsOf } from '../law/index.ts'
import { putInitiativesOnAgenda, readInitiativeResults, recogniseOnPaper } from './decide-initiatives.ts'
import './index.ts'
import {
  changeInitiative,
  listInitiatives,
  registerInitiative,
  withdrawInitiative,
} from './register-initiative.ts'

describe('initiatives', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  let teacherOfficer: Actor
  let neighbour: Actor
  let mai = ''
  let tu = ''
  beforeAll(async () => {
    council = await buildCouncil(world, 3)
    teacherOfficer = await buildHolder(world, 'gd', 'unit-officer', council.education)
    const { rows } = await world.owner.query(
      `select unit_id::text as id from unit_names where parent_id = $1 and unit_id <> $2 limit 1`,
      [council.province, council.education],
    )
    neighbour = await buildHolder(world, 'khac', 'unit-officer', rows[0].id)
    mai = await buildPerson(world.db, {
      fullName: 'Nông Thị Mai',
      unitId: council.education,
      position: 'Giáo viên',
    })
    tu = await buildPerson(world.db, {
      fullName: 'Lý Văn Tư',
      unitId: council.education,
      position: 'Giáo viên',
    })
  })

  const body = (title: string, personId: string) => ({
    unitId: council.education,
    year: 2026,
    title,
    kind: 'initiative' as const,
    scope: 'province' as const,
    summary: 'Học liệu dùng chung của 21 trường.',
    authors: [{ personId, name: '', share: 100 }],
  })
  const list = async (actor: Actor = teacherOfficer) =>
    (await listInitiatives(world.as(actor), { year: 2026, limit: 50 })).rows
  const chosen = async (...titles: string[]) =>
    (await list()).filter(({ title }) => titles.includes(title)).map(({ id, revision }) => ({ id, revision }))
  const judged = async (personId: string) => {
    const asked = [{ id: `p${personId}`, holderId: null, personId, kind: 'individual' as const }]
    const records = await inView(world.as(council.officer), (tx) => readRecordsOf(tx, asked))
    return records
      .get(`p${personId}`)!
      .initiatives.map(({ scope, year, recognisedOn }) => [scope, year, recognisedOn])
  }

  it('are listed by the unit, in its sight alone, once, and changed until a council has them', async () => {
    expect(codeOf(await registerInitiative(world.as(neighbour), body('Kho học liệu', mai)))).toBe(
      'outside-your-unit',
    )
    must(await registerInitiative(world.as(teacherOfficer), body('Kho học liệu', mai)))
    expect(
      codeOf(
        await registerInitiative(world.as(teacherOfficer), body('kho học  LIỆU'.replace('  ', ' '), tu)),
      ),
    ).toBe('initiative-known')
    expect(
      codeOf(await registerInitiative(world.as(teacherOfficer), { ...body('Không tên', tu), authors: [] })),
    ).toBe('initiative-author-missing')
    must(await registerInitiative(world.as(teacherOfficer), body('Sổ điểm số', tu)))
    must(await registerInitiative(world.as(teacherOfficer), body('Nhầm', tu)))
    const [wrong] = await chosen('Nhầm')
    must(await withdrawInitiative(world.as(teacherOfficer), { ...wrong!, reason: 'Ghi nhầm' }))
    const [one] = await chosen('Sổ điểm số')
    const change = { ...body('Sổ điểm số', tu), title: 'Sổ điểm điện tử' }
    must(await changeInitiative(world.as(teacherOfficer), { ...change, ...one! }))
    expect(codeOf(await changeInitiative(world.as(teacherOfficer), { ...change, ...one! }))).toBe(
      'changed-meanwhile',
    )
    expect((await list()).map(({ title, authors, state }) => [title, authors[0]!.name, state])).toEqual([
      ['Sổ điểm điện tử', 'Lý Văn Tư', 'registered'],
      ['Kho học liệu', 'Nông Thị Mai', 'registered'],
    ])
    expect(await list(neighbour)).toEqual([])
  })

  it('go to a session and come back recognised with scope and day, to be used in judging', async () => {
    const act = world.as(council.secretary)
    expect(await judged(mai)).toEqual([])
    const { sessionId, itemIds } = await buildMeeting(world, council, [{ title: 'Việc khác' }])
    const asked = { sessionId, initiatives: await chosen('Kho học liệu', 'Sổ điểm điện tử') }
    const refused = must(await putInitiativesOnAgenda(world.as(teacherOfficer), asked))
    expect(refused.results.every(({ problem }) => problem !== null)).toBe(true)
    const put = must(await putInitiativesOnAgenda(act, asked))
    expect(put.results.map(({ problem }) => problem)).toEqual([null, null])
    expect(must(await putInitiativesOnAgenda(act, asked)).results.every(({ problem }) => problem)).toBe(true)
    const agree = (title: string) => (title.includes('Kho') ? 3 : 1)
    await decideByHands(world, council, sessionId, { without: itemIds, agree })
    expect(must(await readInitiativeResults(act, { year: 2026 }))).toEqual({
      recognised: 1,
      refused: 1,
      removed: 0,
    })
    const [entry] = await newestEntries(world, 1)
    expect(entry).toMatchObject({
      act: 'read-initiative-results',
      unit_id: council.education,
      details: { recognised: 1, refused: 1, titles: ['Kho học liệu'] },
    })
    expect(must(await readInitiativeResults(act, { year: 2026 }))).toEqual({
      recognised: 0,
      refused: 0,
      removed: 0,
    })
    expect((await list()).map(({ title, state, recognisedOn }) => [title, state, recognisedOn])).toEqual([
      ['Sổ điểm điện tử', 'refused', null],
      ['Kho học liệu', 'recognised', '2026-03-10'],
    ])
    expect(await judged(mai)).toEqual([['province', 2026, '2026-03-10']])
    expect(await judged(tu)).toEqual([])
  })

  it('are recognised on paper by number and day', async () => {
    const asked = {
      initiatives: await chosen('Sổ điểm điện tử'),
      number: '45/QĐ-SGDĐT',
      scope: 'unit' as const,
    }
    expect(codeOf(await recogniseOnPaper(world.as(teacherOfficer), { ...asked, on: '2026-03-11' }))).toBe(
      'initiative-day-ahead',
    )
    const others = must(await recogniseOnPaper(world.as(neighbour), { ...asked, on: '2026-03-09' }))
    expect(others.results[0]!.problem).not.toBeNull()
    must(await recogniseOnPaper(world.as(teacherOfficer), { ...asked, on: '2026-03-09' }))
    expect(await judged(tu)).toEqual([['unit', 2026, '2026-03-09']])
    const [one] = (await list()).filter(({ title }) => title === 'Sổ điểm điện tử')
    expect(one).toMatchObject({ state: 'recognised', scope: 'unit', decisionNumber: '45/QĐ-SGDĐT' })
  })

  it.each([
    ['unit', 'unit', 'teacherOfficer', 'done'],
    ['province', 'unit', 'teacherOfficer', 'done'],
    ['unit', 'province', 'teacherOfficer', 'refused'],
    ['province', null, 'teacherOfficer', 'refused'],
    ['national', null, 'teacherOfficer', 'refused'],
    ['province', null, 'provinceOfficer', 'done'],
    ['unit', 'national', 'provinceOfficer', 'done'],
  ] as const)('asked for %s, given %s on paper by %s: %s', async (scope, given, who, expected) => {
    const actor = who === 'teacherOfficer' ? teacherOfficer : council.officer
    const title = `Giải pháp ${scope} ${given} ${who}`
    must(await registerInitiative(world.as(teacherOfficer), { ...body(title, mai), scope }))
    const paper = { initiatives: await chosen(title), number: '9/QĐ-UBND', on: '2026-03-09', scope: given }
    const { results } = must(await recogniseOnPaper(world.as(actor), paper))
    expect(results.map(({ problem }) => (problem ? 'refused' : 'done'))).toEqual([expected])
    if (expected === 'refused')
      expect(results[0]!.problem).toMatch(/chỉ người có quyền ghi ở Tỉnh An Bình ghi, sửa hoặc bỏ được/)
    const [row] = (await list()).filter((one) => one.title === title)
    expect(row!.state).toBe(expected === 'done' ? 'recognised' : 'registered')
  })

  it('are taken by the first of two who act at once', async () => {
    const act = world.as(teacherOfficer)
    const twice = await Promise.all([1, 2].map(() => registerInitiative(act, body('Hai người cùng gửi', tu))))
    expect(twice.map(codeOf).toSorted()).toEqual(['done', 'initiative-known'])
    must(await registerInitiative(act, body('Tên khác', tu)))
    const [other] = await chosen('Tên khác')
    const renamed = { ...body('hai người CÙNG gửi', tu), ...other! }
    expect(codeOf(await changeInitiative(act, renamed))).toBe('initiative-known')
    const paper = { number: '8/QĐ', on: '2026-03-09', scope: 'unit' as const }
    const asked = { ...paper, initiatives: await chosen('Hai người cùng gửi') }
    const both = await Promise.all([1, 2].map(() => recogniseOnPaper(act, asked)))
    expect(both.map((one) => must(one).results[0]!.problem === null).toSorted()).toEqual([false, true])
    const again = { ...paper, initiatives: [other!, other!] }
    const { results } = must(await recogniseOnPaper(act, again))
    expect(results.map(({ problem }) => problem === null)).toEqual([true, false])
  })

  it('are sent to the council of the body that recognises their scope', async () => {
    const secretary = await buildHolder(world, 'thu-ky-so', 'standing-officer', council.education)
    const act = world.as(secretary)
    const personId = await buildPerson(world.db, { fullName: 'Nguyễn Văn Chủ', unitId: council.education })
    const councilId = await seatCouncil(world, secretary, {
      unitId: council.education,
      kind: 'initiative',
      name: 'Hội đồng sáng kiến Sở',
      members: [{ personId, role: 'chair', position: 'Giám đốc' }],
    })
    const { sessionId } = await buildMeeting(world, { ...council, councilId, secretary }, [{ title: 'Khác' }])
    must(await registerInitiative(world.as(teacherOfficer), { ...body('Của Sở', tu), scope: 'unit' }))
    must(await registerInitiative(world.as(teacherOfficer), { ...body('Của tỉnh', tu), scope: 'province' }))
    const asked = { sessionId, initiatives: await chosen('Của Sở', 'Của tỉnh') }
    const { results } = must(await putInitiativesOnAgenda(act, asked))
    expect(Object.fromEntries(results.map(({ name, problem }) => [name, problem]))).toEqual({
      'Của Sở': null,
      'Của tỉnh':
        '“Của tỉnh” được đề nghị công nhận phạm vi Bộ, ban, ngành, tỉnh, do Hội đồng của Tỉnh An Bình xét. Hãy chọn phiên họp của Tỉnh An Bình, hoặc sửa phạm vi đề nghị rồi đưa lại.',
    })
  })
})
