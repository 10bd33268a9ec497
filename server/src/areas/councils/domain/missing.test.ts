import { expect, it } from 'vitest'
import { missingFor } from './missing.ts'

const members = Array.from({ length: 13 }, (_, n) => ({
  name: `Ủy viên ${n + 1}`,
  accountId: String(n),
  attendance: 'present' as const,
}))
const sessionWith = (recused: number) =>
  missingFor({
    session: { kind: 'meeting', state: 'open', place: 'Phòng họp', beginsAt: '08:00', answersUntil: null },
    members,
    items: [
      {
        title: 'Ông Vàng A Sử',
        voting: true,
        state: 'on-agenda',
        rule: { needed: 12, base: 13 },
        recused: Array.from({ length: recused }, () => ({})),
      },
    ],
    quorum: { needed: 9, basis: 'Quy chế', provisional: false },
    present: 13,
    ballots: [],
  })

it('tells when those who are left to vote cannot reach what an item needs', () => {
  expect(sessionWith(1)).toEqual([])
  expect(sessionWith(2)).toEqual([
    '“Ông Vàng A Sử” cần 12/13 phiếu mà chỉ còn 11 người được bỏ phiếu (2 người không tham gia xét): không thể đạt ở phiên này. Xem lại khai báo có liên quan, hoặc đưa ra khỏi chương trình.',
  ])
})
