import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem, buildActor, buildUnit } from '../../../../test/builders.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import { codeOf, must } from '../../../../test/must.ts'
import type { Act, Actor } from '../../../platform/act.ts'
import { inView } from '../../../platform/act.ts'
import { verifyLedger } from '../../ledger/index.ts'
import '../index.ts'
import {
  askOpinions,
  listOpinions,
  recordAnswer,
  viewOpinion,
  writeOpinionLetter,
} from '../opinions/ask-opinions.ts'
import { buildNominations } from '../shared/nominations.fixture.ts'
import { answerObjection, recordObjection, submitObjection } from './objections.ts'
import { preparePosting, publish, withdraw } from './post-nominations.ts'
import { postingBlock } from './posting-block.ts'
import { listPublicPostings, readObjectionStatus, viewPublicPosting } from './store-public.ts'
import { viewPosting } from './view-posting.ts'

const nobody: Actor = { accountId: '', displayName: '', roles: [], sessionId: '', mustChangePassword: false }

describe('opinions and public posting', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let at: Record<'officer' | 'unitOfficer' | 'neighbour', Actor>
  let units: { province: string; education: string; health: string }
  let roundId: string
  let ids: string[]
  const stranger = (): Act => world.as(nobody)
  const block = async (nominationIds = ids) =>
    codeOf(await inView(world.as(at.officer), (tx) => postingBlock(tx, nominationIds)))

  beforeAll(async () => {
    const province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    const education = await buildUnit(world.db, { name: 'Sở Giáo dục', parentId: province })
    const health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    units = { province, education, health }
    const actor = (username: string, role: string, unitId: string) =>
      buildActor(world.db, { username, role, unitId })
    at = {
      officer: await actor('chuyenvien', 'standing-officer', province),
      unitOfficer: await actor('canbo', 'unit-officer', education),
      neighbour: await actor('canbo.yte', 'unit-officer', health),
    }
    const built = await asSystem(world.db, (tx) =>
      buildNominations(tx, {
        ownerUnitId: province,
        judgedOn: '2026-03-01',
        nominations: [
          {
            unitId: education,
            name: 'Lê Thị Hà',
            awardKey: 'certificate-of-merit-province',
            awardName: 'Bằng khen',
          },
          {
            unitId: education,
            name: 'Trần Văn Bình',
            awardKey: 'certificate-of-merit-province',
            awardName: 'Bằng khen',
          },
          {
            unitId: health,
            name: 'Nông Thị Mai',
            awardKey: 'certificate-of-merit-province',
            awardName: 'Bằng khen',
          },
        ],
      }),
    )
    roundId = built.roundId
    ids = built.nominationIds
  })

  const prepare = (more: object = {}, actor: Actor = at.officer) =>
    preparePosting(world.as(actor), {
      unitId: units.province,
      roundId,
      title: 'Danh sách đề nghị Bằng khen',
      kind: 'portal',
      opensOn: '2026-03-12',
      days: 5,
      nominationIds: ids,
      ...more,
    })

  it('asks for a number of days where no rule sets one, and keeps to the rule where one does', async () => {
    expect(codeOf(await prepare({ days: null }))).toBe('posting-days-missing')
    expect(codeOf(await prepare({ opensOn: '2026-03-01' }))).toBe('posting-day-past')
    expect(codeOf(await prepare({}, at.neighbour))).toBe('outside-your-unit')
    expect(codeOf(await prepare({ unitId: units.health }, at.neighbour))).toBe('posting-nomination-unfit')
    const state = await asSystem(world.db, (tx) =>
      buildNominations(tx, {
        ownerUnitId: units.province,
        judgedOn: '2026-03-01',
        nominations: [
          {
            unitId: units.education,
            name: 'Đỗ Văn Cao',
            awardKey: 'labour-order-3',
            awardName: 'Huân chương',
          },
        ],
      }),
    )
    const asked = { roundId: state.roundId, nominationIds: state.nominationIds }
    expect(codeOf(await prepare({ ...asked, days: 9 }))).toBe('posting-too-short')
    const { id } = must(await prepare({ ...asked, days: null }))
    const view = must(await viewPosting(world.as(at.officer), id))
    expect([view.days, view.lawfulDays, view.endsOn, view.provisional]).toEqual([10, 10, '2026-03-26', true])
  })

  it('shows the public nothing before its day, and no more than names, places and awards then', async () => {
    const { id } = must(await prepare())
    expect((await listPublicPostings(stranger())).rows).toEqual([])
    expect(codeOf(await viewPublicPosting(stranger(), id))).toBe('not-found')
    expect(await block()).toBe('agenda-not-posted')
    must(await publish(world.as(at.officer), { id, revision: 1 }))
    expect(codeOf(await publish(world.as(at.officer), { id, revision: 1 }))).toBe('changed-meanwhile')
    // Published, its day is to come.
    expect((await listPublicPostings(stranger())).rows).toEqual([])
    expect(codeOf(await viewPublicPosting(stranger(), id))).toBe('not-found')
    expect(codeOf(await submitObjection(stranger(), { postingId: id, content: 'Không đúng người' }))).toBe(
      'not-found',
    )
    world.setNow('2026-03-12T02:00:00Z')
    // Two hundred newer ones push it off the list, not off its own page.
    await world.owner.query(
      `insert into postings (unit_id, round_id, title, kind, opens_on, days, ends_on, published_at)
       select unit_id, round_id, 'Khác ' || n, kind, opens_on, days, ends_on + 1, published_at
       from postings, generate_series(1, 200) n where id = $1`,
      [id],
    )
    expect((await listPublicPostings(stranger())).rows.map((one) => one.id)).not.toContain(id)
    const seen = must(await viewPublicPosting(stranger(), id))
    await world.owner.query(`delete from postings where title like 'Khác %'`)
    expect(seen.rows.map(({ id: _, ...row }) => row)).toEqual([
      { name: 'Lê Thị Hà', post: 'Giáo viên', unitName: 'Sở Giáo dục', awardName: 'Bằng khen' },
      { name: 'Trần Văn Bình', post: 'Giáo viên', unitName: 'Sở Giáo dục', awardName: 'Bằng khen' },
      { name: 'Nông Thị Mai', post: 'Giáo viên', unitName: 'Sở Y tế', awardName: 'Bằng khen' },
    ])
    expect(await block()).toBe('agenda-posting-running')

    const gone = seen.rows[2]!.id
    const reason = 'Đơn vị rút đề nghị'
    must(await withdraw(world.as(at.officer), { id, revision: 2, reason, entryIds: [gone] }))
    const after = must(await viewPublicPosting(stranger(), id))
    expect(after.rows.map((row) => row.name)).toEqual(['Lê Thị Hà', 'Trần Văn Bình'])
    expect(JSON.stringify(after)).not.toMatch(/Nông Thị Mai|rút đề nghị|1980/)
    expect(
      codeOf(await submitObjection(stranger(), { postingId: id, entryId: gone, content: 'x'.repeat(30) })),
    ).toBe('not-found')
    for (const table of ['postings', 'posting_entries', 'objections'])
      expect((await world.pool.query(`select * from ${table}`)).rows).toEqual([])
    // The names leave the page with the last day; the clock has run.
    world.setNow('2026-03-19T02:00:00Z')
    expect(must(await viewPublicPosting(stranger(), id)).isOpen).toBe(true)
    world.setNow('2026-03-20T02:00:00Z')
    const ended = must(await viewPublicPosting(stranger(), id))
    expect([ended.isOpen, ended.rows]).toEqual([false, []])
    expect(codeOf(await submitObjection(stranger(), { postingId: id, content: 'x'.repeat(30) }))).toBe(
      'posting-not-open',
    )
    expect(await block(ids.slice(0, 2))).toBe('done')
    expect(await block([ids[2]!])).toBe('agenda-not-posted')
    world.setNow('2026-03-10T02:00:00Z')
  })

  it('takes an objection, tells its state by the receipt only, and blocks the agenda until it is answered', async () => {
    const { id } = must(await prepare({ opensOn: '2026-03-10', days: 1 }))
    must(await publish(world.as(at.officer), { id, revision: 1 }))
    const [first] = must(await viewPublicPosting(stranger(), id)).rows
    const sent = must(
      await submitObjection(stranger(), {
        postingId: id,
        entryId: first!.id,
        senderName: 'Người dân A',
        content: 'Thành tích nêu chưa đúng thực tế ở trường.',
      }),
    )
    expect(sent.receipt).toMatch(/^PA-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    const status = must(
      await readObjectionStatus(stranger(), sent.receipt.toLowerCase().replaceAll('-', ' ')),
    )
    expect(status).toEqual({
      receivedAt: '2026-03-10T02:00:00.000Z',
      outcome: null,
      answer: null,
      answeredOn: null,
    })
    expect(codeOf(await readObjectionStatus(stranger(), 'PA-2222-2222-2222'))).toBe('objection-unknown')

    world.setNow('2026-03-20T02:00:00Z')
    expect(await block([ids[0]!])).toBe('agenda-objection-open')
    const view = must(await viewPosting(world.as(at.officer), id))
    const [objection] = view.objectionRows
    expect([objection!.entryName, objection!.senderName, view.openObjections]).toEqual([
      'Lê Thị Hà',
      'Người dân A',
      1,
    ])
    expect(codeOf(await viewPosting(world.as(at.neighbour), id))).toBe('not-found')
    const answer = {
      id: objection!.id,
      revision: 1,
      outcome: 'not-upheld' as const,
      answer: 'Đã xác minh, đúng.',
    }
    expect(codeOf(await answerObjection(world.as(at.neighbour), answer))).toBe('not-found')
    const both = await Promise.all([
      answerObjection(world.as(at.officer), answer),
      answerObjection(world.as(at.officer), answer),
    ])
    expect(both.map(codeOf).toSorted()).toEqual(['changed-meanwhile', 'done'])
    expect(must(await readObjectionStatus(stranger(), sent.receipt))).toMatchObject({
      outcome: 'not-upheld',
      answer: 'Đã xác minh, đúng.',
      answeredOn: '2026-03-20',
    })
    expect(await block([ids[0]!])).toBe('done')
    const { rows } = await world.owner.query(
      `select details::text from ledger_entries where act = 'receive-objection'`,
    )
    expect(rows.map((row) => row.details).join()).not.toMatch(/Người dân A|chưa đúng thực tế/)
    world.setNow('2026-03-10T02:00:00Z')
  })

  it('counts a posting on paper, and an objection by letter', async () => {
    const paper = { kind: 'paper', opensOn: '2026-03-02', days: 3, nominationIds: [ids[2]!] }
    expect(codeOf(await prepare({ ...paper, place: null }))).toBe('posting-place-missing')
    expect(codeOf(await prepare({ ...paper, place: 'Bảng tin', opensOn: '2026-03-11' }))).toBe(
      'posting-day-ahead',
    )
    const { id } = must(await prepare({ ...paper, place: 'Bảng tin trụ sở Sở Y tế' }))
    expect(codeOf(await viewPublicPosting(stranger(), id))).toBe('not-found')
    expect(await block([ids[2]!])).toBe('done')
    must(
      await recordObjection(world.as(at.officer), {
        postingId: id,
        content: 'Đơn phản ánh của công dân, nhận qua văn thư.',
        receivedOn: '2026-03-05',
      }),
    )
    expect(must(await viewPosting(world.as(at.officer), id)).openObjections).toBe(1)
    expect(await block([ids[2]!])).toBe('agenda-objection-open')
  })

  it('runs the days of each nomination: one that came later, or for another award, waits for its own', async () => {
    const { nominationIds: late } = await asSystem(world.db, (tx) =>
      buildNominations(tx, {
        ownerUnitId: units.province,
        judgedOn: '2026-03-01',
        nominations: ['Đỗ Văn Sớm', 'Đỗ Văn Muộn'].map((name) => ({
          unitId: units.education,
          name,
          awardKey: 'certificate-of-merit-province',
          awardName: 'Bằng khen',
        })),
      }),
    )
    const { rows: rounds } = await world.owner.query('select round_id from nominations where id = $1', [
      late[0],
    ])
    const post = async (one: string, opensOn: string) => {
      const { id } = must(
        await prepare({ roundId: String(rounds[0].round_id), nominationIds: [one], opensOn, days: 2 }),
      )
      must(await publish(world.as(at.officer), { id, revision: 1 }))
    }
    await post(late[0]!, '2026-03-10')
    world.setNow('2026-03-16T02:00:00Z')
    expect([await block([late[0]!]), await block([late[1]!])]).toEqual(['done', 'agenda-not-posted'])
    await post(late[1]!, '2026-03-16')
    expect([await block([late[0]!]), await block([late[1]!]), await block(late)]).toEqual([
      'done',
      'agenda-posting-running',
      'agenda-posting-running',
    ])
    world.setNow('2026-03-20T02:00:00Z')
    expect(await block(late)).toBe('done')
    await world.owner.query(`update nominations set award_name = 'Huân chương' where id = $1`, [late[0]])
    expect([await block([late[0]!]), await block([late[1]!])]).toEqual(['agenda-not-posted', 'done'])
    world.setNow('2026-03-10T02:00:00Z')
  })

  it('asks bodies for opinions, knows who is late, and records each answer', async () => {
    const asked = {
      unitId: units.province,
      roundId,
      bodies: [
        { kind: 'tax' as const, name: 'Cơ quan thuế tỉnh' },
        { kind: 'insurance' as const, name: 'Bảo hiểm xã hội tỉnh' },
      ],
      sentOn: '2026-03-02',
      nominationIds: ids,
    }
    expect(codeOf(await askOpinions(world.as(at.officer), asked))).toBe('opinion-due-missing')
    expect(codeOf(await askOpinions(world.as(at.neighbour), { ...asked, dueOn: '2026-03-09' }))).toBe(
      'outside-your-unit',
    )
    const made = must(await askOpinions(world.as(at.officer), { ...asked, dueOn: '2026-03-09' }))
    const [tax, insurance] = made.ids
    const overdue = await listOpinions(world.as(at.officer), { state: 'overdue', limit: 50 })
    expect(overdue.rows.map((row) => [row.bodyName, row.daysLate, row.awaited])).toEqual([
      ['Bảo hiểm xã hội tỉnh', 1, 3],
      ['Cơ quan thuế tỉnh', 1, 3],
    ])
    expect(overdue.overdue).toBe(2)
    const answer = (id: string, revision: number, more: object) =>
      recordAnswer(world.as(at.officer), { id, revision, nominationIds: ids, answer: 'agrees', ...more })
    expect(codeOf(await answer(tax!, 1, {}))).toBe('opinion-answer-papers')
    must(await answer(tax!, 1, { number: '88/CT', answeredOn: '2026-03-06' }))
    must(
      await answer(tax!, 2, {
        nominationIds: [ids[1]!],
        answer: 'objects',
        number: '91/CT',
        answeredOn: '2026-03-09',
        note: 'Nợ thuế',
      }),
    )
    must(await answer(insurance!, 1, { answer: 'no-answer' }))
    const view = must(await viewOpinion(world.as(at.officer), tax!))
    expect([view.agrees, view.objects, view.awaited, view.daysLate]).toEqual([2, 1, 0, 0])
    expect(view.rows.map((row) => [row.name, row.answer, row.number])).toEqual([
      ['Lê Thị Hà', 'agrees', '88/CT'],
      ['Trần Văn Bình', 'objects', '91/CT'],
      ['Nông Thị Mai', 'agrees', '88/CT'],
    ])
    expect(must(await writeOpinionLetter(world.as(at.officer), tax!)).bytes.length).toBeGreaterThan(2000)
    expect(codeOf(await viewOpinion(world.as(at.unitOfficer), tax!))).toBe('not-found')
    expect((await listOpinions(world.as(at.officer), { limit: 50 })).overdue).toBe(0)
    expect((await verifyLedger(world.platform)).ok).toBe(true)
  })
})
