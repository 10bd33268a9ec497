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

let run = 0

describe('a session', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  let actor: Actor
  let username: string
  let cookie: string

  beforeEach(async () => {
    world.setNow('2026-03-10T02:00:00Z')
    const { education } = await buildSmallProvince(world)
    username = `nguoi${++run}`
    actor = await buildHolder(world, username, 'unit-leader', education, 'Hoàng Thị Ngân')
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

  it('says who is signed in, with which roles and rights', async () => {
    expect((await call('GET', '/session')).json()).toEqual({
      account: {
        id: actor.accountId,
        username,
        displayName: 'Hoàng Thị Ngân',
        mustChangePassword: false,
        hasSecondFactor: false,
      },
      roles: [
        {
          role: 'unit-leader',
          roleLabel: 'Thủ trưởng đơn vị',
          unitId: actor.roles[0]!.unitId,
          unitName: 'Sở Giáo dục',
          through: null,
        },
      ],
      authority: { name: '', kind: 'empty' },
      rights: expect.arrayContaining(['see-plans', 'approve-plans', 'see-ledger']),
    })
  })

  it('ends after 8 hours without use, and after 12 in any case', async () => {
    const idle = await buildSession(world, actor.accountId)
    world.setNow('2026-03-10T09:59:00Z')
    expect(await status(cookie)).toBe(200)
    world.setNow('2026-03-10T10:00:00Z')
    expect(await status(idle)).toBe(401)
    expect(await status(cookie)).toBe(200)
    world.setNow('2026-03-10T13:59:00Z')
    expect(await status(cookie)).toBe(200)
    world.setNow('2026-03-10T14:00:00Z')
    expect(await status(cookie)).toBe(401)
  })

  it('ends with signing out, which also takes the cookie away', async () => {
    const response = await call('DELETE', '/session')
    expect(response.statusCode).toBe(204)
    expect(response.cookies).toMatchObject([{ name: 'neuguong_session', value: '', path: '/' }])
    expect(await status(cookie)).toBe(401)
    expect((await newestEntries(world, 1))[0]).toMatchObject({ act: 'sign-out', object_id: actor.accountId })
  })

  it('is listed, and one or all others can be ended, but only one’s own', async () => {
    const second = await buildSession(world, actor.accountId)
    const third = await buildSession(world, actor.accountId)
    const stranger = await buildHolder(world, `la${run}`, 'unit-leader', actor.roles[0]!.unitId)
    const strangers = await buildSession(world, stranger.accountId)
    const listed = (await call('GET', '/sessions')).json()
    expect(listed.rows).toHaveLength(3)
    expect(listed.rows.filter((row: { current: boolean }) => row.current)).toHaveLength(1)
    const seconds = (await call('GET', '/sessions', undefined, second)).json().rows
    const secondId = seconds.find((row: { current: boolean }) => row.current).id

    expect((await call('DELETE', `/sessions/${secondId}`, undefined, strangers)).json().code).toBe(
      'session-not-found',
    )
    expect((await call('DELETE', `/sessions/${secondId}`)).statusCode).toBe(204)
    expect((await call('DELETE', `/sessions/${secondId}`)).json().code).toBe('session-not-found')
    expect([await status(second), await status(third)]).toEqual([401, 200])
    expect((await call('DELETE', '/sessions')).json()).toEqual({ ended: 1 })
    expect([await status(third), await status(cookie), await status(strangers)]).toEqual([401, 200, 200])
  })

  it('is replaced when the password changes, and all others end', async () => {
    const other = await buildSession(world, actor.accountId)
    const newPassword = 'mùa xuân về trên bản'
    const body = { currentPassword: testPassword, newPassword }
    const response = await call('PUT', '/session/password', body)
    expect(response.statusCode).toBe(204)
    const fresh = `neuguong_session=${response.cookies[0]!.value}`
    expect([await status(cookie), await status(other), await status(fresh)]).toEqual([401, 401, 200])
    expect((await newestEntries(world, 1))[0]).toMatchObject({ act: 'change-password', details: {} })
    const signIn = (password: string) => call('POST', '/session', { username, password }, '')
    expect((await signIn(testPassword)).statusCode).toBe(401)
    // A keyboard that sends accents apart from their letters types the same password.
    expect((await signIn(newPassword.normalize('NFD'))).statusCode).toBe(200)
  })

  it.each([
    ['sai hoàn toàn', 'mùa xuân về trên bản', 'current-password-wrong'],
    [testPassword, 'ngắn', 'password-too-short'],
    [testPassword, 'matkhau12345', 'password-too-common'],
    [testPassword, 'TEN', 'password-names-you'],
    [testPassword, testPassword, 'password-unchanged'],
  ])('refuses a password change from %s to %s: %s', async (currentPassword, typed, code) => {
    await world.owner.query('update accounts set username = $1 where id = $2', [
      `truong.phong.${run}`,
      actor.accountId,
    ])
    const newPassword = typed === 'TEN' ? `Truong.Phong.${run}` : typed
    const response = await call('PUT', '/session/password', { currentPassword, newPassword })
    expect([response.statusCode, response.json().code]).toEqual([422, code])
    expect(await status(cookie)).toBe(200)
  })

  it('counts wrong current passwords like wrong sign-ins', async () => {
    const guess = () => call('PUT', '/session/password', { currentPassword: 'sai', newPassword: 'x' })
    const codes: string[] = []
    for (let i = 0; i < 6; i++) codes.push((await guess()).json().code)
    expect(codes).toEqual([...Array(5).fill('current-password-wrong'), 'account-locked'])
  })

  it('lets a person with a one-time password do nothing but change it', async () => {
    await world.owner.query('update accounts set must_change_password = true where id = $1', [
      actor.accountId,
    ])
    expect((await call('GET', '/deputations')).json().code).toBe('password-must-change')
    expect((await call('GET', '/session')).json().account.mustChangePassword).toBe(true)
    const body = { currentPassword: testPassword, newPassword: 'mùa xuân về trên bản' }
    const fresh = (await call('PUT', '/session/password', body)).cookies[0]!.value
    expect((await call('GET', '/deputations', undefined, `neuguong_session=${fresh}`)).statusCode).toBe(200)
  })

  it('limits sign-ins for one name, whatever address they come from', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 32; i++) {
      const response = await holder.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        remoteAddress: `10.1.0.${i}`,
        payload: { username: 'khong-co-ai', password: 'sai' },
      })
      statuses.push(response.statusCode)
    }
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(25).fill(423), 429, 429])
  })
})
