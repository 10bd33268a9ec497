import { expect, test } from 'vitest'
import { withDrafts } from '../domain/engine/with-drafts.ts'
import { loadLaw } from '../load-law.ts'
import { judged } from './case-files.fixture.ts'
import { openJudge } from './check-eligibility.ts'

/** Rated excellent, no initiative: enough before the change, not where the draft of 2025 were the new law. */
const rated = (receivedOn: string | null) => ({
  case: {
    award: 'emulation-fighter-base',
    on: '2026-11-20',
    ...(receivedOn ? { receivedOn } : {}),
    basis: 'merit',
    period: { from: '2025-01-01', to: '2025-12-31' },
    subject: {
      kind: 'individual',
      category: 'civil-servant-or-employee',
      years: [{ year: 2025, classification: 'excellent' }],
      awards: [{ award: 'advanced-worker', year: 2025 }],
      initiatives: [],
      discipline: [],
      openMatters: [],
    },
  },
})
/** Rated excellent with an initiative, no advanced-worker title: enough by the draft only. */
const withoutTitle = (receivedOn: string) => ({
  case: {
    ...rated(receivedOn).case,
    subject: {
      ...rated(receivedOn).case.subject,
      awards: [],
      initiatives: [{ kind: 'initiative', scope: 'unit', year: 2025, usedFor: [] }],
    },
  },
})
const open = openJudge(withDrafts(loadLaw()))
const said = (one: { case: unknown }) => {
  const answer = judged(open, one)
  return [answer.verdict, answer.law.regime, answer.provisional]
}

test('a stricter new law does not reach what was received the day before it', () => {
  expect(said(rated(null))[0]).toBe('not-eligible')
  expect(said(rated('2026-10-01'))[0]).toBe('not-eligible')
  expect(said(rated('2026-09-30'))).toEqual(['eligible', 'vn-2025', true])
})

test('a new law that is more favourable is taken for what was received before it, and says so', () => {
  expect(said(withoutTitle('2026-09-30'))).toEqual(['eligible', 'vn-2026', true])
  expect(judged(open, withoutTitle('2026-09-30')).reasons[0]).toMatchObject({
    rule: 'rules/transition-of-received-dossiers',
    cite: 'Luật 06/2026/QH16, Điều 4',
    provisional: true,
  })
})
