import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../src/app.ts'
import { testPassword } from './builders.ts'
import { buildHolder, buildSession, buildSmallProvince } from './builders-access.ts'
import { useTestApp, useTestWorld } from './harness.ts'

describe('the server towards the browser', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  let cookie: string

  beforeAll(async () => {
    const { province, education } = await buildSmallProvince(world)
    const head = await buildHolder(world, 'dau', 'administrator', province)
    cookie = await buildSession(world, head.accountId)
    await world.owner.query(`insert into plans (unit_id, year, title) values ($1, 2026, 'Kế hoạch năm')`, [
      education,
    ])
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['another origin, from a browser that says no more', { origin: 'https://elsewhere.example' }],
    ['an origin of null', { origin: 'null' }],
  ])('refuses every change sent by %s', async (_who, headers) => {
    const unsafe = holder.app.declaredRoutes.filter((route) => route.method !== 'GET')
    expect(unsafe.length).toBeGreaterThan(20)
    for (const { method, url } of unsafe) {
      const path = url.replace(/:\w+/g, '1')
      const request = { method: method as 'POST', url: path, headers: { cookie, ...headers }, payload: {} }
      const response = await holder.app.inject(request)
      expect([method, url, response.statusCode, response.json().code]).toEqual([
        method,
        url,
        403,
        'cross-origin',
      ])
    }
  })

  it('takes the same change from its own page', async () => {
    const own = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }
    const response = await holder.app.inject({
      method: 'DELETE',
      url: '/api/v1/sessions',
      headers: { cookie, ...own },
    })
    expect(response.statusCode).toBe(200)
  })

  it('sends a content security policy and the other safety headers with every answer', async () => {
    for (const url of ['/', '/api/v1/installation', '/api/v1/accounts', '/khong-co', '/health']) {
      const { headers } = await holder.app.inject({ method: 'GET', url })
      const policy = String(headers['content-security-policy']).split(';')
      expect(policy.toSorted(), url).toEqual([
        "base-uri 'self'",
        "default-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "script-src 'self'",
        "script-src-attr 'none'",
        "style-src 'self' 'unsafe-inline'",
      ])
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
    }
  })

  it('sets a cookie that scripts and other sites do not get', async () => {
    const response = await holder.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'dau', password: testPassword },
    })
    expect(response.statusCode).toBe(200)
    expect(response.cookies).toMatchObject([
      { name: 'neuguong_session', path: '/', httpOnly: true, sameSite: 'Lax' },
    ])
    expect(response.cookies[0]).not.toHaveProperty('secure')
  })

  it('binds the cookie to the host and to https where people come by https', async () => {
    const config = { ...world.platform.config, publicUrl: 'https://thidua.anbinh.example' }
    const app = await buildApp({ ...world.platform, config }, { log: false })
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'dau', password: testPassword },
    })
    expect(response.cookies).toMatchObject([{ name: '__Host-neuguong_session', path: '/', secure: true }])
    const { name, value } = response.cookies[0]!
    const asked = (header: string) =>
      app.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie: header } })
    expect((await asked(`${name}=${value}`)).statusCode).toBe(200)
    // A cookie of the plain name may have been planted by a neighbour: it counts for nothing.
    expect((await asked(`neuguong_session=${value}`)).statusCode).toBe(401)
    await app.close()
  })

  it('slows down who asks too often', async () => {
    const app = await buildApp(world.platform, { log: false, requestsPerMinute: 3 })
    const statuses: number[] = []
    for (let i = 0; i < 5; i++)
      statuses.push((await app.inject({ method: 'GET', url: '/api/v1/accounts' })).statusCode)
    await app.close()
    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })

  it('keeps unit rows from the application login that says nothing of its viewer', async () => {
    const count = async (table: string) => {
      const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(
        world.db,
      )
      return rows[0]!.n
    }
    expect((await world.owner.query('select count(*) as n from plans')).rows).toEqual([{ n: '1' }])
    expect(await count('plans')).toBe('0')
    expect((await world.owner.query('select count(*) > 0 as some from ledger_entries')).rows).toEqual([
      { some: true },
    ])
    expect(await count('ledger_entries')).toBe('0')
  })
})
