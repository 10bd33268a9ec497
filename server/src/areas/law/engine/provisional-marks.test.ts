import { expect, test } from 'vitest'
import { type Answer, provisionalWords } from '../index.ts'
import { loadLaw } from '../load-law.ts'
import { judged, withParts } from './case-files.fixture.ts'
import { openJudge } from './check-eligibility.ts'

const open = openJudge(loadLaw())
const unread = /^Ghi theo trí nhớ/
const individual = { kind: 'individual', discipline: [], openMatters: [], awards: [] }
const answer = (award: string, on: string, basis: string, subject: object): Answer =>
  judged(open, { case: { award, on, basis, subject } })
const whys = (one: Answer) =>
  one.reasons
    .flatMap(withParts)
    .flatMap((reason) => (reason.provisionalReason ? [reason.provisionalReason] : []))
const nextOf = (one: Answer, what: string) =>
  (one.requires.provisional ?? []).filter((each) => each.what === what).map(({ reason }) => reason)

const grounds: [string, string, string, object][] = [
  [
    'certificate-of-merit-pm',
    '2026-03-10',
    'thematic',
    { kind: 'collective', discipline: [], openMatters: [], facts: { 'movement-achievement': true } },
  ],
  [
    'advanced-labour-collective',
    '2022-12-20',
    'merit',
    {
      kind: 'collective',
      discipline: [],
      openMatters: [],
      years: [{ year: 2022, classification: 'well' }],
      composition: { members: 10, advanced: 6, completed: 10, disciplined: 0, disciplinedByForm: {} },
    },
  ],
  ['labour-order-1', '2024-06-10', 'ad-hoc', { ...individual, facts: { 'sudden-achievement': true } }],
  ['independence-order-1', '2026-03-10', 'merit', { ...individual, facts: { 'independence-order-1': true } }],
  [
    'fatherland-defence-order-3',
    '2024-06-10',
    'merit',
    { ...individual, facts: { 'national-defence': true } },
  ],
]

test.each(grounds)('a ground of %s on %s that is only recalled says so, with the reason', (...of) => {
  const one = answer(...of)

  expect([one.verdict, one.provisional]).toEqual(['eligible', true])
  expect(whys(one).length).toBeGreaterThan(0)
  for (const why of whys(one)) expect(why).toMatch(unread)
  expect(provisionalWords(one)).toContain('Ghi theo trí nhớ')
})

const next: [string, string, string, string, object][] = [
  ['Hồ sơ', 'labour-order-2', '2024-06-10', 'merit', individual],
  ['Hồ sơ', 'emulation-fighter-province', '2026-03-10', 'merit', individual],
  [
    'Tiền thưởng',
    'labour-order-3',
    '2022-06-10',
    'merit',
    { kind: 'collective', discipline: [], openMatters: [] },
  ],
  ['Tiền thưởng', 'certificate-of-merit-province', '2024-06-10', 'merit', individual],
  [
    'Thẩm quyền',
    'province-flag',
    '2022-06-10',
    'merit',
    { kind: 'collective', discipline: [], openMatters: [] },
  ],
]

test.each(next)('%s of %s on %s that is only recalled says so, with the reason', (what, ...of) => {
  const one = answer(...of)

  expect(nextOf(one, what)).not.toEqual([])
  for (const why of nextOf(one, what)) expect(why).toMatch(unread)
  expect(provisionalWords(one)).toContain(`Tạm thời: `)
  expect(provisionalWords(one)).toContain(what.toLowerCase())
})

test('what was read and is in force bears no mark', () => {
  const read = answer('bravery-order', '2026-03-10', 'ad-hoc', {
    ...individual,
    facts: { 'brave-act': true },
  })

  expect([read.verdict, read.provisional, whys(read)]).toEqual(['eligible', false, []])
  expect(nextOf(read, 'Tiền thưởng')).toEqual([])
})

test('from 1 October 2026 everything says that the amending law was not compared', () => {
  const facts = { 'brave-act': true }
  const day = (on: string) => answer('bravery-order', on, 'ad-hoc', { ...individual, facts })

  expect(day('2026-09-30').provisional).toBe(false)
  for (const on of ['2026-10-01', '2026-10-02']) {
    expect(day(on).provisional).toBe(true)
    expect(provisionalWords(day(on))).toContain('06/2026/QH16')
  }
})
