import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit, testPassword } from '../../../test/builders.ts'
import { buildPlan, buildTask } from '../../../test/builders-followup.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { makeDatabase } from '../../platform/db/database.ts'

describe('follow-up over HTTP', () => {
  const world = useTestWorld('2026-03-20T02:00:00Z')
  const holder = useTestApp(world)
  const cookies = {} as Record<'officer' | 'a' | 'nominee', string>
  const units = {} as Record<'province' | 'a' | 'b', string>
  let planId: string
  let taskId: string
  let laterId: string

  beforeAll(async () => {
    const db = makeDatabase(world.owner)
    units.province = await buildUnit(db, { name: 'Tỉnh An Phú', kind: 'province' })
    units.a = await buildUnit(db, { name: 'Sở Nội vụ', parentId: units.province, protocolOrder: 1 })
    units.b = await buildUnit(db, {
      name: 'Ủy ban nhân dân xã Ễ Ữ Ậ',
      parentId: units.province,
      protocolOrder: 2,
    })
    await buildActor(db, { username: 'Nguyễn Thị Chuyên', role: 'standing-officer', unitId: units.province })
    await buildActor(db, { username: 'Trần Văn Cán', role: 'unit-officer', unitId: units.a })
    await buildActor(db, { username: 'Lê Cá Nhân', role: 'nominee', unitId: units.a })
    planId = await buildPlan(db, { unitId: units.province })
    const plan = { planId, unitId: units.province, lead: [units.a, units.b] }
    taskId = await buildTask(db, { ...plan, text: 'Gửi báo cáo sơ kết quý I', dueOn: '2026-03-15' })
    laterId = await buildTask(db, { ...plan, text: 'Gửi đăng ký thi đua', dueOn: '2026-05-15', position: 2 })
    cookies.officer = await signIn('Nguyễn Thị Chuyên')
    cookies.a = await signIn('Trần Văn Cán')
    cookies.nominee = await signIn('Lê Cá Nhân')
  })

  async function signIn(username: string): Promise<string> {
    const payload = { username, password: testPassword }
    const response = await holder.app.inject({ method: 'POST', url: '/api/v1/session', payload })
    const cookie = response.cookies[0]!
    return `${cookie.name}=${cookie.value}`
  }

  const call = (who: keyof typeof cookies, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
    holder.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: cookies[who] },
      ...(payload ? { payload } : {}),
    })
  const press = () => ({ taskIds: [taskId, laterId], unitIds: [units.a, units.b], replyBy: '2026-03-31' })

  it('makes an official letter of what is late, as a draft without number and day', async () => {
    const response = await call('officer', 'POST', '/reminders/dispatch', press())
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-disposition']).toMatch(/filename="cong-van-don-doc-[a-z0-9-]+\.docx"/)
    const words = wordsOf(response.rawPayload)
    for (const part of [
      'V/v đôn đốc thực hiện Kế hoạch số 08/KH-UBND ngày 16/01/2026',
      'Sở Nội vụ',
      'Ủy ban nhân dân xã Ễ Ữ Ậ',
      'Gửi báo cáo sơ kết quý I',
      '15/03/2026',
      'Quá hạn 5 ngày',
      'trước ngày 31/03/2026',
    ])
      expect(words).toContain(part)
    expect(words).not.toContain('Gửi đăng ký thi đua')
    expect(words).not.toMatch(/Chuyên|Trần Văn Cán/)
  })

  it('gives a short text with units, items, dates and a link, and nobody named', async () => {
    const response = await call('officer', 'POST', '/reminders/short-text', press())
    const { text } = response.json()
    expect(text.split('\n')).toEqual([
      'Thực hiện Kế hoạch số 08/KH-UBND ngày 16/01/2026 về công tác thi đua, khen thưởng năm 2026, các đơn vị sau chưa gửi:',
      '1. Gửi báo cáo sơ kết quý I (hạn 15/03/2026): Sở Nội vụ, Ủy ban nhân dân xã Ễ Ữ Ậ.',
      '2. Gửi đăng ký thi đua (hạn 15/05/2026): Sở Nội vụ, Ủy ban nhân dân xã Ễ Ữ Ậ.',
      expect.stringMatching(
        /^Đề nghị các đơn vị gửi trước ngày 31\/03\/2026\. Xem chi tiết: https?:\/\/.+\/ke-hoach\/\d+$/,
      ),
    ])
    expect(text).not.toMatch(/Nguyễn Thị|Trần Văn|Lê Cá Nhân/)
    const kept = async () => {
      const list = (await call('officer', 'GET', `/reminders?planId=${planId}`)).json()
      return list.rows.filter((row: { kind: string }) => row.kind === 'short-text').length
    }
    expect(await kept()).toBe(0)
    await call('officer', 'POST', '/reminders/short-text', { ...press(), keep: true })
    expect(await kept()).toBe(4)
    const board = (await call('officer', 'GET', `/follow-up/board?planId=${planId}`)).json()
    expect(board.rows[0].cells[0]).toMatchObject({ reminders: 1, remindedOn: expect.any(String) })
  })

  it('keeps what was sent, with how the letter fared, for who runs the plan alone', async () => {
    await call('officer', 'POST', '/reminders', { taskIds: [taskId], unitIds: [units.a] })
    const list = (await call('officer', 'GET', `/reminders?planId=${planId}`)).json()
    expect(list.rows[0]).toMatchObject({
      kind: 'by-hand',
      unitName: 'Sở Nội vụ',
      toName: 'Trần Văn Cán',
      by: 'Nguyễn Thị Chuyên',
      mail: 'none',
    })
    const page = (await call('officer', 'GET', `/reminders?planId=${planId}&limit=2`)).json()
    const next = (
      await call('officer', 'GET', `/reminders?planId=${planId}&limit=2&after=${page.next}`)
    ).json()
    expect([...page.rows, ...next.rows].map((row: { id: string }) => row.id)).toEqual(
      list.rows.slice(0, 4).map((row: { id: string }) => row.id),
    )
    expect(next.rows.length).toBeGreaterThan(0)
  })

  it('shuts out who may not remind, and input that cannot be meant', async () => {
    expect((await call('nominee', 'POST', '/reminders', press())).statusCode).toBe(403)
    expect((await call('nominee', 'POST', '/reminders/dispatch', press())).statusCode).toBe(403)
    expect((await call('a', 'GET', `/reminder-settings/${units.province}`)).json().code).toBe(
      'outside-your-unit',
    )
    expect((await call('officer', 'POST', '/reminders', { taskIds: [], unitIds: [] })).statusCode).toBe(400)
    expect((await call('officer', 'GET', '/follow-up/board?taskIds=1;drop')).statusCode).toBe(400)
    const days = { daysBefore: [7.5], daysAfter: [1], escalateAfterDays: 3, byMail: true, revision: 0 }
    expect((await call('officer', 'PUT', `/reminder-settings/${units.province}`, days)).statusCode).toBe(400)
  })

  it('reads all notifications at once', async () => {
    expect((await call('a', 'GET', '/notifications')).json().unread).toBeGreaterThan(0)
    expect((await call('a', 'POST', '/notifications/reading')).statusCode).toBe(204)
    expect((await call('a', 'GET', '/notifications')).json()).toMatchObject({ unread: 0 })
  })

  it('reports the progress of a period with the files of the same figures', async () => {
    const view = (await call('officer', 'GET', `/plans/${planId}/progress?to=2026-03-31`)).json()
    // The second one begins after the last day of the period.
    expect(view.figures.filter((one: { count: number }) => one.count > 0)).toEqual([
      { key: 'overdue', label: 'Quá hạn chưa hoàn thành', count: 1 },
    ])
    expect([view.total, view.outside]).toEqual([1, { later: 1, earlier: 0 }])
    const word = await call('officer', 'GET', `/plans/${planId}/progress-report.docx?to=2026-03-31`)
    const words = wordsOf(word.rawPayload)
    expect(words).toContain('Quá hạn chưa hoàn thành: 1 nhiệm vụ')
    expect(words).toContain('Gửi báo cáo sơ kết quý I')
    const excel = await call('officer', 'GET', `/plans/${planId}/progress-report.xlsx`)
    expect(Object.keys(unzipSync(new Uint8Array(excel.rawPayload)))).toContain('xl/workbook.xml')
    const turned = await call('officer', 'GET', `/plans/${planId}/progress?from=2026-06-01&to=2026-01-01`)
    expect(turned.json().code).toBe('report-period-turned')
    expect((await call('officer', 'GET', '/plans/999999/progress-report.docx')).statusCode).toBe(404)
  })
})

/** The words of a .docx, without its marks. */
function wordsOf(bytes: Uint8Array): string {
  const files = unzipSync(new Uint8Array(bytes))
  return new TextDecoder()
    .decode(files['word/document.xml'])
    .replace(/<w:br\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
}
