import { sessionCookie } from '../src/areas/access/index.ts'
import { openSession } from '../src/areas/access/open-session.ts'
import type { Actor } from '../src/platform/act.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { buildAccount, buildUnit, grantRole } from './builders.ts'
import type { TestWorld } from './harness.ts'

/** A cookie header of a fresh session of the account, as the browser would send it. */
export async function buildSession(world: TestWorld, accountId: string): Promise<string> {
  const browser = { userAgent: 'test', address: '127.0.0.1' }
  const now = world.platform.clock.now()
  const session = await inTransaction(
    world.db,
    'system',
    (tx) => openSession(tx, accountId, now, browser, 'none'),
    () => false,
  )
  return `${sessionCookie}=${session.token}`
}

/** A province with two departments, and under the first a school. */
export async function buildSmallProvince(world: TestWorld) {
  const province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
  const education = await buildUnit(world.db, { name: 'Sở Giáo dục', parentId: province })
  const health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
  const school = await buildUnit(world.db, { name: 'Trường A', kind: 'school', parentId: education })
  return { province, education, health, school }
}

/** An account with one role; its actor, as a signed-in request would have it. */
export async function buildHolder(
  world: TestWorld,
  username: string,
  role: string,
  unitId: string,
  displayName = username,
): Promise<Actor> {
  const accountId = await buildAccount(world.db, { username, displayName })
  await grantRole(world.db, { accountId, role, unitId })
  const roles = [{ role, unitId, through: null }]
  return { accountId, displayName, roles, sessionId: '0', mustChangePassword: false }
}

/** The newest entries of the ledger, newest first, as the owner sees them. */
export async function newestEntries(world: TestWorld, count: number) {
  const { rows } = await world.owner.query(
    'select act, account_name, on_behalf_of, object_kind, object_id, unit_id, details from ledger_entries order by seq desc limit $1',
    [count],
  )
  return rows
}
