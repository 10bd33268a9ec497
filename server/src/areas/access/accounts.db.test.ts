import { beforeEach, describe, expect, it } from 'vitest'
import { buildAccount, grantRole as plantGrant, testPassword } from '../../../test/builders.ts'
import {
  buildHolder,
  buildSession,
  buildSmallProvince,
  newestEntries,
} from '../../../test/builders-access.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { changeAccount, resetPassword, unlockAccount } from './change-account.ts'
import { createAccount } from './create-account.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { listAccounts, showAccount } from './list-accounts.ts'
import { signIn } from './sign-in.ts'

let run = 0
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : 'yes')

function sure<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}

describe('accounts', () => {
  const world = useTestWorld()
  let units: Awaited<ReturnType<typeof buildSmallProvince>>
  let head: Actor
  let admin: Actor
  let officer: Actor
  let name: (word: string) => string

  beforeEach(async () => {
    const own = ++run
    name = (word) => `${word}${own}`
    units = await buildSmallProvince(world)
    head = await buildHolder(world, name('quantri'), 'administrator', units.province)
    admin = await buildHolder(world, name('quantri.so'), 'administrator', units.education)
    officer = await buildHolder(world, name('canbo'), 'unit-officer', units.school, 'Lê Thị Ánh')
  })

  const revisionOf = async (id: string) => sure(await showAccount(world.as('system'), id)).revision
  const signInWith = (username: string, password: string) =>
    signIn(world.as('system'), { username, password, userAgent: '', address: '' })

  it('are created inside the subtree with a password that is told once', async () => {
    const input = {
      username: name('moi'),
      displayName: 'Đặng Hữu Đông',
      role: 'unit-leader',
      unitId: units.school,
    }
    const made = sure(await createAccount(world.as(admin), input))

    expect(made).toEqual({
      id: expect.any(String),
      username: name('moi'),
      oneTimePassword: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/),
    })
    expect(sure(await showAccount(world.as(admin), made.id))).toMatchObject({
      displayName: 'Đặng Hữu Đông',
      mustChangePassword: true,
      roles: [{ role: 'unit-leader', unitId: units.school, unitName: 'Trường A', live: true }],
    })
    expect(codeOf(await signInWith(made.username, made.oneTimePassword))).toBe('yes')
    const entries = await newestEntries(world, 2)
    expect(entries[1]).toMatchObject({
      act: 'create-account',
      account_name: name('quantri.so'),
      unit_id: units.school,
      details: { name: 'Đặng Hữu Đông', role: 'Thủ trưởng đơn vị', unit: 'Trường A' },
    })
    expect(JSON.stringify(entries)).not.toContain(made.oneTimePassword)
  })

  it('are not created elsewhere, twice, or with what there is not', async () => {
    const input = { username: name('xin'), displayName: 'X', role: 'unit-officer', unitId: units.school }
    const create = async (as: Actor | 'system', changes: object) =>
      codeOf(await createAccount(world.as(as), { ...input, ...changes }))
    expect([
      await create(admin, { unitId: units.health }),
      await create(admin, { unitId: units.province }),
      await create(officer, {}),
      await create(admin, { username: name('CANBO') }),
      await create(admin, { username: 'có dấu' }),
      await create(admin, { role: 'chủ tịch' }),
      await create('system', { unitId: '999999' }),
      await create(admin, {}),
    ]).toEqual([
      'outside-your-unit',
      'outside-your-unit',
      'right-missing',
      'username-taken',
      'username-unfit',
      'role-unknown',
      'account-unit-unknown',
      'yes',
    ])
  })

  it('of one name are created once by two at the same moment', async () => {
    const input = { username: name('doi'), displayName: 'Đôi', role: 'unit-officer', unitId: units.school }
    const both = await Promise.all([
      createAccount(world.as(admin), input),
      createAccount(world.as(head), input),
    ])
    expect(both.map(codeOf).sort()).toEqual(['username-taken', 'yes'])
  })

  it('are listed inside the subtree only, by given name, in pages', async () => {
    const foreign = await buildHolder(world, name('yte'), 'unit-officer', units.health, 'Bùi Thị Vân')
    const more = ['Trần Văn Bình', 'Đỗ An', 'Nguyễn Thị Dung', 'Phạm Đạt']
    for (const [i, displayName] of more.entries())
      await buildHolder(world, name(`nguoi${i}.`), 'unit-officer', units.education, displayName)

    const names: string[] = []
    let after: string | undefined
    do {
      const page = await listAccounts(world.as(admin), { limit: 2, after })
      names.push(...page.rows.map((row) => row.displayName))
      after = page.next ?? undefined
    } while (after)

    expect(names.filter((one) => !one.startsWith('quantri'))).toEqual([
      'Đỗ An',
      'Lê Thị Ánh',
      'Trần Văn Bình',
      'Nguyễn Thị Dung',
      'Phạm Đạt',
    ])
    expect(codeOf(await showAccount(world.as(admin), foreign.accountId))).toBe('account-not-found')
    expect(codeOf(await showAccount(world.as(head), foreign.accountId))).toBe('yes')
    const found = await listAccounts(world.as(admin), { limit: 50, q: 'dat' })
    expect(found.rows.map((row) => row.displayName)).toEqual(['Phạm Đạt'])
    const everything = await listAccounts(world.as(admin), { limit: 50, q: '%' })
    expect(everything.rows).toEqual([])
    const inSchool = await listAccounts(world.as(head), { limit: 50, unitId: units.school })
    expect(inSchool.rows.map((row) => row.displayName)).toEqual(['Lê Thị Ánh'])
  })

  it('are changed once by two who saw the same revision', async () => {
    const revision = await revisionOf(officer.accountId)
    const both = await Promise.all([
      changeAccount(world.as(admin), officer.accountId, { revision, displayName: 'Lê Ánh' }),
      changeAccount(world.as(head), officer.accountId, { revision, displayName: 'Lê Thị Ảnh' }),
    ])
    expect(both.map(codeOf).sort()).toEqual(['changed-meanwhile', 'yes'])
    expect((await newestEntries(world, 1))[0]).toMatchObject({
      act: 'change-account',
      details: { before: 'Lê Thị Ánh', mailChanged: false },
    })
  })

  it('are disabled with their sessions, and enabled again; an e-mail address stays out of the ledger', async () => {
    await buildSession(world, officer.accountId)
    const change = async (changes: object) =>
      codeOf(
        await changeAccount(world.as(admin), officer.accountId, {
          revision: await revisionOf(officer.accountId),
          ...changes,
        }),
      )
    expect(await change({ disabled: true, email: 'le.anh@anbinh.example' })).toBe('yes')
    const { rows } = await world.owner.query(
      'select count(*) filter (where ended_at is null) as open, count(*) as n from sessions where account_id = $1',
      [officer.accountId],
    )
    expect(rows).toEqual([{ open: '0', n: '1' }])
    expect(codeOf(await signInWith(name('canbo'), testPassword))).toBe('sign-in-failed')
    expect(await change({ disabled: false })).toBe('yes')
    expect(codeOf(await signInWith(name('canbo'), testPassword))).toBe('yes')
    const entries = await newestEntries(world, 5)
    expect(entries.map((entry) => entry.act)).toEqual([
      'sign-in',
      'enable-account',
      'fail-sign-in',
      'change-account',
      'disable-account',
    ])
    expect(JSON.stringify(entries)).not.toContain('anbinh.example')
  })

  it('get a new one-time password; lock, sessions and, if asked, the second factor go', async () => {
    for (let i = 0; i < 5; i++) await signInWith(name('canbo'), 'sai')
    await world.owner.query(
      `update accounts set totp_secret = 'x', totp_confirmed_at = now(), recovery_code_hashes = '{a}' where id = $1`,
      [officer.accountId],
    )
    expect(sure(await showAccount(world.as(admin), officer.accountId)).lockedUntil).toBe(
      '2026-03-10T02:15:00.000Z',
    )
    const kept = sure(await resetPassword(world.as(admin), officer.accountId, { removeSecondFactor: false }))
    expect(await signInWith(name('canbo'), kept.oneTimePassword)).toMatchObject({
      secondFactorRequired: true,
    })
    const gone = sure(await resetPassword(world.as(admin), officer.accountId, { removeSecondFactor: true }))
    expect(codeOf(await signInWith(name('canbo'), kept.oneTimePassword))).toBe('sign-in-failed')
    expect(await signInWith(name('canbo'), gone.oneTimePassword)).toMatchObject({
      secondFactorRequired: false,
    })
  })

  it('are unlocked before the time is over', async () => {
    for (let i = 0; i < 5; i++) await signInWith(name('canbo'), 'sai')
    expect(codeOf(await signInWith(name('canbo'), testPassword))).toBe('account-locked')
    expect(codeOf(await unlockAccount(world.as(admin), officer.accountId))).toBe('yes')
    expect(codeOf(await signInWith(name('canbo'), testPassword))).toBe('yes')
  })

  it('get roles inside the subtree, for a time, each once', async () => {
    const grant = async (changes: object, as = admin) =>
      codeOf(
        await grantRole(world.as(as), officer.accountId, {
          role: 'unit-leader',
          unitId: units.education,
          ...changes,
        }),
      )
    expect([
      await grant({ unitId: units.health }),
      await grant({ unitId: units.province }),
      await grant({ since: '2026-05-01', until: '2026-05-01' }),
      await grant({ since: '2026-05-01', until: '2026-06-01' }),
      await grant({}),
      await grant({ role: 'unit-officer', unitId: units.school }),
    ]).toEqual([
      'outside-your-unit',
      'outside-your-unit',
      'dates-reversed',
      'yes',
      'role-already-held',
      'role-already-held',
    ])
    expect((await newestEntries(world, 1))[0]).toMatchObject({
      act: 'grant-role',
      unit_id: units.education,
      details: { name: 'Lê Thị Ánh', role: 'Thủ trưởng đơn vị', unit: 'Sở Giáo dục', since: '2026-05-01' },
    })
  })

  it('lose a role at once, and not twice', async () => {
    const [held] = sure(await showAccount(world.as(admin), officer.accountId)).roles
    const foreign = await buildHolder(world, name('la'), 'unit-officer', units.school)
    const revoke = async (accountId: string) => codeOf(await revokeRole(world.as(admin), accountId, held!.id))
    expect([
      await revoke(foreign.accountId),
      await revoke(officer.accountId),
      await revoke(officer.accountId),
    ]).toEqual(['grant-not-found', 'yes', 'grant-not-found'])
    expect(sure(await showAccount(world.as(admin), officer.accountId)).roles).toMatchObject([{ live: false }])
  })

  it('cannot be touched by who does not see them, and nobody raises himself', async () => {
    const stranger = await buildHolder(world, name('nguoila'), 'unit-officer', units.health)
    const role = { role: 'unit-leader', unitId: units.education } as const
    const acts = (as: Actor, id: string) => [
      changeAccount(world.as(as), id, { revision: 1, disabled: true }),
      resetPassword(world.as(as), id, { removeSecondFactor: false }),
      unlockAccount(world.as(as), id),
      grantRole(world.as(as), id, role),
      revokeRole(world.as(as), id, '1'),
    ]
    const codes = async (as: Actor, id: string) => (await Promise.all(acts(as, id))).map(codeOf)
    expect(await codes(admin, stranger.accountId)).toEqual(Array(5).fill('account-not-found'))
    expect(await codes(admin, '999999')).toEqual(Array(5).fill('account-not-found'))
    expect(await codes(admin, admin.accountId)).toEqual(Array(5).fill('not-on-yourself'))
    const rename = { revision: 1, displayName: 'Tên mới' }
    expect(codeOf(await changeAccount(world.as(admin), admin.accountId, rename))).toBe('yes')
  })

  it('with a role outside, their own or lent, are out of reach: a new password would lend it', async () => {
    const wide = await buildAccount(world.db, { username: name('rong') })
    await plantGrant(world.db, { accountId: wide, role: 'unit-officer', unitId: units.school })
    await plantGrant(world.db, { accountId: wide, role: 'standing-head', unitId: units.province })
    const lead = await buildHolder(world, name('lanhdao'), 'standing-head', units.province)
    await world.owner.query(
      `insert into deputations (principal_id, deputy_id, since, until, reason)
       values ($1, $2, '2026-03-01', '2026-03-31', 'nghỉ phép')`,
      [lead.accountId, officer.accountId],
    )
    const reset = async (as: Actor, id: string) =>
      codeOf(await resetPassword(world.as(as), id, { removeSecondFactor: true }))
    expect([
      await reset(admin, wide),
      await reset(admin, officer.accountId),
      await reset(admin, head.accountId),
    ]).toEqual(['account-of-wider-unit', 'account-of-wider-unit', 'account-not-found'])
    expect(await reset(head, wide)).toBe('yes')
    world.setNow('2026-04-01T02:00:00Z')
    expect(await reset(admin, officer.accountId)).toBe('yes')
    world.setNow('2026-03-10T02:00:00Z')
  })

  it('always leave an administrator at the top: of two who remove each other one is refused', async () => {
    const second = await buildHolder(world, name('quantri2.'), 'administrator', units.province)
    const grantOf = async (id: string) => sure(await showAccount(world.as('system'), id)).roles[0]!.id
    const both = await Promise.all([
      revokeRole(world.as(head), second.accountId, await grantOf(second.accountId)),
      revokeRole(world.as(second), head.accountId, await grantOf(head.accountId)),
    ])
    expect(both.map(codeOf).sort()).toEqual(['last-administrator', 'yes'])

    const left = isRefusal(both[0]) ? second : head
    const revision = await revisionOf(left.accountId)
    const disable = await changeAccount(world.as('system'), left.accountId, { revision, disabled: true })
    expect(codeOf(disable)).toBe('last-administrator')
    // Below the top an administrator may go: the one above can name another.
    const below = { revision: await revisionOf(admin.accountId), disabled: true }
    expect(codeOf(await changeAccount(world.as('system'), admin.accountId, below))).toBe('yes')
  })
})
