import { beforeAll } from 'vitest'
import { addRows, type PickedRow } from '../src/areas/decisions/change-rows.ts'
import { draftDecision } from '../src/areas/decisions/draft-decision.ts'
import { moveDecision } from '../src/areas/decisions/move-decision.ts'
import { numberDecision } from '../src/areas/decisions/number-decision.ts'
import { viewDecision } from '../src/areas/decisions/view-decision.ts'
import type { Actor } from '../src/platform/act.ts'
import { buildActor, buildUnit } from './builders.ts'
import type { TestWorld } from './harness.ts'
import { must } from './must.ts'

/** A province that decides, two departments whose people it honours, another province, and those who work there. */
type DecisionWorld = Record<'province' | 'health' | 'school', string> &
  Record<'officer' | 'second' | 'leader' | 'healthOfficer' | 'schoolOfficer' | 'stranger', Actor>

/** That world for the tests of a file, and what most of them do in it. */
export function useDecisionWorld(world: TestWorld) {
  const at = {} as DecisionWorld
  beforeAll(async () => {
    const { db } = world
    const province = await buildUnit(db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    const health = await buildUnit(db, { name: 'Sở Y tế', parentId: province })
    const school = await buildUnit(db, { name: 'Sở Giáo dục và Đào tạo', parentId: province })
    const elsewhere = await buildUnit(db, { name: 'Tỉnh Khác', kind: 'province' })
    const actor = (username: string, role: string, unitId: string) =>
      buildActor(db, { username, role, unitId })
    Object.assign(at, {
      province,
      health,
      school,
      officer: await actor('cv', 'standing-officer', province),
      second: await actor('cv2', 'standing-officer', province),
      leader: await actor('tq', 'deciding-authority', province),
      healthOfficer: await actor('yt', 'unit-officer', health),
      schoolOfficer: await actor('gd', 'unit-officer', school),
      stranger: await actor('la', 'standing-officer', elsewhere),
    })
  })

  const row = (name: string, more: Partial<PickedRow> = {}): PickedRow => ({
    unitId: at.health,
    holderKind: 'person',
    name,
    gender: 'female',
    birthYear: 1985,
    position: 'Bác sĩ',
    awardKey: 'certificate-of-merit-province',
    basis: 'ad-hoc',
    year: 2026,
    deed: 'Dập tắt ổ dịch tại xã Bản Lửng',
    ...more,
  })

  async function draftOf(rows: PickedRow[], title = 'Về việc tặng Bằng khen', actor = at.officer) {
    const act = world.as(actor)
    const { id } = must(await draftDecision(act, { unitId: at.province, title }))
    const { revision } =
      rows.length > 0 ? must(await addRows(act, { decisionId: id, revision: 1, rows })) : { revision: 1 }
    return { decisionId: id, revision }
  }

  async function submitted(rows: PickedRow[], title?: string) {
    const { decisionId, revision } = await draftOf(rows, title)
    const asked = { decisionId, revision, step: 'submitted' as const }
    return { decisionId, ...must(await moveDecision(world.as(at.officer), asked)) }
  }

  async function numbered(rows: PickedRow[], number: string) {
    const sent = await submitted(rows)
    const asked = { ...sent, number, decidedOn: '2026-03-09' }
    return { decisionId: sent.decisionId, ...must(await numberDecision(world.as(at.officer), asked)) }
  }

  const view = async (decisionId: string, actor = at.officer) =>
    must(await viewDecision(world.as(actor), decisionId))

  return { at, row, draftOf, submitted, numbered, view }
}
