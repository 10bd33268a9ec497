import { beforeEach, describe, expect, it } from 'vitest'
import { buildAccount, buildActor, buildUnit, grantRole } from '../../../test/builders.ts'
import { buildPerson } from '../../../test/builders-organisations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { inView } from '../../platform/act.ts'
import { fixedClock } from '../../platform/clock.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { changeCluster, createCluster } from './change-clusters.ts'
import { dissolveUnit, previewDissolution } from './dissolve-unit.ts'
import { expandGroup, readUnitLabels, readUnitNames, searchUnits } from './index.ts'
import { listClusters } from './list-clusters.ts'
import { listUnits } from './list-units.ts'
import { mergeUnits, previewMerger } from './merge-units.ts'
import { moveUnit } from './move-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { revokeChange } from './revoke-change.ts'
import { splitUnit } from './split-unit.ts'
import { takeUpUnitChanges } from './take-up-changes.ts'
import { viewUnit } from './view-unit.ts'

const basis = { number: 'Quyết định số 15/QĐ-UBND', issuedOn: '2026-02-02' }

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}

describe('what goes over when units end', () => {
  const world = useTestWorld()
  let count = 0
  let province = ''
  let health = ''
  let interior = ''
  let office = ''
  let an = ''
  let account = ''
  let cluster = ''

  beforeEach(async () => {
    const n = ++count
    province = await buildUnit(world.db, { name: `Tỉnh ${n}`, kind: 'province' })
    interior = await buildUnit(world.db, { name: `Sở Nội vụ ${n}`, parentId: province })
    health = await buildUnit(world.db, { name: `Sở Y tế ${n}`, parentId: province })
    office = await buildUnit(world.db, { name: `Văn phòng ${n}`, kind: 'office', parentId: health })
    an = await buildPerson(world.db, { fullName: 'Nguyễn Văn An', unitId: health, position: 'Giám đốc' })
    await buildPerson(world.db, { fullName: 'Lê Thị Đã Nghỉ', unitId: health, until: '2024-01-01' })
    await world.owner.query(
      "insert into posts (person_id, unit_id, position, since) values ($1, $2, 'Phó trưởng ban', '2026-06-01')",
      [an, health],
    )
    account = await buildAccount(world.db, { username: `an-${n}`, displayName: 'Nguyễn Văn An' })
    await grantRole(world.db, { accountId: account, role: 'unit-officer', unitId: health })
    cluster = must(
      await createCluster(act(), {
        unitId: province,
        year: 2026,
        name: `Khối ${n}`,
        kind: 'bloc',
        outside: false,
        members: [
          { unitId: health, role: 'head' },
          { unitId: interior, role: 'member' },
        ],
        outsideMembers: [],
      }),
    ).clusterId
    await createCluster(act(), {
      unitId: province,
      year: 2025,
      name: `Khối ${n}`,
      kind: 'bloc',
      outside: false,
      members: [{ unitId: health, role: 'deputy' }],
      outsideMembers: [],
    })
  })

  const act = (day = '2026-03-10') => ({
    ...world.as('system'),
    clock: fixedClock(`${day}T09:00:00+07:00`),
  })

  /** Everything that hangs on units, as it stands in the tables. */
  async function stand() {
    const nameOf = async (sql: string) => (await world.owner.query(sql)).rows.map((row) => Object.values(row))
    return {
      posts: await nameOf(
        `select unit_id::text, position, since::text, until::text from posts where person_id = ${an} order by since, position, id`,
      ),
      grants: await nameOf(
        `select unit_id::text, role, until::text from role_grants where account_id = ${account} and revoked_at is null order by id`,
      ),
      places: await nameOf(
        `select c.year, m.unit_id::text, m.role, m.since::text, m.until::text from cluster_members m join clusters c on c.id = m.cluster_id
         where c.unit_id = ${province} order by c.year, m.until nulls last, m.role, m.unit_id`,
      ),
    }
  }

  const merger = (happenedOn: string) => ({
    units: [
      { id: health, revision: 1 },
      { id: interior, revision: 1 },
    ],
    into: { survivorId: interior },
    happenedOn,
    basis,
  })

  async function placesOn(day: string, year = 2026) {
    const { rows } = await listClusters(act(day), { year, unitId: province })
    return rows.flatMap(({ members }) => members.map(({ unitId, role }) => [unitId, role]))
  }

  it('moves posts, roles and places from the day of the merger, and revoking brings them back', async () => {
    const before = await stand()

    const done = must(await mergeUnits(act(), merger('2026-03-01')))

    expect(await stand()).toEqual({
      posts: [
        [health, 'Giám đốc', '2020-01-01', '2026-03-01'],
        [interior, 'Giám đốc', '2026-03-01', null],
        [interior, 'Phó trưởng ban', '2026-06-01', null],
      ],
      grants: [
        [health, 'unit-officer', '2026-03-01'],
        [interior, 'unit-officer', null],
      ],
      places: [
        [2025, health, 'deputy', null, null],
        [2026, health, 'head', null, '2026-03-01'],
        [2026, interior, 'head', null, null],
      ],
    })
    expect(await placesOn('2026-03-10')).toEqual([[interior, 'head']])
    expect(await placesOn('2026-03-10', 2025)).toEqual([[health, 'deputy']])
    must(await revokeChange(act(), { changeId: done.changeId, reason: 'Ghi nhầm' }))
    expect(await stand()).toEqual(before)
  })

  it('shows in the preview what will go over, and changes nothing', async () => {
    const before = await stand()

    const preview = must(await previewMerger(act(), merger('2026-03-01')))

    expect(preview.carried).toEqual({
      toId: interior,
      toName: `Sở Nội vụ ${count}`,
      children: [`Văn phòng ${count}`],
      posts: [
        { personName: 'Nguyễn Văn An', position: 'Giám đốc', fromId: health },
        { personName: 'Nguyễn Văn An', position: 'Phó trưởng ban', fromId: health },
      ],
      grants: [
        {
          accountName: 'Nguyễn Văn An',
          roleLabel: 'Cán bộ TĐKT đơn vị',
          fromId: health,
          goesOver: true,
        },
      ],
      places: [{ clusterName: `Khối ${count}`, year: 2026, role: 'head', fromId: health }],
    })
    expect(await stand()).toEqual(before)
    expect(must(await viewUnit(act(), { unitId: health })).dissolvedOn).toBeNull()
    expect(
      await previewMerger(act(), { ...merger('2026-03-01'), into: { survivorId: '999999' } }),
    ).toMatchObject({
      code: 'unit-unknown',
    })
  })

  it('gives what a split unit had to the heir that was named', async () => {
    const founded = ['Sở Một', 'Sở Hai'].map((name, place) => ({
      name,
      kind: 'department',
      parentId: province,
      childIds: place === 0 ? [office] : [],
    }))
    const done = must(
      await splitUnit(act(), {
        unitId: health,
        revision: 1,
        survives: false,
        founded,
        heir: 1,
        happenedOn: '2026-03-01',
        basis,
      }),
    )

    const heirs = await world.owner.query("select unit_id::text as id from unit_names where name = 'Sở Hai'")
    expect(done.carried.toName).toBe('Sở Hai')
    expect((await stand()).grants.at(-1)).toEqual([heirs.rows.at(-1).id, 'unit-officer', null])
    expect(await placesOn('2026-03-10')).toEqual([
      [heirs.rows.at(-1).id, 'head'],
      [interior, 'member'],
    ])
    must(await revokeChange(act(), { changeId: done.changeId, reason: 'Ghi nhầm' }))
    expect((await stand()).grants).toEqual([[health, 'unit-officer', null]])
  })

  it('ends what a dissolved unit had where nobody takes it over', async () => {
    const done = must(
      await dissolveUnit(act(), {
        unitId: health,
        revision: 1,
        childrenTo: interior,
        peopleTo: null,
        happenedOn: '2026-03-01',
        basis,
      }),
    )

    expect(done.carried).toMatchObject({ toName: null, grants: [{ goesOver: false }] })
    expect(await stand()).toMatchObject({
      posts: [
        [health, 'Giám đốc', '2020-01-01', '2026-03-01'],
        [health, 'Phó trưởng ban', '2026-06-01', '2026-06-01'],
      ],
      grants: [[health, 'unit-officer', '2026-03-01']],
    })
    expect(await placesOn('2026-03-10')).toEqual([[interior, 'member']])
  })

  it('never gives a role of a part at the whole above it', async () => {
    const clerk = await buildAccount(world.db, { username: `vp-${count}`, displayName: 'Trần Văn Phòng' })
    await grantRole(world.db, { accountId: clerk, role: 'unit-officer', unitId: office })
    const input = {
      unitId: office,
      revision: 1,
      childrenTo: null,
      peopleTo: province,
      happenedOn: '2026-03-01',
      basis,
    }

    const preview = must(await previewDissolution(act(), input))
    must(await dissolveUnit(act(), input))

    expect(preview.carried.grants).toEqual([expect.objectContaining({ goesOver: false })])
    expect(preview.carried.toName).toBe(`Tỉnh ${count}`)
    const { rows } = await world.owner.query(
      'select unit_id::text, until::text from role_grants where account_id = $1',
      [clerk],
    )
    expect(rows).toEqual([{ unit_id: office, until: '2026-03-01' }])
  })

  it('keeps an ended place in its cluster when the members of today are edited', async () => {
    must(await mergeUnits(act(), merger('2026-03-01')))
    const { rows } = await listClusters(act(), { year: 2026, unitId: province })

    must(
      await changeCluster(act(), {
        ...rows[0]!,
        clusterId: cluster,
        members: [
          { unitId: office, role: 'head' },
          { unitId: interior, role: 'deputy' },
        ],
      }),
    )

    expect((await stand()).places.slice(1)).toEqual([
      [2026, health, 'head', null, '2026-03-01'],
      [2026, interior, 'deputy', null, null],
      [2026, office, 'head', null, null],
    ])
  })

  describe('on a day that is still to come', () => {
    it('leaves everything as it is until the day, and then takes effect for every reader', async () => {
      const officer = await buildActor(world.db, {
        username: `noi-vu-${count}`,
        role: 'standing-officer',
        unitId: interior,
      })
      const mayManage = (day: string) =>
        inView({ ...act(day), actor: officer }, (tx) => mayAt(tx, officer, 'manage-organisation', health))
      must(
        await renameUnit(act(), {
          unitId: office,
          revision: 1,
          name: 'Văn phòng Mới',
          happenedOn: '2026-04-01',
          basis,
        }),
      )
      must(
        await mergeUnits(act(), {
          ...merger('2026-05-01'),
          into: { survivorId: interior, name: 'Sở Nội vụ và Y tế' },
        }),
      )
      const readers = async (day: string) => {
        await takeUpUnitChanges(act(day))
        const view = must(await viewUnit(act(day), { unitId: health }))
        return inView(act(day), async (tx) => ({
          name: (await readUnitLabels(tx, [interior])).get(interior)?.name,
          officeName: (await readUnitLabels(tx, [office])).get(office)?.name,
          matched: (await readUnitNames(tx, day)).some(({ id }) => id === health),
          bloc: await expandGroup(tx, { group: 'blocs', unitId: province }, day),
          listed: (await listUnits(act(day), { asOf: day, parent: province })).rows
            .map(({ id }) => id)
            .includes(health),
          exists: view.existsOnDay,
          found: (await searchUnits(tx, `Sở Y tế ${count}`, 5)).length > 0,
          officerMay: (await mayManage(day)) === null,
        }))
      }
      const today = {
        name: `Sở Nội vụ ${count}`,
        officeName: `Văn phòng ${count}`,
        matched: true,
        bloc: [interior, health].toSorted(byNumber),
        listed: true,
        exists: true,
        found: true,
        officerMay: false,
      }

      expect(await readers('2026-03-10')).toEqual(today)
      expect(await readers('2026-04-30')).toEqual({ ...today, officeName: 'Văn phòng Mới' })
      expect(await readers('2026-05-01')).toEqual({
        name: 'Sở Nội vụ và Y tế',
        officeName: 'Văn phòng Mới',
        matched: false,
        bloc: [interior],
        listed: false,
        exists: false,
        found: true,
        officerMay: true,
      })
    })

    it('is revoked before its day as if it had not been', async () => {
      const before = await stand()
      const done = must(await mergeUnits(act(), merger('2026-05-01')))
      expect((await stand()).grants).toEqual([
        [health, 'unit-officer', '2026-05-01'],
        [interior, 'unit-officer', null],
      ])

      must(await revokeChange(act(), { changeId: done.changeId, reason: 'Hoãn' }))
      await takeUpUnitChanges(act('2026-06-01'))

      expect(await stand()).toEqual(before)
      expect(must(await viewUnit(act('2026-06-01'), { unitId: health })).existsOnDay).toBe(true)
    })

    it('sees through a circle that two changes of different days would make', async () => {
      must(
        await moveUnit(act(), {
          unitId: interior,
          revision: 1,
          parentId: health,
          happenedOn: '2026-05-01',
          basis,
        }),
      )

      expect(
        await moveUnit(act(), {
          unitId: health,
          revision: 1,
          parentId: interior,
          happenedOn: '2026-06-01',
          basis,
        }),
      ).toMatchObject({ code: 'unit-under-itself' })
    })
  })
})

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b)
}
