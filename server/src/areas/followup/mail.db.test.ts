import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildAccount, buildUnit, grantRole } from '../../../test/builders.ts'
import { buildPlan, buildTask } from '../../../test/builders-followup.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Act } from '../../platform/act.ts'
import { makeDatabase } from '../../platform/db/database.ts'
import { type Mailer, openMailer } from './mailer.ts'
import { sendDueReminders } from './send-due-reminders.ts'
import { sendWaitingMail } from './send-mail.ts'

type Letter = { to: string[]; raw: string }

describe('letters over a real SMTP server', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const letters: Letter[] = []
  let server: SMTPServer
  let mailer: Mailer
  let act: Act

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          letters.push({
            to: session.envelope.rcptTo.map((one) => one.address),
            raw: Buffer.concat(chunks).toString(),
          })
          done()
        })
      },
    })
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.server.address() as AddressInfo).port))
    })
    const config = {
      ...world.platform.config,
      smtpUrl: `smtp://127.0.0.1:${port}`,
      publicUrl: 'https://tdkt.example',
    }
    mailer = openMailer(config)!
    act = { ...world.as('system'), config }
    const db = makeDatabase(world.owner)
    const province = await buildUnit(db, { name: 'Tỉnh An Phú', kind: 'province' })
    const a = await buildUnit(db, { name: 'Sở Nội vụ', parentId: province })
    for (const [username, email] of [
      ['co.thu', 'co.thu@anphu.example'],
      ['khong.thu', null],
    ] as const) {
      const accountId = await buildAccount(db, { username, displayName: username, email })
      await grantRole(db, { accountId, role: 'unit-officer', unitId: a })
    }
    const planId = await buildPlan(db, { unitId: province })
    await buildTask(db, {
      planId,
      unitId: province,
      lead: [a],
      text: 'Gửi báo cáo sơ kết phong trào “Ễ Ữ Ậ”',
    })
    await buildTask(db, {
      planId,
      unitId: province,
      lead: [a],
      text: 'Đăng ký danh hiệu thi đua',
      position: 2,
    })
    await sendDueReminders(act, '2026-03-10')
  })

  afterAll(async () => {
    mailer.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })

  beforeEach(() => {
    letters.length = 0
  })

  const waiting = async () => {
    const { rows } = await world.owner.query(
      'select mail_wanted, mail_attempts, mailed_at is not null as mailed, mail_problem from notifications order by id',
    )
    return rows
  }

  it('keeps a letter that cannot go out, says why, and tries again later', async () => {
    const closed = await new Promise<number>((resolve) => {
      const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo
        probe.close(() => resolve(port))
      })
    })
    const dead = openMailer({ smtpUrl: `smtp://127.0.0.1:${closed}`, mailFrom: 'a@b.example' })!
    expect(await sendWaitingMail(act, dead)).toEqual({ sent: 0, failed: 1 })
    dead.close()
    const failed = (await waiting()).filter((row) => row.mail_attempts === 1)
    expect(failed).toHaveLength(2)
    expect(failed[0]).toMatchObject({
      mailed: false,
      mail_wanted: true,
      mail_problem: expect.stringMatching(/ECONNREFUSED/),
    })
    // Its time has not come again.
    expect(await sendWaitingMail(act, mailer)).toEqual({ sent: 0, failed: 0 })
    expect(letters).toEqual([])
  })

  it('sends one letter a person, though several nodes send at once, and none to who has no address', async () => {
    world.setNow('2026-03-10T02:06:00Z')
    const runs = await Promise.all([1, 2, 3].map(() => sendWaitingMail(act, mailer)))
    expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(1)
    expect(letters.map((letter) => letter.to)).toEqual([['co.thu@anphu.example']])
    const text = decode(letters[0]!.raw)
    expect(text).toContain('Kính gửi ông/bà co.thu,')
    expect(text).toContain(
      '1. Nhắc Sở Nội vụ: “Gửi báo cáo sơ kết phong trào “Ễ Ữ Ậ”” (hạn 15/03/2026, còn 5 ngày).',
    )
    expect(text).toContain('2. Nhắc Sở Nội vụ: “Đăng ký danh hiệu thi đua”')
    expect(text).toMatch(/https:\/\/tdkt\.example\/nhiem-vu\/\d+/)
    expect((await waiting()).filter((row) => row.mailed)).toHaveLength(2)
    expect(await sendWaitingMail(act, mailer)).toEqual({ sent: 0, failed: 0 })
  })
})

/** The text of a letter in base64 or quoted-printable. */
function decode(raw: string): string {
  const [head, ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head!)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
