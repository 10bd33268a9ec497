import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '../src/areas/access/create-account.ts'
import { mergeUnits } from '../src/areas/organisations/merge-units.ts'
import { type Actor, inAct, inView } from '../src/platform/act.ts'
import { isRefusal } from '../src/platform/refusal.ts'
import { buildAccount, buildActor, buildUnit } from './builders.ts'
import { buildPerson } from './builders-organisations.ts'
import { useTestWorld } from './harness.ts'

const tables = [
  'accounts',
  'councils',
  'council_members',
  'clusters',
  'cluster_members',
  'cluster_places',
  'people',
  'posts',
  'people_seen',
]

/** Statements without any where-clause: what row-level security alone leaves. */
describe('the second line of access', () => {
  const world = useTestWorld()
  const units = {} as Record<'province' | 'health' | 'clinic' | 'finance' | 'other', string>
  const actors = {} as Record<'province' | 'health' | 'other' | 'nobody', Actor>
  let person = ''

  beforeAll(async () => {
    const { db } = world
    units.province = await buildUnit(db, { name: 'Tỉnh An Bình', kind: 'province' })
    units.health = await buildUnit(db, { name: 'Sở Y tế', parentId: units.province })
    units.clinic = await buildUnit(db, { name: 'Bệnh viện tỉnh', parentId: units.health })
    units.finance = await buildUnit(db, { name: 'Sở Tài chính', parentId: units.province })
    units.other = await buildUnit(db, { name: 'Tỉnh Khác', kind: 'province' })
    for (const name of ['province', 'health', 'other'] as const)
      actors[name] = await buildActor(db, { username: name, role: 'administrator', unitId: units[name] })
    const accountId = await buildAccount(db, { username: 'nobody' })
    actors.nobody = { accountId, displayName: 'nobody', roles: [], sessionId: '', mustChangePassword: false }
    for (const [name, unitId] of Object.entries(units)) {
      person = await buildPerson(db, { fullName: `Người của ${name}`, unitId })
      await plant(name, unitId, person)
    }
  })

  async function plant(name: string, unitId: string, personId: string) {
    await world.owner.query(
      `with made as (insert into councils (unit_id, kind, name, basis, since)
        values ($1, 'initiative', $2, 'QĐ', '2026-01-01') returning id)
      insert into council_members (council_id, person_id, role, position, since)
        select id, $3, 'chair', 'Chủ tịch', '2026-01-01' from made`,
      [unitId, name, personId],
    )
    await world.owner.query(
      `with made as (insert into clusters (unit_id, kind, year, name) values ($1, 'bloc', 2026, $2) returning id)
      insert into cluster_members (cluster_id, unit_id, role) select id, $1, 'head' from made`,
      [unitId, name],
    )
  }

  async function counts(actor: Actor) {
    return inView(world.as(actor), async (tx) => {
      const seen: Record<string, number> = {}
      for (const table of tables) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
          tx,
        )
        seen[table] = rows[0]!.n
      }
      return seen
    })
  }
  const seen = (accounts: number, ofUnits: number, ofPeople: number) => ({
    accounts,
    councils: ofUnits,
    council_members: ofUnits,
    clusters: ofUnits,
    cluster_members: ofUnits,
    cluster_places: ofUnits,
    people: ofPeople,
    posts: ofPeople,
    people_seen: ofPeople,
  })

  it('shows a role what stands in its units, and councils and clusters of the units above', async () => {
    expect(await counts(actors.province)).toEqual(seen(2, 4, 4))
    expect(await counts(actors.health)).toEqual(seen(1, 3, 2))
    expect(await counts(actors.other)).toEqual(seen(1, 1, 1))
  })

  it('shows nothing to a role without scope but its own account', async () => {
    expect(await counts(actors.nobody)).toEqual(seen(1, 0, 0))
  })

  it('shows nothing at all outside a transaction, where nobody is the viewer', async () => {
    for (const table of tables) {
      const { rows } = await world.pool.query(`select 1 from ${table}`)
      expect([table, rows.length]).toEqual([table, 0])
    }
  })

  it('changes nothing outside the units of the role', async () => {
    const attempts = [
      "update accounts set email = 'x' where username = 'province'",
      `update councils set basis = 'x' where unit_id = ${units.province}`,
      'delete from council_members where council_id in (select id from councils where unit_id <> any (viewer_scope()))',
      `update people set full_name = 'x' where id = ${person}`,
      `update posts set position = 'x' where unit_id = ${units.finance}`,
      `delete from posts where person_id = ${person}`,
      `update clusters set basis = 'x' where unit_id = ${units.finance}`,
      `delete from cluster_members where unit_id = ${units.finance}`,
    ]
    for (const attempt of attempts) {
      const touched = await inAct(world.as(actors.health), async (tx) => {
        const { numAffectedRows } = await sql.raw(attempt).execute(tx)
        return Number(numAffectedRows)
      })
      const expected = attempt.startsWith('delete from council_members') ? 1 : 0
      expect([attempt, touched]).toEqual([attempt, expected])
    }
    const insert = inAct(world.as(actors.health), async (tx) => {
      await tx
        .insertInto('clusters')
        .values({ unit_id: units.finance, kind: 'bloc', year: 2026, name: 'Khối lạ' })
        .execute()
    })
    await expect(insert).rejects.toThrow(/row-level security/)
  })

  it('still lets a role make accounts and merge units into a new one, with all that goes over', async () => {
    const made = await createAccount(world.as(actors.health), {
      username: 'moi',
      displayName: 'Người mới',
      role: 'unit-officer',
      unitId: units.clinic,
    } as never)
    expect(isRefusal(made)).toBe(false)
    const { rows } = await world.owner.query('select id::text, revision from units where id = any ($1)', [
      [units.health, units.finance],
    ])
    const head = {
      ...actors.province,
      roles: [{ role: 'standing-officer', unitId: units.province, through: null }],
    }
    const merged = await mergeUnits(world.as(head), {
      units: rows,
      into: { founded: { name: 'Sở Mới', kind: 'department', parentId: units.province } as never },
      happenedOn: '2026-03-01',
      basis: { number: '15/QĐ-UBND', issuedOn: null },
    })
    if (isRefusal(merged)) throw new Error(merged.code)
    const gone = await world.owner.query('select count(*)::int as n from posts where unit_id = $1', [
      merged.unitId,
    ])
    const places = await world.owner.query(
      'select count(*)::int as n from cluster_members where unit_id = $1',
      [merged.unitId],
    )
    expect([gone.rows[0].n, places.rows[0].n]).toEqual([2, 2])
  })
})
