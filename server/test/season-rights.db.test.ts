import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../src/areas/access/index.ts'
import { listNamesakes } from '../src/areas/decisions/ask-namesakes.ts'
import { attachSigned, removeSigned } from '../src/areas/decisions/attach-signed.ts'
import { addRows, changeRow, removeRows } from '../src/areas/decisions/change-rows.ts'
import { decisionStates } from '../src/areas/decisions/domain/decision-state.ts'
import { changeDecision, draftDecision } from '../src/areas/decisions/draft-decision.ts'
import { addFundEntry, cancelFundEntry, viewFund } from '../src/areas/decisions/fund.ts'
import { moveDecision } from '../src/areas/decisions/move-decision.ts'
import { numberDecision } from '../src/areas/decisions/number-decision.ts'
import { payBonuses, returnBonuses } from '../src/areas/decisions/pay-bonuses.ts'
import { viewDecision } from '../src/areas/decisions/view-decision.ts'
import { writeDecision } from '../src/areas/decisions/write-decision.ts'
import type { Act, Actor } from '../src/platform/act.ts'
import { isRefusal } from '../src/platform/refusal.ts'
import { buildActor, buildUnit } from './builders.ts'
import { useTestWorld } from './harness.ts'
import { must } from './must.ts'

const byRight = ['right-missing', 'outside-your-unit', 'decision-unknown', 'fund-entry-unknown']

/**
 * Who gets past the question of rights, whatever is refused afterwards: each act is asked for with a revision that is none, so that
 * nothing comes of it. What is not written in the reviewed tables is forbidden.
 */
