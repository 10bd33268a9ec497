import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildPerson } from '../../../test/builders-organisations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { vietnameseKey, vietnameseNameKey } from '../../platform/text/vietnamese-names.ts'
import { addPerson, addPost, changePerson, endPost } from './change-people.ts'
import { listPeople, viewPerson } from './list-people.ts'

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}

describe('people and their posts', () => {
  const world = useTestWorld()
  let interior = ''
  let health = ''
  let officer: Actor

  beforeAll(async () => {
    const province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    interior = await buildUnit(world.db, { name: 'Sở Nội vụ', parentId: province })
    health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    officer = await buildActor(world.db, { username: 'noi-vu', role: 'standing-officer', unitId: interior })
    for (const fullName of ['Trần Văn Bình', 'Đỗ Thị Bích An', 'Lê Văn An', 'Phạm Thị Ánh', 'Vũ Minh Đức'])
      await buildPerson(world.db, { fullName, unitId: interior })
    await buildPerson(world.db, { fullName: 'Nguyễn Y Sĩ', unitId: health })
  })

  it('lists by given name, by pages, only from the units in sight', async () => {
    const first = await listPeople(world.as(officer), { limit: 3 })
    const second = await listPeople(world.as(officer), { limit: 3, after: first.next! })

    expect([...first.rows, ...second.rows].map((row) => row.fullName)).toEqual([
      'Đỗ Thị Bích An',
      'Lê Văn An',
      'Phạm Thị Ánh',
      'Trần Văn Bình',
      'Vũ Minh Đức',
    ])
    expect([first.total, second.next]).toEqual([5, null])
    const all = await listPeople(world.as('system'), {})
    expect(all.rows.map((row) => row.fullName)).toContain('Nguyễn Y Sĩ')
  })

  it('publishes people and posts to other areas under the sight of whoever reads', async () => {
    const published = await inView(world.as(officer), async (tx) => {
      const { rows } = await sql<{ fullName: string; unitId: string }>`
        select x.full_name as "fullName", p.unit_id::text as "unitId" from people_on_record x
        join held_posts p on p.person_id = x.id order by x.sort_key`.execute(tx)
      return rows
    })
    expect(published.map((row) => row.fullName)).toEqual([
      'Đỗ Thị Bích An',
      'Lê Văn An',
      'Phạm Thị Ánh',
      'Trần Văn Bình',
      'Vũ Minh Đức',
    ])
    expect(new Set(published.map((row) => row.unitId))).toEqual(new Set([interior]))
  })

  it('finds with and without accents, the accents as typed first', async () => {
    await buildPerson(world.db, { fullName: 'Hoàng Thị Hà', unitId: interior })
    await buildPerson(world.db, { fullName: 'Hoàng Thị Hạ', unitId: interior })

    const names = async (q: string) =>
      (await listPeople(world.as(officer), { q })).rows.map((row) => row.fullName)

    expect(await names('ha')).toEqual(['Hoàng Thị Hà', 'Hoàng Thị Hạ'])
    expect(await names('hạ')).toEqual(['Hoàng Thị Hạ', 'Hoàng Thị Hà'])
    expect(await names('do bich')).toEqual(['Đỗ Thị Bích An'])
    expect(await names('y si')).toEqual([])
  })

  it('sorts in the database as in the program', async () => {
    const texts = ['Đặng  Thị Ánh Hậu', 'An', 'nguyễn văn', 'ỪỖ Ẫn-Nam, 12', '', '  Lê Ý ']
    const { rows } = await world.owner.query(
      'select vi_sort_key(t) as plain, name_sort_key(t) as name from unnest($1::text[]) with ordinality as x(t, n) order by n',
      [texts],
    )

    expect(rows).toEqual(texts.map((text) => ({ plain: vietnameseKey(text), name: vietnameseNameKey(text) })))
  })

  it('adds a person, asks before a second one of the same name, and keeps the past of posts', async () => {
    const post = {
      unitId: interior,
      position: 'Phó Giám đốc',
      isLeader: true,
      since: '2024-01-01',
      until: null,
    }
    const added = must(
      await addPerson(world.as(officer), { fullName: ' Bùi  Thị Thu ', post, anotherPerson: false }),
    )
    const again = await addPerson(world.as(officer), {
      fullName: 'bùi thị thu',
      post,
      anotherPerson: false,
    })
    must(
      await addPost(world.as(officer), {
        personId: added.personId,
        revision: 2,
        ...post,
        position: 'Giám đốc',
        since: '2026-03-01',
      }),
    )
    must(
      await endPost(world.as(officer), {
        personId: added.personId,
        postId: added.postId!,
        revision: 3,
        until: '2026-03-01',
      }),
    )

    expect(again).toMatchObject({ code: 'person-likely-known', values: { unit: 'Sở Nội vụ' } })
    const view = must(await viewPerson(world.as(officer), added))
    expect(view).toMatchObject({ fullName: 'Bùi Thị Thu', revision: 4 })
    expect(view.posts.map(({ position, since, until }) => ({ position, since, until }))).toEqual([
      { position: 'Giám đốc', since: '2026-03-01', until: null },
      { position: 'Phó Giám đốc', since: '2024-01-01', until: '2026-03-01' },
    ])
  })

  it('refuses what is not in sight, what changed, and posts that cannot be', async () => {
    const { rows } = await listPeople(world.as('system'), { unitId: health })
    const stranger = rows[0]!.id
    const own = (await listPeople(world.as(officer), { q: 'Vũ Minh Đức' })).rows[0]!
    const post = {
      unitId: interior,
      position: 'Chuyên viên',
      isLeader: false,
      since: '2019-01-01',
      until: null,
    }

    expect(await viewPerson(world.as(officer), { personId: stranger })).toMatchObject({
      code: 'person-unknown',
    })
    expect(
      await changePerson(world.as(officer), { personId: stranger, revision: 1, fullName: 'Ai Đó' }),
    ).toMatchObject({ code: 'person-unknown' })
    expect(
      await changePerson(world.as(officer), { personId: own.id, revision: 9, fullName: 'Vũ Minh Đức' }),
    ).toMatchObject({ code: 'changed-meanwhile' })
    expect(await addPost(world.as(officer), { personId: own.id, revision: 1, ...post })).toMatchObject({
      code: 'post-unit-absent',
      values: { name: 'Sở Nội vụ', day: '01/01/2019' },
    })
    expect(
      await addPost(world.as(officer), {
        personId: own.id,
        revision: 1,
        ...post,
        unitId: health,
        since: '2025-01-01',
      }),
    ).toMatchObject({ code: 'outside-your-unit' })
    expect(
      await endPost(world.as(officer), {
        personId: own.id,
        postId: own.posts[0]!.id,
        revision: 1,
        until: '2019-01-01',
      }),
    ).toMatchObject({ code: 'post-ends-before-start' })
  })
})
