import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../src/areas/access/index.ts'
import type { DeclaredRoute } from '../src/platform/http/route-access.ts'
import { buildHolder, buildSession, buildSmallProvince } from './builders-access.ts'
import { useTestApp, useTestWorld } from './harness.ts'

/**
 * Who may call which route is a reviewed table: role-route-matrix.txt. It is only written with UPDATE_MATRIX=1; a new
 * route, or a right given or taken, is a change of that file that a reviewer sees. What it does not list is forbidden.
 */
const tablePath = join(import.meta.dirname, 'role-route-matrix.txt')
const callers = ['nobody', ...roles] as const

describe('the table of roles and routes', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  const accountOf = new Map<string, string>()

  beforeAll(async () => {
    const { province } = await buildSmallProvince(world)
    for (const role of roles)
      accountOf.set(role, (await buildHolder(world, `m-${role}`, role, province)).accountId)
  })

  const key = (route: DeclaredRoute) => `${route.method} ${route.url}`
  const sortedRoutes = () =>
    holder.app.declaredRoutes.toSorted((a, b) => (`${a.url} ${a.method}` < `${b.url} ${b.method}` ? -1 : 1))

  async function call(route: DeclaredRoute, caller: string) {
    const url = route.url.replace(/:\w+/g, '999999999')
    const headers: Record<string, string> = {}
    if (caller !== 'nobody') headers.cookie = await buildSession(world, accountOf.get(caller)!)
    const body = route.method === 'GET' ? {} : { payload: {} }
    return holder.app.inject({ method: route.method as 'GET', url, headers, ...body })
  }

  it('lets through whom the reviewed table lists, and nobody else', async () => {
    const found: string[] = []
    for (const route of sortedRoutes()) {
      const allowed: string[] = []
      for (const caller of callers) {
        const response = await call(route, caller)
        const at = `${caller} ${key(route)}: ${response.body}`
        expect(response.statusCode, at).not.toBe(500)
        const code = response.headers['content-type']?.includes('problem') ? response.json().code : null
        if (code === 'not-signed-in' && route.access !== 'public') {
          expect(response.statusCode, at).toBe(401)
          expect(caller, at).toBe('nobody')
        } else if (code === 'right-missing') expect(response.statusCode, at).toBe(403)
        else {
          // Past the door there is no refusal of this kind: what is missing is named as not found or not fit.
          expect(response.statusCode, at).not.toBe(403)
          if (route.access !== 'public') expect(response.statusCode, at).not.toBe(401)
          allowed.push(caller)
        }
      }
      found.push(`${key(route)}: ${summarise(allowed)}`)
    }
    const table = `${found.join('\n')}\n`
    if (process.env.UPDATE_MATRIX) writeFileSync(tablePath, table)
    expect(existsSync(tablePath), 'UPDATE_MATRIX=1 writes the table').toBe(true)
    expect(table).toBe(readFileSync(tablePath, 'utf8'))
  }, 120_000)
})

function summarise(allowed: readonly string[]): string {
  if (allowed.length === callers.length) return 'everybody'
  if (allowed.length === roles.length && !allowed.includes('nobody')) return 'whoever is signed in'
  return (allowed as readonly Role[]).join(', ') || 'nobody at all'
}
