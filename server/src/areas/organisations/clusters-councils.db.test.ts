import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildPerson } from '../../../test/builders-organisations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { changeCluster, copyClusters, createCluster } from './change-clusters.ts'
import { changeCouncil, endCouncil, setUpCouncil } from './change-councils.ts'
import { expandGroup, readUnitNames } from './index.ts'
import { listClusters } from './list-clusters.ts'
import { listCouncils, viewCouncil } from './list-councils.ts'
import { mergeUnits } from './merge-units.ts'

const basis = { number: 'Quyết định số 77/QĐ-UBND', issuedOn: '2026-01-05' }

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}

describe('clusters of a year', () => {
  const world = useTestWorld()
  let province = ''
  let officer: Actor
  const communes: string[] = []

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    for (const name of ['Xã An Bình', 'Xã Đông Hòa', 'Phường Tân Lập', 'Xã Vĩnh Hải'])
      communes.push(await buildUnit(world.db, { name, kind: 'commune', parentId: province }))
    officer = await buildActor(world.db, {
      username: 'chuyen-vien',
      role: 'standing-officer',
      unitId: province,
    })
  })

  const content = () => ({
    name: 'Cụm thi đua số 1',
    kind: 'cluster' as const,
    outside: false,
    basis: 'Quyết định số 10/QĐ-HĐTĐKT',
    outsideMembers: [],
    members: [
      { unitId: communes[1]!, role: 'deputy' as const },
      { unitId: communes[0]!, role: 'head' as const },
      { unitId: communes[2]!, role: 'member' as const },
    ],
  })

  it('has a head, deputies and members; a unit may be in two', async () => {
    const act = world.as(officer)
    must(await createCluster(act, { ...content(), unitId: province, year: 2025 }))
    must(
      await createCluster(act, {
        ...content(),
        name: 'Khối xã nông thôn mới',
        kind: 'bloc',
        members: [{ unitId: communes[0]!, role: 'member' }],
        unitId: province,
        year: 2025,
      }),
    )

    const list = await listClusters(act, { year: 2025 })

    expect(list.rows.map(({ name, members }) => [name, members])).toEqual([
      [
        'Khối xã nông thôn mới',
        [
          {
            unitId: communes[0],
            name: 'Xã An Bình',
            role: 'member',
            dissolvedOn: null,
            alsoIn: ['Cụm thi đua số 1'],
          },
        ],
      ],
      [
        'Cụm thi đua số 1',
        [
          {
            unitId: communes[0],
            name: 'Xã An Bình',
            role: 'head',
            dissolvedOn: null,
            alsoIn: ['Khối xã nông thôn mới'],
          },
          { unitId: communes[1], name: 'Xã Đông Hòa', role: 'deputy', dissolvedOn: null, alsoIn: [] },
          { unitId: communes[2], name: 'Phường Tân Lập', role: 'member', dissolvedOn: null, alsoIn: [] },
        ],
      ],
    ])
    expect(list.years).toEqual([2025])
  })

  it('refuses two heads, a name that is taken and an old revision', async () => {
    const act = world.as(officer)
    const twoHeads = content().members.map((member) => ({ ...member, role: 'head' as const }))
    expect(
      await createCluster(act, { ...content(), members: twoHeads, unitId: province, year: 2024 }),
    ).toMatchObject({ code: 'cluster-two-heads', values: { count: 3 } })
    expect(await createCluster(act, { ...content(), unitId: province, year: 2025 })).toMatchObject({
      code: 'cluster-name-taken',
    })
    const [bloc, cluster] = (await listClusters(act, { year: 2025 })).rows
    expect(
      await changeCluster(act, { ...content(), clusterId: bloc!.id, revision: bloc!.revision }),
    ).toMatchObject({ code: 'cluster-name-taken' })
    expect(await changeCluster(act, { ...content(), clusterId: cluster!.id, revision: 99 })).toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  it('copies last year, successors taking the place of what ended', async () => {
    const act = world.as(officer)
    must(
      await mergeUnits(act, {
        units: [
          { id: communes[0]!, revision: 1 },
          { id: communes[3]!, revision: 1 },
        ],
        into: { founded: { name: 'Xã An Vĩnh', kind: 'commune', parentId: province } },
        happenedOn: '2026-01-01',
        basis,
      }),
    )

    const done = must(await copyClusters(act, { unitId: province, fromYear: 2025, toYear: 2026 }))
    const again = must(await copyClusters(act, { unitId: province, fromYear: 2025, toYear: 2026 }))

    expect(done).toEqual({
      copied: 2,
      skipped: [],
      replaced: [
        { cluster: 'Khối xã nông thôn mới', before: 'Xã An Bình', after: ['Xã An Vĩnh'] },
        { cluster: 'Cụm thi đua số 1', before: 'Xã An Bình', after: ['Xã An Vĩnh'] },
      ],
    })
    expect(again).toEqual({
      copied: 0,
      skipped: ['Khối xã nông thôn mới', 'Cụm thi đua số 1'],
      replaced: [],
    })
    const cluster = (await listClusters(act, { year: 2026 })).rows[1]!
    expect(cluster.members.map(({ name, role }) => [name, role])).toEqual([
      ['Xã An Vĩnh', 'head'],
      ['Xã Đông Hòa', 'deputy'],
      ['Phường Tân Lập', 'member'],
    ])
    const before = (await listClusters(act, { year: 2025 })).rows[1]!
    expect(before.members[0]).toMatchObject({ name: 'Xã An Bình', dissolvedOn: '2026-01-01' })
  })

  it('tells matching what units are called and expands groups', async () => {
    const act = world.as(officer)
    const cluster = (await listClusters(act, { year: 2026 })).rows[1]!
    const { names, groups } = await inView(act, async (tx) => {
      const expand = (group: string) => expandGroup(tx, { group, unitId: province }, '2026-03-10')
      return {
        names: await readUnitNames(tx, '2026-03-10'),
        groups: {
          children: await expand('children'),
          communes: await expand('kind:commune'),
          clusters: await expand('clusters'),
          one: await expand(`cluster:${cluster.id}`),
          nonsense: await expand('các sở'),
        },
      }
    })

    const merged = cluster.members[0]!.unitId
    expect(names.find(({ id }) => id === merged)).toEqual({
      id: merged,
      name: 'Xã An Vĩnh',
      shortName: 'Xã An Vĩnh',
      aliases: [],
      kind: 'commune',
      parentId: province,
      clusterNames: ['Cụm thi đua số 1', 'Khối xã nông thôn mới'],
    })
    const inProtocol = [communes[2], merged, communes[1]]
    expect(groups).toEqual({
      children: inProtocol,
      communes: inProtocol,
      clusters: [communes[1], communes[2], merged],
      one: [communes[1], communes[2], merged],
      nonsense: [],
    })
  })
})

