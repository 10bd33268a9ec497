import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newestEntries } from '../../../test/builders-access.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { describeWayIn, prepareSetUp, SAMPLE_PASSWORD } from './index.ts'

describe('setting up an empty installation', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  let setupCode: string
  let codeFile: string

  beforeAll(async () => {
    codeFile = join(world.platform.config.dataDir, 'secrets/setup-code')
    setupCode = (await prepareSetUp(world.platform))!
  })

  const body = (changes: object = {}) => ({
    setupCode,
    authorityName: 'UBND tỉnh An Bình',
    rootUnit: { name: 'Tỉnh An Bình', shortName: 'An Bình', kind: 'province' },
    administrator: { displayName: 'Trần Văn Quản', username: 'quantri', password: 'mùa xuân về trên bản' },
    ...changes,
  })
  const setUp = (payload: object) =>
    holder.app.inject({ method: 'POST', url: '/api/v1/installation', payload })
  const view = async () => (await holder.app.inject('/api/v1/installation')).json()

  it('shows an empty installation, and the code to the operator only', async () => {
    expect(await view()).toEqual({ kind: 'empty', authorityName: null, version: expect.any(String) })
    expect(setupCode).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    expect(readFileSync(codeFile, 'utf8')).toBe(setupCode)
    expect(statSync(codeFile).mode & 0o777).toBe(0o600)
    expect(await prepareSetUp(world.platform)).toBe(setupCode)
    expect(await describeWayIn(world.platform)).toContain(setupCode)
  })

  it.each([
    ['a wrong code', { setupCode: 'abcd-abcd-abcd-abcd' }, 'setup-code-wrong'],
    [
      'a weak password',
      { administrator: { displayName: 'A', username: 'quantri', password: 'quantri12345' } },
      'password-names-you',
    ],
    [
      'a short password',
      { administrator: { displayName: 'A', username: 'quantri', password: 'ngắn' } },
      'password-too-short',
    ],
  ])('refuses %s', async (_what, changes, code) => {
    const response = await setUp(body(changes))
    expect([response.statusCode, response.json().code]).toEqual([422, code])
    expect((await view()).kind).toBe('empty')
  })

  it('is done once: of two at the same moment the second is refused, and the code is gone', async () => {
    const both = await Promise.all([
      setUp(body()),
      setUp(body({ administrator: { ...body().administrator, username: 'keden2' } })),
    ])
    expect(both.map((response) => response.statusCode).sort()).toEqual([201, 409])
    expect(await view()).toEqual({
      kind: 'real',
      authorityName: 'UBND tỉnh An Bình',
      version: expect.any(String),
    })
    const { rows } = await world.owner.query(
      'select count(*) as accounts, (select count(*) from units) as units from accounts',
    )
    expect(rows).toEqual([{ accounts: '1', units: '1' }])
    expect(existsSync(codeFile)).toBe(false)
    expect(await prepareSetUp(world.platform)).toBeNull()
    expect((await setUp(body())).json().code).toBe('already-set-up')
    expect((await newestEntries(world, 1))[0]).toMatchObject({ act: 'set-up-installation' })
    expect(await describeWayIn(world.platform)).toBe('')
  })

  it('shows accounts to try on a sample installation only', async () => {
    await world.owner.query('update accounts set is_sample = true')
    expect(await view()).not.toHaveProperty('sampleAccounts')
    await world.owner.query(`update installations set kind = 'sample'`)
    expect((await view()).sampleAccounts).toMatchObject([
      {
        role: 'administrator',
        roleLabel: 'Quản trị hệ thống',
        displayName: 'Trần Văn Quản',
        unitName: 'Tỉnh An Bình',
        password: SAMPLE_PASSWORD,
      },
    ])
    expect(await describeWayIn(world.platform)).toContain(SAMPLE_PASSWORD)
  })
})
