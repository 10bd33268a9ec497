import { describe, expect, it } from 'vitest'
import { useDecisionWorld } from '../../../test/builders-decisions.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { codeOf, must } from '../../../test/must.ts'
import { listNamesakes } from './ask-namesakes.ts'
import { changeRow } from './change-rows.ts'
import { moveDecision } from './move-decision.ts'
import { numberDecision } from './number-decision.ts'
import type { NamesakeAnswer } from './schemas-number.ts'

describe('namesakes in the list of a decision', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  useTestApp(world)
  const { at, row, submitted, numbered, view } = useDecisionWorld(world)

  it('asks about all who may be known at once, not one by one', async () => {
    await numbered([row('Tạ Thị Hoa', { birthYear: 1980 }), row('Tạ Văn Kiên', { birthYear: 1981 })], '72')
    const names = ['Tạ Thị Hoa', 'Tạ Thị Mới', 'Tạ Văn Kiên']
    const ask = await submitted(names.map((name) => row(name, { birthYear: null })))
    const act = world.as(at.officer)
    expect(await numberDecision(act, { ...ask, number: '73', decidedOn: '2026-03-09' })).toMatchObject({
      code: 'award-holders-ask',
      values: { count: 2, names: 'Tạ Thị Hoa; Tạ Văn Kiên' },
    })
    expect((await view(ask.decisionId)).state).toBe('submitted')
  })

  it('takes an answer for each who may be known, links nobody else, and keeps nothing of what is refused', async () => {
    const act = world.as(at.officer)
    const first = await numbered(
      [
        row('Tạ Thị Nga', { birthYear: 1980 }),
        row('Tạ Văn Oai', { birthYear: 1981 }),
        row('Tạ Thị Phin', { birthYear: 1982, unitId: at.school }),
      ],
      '74',
    )
    const [nga, oai, phin] = (await view(first.decisionId)).rows.map(({ holderId }) => holderId!)
    const names = ['Tạ Thị Nga', 'Tạ Thị Mới', 'Tạ Văn Oai', 'Tạ Thị Phin', 'Tạ Thị Nga']
    const years = [2025, 2025, 2025, 2025, 2024]
    const lines = names.map((name, at) => row(name, { birthYear: null, year: years[at]! }))
    lines[3] = row('Tạ Thị Phin', { birthYear: 1982, year: 2025 })
    const ask = await submitted(lines)
    const asked = must(await listNamesakes(act, ask.decisionId)).rows
    expect(
      asked.map((one) => [one.name, one.rowIds.length, one.candidates.map(({ id }) => id), one.nearId]),
    ).toEqual([
      ['Tạ Thị Nga', 2, [nga], nga],
      ['Tạ Văn Oai', 1, [oai], oai],
      ['Tạ Thị Phin', 1, [phin], null],
    ])
    expect(asked[2]!.candidates[0]!.reasons).toEqual(['cùng năm sinh'])
    expect(codeOf(await listNamesakes(world.as(at.healthOfficer), ask.decisionId))).toBe('decision-unknown')
    expect(codeOf(await listNamesakes(world.as(at.leader), ask.decisionId))).toBe('right-missing')

    const [ofNga, ofOai, ofPhin] = asked.map(({ rowIds }) => rowIds[0]!) as [string, string, string]
    const fill = (answers: NamesakeAnswer[]) =>
      numberDecision(act, { ...ask, number: '75', decidedOn: '2026-03-09', answers })
    const some = [
      { rowId: ofNga, holderId: nga! },
      { rowId: ofOai, holderId: null },
    ]
    expect(codeOf(await fill(some))).toBe('award-holder-asks')
    expect(codeOf(await fill([...some, { rowId: ofPhin, holderId: nga! }]))).toBe('changed-meanwhile')
    const fresh = (await view(ask.decisionId)).rows.find(({ name }) => name === 'Tạ Thị Mới')!
    expect(codeOf(await fill([{ rowId: fresh.id, holderId: null }]))).toBe('changed-meanwhile')
    expect((await view(ask.decisionId)).rows.every((one) => one.holderId === null && !one.asNew)).toBe(true)

    expect(codeOf(await fill([...some, { rowId: ofPhin, holderId: phin! }]))).toBe('done')
    const out = (await view(ask.decisionId)).rows.map(({ holderId }) => holderId)
    expect([out[0], out[4], out[3]]).toEqual([nga, nga, phin])
    expect(out[2]).not.toBe(oai)
    expect(new Set(out).size).toBe(4)
    const { rows } = await world.owner.query(
      `select details->>'told' as told from ledger_entries where act = 'number-decision' and object_id = $1`,
      [ask.decisionId],
    )
    expect(rows).toEqual([{ told: '3' }])
    expect(must(await listNamesakes(act, ask.decisionId)).rows).toEqual([])
  })

  it('asks which of those of one name is meant before the register is written', async () => {
    const { decisionId } = await numbered([row('Đào Thị Lan', { birthYear: 1980 })], '70')
    const seen = await view(decisionId)
    const ask = await submitted([row('Đào Thị Lan', { birthYear: null })])
    const act = world.as(at.officer)
    expect(codeOf(await numberDecision(act, { ...ask, number: '71', decidedOn: '2026-03-09' }))).toBe(
      'award-holder-asks',
    )
    expect((await view(ask.decisionId)).state).toBe('submitted')
    const { revision } = must(await moveDecision(act, { ...ask, step: 'taken-back' }))
    const rowId = (await view(ask.decisionId)).rows[0]!.id
    const mended = must(
      await changeRow(act, {
        decisionId: ask.decisionId,
        revision,
        rowId,
        change: { holderId: seen.rows[0]!.holderId, year: 2025 },
      }),
    )
    const again = must(
      await moveDecision(act, { decisionId: ask.decisionId, revision: mended.revision, step: 'submitted' }),
    )
    must(
      await numberDecision(act, {
        decisionId: ask.decisionId,
        ...again,
        number: '71',
        decidedOn: '2026-03-09',
      }),
    )
    expect((await view(ask.decisionId)).rows[0]!.holderId).toBe(seen.rows[0]!.holderId)
  })
})
