import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { codeOf, must } from '../../../test/must.ts'
import { documentXml, tablesOf } from '../../../test/read-back.ts'
import type { Actor } from '../../platform/act.ts'
import { addRows } from './change-rows.ts'
import { draftDecision } from './draft-decision.ts'
import { listApproved } from './list-approved.ts'
import { moveDecision } from './move-decision.ts'
import { numberDecision } from './number-decision.ts'
import { viewDecision } from './view-decision.ts'
import { writeDecision } from './write-decision.ts'

describe('a decision from what the council passed', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  useTestApp(world)
  let province = ''
  let health = ''
  let officer: Actor

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
  })

  async function plantRound(title: string, names: string[], state = 'passed') {
    const { rows } = await world.owner.query<{ round: string; ids: string[] }>(
      `with round as (insert into rounds (unit_id, title, kind, period_kind, year, judged_on, due_on)
          values ($1, $3, 'annual', 'year', 2026, '2026-03-01', '2026-03-05') returning id),
        dossier as (insert into dossiers (round_id, owner_unit_id, unit_id, state, version)
          select id, $1, $2, 'appraised', 1 from round returning id, round_id),
        made as (insert into nominations (dossier_id, round_id, owner_unit_id, unit_id, position, holder_kind, name, sort_key,
            post, gender, birth_year, award_key, award_name, basis, year, deed, state)
          select d.id, d.round_id, $1, $2, n.at, 'person', n.name, n.name, 'Bác sĩ', 'female', 1980 + n.at,
            'certificate-of-merit-province', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'ad-hoc', 2026, 'Chống dịch', $5
          from dossier d, unnest($4::text[]) with ordinality n (name, at) returning id, round_id)
        select min(round_id) as round, array_agg(id order by id) as ids from made`,
      [province, health, title, names, state],
    )
    return rows[0]!
  }

  it('names people of several rounds, gives several decisions from one, and settles the nominations', async () => {
    const act = world.as(officer)
    const one = await plantRound('Đợt năm 2026', ['An Thị A', 'An Thị B', 'An Thị C'])
    const two = await plantRound('Đợt đột xuất', ['An Thị D'])
    const failed = await plantRound('Đợt khác', ['An Thị Đ'], 'failed')
    expect((await listApproved(act, {})).rows.map(({ name }) => name)).toEqual([
      'An Thị A',
      'An Thị B',
      'An Thị C',
      'An Thị D',
    ])

    const draft = { unitId: province, title: 'Về việc tặng Bằng khen' }
    expect(codeOf(await draftDecision(act, { ...draft, nominationIds: failed.ids }))).toBe(
      'nomination-not-approved',
    )
    const first = must(
      await draftDecision(act, { ...draft, nominationIds: [...one.ids.slice(0, 2), ...two.ids] }),
    )
    const second = must(await draftDecision(act, { ...draft, nominationIds: one.ids.slice(2) }))
    expect(codeOf(await draftDecision(act, { ...draft, nominationIds: two.ids }))).toBe(
      'decision-has-nomination',
    )
    expect((await listApproved(act, {})).rows).toEqual([])

    const sent = must(await moveDecision(act, { decisionId: first.id, revision: 1, step: 'submitted' }))
    must(await numberDecision(act, { decisionId: first.id, ...sent, number: '12', decidedOn: '2026-03-09' }))
    const settled = await world.owner.query(
      `select state, decision_number, decision_id::text from nominations where round_id in ($1, $2) order by id`,
      [one.round, two.round],
    )
    const decided = { state: 'decided', decision_number: '12/QĐ-UBND', decision_id: first.id }
    const open = { state: 'passed', decision_number: null, decision_id: null }
    expect(settled.rows).toEqual([decided, decided, open, decided])

    must(await moveDecision(act, { decisionId: second.id, revision: 1, step: 'dropped' }))
    expect((await listApproved(act, { round: one.round })).rows.map(({ name }) => name)).toEqual(['An Thị C'])
  })

  it('numbers a list of a thousand in one act, and prints it', async () => {
    const act = world.as(officer)
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      unitId: health,
      holderKind: 'person',
      name: `Người Thứ ${at + 1}`,
      gender: 'male' as const,
      birthYear: 1960 + (at % 40),
      position: 'Chuyên viên',
      awardKey: 'certificate-of-merit-province',
      basis: 'ad-hoc',
      year: 2026,
      deed: 'Chống dịch',
    }))
    const { id } = must(await draftDecision(act, { unitId: province, title: 'Về việc tặng Bằng khen' }))
    const { revision } = must(await addRows(act, { decisionId: id, revision: 1, rows }))
    const sent = must(await moveDecision(act, { decisionId: id, revision, step: 'submitted' }))
    const done = must(
      await numberDecision(act, { decisionId: id, ...sent, number: '13', decidedOn: '2026-03-09' }),
    )
    expect(done.awards).toBe(1000)
    const seen = must(await viewDecision(act, id))
    expect(seen.totalVnd).toBe(3_510_000_000)
    const word = must(await writeDecision(act, id))
    expect(tablesOf(documentXml(word.bytes)).at(-1)).toHaveLength(1002)
  })
})
