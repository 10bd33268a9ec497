import { beforeAll, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { codeOf, must } from '../../../test/must.ts'
import type { Actor } from '../../platform/act.ts'
import { addRows, type PickedRow } from './change-rows.ts'
import { draftDecision } from './draft-decision.ts'
import { moveDecision } from './move-decision.ts'
import { viewDecision } from './view-decision.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')
let province = ''
let officer: Actor

beforeAll(async () => {
  province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
  officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
})

const line = (name: string): PickedRow => ({
  unitId: province,
  holderKind: 'person',
  name,
  gender: 'female',
  awardKey: 'certificate-of-merit-province',
  basis: 'merit',
  year: 2025,
})

it('stops a name that stands twice, however it is written, and not two names that differ in their marks', async () => {
  const act = world.as(officer)
  const draft = async (names: string[]) => {
    const { id } = must(await draftDecision(act, { unitId: province, title: 'Về việc tặng Bằng khen' }))
    const { revision } = must(await viewDecision(act, id))
    must(await addRows(act, { decisionId: id, revision, rows: names.map(line) }))
    return must(await viewDecision(act, id))
  }
  const two = await draft(['Lê Thị Hương', 'Lê Thị Hường'])
  expect(two.findings).toEqual([])
  expect(two.rows.map(({ bonus }) => bonus?.vnd)).toEqual([3_510_000, 3_510_000])
  const twice = await draft(['Lê Thị Hòa', 'LÊ THỊ HOÀ'])
  expect(twice.findings.map(({ text, blocks }) => [text, blocks])).toEqual([
    ['LÊ THỊ HOÀ: có hai dòng “Bằng khen của Bộ, ban, ngành, tỉnh” của cùng năm.', true],
  ])
  const asked = { decisionId: twice.id, revision: twice.revision, step: 'submitted' as const }
  expect(codeOf(await moveDecision(act, asked))).toBe('decision-row-wrong')
})
