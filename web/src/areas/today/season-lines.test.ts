import { describe, expect, it } from 'vitest'
import { seasonLines } from './season-lines.ts'

const call = (own: object | null, dueOn = '2027-01-30') => ({
  id: '2',
  unitId: '1',
  unitName: 'Tỉnh An Bình',
  year: 2027,
  title: 'Đăng ký thi đua năm 2027',
  dueOn,
  closedAt: null,
  called: 1,
  sent: 0,
  own: own && { unitId: '2', unitName: 'Sở Y tế', registrationId: null, status: null, ...own },
})
const officer = { fills: true, approves: false }
const leader = { fills: false, approves: true }
const today = '2026-11-21'

describe('what of the season waits on the home page', () => {
  it('asks an officer to begin a registration, and says when it is late', () => {
    const line = {
      key: 'call 2',
      to: '/dang-ky/2',
      title: 'Đăng ký thi đua năm 2027',
      state: 'phải lập đăng ký',
    }
    expect(seasonLines({ calls: [call({})] as never }, officer, today)).toEqual([
      { ...line, isLate: false, due: '30/01/2027' },
    ])
    expect(seasonLines({ calls: [call({}, '2026-03-31')] as never }, officer, today)).toEqual([
      { ...line, isLate: true, due: '31/03/2026' },
    ])
  })

  it('asks a leader for what is drafted only, and nobody for what was sent or is not theirs', () => {
    const drafted = call({ registrationId: '13', status: 'draft' })
    expect(seasonLines({ calls: [drafted] as never }, leader, today)).toMatchObject([
      { to: '/dang-ky/don-vi/13', state: 'đang lập, chờ duyệt' },
    ])
    expect(seasonLines({ calls: [call({})] as never }, leader, today)).toEqual([])
    const sent = call({ registrationId: '13', status: 'sent' })
    expect(seasonLines({ calls: [sent, call(null)] as never }, officer, today)).toEqual([])
  })

  it('puts objections and what is overdue before what only waits', () => {
    const lines = seasonLines(
      {
        decisions: [{ id: '7', title: 'Về việc tặng Bằng khen' }] as never,
        postings: [
          { id: '1', title: 'Danh sách quý IV', openObjections: 2 },
          { id: '2', title: 'Danh sách quý III', openObjections: 0 },
        ] as never,
        requests: [
          {
            id: '4',
            applicant: 'Ông An',
            item: 'Huân chương',
            clock: { isLate: true, isRunning: true, dueOn: '2026-11-02' },
          },
          {
            id: '5',
            applicant: 'Bà Bình',
            item: 'Bằng',
            clock: { isLate: true, isRunning: false, dueOn: '2026-11-02' },
          },
        ] as never,
      },
      officer,
      today,
    )
    expect(lines.map(({ to, state }) => [to, state])).toEqual([
      ['/niem-yet/1', '2 phản ánh chưa trả lời'],
      ['/hien-vat/ho-so/4', 'quá hạn giải quyết'],
      ['/quyet-dinh/7', 'chờ vào số'],
    ])
  })
})
