import { beforeAll, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { codeOf, must } from '../../../test/must.ts'
import type { Actor } from '../../platform/act.ts'
import type { PickedRow } from './change-rows.ts'
import { addRows } from './change-rows.ts'
import { draftDecision } from './draft-decision.ts'
import { moveDecision } from './move-decision.ts'
import { orderRows } from './order-rows.ts'
import { viewDecision } from './view-decision.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')
let officer: Actor
let healthOfficer: Actor
const units: Record<string, string> = {}

beforeAll(async () => {
  const province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
  units.province = province
  units.school = await buildUnit(world.db, {
    name: 'Sở Giáo dục và Đào tạo',
    parentId: province,
    protocolOrder: 2,
  })
  units.office = await buildUnit(world.db, { name: 'Văn phòng', parentId: province, protocolOrder: 1 })
  officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
  healthOfficer = await buildActor(world.db, { username: 'gd', role: 'unit-officer', unitId: units.school })
})

const line = (unit: string, name: string, more: Partial<PickedRow> = {}): PickedRow => ({
  unitId: units[unit]!,
  holderKind: 'person',
  name,
  awardKey: 'certificate-of-merit-province',
  basis: 'merit',
  year: 2025,
  ...more,
})

it('keeps the order that an officer drags, sorts by unit and name on demand, and refuses an old list', async () => {
  const act = world.as(officer)
  const { id } = must(await draftDecision(act, { unitId: units.province!, title: 'Về việc tặng Bằng khen' }))
  const view = async () => must(await viewDecision(act, id))
  const rows = [
    line('school', 'Trần Văn Bình'),
    line('school', 'Lò Thị Ân'),
    line('office', 'Vũ Đức Ái'),
    line('school', 'Trường Trung học phổ thông A', {
      holderKind: 'collective',
      awardKey: 'other',
      awardName: 'Cờ truyền thống',
    }),
    line('office', 'Đỗ Thị Chi'),
  ]
  must(await addRows(act, { decisionId: id, revision: (await view()).revision, rows }))
  const names = async () => (await view()).rows.map(({ name }) => name)
  const entered = rows.map(({ name }) => name)
  expect(await names()).toEqual(entered)

  const { revision, rows: kept } = await view()
  const backwards = kept.map((row) => row.id).reverse()
  const ask = (rowIds: string[] | null, at: number) =>
    orderRows(act, { decisionId: id, revision: at, rowIds })
  expect(must(await ask(backwards, revision))).toEqual({ revision: revision + 1, rows: 5 })
  expect(await names()).toEqual([...entered].reverse())
  expect(codeOf(await ask(backwards, revision))).toBe('changed-meanwhile')
  expect(codeOf(await ask(backwards.slice(1), revision + 1))).toBe('changed-meanwhile')
  expect(codeOf(await ask([...backwards.slice(1), backwards[1]!], revision + 1))).toBe('changed-meanwhile')
  expect(codeOf(await ask([...backwards.slice(1), '999999'], revision + 1))).toBe('changed-meanwhile')

  must(await ask(null, revision + 1))
  expect(await names()).toEqual([
    'Vũ Đức Ái',
    'Đỗ Thị Chi',
    'Lò Thị Ân',
    'Trần Văn Bình',
    'Trường Trung học phổ thông A',
  ])
  const asked = { decisionId: id, revision: revision + 2, rowIds: backwards }
  expect(codeOf(await orderRows(world.as(healthOfficer), asked))).toBe('decision-unknown')
  must(await moveDecision(act, { decisionId: id, revision: revision + 2, step: 'submitted' }))
  expect(codeOf(await ask(backwards, revision + 3))).toBe('decision-not-draft')
  const { rows: entries } = await world.owner.query<{ details: object }>(
    `select details from ledger_entries where act = 'order-decision-rows' order by seq`,
  )
  expect(entries.map(({ details }) => details)).toEqual([
    { title: 'Về việc tặng Bằng khen', count: 5 },
    { title: 'Về việc tặng Bằng khen', count: 5 },
  ])
})
