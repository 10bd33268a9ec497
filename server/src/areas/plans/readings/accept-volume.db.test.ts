import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../../test/builders.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import type { Act } from '../../../platform/act.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { acceptPlanReading } from './accept-plan-reading.ts'
import { mendPlanReading } from './mend-plan-reading.ts'
import { startPlanReading } from './start-plan-reading.ts'

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}

const communes = 150
const tasks = 600

describe('a plan of hundreds of tasks, each with a group of every commune', () => {
  const world = useTestWorld()
  let province = ''
  let act: Act

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'UBND tỉnh An Phú', kind: 'province' })
    await buildUnit(world.db, { name: 'Sở Nội vụ', kind: 'department', parentId: province })
    for (let at = 1; at <= communes; at++)
      await buildUnit(world.db, { name: `Xã Thứ ${at}`, kind: 'commune', parentId: province })
    act = world.as(await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province }))
  })

  it('is accepted within seconds, its units checked by the statement and not row by row', {
    timeout: 60_000,
  }, async () => {
    const rows = Array.from(
      { length: tasks },
      (_, at) => `|${at + 1}|Báo cáo số ${at + 1} về phong trào thi đua|Quý I|Sở Nội vụ|UBND các xã|`,
    )
    const text = [
      'KẾ HOẠCH',
      'Công tác thi đua, khen thưởng năm 2026',
      'II. NỘI DUNG',
      '',
      '|TT|Nội dung|Thời gian|Chủ trì|Phối hợp|',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n')
    const bytes = new TextEncoder().encode(text)
    const { id } = must(await startPlanReading(act, { bytes, fileName: 'ke-hoach.txt' }))
    const match = {
      kind: 'match-body',
      body: 'UBND các xã',
      match: { kind: 'group', group: 'kind:commune' },
    } as const
    const { revision } = must(await mendPlanReading(act, { readingId: id, revision: 1, operations: [match] }))

    const started = performance.now()
    const accepted = must(await acceptPlanReading(act, { readingId: id, revision, unitId: province }))
    const took = performance.now() - started

    expect(accepted).toMatchObject({ tasks, units: communes + 1 })
    const { rows: counted } = await world.owner.query('select count(*)::int as n from task_units')
    expect(counted[0].n).toBe(tasks * (communes + 1))
    // Under a second on a quiet machine; a key on each row makes it six times that.
    expect(took).toBeLessThan(30_000)
    const { rows: keys } = await world.owner.query(
      "select conname from pg_constraint where conrelid = 'task_units'::regclass and contype = 'f'",
    )
    expect(keys).toEqual([])
  })
})
