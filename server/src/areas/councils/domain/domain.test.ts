import { expect, test } from 'vitest'
import { decideItem } from './decide-item.ts'
import { groupSheets } from './group-sheets.ts'
import { obstacleTo, type Relation, type SessionState, sessionActs } from './permissions.ts'
import { faultOfCount } from './reconcile.ts'
import { quorumNeeded, type ThresholdRule, votesNeeded } from './rules.ts'

test.each([
  [90, 13, 12],
  [80, 13, 11],
  [90, 10, 9],
  [80, 5, 4],
  [100, 7, 7],
])('%d%% of %d are %d votes', (percent, base, needed) => {
  expect(votesNeeded({ kind: 'percent', percent }, base)).toBe(needed)
})

test.each([
  [13, 7],
  [12, 7],
  [1, 1],
])('more than half of %d are %d votes', (base, needed) => {
  expect(votesNeeded({ kind: 'more-than-half', percent: null }, base)).toBe(needed)
})

test('two thirds of thirteen are nine', () => {
  expect(quorumNeeded({ numerator: 2, denominator: 3 }, 13)).toBe(9)
})

const rule: ThresholdRule = {
  kind: 'percent',
  percent: 90,
  of: 'all-members',
  basis: 'Nghị định X',
  source: 'law',
  secret: null,
  provisional: true,
  provisionalReason: 'chưa đọc',
}

test('a share is cut, never rounded up into a pass, and what is provisional says so', () => {
  const decided = decideItem(rule, { for: 8, against: 1, invalid: 0 }, { members: 9, present: 9 })
  expect(decided).toMatchObject({ state: 'failed', base: 9, needed: 9 })
  expect(decided.sentence).toBe(
    'Đồng ý 8/9 (88,8%), cần 9/9 – từ 90% trở lên tổng số thành viên Hội đồng theo Nghị định X (căn cứ tạm tính, chưa đối chiếu với văn bản): không đạt.',
  )
})

test('of those present: the base is who is there; nobody there passes nothing', () => {
  const present = { ...rule, of: 'present' as const }
  expect(decideItem(present, { for: 9, against: 0, invalid: 0 }, { members: 13, present: 10 })).toMatchObject(
    {
      state: 'passed',
      base: 10,
      needed: 9,
    },
  )
  expect(decideItem(present, { for: 0, against: 0, invalid: 0 }, { members: 13, present: 0 }).state).toBe(
    'failed',
  )
})

test('items stand on one sheet with those that the same members may not vote on', () => {
  expect(
    groupSheets([
      { id: '1', recused: [] },
      { id: '2', recused: ['b', 'a'] },
      { id: '3', recused: [] },
      { id: '4', recused: ['a', 'b'] },
    ]),
  ).toEqual([
    { itemIds: ['1', '3'], recused: [] },
    { itemIds: ['2', '4'], recused: ['a', 'b'] },
  ])
})

test('a count that cannot be is named', () => {
  const sheet = { given: 9, returned: 9, invalid: 1, for: 6, against: 2 }
  expect(faultOfCount(sheet, 9)).toBeNull()
  expect(faultOfCount({ ...sheet, returned: 10 }, 9)).toMatchObject({ fault: 'returned-above-given' })
  expect(faultOfCount({ ...sheet, for: 7 }, 9)).toMatchObject({ fault: 'sum-not-returned', sum: 10 })
  expect(faultOfCount(sheet, 8)).toMatchObject({ fault: 'given-above-voters' })
})

const states: SessionState[] = ['preparing', 'meeting', 'closed', 'cancelled']
const relations: Relation[] = ['manager', 'counter', 'member', 'onlooker']

/** The reviewed table: who may do what, in which state; what is not listed is forbidden. */
test('the table of acts, people and states is complete', () => {
  const table = sessionActs.map((act) => {
    const cells = relations.map((relation) => {
      const open = states.filter((state) => obstacleTo(act, { relations: [relation], state }) === null)
      return open.map((state) => state[0]).join('') || '-'
    })
    return `${act}: ${cells.join(' ')}`
  })
  expect(table).toEqual([
    'view-session: pmcc pmcc pmcc -',
    'change-session: p - - -',
    'change-agenda: pm - - -',
    'link-members: pm - - -',
    'open-session: p - - -',
    'take-attendance: pm - - -',
    'declare-conflict: - - pm -',
    'declare-conflict-for: pm - - -',
    'open-ballot: - m - -',
    'receive-ballot: - - m -',
    'cast-ballot: m m m m',
    'give-paper: - m - -',
    'enter-count-sheet: - m - -',
    'enter-opinion-for: pm pm - -',
    'give-own-opinion: - - m -',
    'stop-ballot: - m - -',
    'count-ballot: - m - -',
    'cancel-ballot: - m - -',
    'remove-item: pm - - -',
    'close-session: m - - -',
    'cancel-session: pm - - -',
    'write-records: mc mc - -',
    'freeze-record: c - - -',
    'attach-signed: c - - -',
  ])
})
