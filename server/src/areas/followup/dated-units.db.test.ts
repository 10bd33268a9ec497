import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildPlan, buildTask } from '../../../test/builders-followup.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { makeDatabase } from '../../platform/db/database.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { boardQuery } from './schemas.ts'
import { viewBoard } from './view-board.ts'
import { viewSentReminders } from './view-sent-reminders.ts'

describe('the board, where names and cluster places are dated', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const units = {} as Record<'province' | 'a' | 'b' | 'c', string>
  let officer: Actor
  let head: Actor
  let clusterId = ''
  let planId = ''

  beforeAll(async () => {
    const db = makeDatabase(world.owner)
    units.province = await buildUnit(db, { name: 'Tỉnh An Phú', kind: 'province' })
    const under = (name: string, protocolOrder: number) =>
      buildUnit(db, { name, parentId: units.province, protocolOrder })
    units.a = await under('Sở Nội vụ', 1)
    units.b = await under('Sở Tài chính', 2)
    units.c = await under('Sở Y tế', 3)
    await world.owner.query(
      `insert into unit_versions (unit_id, name, short_name, kind, parent_id, protocol_order, since)
        values ($1, 'Sở Y tế và Dân số', 'Sở Y tế và Dân số', 'department', $2, 1, '2026-04-01')`,
      [units.c, units.province],
    )
    planId = await buildPlan(db, { unitId: units.province })
    const lead = [units.a, units.b, units.c]
    const task = await buildTask(db, { planId, unitId: units.province, position: 1, lead })
    await world.owner.query(
      "insert into reminders (task_id, unit_id, kind, sent_at) values ($1, $2, 'by-hand', '2026-03-09T02:00Z')",
      [task, units.c],
    )
    officer = await buildActor(db, { username: 'cv', role: 'standing-officer', unitId: units.province })
    head = await buildActor(db, { username: 'truongkhoi', role: 'cluster-head', unitId: units.a })
    const cluster = { unit_id: units.province, kind: 'bloc', year: 2026, name: 'Khối thi đua số 1' }
    clusterId = (await db.insertInto('clusters').values(cluster).returning('id').executeTakeFirstOrThrow()).id
    const place = (unit_id: string, role: string, since: string | null, until: string | null) => ({
      cluster_id: clusterId,
      unit_id,
      role,
      since,
      until,
    })
    await db
      .insertInto('cluster_members')
      .values([
        place(units.a, 'head', null, '2026-06-01'),
        place(units.b, 'member', null, null),
        place(units.c, 'member', '2026-04-01', null),
      ])
      .execute()
  })

  async function rows(actor: Actor, query: object = {}) {
    const board = await viewBoard(world.as(actor), boardQuery.parse({ planId, ...query }))
    if (isRefusal(board)) throw new Error(board.code)
    return board.rows.map(({ name }) => name)
  }
  const onDay = async <T>(day: string, work: () => Promise<T>) => {
    world.setNow(`${day}T02:00:00Z`)
    return work()
  }

  it('calls units by their name of the day and puts them in the order of the day', async () => {
    expect(await onDay('2026-03-10', () => rows(officer))).toEqual(['Sở Nội vụ', 'Sở Tài chính', 'Sở Y tế'])
    expect(await onDay('2026-04-01', () => rows(officer))).toEqual([
      'Sở Nội vụ',
      'Sở Y tế và Dân số',
      'Sở Tài chính',
    ])
  })

  it('names reminded units as of the day', async () => {
    const sent = async () => {
      const list = await viewSentReminders(world.as(officer), { planId, limit: 10 })
      if (isRefusal(list)) throw new Error(list.code)
      return list.rows.map(({ unitName }) => unitName)
    }
    expect(await onDay('2026-03-10', sent)).toEqual(['Sở Y tế'])
    expect(await onDay('2026-04-01', sent)).toEqual(['Sở Y tế và Dân số'])
  })

  it('keeps to the places of the day, of the head and of the members', async () => {
    expect(await onDay('2026-03-10', () => rows(officer, { clusterId }))).toEqual([
      'Sở Nội vụ',
      'Sở Tài chính',
    ])
    expect(await onDay('2026-03-10', () => rows(head))).toEqual(['Sở Nội vụ', 'Sở Tài chính'])
    expect(await onDay('2026-04-01', () => rows(head))).toHaveLength(3)
    expect(await onDay('2026-06-01', () => rows(head))).toEqual(['Sở Nội vụ'])
  })
})