describe('councils', () => {
  const world = useTestWorld()
  let province = ''
  let other = ''
  let interior = ''
  let officer: Actor
  let stranger: Actor
  const people: string[] = []

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    other = await buildUnit(world.db, { name: 'Tỉnh Bình Minh', kind: 'province' })
    interior = await buildUnit(world.db, { name: 'Sở Nội vụ', parentId: province })
    for (const fullName of ['Trần Văn Bình', 'Lê Thị Hoa', 'Phạm Văn Đức'])
      people.push(await buildPerson(world.db, { fullName, unitId: province }))
    officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
    stranger = await buildActor(world.db, { username: 'la', role: 'standing-officer', unitId: other })
  })

  const composition = () => ({
    name: 'Hội đồng Thi đua - Khen thưởng tỉnh',
    standingBodyId: interior,
    until: null,
    happenedOn: '2025-01-10',
    basis,
    members: [
      { personId: people[0]!, role: 'chair' as const, position: 'Chủ tịch UBND tỉnh' },
      { personId: people[1]!, role: 'secretary' as const, position: 'Trưởng phòng' },
    ],
  })

  it('keeps the history of members through a change', async () => {
    const act = world.as(officer)
    const { councilId } = must(
      await setUpCouncil(act, { ...composition(), unitId: province, kind: 'emulation-commendation' }),
    )
    must(
      await changeCouncil(act, {
        ...composition(),
        councilId,
        revision: 1,
        happenedOn: '2025-08-01',
        members: [
          { personId: people[2]!, role: 'chair', position: 'Chủ tịch UBND tỉnh' },
          composition().members[1]!,
        ],
      }),
    )

    const before = must(await viewCouncil(act, { councilId, asOf: '2025-07-31' }))
    const after = must(await viewCouncil(act, { councilId, asOf: '2025-08-01' }))

    const sitting = (view: typeof before) =>
      view.members.filter(({ sits }) => sits).map(({ name, role }) => [name, role])
    expect(sitting(before)).toEqual([
      ['Lê Thị Hoa', 'secretary'],
      ['Trần Văn Bình', 'chair'],
    ])
    expect(sitting(after)).toEqual([
      ['Phạm Văn Đức', 'chair'],
      ['Lê Thị Hoa', 'secretary'],
    ])
    expect(after.decisions.map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual([
      ['set-up', '2025-01-10'],
      ['changed', '2025-08-01'],
    ])
    const list = await listCouncils(act, {})
    expect(list.rows).toMatchObject([{ chair: 'Phạm Văn Đức', members: 2, standingBodyName: 'Sở Nội vụ' }])
    expect((await listCouncils(world.as(stranger), {})).rows).toEqual([])
    expect(await viewCouncil(world.as(stranger), { councilId })).toMatchObject({ code: 'not-found' })
  })

  it('refuses a council without one chair, somebody twice, a date before the last, and after the end', async () => {
    const act = world.as(officer)
    const councilId = (await listCouncils(act, {})).rows[0]!.id
    const change = (input: object) =>
      changeCouncil(act, { ...composition(), councilId, revision: 2, happenedOn: '2025-09-01', ...input })
    const [chair, secretary] = composition().members

    expect(await change({ members: [secretary] })).toMatchObject({ code: 'council-one-chair' })
    expect(await change({ members: [chair, { ...chair, role: 'member' }] })).toMatchObject({
      code: 'council-member-twice',
      values: { name: 'Trần Văn Bình' },
    })
    expect(await change({ happenedOn: '2025-07-01' })).toMatchObject({
      code: 'council-date-too-early',
      values: { since: '01/8/2025' },
    })
    expect(await change({ revision: 1 })).toMatchObject({ code: 'changed-meanwhile' })
    must(await endCouncil(act, { councilId, revision: 2, happenedOn: '2026-01-01', basis }))
    expect(await change({ revision: 3, happenedOn: '2026-02-01' })).toMatchObject({ code: 'council-ended' })
  })
})
