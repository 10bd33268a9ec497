import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit, testPassword } from '../../../test/builders.ts'
import { buildPerson } from '../../../test/builders-organisations.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { writeImportTemplate } from './rejected-sheet.ts'

describe('the organisation over HTTP', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  const cookies = {} as Record<'officer' | 'reader' | 'stranger', string>
  let province = ''
  let interior = ''
  let personId = ''

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    const other = await buildUnit(world.db, { name: 'Tỉnh Bình Minh', kind: 'province' })
    interior = await buildUnit(world.db, { name: 'Sở Nội vụ', parentId: province })
    personId = await buildPerson(world.db, { fullName: 'Trần Văn Bình', unitId: interior })
    const holders = [
      ['officer', 'standing-officer', province],
      ['reader', 'unit-officer', interior],
      ['stranger', 'standing-officer', other],
    ] as const
    for (const [username, role, unitId] of holders) {
      await buildActor(world.db, { username, role, unitId })
      const { cookies: given } = await holder.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { username, password: testPassword },
      })
      cookies[username] = `${given[0]!.name}=${given[0]!.value}`
    }
  })

  type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  async function call(who: keyof typeof cookies, method: Method, path: string, payload?: object) {
    const response = await holder.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: cookies[who] },
      ...(payload ? { payload } : {}),
    })
    return { status: response.statusCode, body: response.json() }
  }

  const decision = {
    happenedOn: '2026-03-01',
    basis: { number: 'Quyết định số 1/QĐ-UBND', issuedOn: '2026-02-20' },
  }

  it('lists units by pages without losing or repeating one', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const { body } = await call('reader', 'GET', `/units?limit=1${after && `&after=${after}`}`)
      seen.push(...body.rows.map(({ name }: { name: string }) => name))
      after = body.next
    }

    expect(seen).toEqual(['Sở Nội vụ', 'Tỉnh Bình Minh', 'Tỉnh Thanh Sơn'])
    const broken = await call('reader', 'GET', '/units?after=khong-phai-con-tro')
    expect(broken.body.rows).toHaveLength(3)
  })

  it('changes a unit and tells the change in words; a bad day is named by its field', async () => {
    const renaming = { revision: 1, name: 'Sở Nội vụ và Lao động', ...decision }
    const renamed = await call('officer', 'POST', `/units/${interior}/renamings`, renaming)
    const again = await call('officer', 'POST', `/units/${interior}/renamings`, renaming)
    const view = await call('reader', 'GET', `/units/${interior}?asOf=2026-02-28`)
    const bad = await call('officer', 'POST', `/units/${interior}/renamings`, {
      ...renaming,
      happenedOn: '2026-02-30',
    })

    expect(renamed.status).toBe(201)
    expect(again).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    expect(view.body).toMatchObject({
      name: 'Sở Nội vụ và Lao động',
      onDay: { name: 'Sở Nội vụ' },
      changes: [
        {
          sentence:
            '01/3/2026: Sở Nội vụ đổi tên thành Sở Nội vụ và Lao động (Quyết định số 1/QĐ-UBND ngày 20/02/2026).',
        },
      ],
    })
    expect(bad).toMatchObject({
      status: 400,
      body: { code: 'input-invalid', fields: [{ path: 'happenedOn' }] },
    })
  })

  it('lets only those change it who manage it, and says what to do', async () => {
    const body = { name: 'Sở Mới', kind: 'department', parentId: province, ...decision }

    expect(await call('reader', 'POST', '/units', body)).toMatchObject({ status: 403 })
    expect(await call('stranger', 'POST', '/units', body)).toMatchObject({
      status: 404,
      body: { code: 'outside-your-unit' },
    })
    expect(await call('stranger', 'GET', `/people/${personId}`)).toMatchObject({ status: 404 })
    expect((await call('stranger', 'GET', '/people')).body).toEqual({ total: 0, next: null, rows: [] })
  })

  it('sets up a cluster and a council and shows them', async () => {
    const cluster = {
      unitId: province,
      year: 2026,
      name: 'Khối Nội chính',
      kind: 'bloc',
      members: [{ unitId: interior, role: 'head' }],
      outsideMembers: [{ name: 'Tòa án quân sự', role: 'member' }],
    }
    const council = {
      unitId: province,
      kind: 'initiative',
      name: 'Hội đồng sáng kiến tỉnh',
      members: [{ personId, role: 'chair', position: 'Phó Chủ tịch UBND tỉnh' }],
      ...decision,
    }

    expect((await call('officer', 'POST', '/clusters', cluster)).status).toBe(201)
    const created = await call('officer', 'POST', '/councils', council)

    expect((await call('reader', 'GET', '/clusters?year=2026')).body.rows).toMatchObject([
      { name: 'Khối Nội chính', members: [{ role: 'head' }], outsideMembers: [{ name: 'Tòa án quân sự' }] },
    ])
    expect((await call('stranger', 'GET', '/clusters?year=2026')).body).toMatchObject({ rows: [], total: 0 })
    expect((await call('reader', 'GET', `/councils/${created.body.councilId}`)).body).toMatchObject({
      members: [{ name: 'Trần Văn Bình', role: 'chair', sits: true }],
      decisions: [{ kind: 'set-up', basis: 'Quyết định số 1/QĐ-UBND' }],
    })
  })

  it('takes a sheet from a form: preview, take, list, rejected rows, undo', async () => {
    const bytes = await writeImportTemplate()
    const send = (path: string, fields: Record<string, string>) => {
      const parts = Object.entries(fields).map(
        ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      const head = `${parts.join('')}--x\r\nContent-Disposition: form-data; name="file"; filename="Đơn vị.xlsx"\r\n\r\n`
      return holder.app.inject({
        method: 'POST',
        url: `/api/v1${path}`,
        headers: { cookie: cookies.officer, 'content-type': 'multipart/form-data; boundary=x' },
        payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
      })
    }
    const fields = { underId: province, foundedOn: '2025-01-01' }

    const preview = await send('/unit-imports/preview', fields)
    const lacking = await send('/unit-imports/preview', { underId: province })
    const taken = await send('/unit-imports', fields)

    expect(preview.json()).toMatchObject({ good: 2, known: 0, bad: 0 })
    expect(lacking.json()).toMatchObject({ code: 'import-settings-missing' })
    expect(taken.json()).toMatchObject({ made: 2 })
    const { importId } = taken.json()
    expect((await call('officer', 'GET', '/unit-imports')).body.rows).toMatchObject([
      { id: importId, fileName: 'Đơn vị.xlsx', importedBy: 'officer', made: 2 },
    ])
    const rejected = await holder.app.inject({
      url: `/api/v1/unit-imports/${importId}/rejected`,
      headers: { cookie: cookies.officer },
    })
    expect(rejected.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await call('stranger', 'GET', '/unit-imports')).body.rows).toEqual([])
    expect((await call('stranger', 'POST', `/unit-imports/${importId}/undo`)).status).toBe(404)
    expect((await call('officer', 'POST', `/unit-imports/${importId}/undo`)).body).toEqual({
      importId,
      removed: 2,
    })
  })
})