describe('who may do what at the body that decides', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const actors = new Map<Role, Actor>()
  let below: Actor
  let province = ''
  let decisionId = ''

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    const commune = await buildUnit(world.db, { name: 'Xã Hòa Vang', kind: 'commune', parentId: province })
    for (const role of roles)
      actors.set(role, await buildActor(world.db, { username: role, role, unitId: province }))
    below = await buildActor(world.db, { username: 'xa', role: 'unit-officer', unitId: commune })
    const act = world.as(actors.get('standing-officer')!)
    decisionId = must(await draftDecision(act, { unitId: province, title: 'Về việc khen thưởng' })).id
  })

  const table = async (acts: Record<string, (act: Act) => Promise<unknown>>) => {
    const found: string[] = []
    for (const [name, attempt] of Object.entries(acts)) {
      const may = async (actor: Actor) => {
        const result = await attempt(world.as(actor))
        return !isRefusal(result) || !byRight.includes(result.code)
      }
      const who: string[] = []
      for (const role of roles) if (await may(actors.get(role)!)) who.push(role)
      expect([name, await may(below)]).toEqual([name, false])
      found.push(`${name}: ${who.join(' ')}`)
    }
    return found
  }

  it('is the reviewed table for decisions, money and the fund', async () => {
    const at = () => ({ decisionId, revision: -1 })
    const money = { rowIds: ['0'], happenedOn: '2026-03-10' }
    const entry = { unitId: province, year: 2026, kind: 'in' as const, amountVnd: 1, label: 'Thử' }
    const found = await table({
      'change-words': (act) => changeDecision(act, { ...at(), title: 'Khác' }),
      'add-rows': (act) => addRows(act, { ...at(), rows: [] }),
      'change-row': (act) => changeRow(act, { ...at(), rowId: '0', change: {} }),
      'remove-rows': (act) => removeRows(act, { ...at(), rowIds: ['0'] }),
      submit: (act) => moveDecision(act, { ...at(), step: 'submitted' }),
      'take-back': (act) => moveDecision(act, { ...at(), step: 'taken-back' }),
      drop: (act) => moveDecision(act, { ...at(), step: 'dropped' }),
      number: (act) => numberDecision(act, { ...at(), number: '1', decidedOn: '2026-03-10' }),
      'see-namesakes': (act) => listNamesakes(act, decisionId),
      'attach-signed': (act) =>
        attachSigned(act, { decisionId, bytes: Buffer.from('%PDF-1.7'), fileName: 'a.pdf' }),
      'remove-signed': (act) => removeSigned(act, { decisionId, fileId: '0', reason: 'Thử' }),
      pay: (act) => payBonuses(act, { decisionId, ...money }),
      'take-money-back': (act) => returnBonuses(act, { decisionId, ...money, note: 'Thử' }),
      'view-fund': (act) => viewFund(act, { unitId: province, year: 2026 }),
      'add-fund-entry': (act) => addFundEntry(act, { ...entry, happenedOn: '2027-01-01' }),
      'cancel-fund-entry': async (act) => {
        const made = must(
          await addFundEntry(world.as(actors.get('standing-officer')!), {
            ...entry,
            happenedOn: '2026-03-10',
          }),
        )
        return cancelFundEntry(act, { id: made.id, reason: 'Ghi nhầm' })
      },
      view: (act) => viewDecision(act, decisionId),
      'print-document': (act) => writeDecision(act, decisionId),
    })
    expect(found).toEqual([
      'change-words: unit-officer standing-officer standing-head',
      'add-rows: unit-officer standing-officer standing-head',
      'change-row: unit-officer standing-officer standing-head',
      'remove-rows: unit-officer standing-officer standing-head',
      'submit: unit-officer standing-officer standing-head',
      'take-back: unit-officer standing-officer standing-head',
      'drop: unit-officer standing-officer standing-head',
      'number: unit-officer standing-officer standing-head',
      'see-namesakes: unit-officer standing-officer standing-head',
      'attach-signed: unit-officer unit-leader standing-officer standing-head deciding-authority',
      'remove-signed: unit-officer unit-leader standing-officer standing-head deciding-authority',
      'pay: unit-officer standing-officer standing-head',
      'take-money-back: unit-officer standing-officer standing-head',
      'view-fund: unit-officer standing-officer standing-head',
      'add-fund-entry: unit-officer standing-officer standing-head',
      'cancel-fund-entry: unit-officer standing-officer standing-head',
      'view: unit-officer unit-leader standing-officer standing-head council-secretary deciding-authority',
      'print-document: unit-officer unit-leader standing-officer standing-head council-secretary deciding-authority',
    ])
  })

  it('is the reviewed table of role, state and act for a decision; what it does not list is forbidden', async () => {
    const made = must(
      await draftDecision(world.as(actors.get('standing-officer')!), {
        unitId: province,
        title: 'Theo trạng thái',
      }),
    )
    const at = { decisionId: made.id, revision: 1 }
    const money = { decisionId: made.id, rowIds: ['0'], happenedOn: '2026-03-10' }
    const closed = ['decision-not-draft', 'decision-step-closed', 'bonus-not-out', ...byRight]
    const acts: Record<string, (act: Act) => Promise<unknown>> = {
      'change-words': (act) => changeDecision(act, { ...at, title: 'Khác' }),
      'add-rows': (act) => addRows(act, { ...at, rows: [] }),
      'change-row': (act) => changeRow(act, { ...at, rowId: '0', change: {} }),
      'remove-rows': (act) => removeRows(act, { ...at, rowIds: ['0'] }),
      submit: (act) => moveDecision(act, { ...at, step: 'submitted' }),
      'take-back': (act) => moveDecision(act, { ...at, step: 'taken-back' }),
      drop: (act) => moveDecision(act, { ...at, step: 'dropped' }),
      number: (act) => numberDecision(act, { ...at, number: '77', decidedOn: '2026-03-10' }),
      'attach-signed': (act) =>
        attachSigned(act, { decisionId: made.id, bytes: Buffer.from('%PDF-1.7'), fileName: 'a.pdf' }),
      'remove-signed': (act) => removeSigned(act, { decisionId: made.id, fileId: '0', reason: 'Thử' }),
      pay: (act) => payBonuses(act, money),
      'take-money-back': (act) => returnBonuses(act, { ...money, note: 'Thử' }),
    }
    const found: string[] = []
    for (const [name, attempt] of Object.entries(acts))
      for (const state of decisionStates) {
        const isOut = state === 'numbered' || state === 'signed'
        const who: string[] = []
        for (const role of roles) {
          await world.owner.query(
            'update decisions set state = $2, revision = 1, number = $3, decided_on = $4 where id = $1',
            [made.id, state, isOut ? '99/QĐ-UBND' : null, isOut ? '2026-03-09' : null],
          )
          const result = await attempt(world.as(actors.get(role)!))
          if (!isRefusal(result) || !closed.includes(result.code)) who.push(role)
        }
        if (who.length > 0) found.push(`${name}, ${state}: ${who.join(' ')}`)
      }
    const officers = 'unit-officer standing-officer standing-head'
    const signers = 'unit-officer unit-leader standing-officer standing-head deciding-authority'
    expect(found).toEqual([
      `change-words, draft: ${officers}`,
      `add-rows, draft: ${officers}`,
      `change-row, draft: ${officers}`,
      `remove-rows, draft: ${officers}`,
      `submit, draft: ${officers}`,
      `take-back, submitted: ${officers}`,
      `drop, draft: ${officers}`,
      `drop, submitted: ${officers}`,
      `number, submitted: ${officers}`,
      `attach-signed, numbered: ${signers}`,
      `attach-signed, signed: ${signers}`,
      `remove-signed, signed: ${signers}`,
      `pay, numbered: ${officers}`,
      `pay, signed: ${officers}`,
      `take-money-back, numbered: ${officers}`,
      `take-money-back, signed: ${officers}`,
    ])
  })

  it('shows of a decision that is out the lines of who asks, to those with the right alone', async () => {
    const made = must(
      await draftDecision(world.as(actors.get('standing-officer')!), { unitId: province, title: 'Hai xã' }),
    )
    const commune = await buildUnit(world.db, { name: 'Xã Tây Giang', kind: 'commune', parentId: province })
    const other = await buildUnit(world.db, { name: 'Xã Đông Giang', kind: 'commune', parentId: province })
    for (const [place, unitId] of [commune, other].entries())
      await world.owner.query(
        `insert into decision_rows (decision_id, decision_unit_id, scope_unit_id, position_in_list, holder_kind, name, award_key, award_name, basis, is_out)
         values ($1, $2, $3, $4, 'person', $5, 'other', 'Giấy khen', 'merit', true)`,
        [made.id, province, unitId, place + 1, `Người ${place + 1}`],
      )
    const officer = await buildActor(world.db, { username: 'tg', role: 'unit-officer', unitId: commune })
    const nominee = await buildActor(world.db, { username: 'cn', role: 'nominee', unitId: commune })
    const seen = async (actor: Actor) => {
      const view = await viewDecision(world.as(actor), made.id)
      return isRefusal(view) ? view.code : view.rows.map(({ name }) => name)
    }
    expect(await seen(officer)).toBe('decision-unknown')
    await world.owner.query(
      `update decisions set state = 'numbered', number = '100/QĐ-UBND', decided_on = '2026-03-10' where id = $1`,
      [made.id],
    )
    expect(await seen(officer)).toEqual(['Người 1'])
    expect(await seen(nominee)).toBe('right-missing')
    expect(await seen(actors.get('nominee')!)).toBe('right-missing')
    expect(await seen(actors.get('unit-leader')!)).toEqual(['Người 1', 'Người 2'])
  })
})
