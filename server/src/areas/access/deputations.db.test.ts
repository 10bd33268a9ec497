import { beforeEach, describe, expect, it } from 'vitest'
import { grantRole } from '../../../test/builders.ts'
import { buildHolder, buildSmallProvince, newestEntries } from '../../../test/builders-access.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Act, type Actor, inAct } from '../../platform/act.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { mayAt } from './may.ts'
import { endDeputation, listColleagues, listDeputations, nameDeputy } from './name-deputy.ts'
import { readHeldRoles } from './store.ts'

let run = 0
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : 'yes')

describe('deputies', () => {
  const world = useTestWorld()
  let units: Awaited<ReturnType<typeof buildSmallProvince>>
  let leader: Actor
  let officer: Actor
  let outsider: Actor

  beforeEach(async () => {
    world.setNow('2026-03-10T02:00:00Z')
    const own = ++run
    units = await buildSmallProvince(world)
    leader = await buildHolder(world, `thutruong${own}`, 'unit-leader', units.education, 'Hoàng Thị Ngân')
    officer = await buildHolder(world, `canbo${own}`, 'unit-officer', units.school, 'Lê Văn Út')
    outsider = await buildHolder(world, `yte${own}`, 'unit-officer', units.health, 'Trần Thị Vân')
  })

  const days = { since: '2026-03-12', until: '2026-03-20', reason: 'đi học' }
  const name = async (as: Actor, changes: object = {}) =>
    codeOf(await nameDeputy(world.as(as), { deputyId: officer.accountId, ...days, ...changes }))
  async function onDay(day: string, accountId = officer.accountId): Promise<Act> {
    world.setNow(`${day}T02:00:00Z`)
    const roles = await readHeldRoles(world.db, accountId, day)
    return world.as({ ...officer, accountId, roles })
  }
  const issue = (act: Act, unitId: string) =>
    inAct(act, async (tx) => {
      const refused = await mayAt(tx, act.actor, 'approve-plans', unitId)
      if (refused) return refused
      await recordAct(tx, act, { act: 'issue-plan', objectKind: 'plan', objectId: '1', unitId })
      return 'issued'
    })

  it('hold the principal’s roles on the days given, no more and no less', async () => {
    expect(await name(leader)).toBe('yes')
    const held: Record<string, string[]> = {}
    for (const day of ['2026-03-11', '2026-03-12', '2026-03-20', '2026-03-21']) {
      const { actor } = await onDay(day)
      held[day] = (actor as Actor).roles.map((role) => `${role.role} ${role.through ?? ''}`.trim()).sort()
    }
    const lent = ['unit-leader Hoàng Thị Ngân', 'unit-officer']
    expect(held).toEqual({
      '2026-03-11': ['unit-officer'],
      '2026-03-12': lent,
      '2026-03-20': lent,
      '2026-03-21': ['unit-officer'],
    })
  })

  it('act under their own name, and the ledger names the principal where a lent right was used', async () => {
    await name(leader)
    const act = await onDay('2026-03-12')
    expect(await issue(act, units.education)).toBe('issued')
    expect((await newestEntries(world, 1))[0]).toMatchObject({
      act: 'issue-plan',
      account_name: 'Lê Văn Út',
      on_behalf_of: 'Hoàng Thị Ngân',
    })
    // The same right of one's own comes first: then nobody's name is lent.
    await grantRole(world.db, {
      accountId: officer.accountId,
      role: 'unit-leader',
      unitId: units.school,
    })
    expect(await issue(await onDay('2026-03-13'), units.school)).toBe('issued')
    expect((await newestEntries(world, 1))[0]).toMatchObject({ act: 'issue-plan', on_behalf_of: null })
  })

  it('are told from the principal also where an act asks for no right at a unit', async () => {
    await name(leader)
    const act = await onDay('2026-03-12')
    const record = async (unitId: string) => {
      await inAct(act, (tx) =>
        recordAct(tx, act, { act: 'record-progress', objectKind: 'task', objectId: '1', unitId }),
      )
      return (await newestEntries(world, 1))[0].on_behalf_of
    }
    expect([await record(units.education), await record(units.school)]).toEqual(['Hoàng Thị Ngân', null])
  })

  it('lose the rights at once when the principal takes them back', async () => {
    const made = await nameDeputy(world.as(leader), { deputyId: officer.accountId, ...days })
    const id = isRefusal(made) ? '' : made.id
    expect(codeOf(await endDeputation(world.as(officer), id))).toBe('deputation-not-found')
    expect(codeOf(await endDeputation(world.as(leader), id))).toBe('yes')
    expect(codeOf(await endDeputation(world.as(leader), id))).toBe('deputation-not-found')
    expect(await issue(await onDay('2026-03-12'), units.education)).toMatchObject({ code: 'right-missing' })
    expect((await newestEntries(world, 1))[0]).toMatchObject({
      act: 'end-deputation',
      details: { deputy: 'Lê Văn Út' },
    })
  })

  it('cannot lend on what was lent to them, and an administrator’s role is never lent', async () => {
    await name(leader)
    const third = await buildHolder(world, `thuba${run}`, 'nominee', units.school)
    const act = await onDay('2026-03-12')
    const ownOnly = { deputyId: third.accountId, ...days, since: '2026-03-12' }
    expect(codeOf(await nameDeputy(act, ownOnly))).toBe('yes')
    const chained = await readHeldRoles(world.db, third.accountId, '2026-03-12')
    expect(chained.map((role) => role.role).sort()).toEqual(['nominee', 'unit-officer'])

    const admin = await buildHolder(world, `quantri${run}`, 'administrator', units.education)
    expect(codeOf(await nameDeputy(world.as(admin), ownOnly))).toBe('nothing-to-lend')
    await grantRole(world.db, {
      accountId: admin.accountId,
      role: 'unit-leader',
      unitId: units.education,
    })
    const both: Actor = { ...admin, roles: await readHeldRoles(world.db, admin.accountId, '2026-03-12') }
    const fourth = await buildHolder(world, `thutu${run}`, 'nominee', units.school)
    expect(codeOf(await nameDeputy(world.as(both), { ...ownOnly, deputyId: fourth.accountId }))).toBe('yes')
    const lent = await readHeldRoles(world.db, fourth.accountId, '2026-03-12')
    expect(lent.map((role) => role.role).sort()).toEqual(['nominee', 'unit-leader'])
  })

  it.each([
    ['oneself', () => ({ deputyId: leader.accountId }), 'deputy-not-colleague'],
    ['somebody of another unit', () => ({ deputyId: outsider.accountId }), 'deputy-not-colleague'],
    ['nobody', () => ({ deputyId: '999999' }), 'deputy-not-colleague'],
    ['days before today', () => ({ since: '2026-03-09' }), 'deputation-in-past'],
    ['days that run backwards', () => ({ until: '2026-03-11' }), 'dates-reversed'],
    ['93 days', () => ({ until: '2026-06-12' }), 'deputation-too-long'],
  ])('are refused for %s', async (_what, changes, code) => {
    expect(await name(leader, changes())).toBe(code)
  })

  it('follow one another: of two for the same days, sent at once, the second is refused', async () => {
    const second = await buildHolder(world, `nua${run}`, 'unit-officer', units.school)
    const both = await Promise.all([
      nameDeputy(world.as(leader), { deputyId: officer.accountId, ...days }),
      nameDeputy(world.as(leader), {
        deputyId: second.accountId,
        ...days,
        since: '2026-03-20',
        until: '2026-03-22',
      }),
    ])
    expect(both.map(codeOf).sort()).toEqual(['deputation-overlaps', 'yes'])
    expect(await name(leader, { since: '2026-03-23', until: '2026-03-24' })).toBe('yes')
  })

  it('are chosen among the colleagues of one’s own units, without disabled accounts', async () => {
    const gone = await buildHolder(world, `nghi${run}`, 'unit-officer', units.school, 'Nguyễn Đã Nghỉ')
    await world.owner.query('update accounts set disabled_at = now() where id = $1', [gone.accountId])
    expect(await listColleagues(world.as(leader), {})).toEqual([
      {
        id: officer.accountId,
        displayName: 'Lê Văn Út',
        roleLabel: 'Cán bộ TĐKT đơn vị',
        unitName: 'Trường A',
      },
    ])
    expect(await listColleagues(world.as(leader), { q: 'ut' })).toHaveLength(1)
    expect(await listColleagues(world.as(leader), { q: 'van' })).toHaveLength(1)
    expect(await listColleagues(world.as(leader), { q: 'nghi' })).toEqual([])
  })

  it('are listed for both sides with where they stand, and for nobody else', async () => {
    await name(leader)
    const view = { ...days, principalName: 'Hoàng Thị Ngân', deputyName: 'Lê Văn Út', revokedAt: null }
    const list = async (as: Actor) => (await listDeputations(world.as(as), { limit: 50 })).rows
    expect(await list(leader)).toMatchObject([{ ...view, state: 'coming', mine: true }])
    expect(await list(officer)).toMatchObject([{ ...view, state: 'coming', mine: false }])
    expect(await list(outsider)).toEqual([])
  })
})
