import { beforeEach, describe, expect, it } from 'vitest'
import { testPassword } from '../../../test/builders.ts'
import { buildHolder, buildSmallProvince, newestEntries } from '../../../test/builders-access.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { signIn } from './sign-in.ts'

const browser = { userAgent: 'Trình duyệt', address: '10.0.0.7' }
let run = 0

describe('signing in', () => {
  const world = useTestWorld()
  let actor: Actor
  let username: string
  let unitId: string

  beforeEach(async () => {
    world.setNow('2026-03-10T02:00:00Z')
    unitId = (await buildSmallProvince(world)).education
    username = `canbo${++run}`
    actor = await buildHolder(world, username, 'unit-officer', unitId, 'Nguyễn Văn An')
  })

  const attempt = (password: string, name = username) =>
    signIn(world.as('system'), { username: name, password, ...browser })
  const codes = (results: Awaited<ReturnType<typeof attempt>>[]) =>
    results.map((result) => (isRefusal(result) ? result.code : 'in'))
  async function attempts(passwords: string[], name = username) {
    const results: Awaited<ReturnType<typeof attempt>>[] = []
    for (const password of passwords) results.push(await attempt(password, name))
    return codes(results)
  }

  it('opens a session of 12 hours, keeps only the hash of its token, and writes it down', async () => {
    const result = await attempt(testPassword, `  ${username.toUpperCase()} `)

    expect(result).toMatchObject({
      secondFactorRequired: false,
      expiresAt: new Date('2026-03-10T14:00:00Z'),
    })
    const { rows } = await world.owner.query(
      'select account_id, user_agent, address, octet_length(token_hash) as bytes from sessions where account_id = $1',
      [actor.accountId],
    )
    expect(rows).toEqual([
      { account_id: actor.accountId, user_agent: 'Trình duyệt', address: '10.0.0.7', bytes: 32 },
    ])
    expect(await newestEntries(world, 1)).toEqual([
      {
        act: 'sign-in',
        account_name: 'Nguyễn Văn An',
        on_behalf_of: null,
        object_kind: 'account',
        object_id: actor.accountId,
        unit_id: unitId,
        details: {},
      },
    ])
  })

  it('locks a name at the fifth wrong password, also for the right one, for 15 minutes', async () => {
    expect(await attempts(['sai', 'sai', 'sai', 'sai', 'sai', testPassword])).toEqual([
      ...Array(5).fill('sign-in-failed'),
      'account-locked',
    ])
    expect((await newestEntries(world, 2)).map((entry) => [entry.act, entry.details])).toEqual([
      ['lock-account', { name: 'Nguyễn Văn An' }],
      ['fail-sign-in', { name: 'Nguyễn Văn An' }],
    ])
    world.setNow('2026-03-10T02:14:59Z')
    expect(await attempt(testPassword)).toMatchObject({ code: 'account-locked', values: { minutes: 1 } })
    world.setNow('2026-03-10T02:15:00Z')
    expect(await attempts([testPassword])).toEqual(['in'])
  })

  it('counts only wrong ones in a row', async () => {
    const four = Array(4).fill('sai')
    expect(await attempts([...four, testPassword, ...four, testPassword])).toEqual([
      ...Array(4).fill('sign-in-failed'),
      'in',
      ...Array(4).fill('sign-in-failed'),
      'in',
    ])
  })

  it('answers an unknown name in every step as it answers a known one', async () => {
    const wrong = Array(6).fill('sai')
    const unknown = `khong-co-${run}`
    expect(await attempts(wrong, unknown)).toEqual(await attempts(wrong))
    const { rows } = await world.owner.query(
      `select count(*) as n from ledger_entries where details::text like '%${unknown}%'`,
    )
    expect(rows).toEqual([{ n: '0' }])
  })

  it('refuses a disabled account like a wrong password', async () => {
    await world.owner.query('update accounts set disabled_at = now() where id = $1', [actor.accountId])
    expect(await attempts([testPassword])).toEqual(['sign-in-failed'])
  })

  it('does not let many guesses at once slip past the count', async () => {
    const guesses = Array.from({ length: 30 }, () => attempt('sai'))
    const results = codes(await Promise.all(guesses))
    expect(results.filter((code) => code === 'sign-in-failed')).toHaveLength(5)
    expect(results.filter((code) => code === 'account-locked')).toHaveLength(25)
  })

  it('lets one person in from many browsers at once', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => attempt(testPassword)))
    expect(codes(results)).toEqual(Array(12).fill('in'))
    expect(new Set(results.map((result) => (isRefusal(result) ? '' : result.token))).size).toBe(12)
  })
})
