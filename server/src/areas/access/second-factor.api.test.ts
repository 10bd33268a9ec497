import { beforeEach, describe, expect, it } from 'vitest'
import { testPassword } from '../../../test/builders.ts'
import {
  buildHolder,
  buildSession,
  buildSmallProvince,
  newestEntries,
} from '../../../test/builders-access.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { totpCodeAt } from './totp.ts'

const start = '2026-03-10T02:00:00Z'
let run = 0

describe('the second factor', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  let actor: Actor
  let username: string
  let cookie: string
  let minute = 0

  beforeEach(async () => {
    minute = 0
    world.setNow(start)
    const { education } = await buildSmallProvince(world)
    username = `hailop${++run}`
    actor = await buildHolder(world, username, 'unit-officer', education)
    cookie = await buildSession(world, actor.accountId)
  })

  const call = (method: 'GET' | 'PUT' | 'DELETE' | 'POST', url: string, payload?: object, as = cookie) =>
    holder.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { cookie: as },
      ...(payload ? { payload } : {}),
    })
  const status = async (as: string) => (await call('GET', '/session', undefined, as)).statusCode
  const now = () => world.platform.clock.now()
  const passTime = () => world.setNow(new Date(Date.parse(start) + ++minute * 60_000).toISOString())

  async function turnOn() {
    const { secret } = (await call('POST', '/second-factor')).json()
    const { recoveryCodes } = (
      await call('PUT', '/second-factor', { code: totpCodeAt(secret, now()) })
    ).json()
    passTime()
    return { secret, recoveryCodes: recoveryCodes as string[] }
  }
  async function givePassword() {
    const response = await call('POST', '/session', { username, password: testPassword }, '')
    return { body: response.json(), waiting: `neuguong_session=${response.cookies[0]?.value}` }
  }
  const giveCode = (code: string, waiting: string) =>
    call('POST', '/session/second-factor', { code }, waiting)

  it('is set up with a code of the app, keeps its secret sealed, and ends other sessions', async () => {
    const other = await buildSession(world, actor.accountId)
    const begun = (await call('POST', '/second-factor')).json()
    expect(begun).toMatchObject({
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      otpauthUrl: expect.stringContaining(`:${username}?issuer=N%C3%AAu%20G%C6%B0%C6%A1ng`),
      qrSvg: expect.stringMatching(/^<svg[\s\S]*<\/svg>\s*$/),
    })
    expect((await call('PUT', '/second-factor', { code: '000000' })).json().code).toBe('second-factor-wrong')
    const confirmed = await call('PUT', '/second-factor', { code: totpCodeAt(begun.secret, now()) })
    expect(confirmed.json().recoveryCodes).toHaveLength(10)
    expect([await status(cookie), await status(other)]).toEqual([200, 401])
    const { rows } = await world.owner.query(
      'select totp_secret, recovery_code_hashes from accounts where id = $1',
      [actor.accountId],
    )
    expect(rows[0].totp_secret.toString('latin1')).not.toContain(begun.secret)
    expect(rows[0].recovery_code_hashes).not.toContain(confirmed.json().recoveryCodes[0])
    expect((await newestEntries(world, 1))[0]).toMatchObject({ act: 'confirm-second-factor', details: {} })
    expect((await call('POST', '/second-factor')).json().code).toBe('second-factor-already-on')
    expect((await call('PUT', '/second-factor', { code: '123456' })).json().code).toBe(
      'second-factor-already-on',
    )
  })

  it('cannot be confirmed before it was begun', async () => {
    expect((await call('PUT', '/second-factor', { code: '123456' })).json().code).toBe(
      'second-factor-not-begun',
    )
    expect((await call('DELETE', '/second-factor', { password: testPassword })).json().code).toBe(
      'second-factor-not-begun',
    )
  })

  it('lets nobody in with the password alone, then opens a session under a new token', async () => {
    const { secret } = await turnOn()
    const { body, waiting } = await givePassword()
    expect(body).toEqual({ secondFactorRequired: true })
    expect(await status(waiting)).toBe(401)
    expect((await call('POST', '/second-factor', undefined, waiting)).statusCode).toBe(401)

    const response = await giveCode(totpCodeAt(secret, now()), waiting)
    expect(response.statusCode).toBe(204)
    const full = `neuguong_session=${response.cookies[0]!.value}`
    expect(full).not.toBe(waiting)
    expect([await status(full), await status(waiting)]).toEqual([200, 401])
    expect((await giveCode(totpCodeAt(secret, now()), waiting)).json().code).toBe('not-signed-in')
  })

  it('takes a code once, also of two that send it at the same moment', async () => {
    const { secret } = await turnOn()
    const first = await givePassword()
    const second = await givePassword()
    const code = totpCodeAt(secret, now())
    const both = await Promise.all([giveCode(code, first.waiting), giveCode(code, second.waiting)])
    expect(both.map((response) => response.statusCode).sort()).toEqual([204, 422])
    const third = await givePassword()
    expect((await giveCode(code, third.waiting)).json().code).toBe('second-factor-wrong')
  })

  it('takes the codes of the half minutes beside now, and none that is older', async () => {
    const { secret } = await turnOn()
    passTime()
    passTime()
    const at = (seconds: number) => totpCodeAt(secret, new Date(now().getTime() + seconds * 1000))
    const { waiting } = await givePassword()
    expect((await giveCode(at(-90), waiting)).statusCode).toBe(422)
    expect((await giveCode(at(-30), waiting)).statusCode).toBe(204)
  })

  it('takes each recovery code once and tells how many are left', async () => {
    const { recoveryCodes } = await turnOn()
    const typed = recoveryCodes[0]!.toUpperCase().replace('-', ' ')
    expect((await giveCode(typed, (await givePassword()).waiting)).statusCode).toBe(204)
    expect((await newestEntries(world, 1))[0]).toMatchObject({
      act: 'use-recovery-code',
      details: { left: 9 },
    })
    expect((await giveCode(typed, (await givePassword()).waiting)).statusCode).toBe(422)
    expect((await giveCode(recoveryCodes[1]!, (await givePassword()).waiting)).statusCode).toBe(204)
  })

  it('counts wrong codes with wrong passwords: who has the password cannot guess on', async () => {
    await turnOn()
    const codes: string[] = []
    for (let i = 0; i < 5; i++)
      codes.push((await giveCode('000000', (await givePassword()).waiting)).json().code)
    expect(codes).toEqual(Array(5).fill('second-factor-wrong'))
    expect((await givePassword()).body.code).toBe('account-locked')
  })

  it('waits ten minutes for the code', async () => {
    const { secret } = await turnOn()
    const { waiting } = await givePassword()
    for (let i = 0; i < 10; i++) passTime()
    expect((await giveCode(totpCodeAt(secret, now()), waiting)).json().code).toBe('not-signed-in')
  })

  it('is turned off with the password', async () => {
    await turnOn()
    expect((await call('DELETE', '/second-factor', { password: 'sai' })).json().code).toBe(
      'current-password-wrong',
    )
    expect((await call('DELETE', '/second-factor', { password: testPassword })).statusCode).toBe(204)
    expect((await givePassword()).body).toEqual({ secondFactorRequired: false })
  })
})
