import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit, testPassword } from '../../../../test/builders.ts'
import { planText } from '../../../../test/builders-plan-readings.ts'
import { useTestApp, useTestWorld } from '../../../../test/harness.ts'
import type { ReadingMended, ReadingView } from '../schemas-readings.ts'

describe('readings of plans over HTTP', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  const units = {} as { province: string; a: string; b: string }
  const cookies = {} as Record<'a' | 'b' | 'nominee', string>

  beforeAll(async () => {
    units.province = await buildUnit(world.db, { name: 'Tỉnh An Phú', kind: 'province' })
    units.a = await buildUnit(world.db, { name: 'Sở Nội vụ', parentId: units.province })
    units.b = await buildUnit(world.db, { name: 'Sở Tài chính', parentId: units.province })
    await buildActor(world.db, { username: 'canbo.a', role: 'unit-officer', unitId: units.a })
    await buildActor(world.db, { username: 'canbo.b', role: 'unit-officer', unitId: units.b })
    await buildActor(world.db, { username: 'canhan', role: 'nominee', unitId: units.a })
    cookies.a = await signIn('canbo.a')
    cookies.b = await signIn('canbo.b')
    cookies.nominee = await signIn('canhan')
  })

  async function signIn(username: string): Promise<string> {
    const response = await holder.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username, password: testPassword },
    })
    const cookie = response.cookies[0]!
    return `${cookie.name}=${cookie.value}`
  }

  type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
  const call = (who: keyof typeof cookies, method: Method, path: string, payload?: object) =>
    holder.app.inject({
      method,
      url: `/api/v1/plan-readings${path}`,
      headers: { cookie: cookies[who] },
      ...(payload ? { payload } : {}),
    })

  function upload(who: keyof typeof cookies, fileName: string, bytes: Uint8Array, field = 'file') {
    const head = `--x\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')])
    return holder.app.inject({
      method: 'POST',
      url: '/api/v1/plan-readings',
      headers: { cookie: cookies[who], 'content-type': 'multipart/form-data; boundary=x' },
      payload: body,
    })
  }

  const readOne = async (who: keyof typeof cookies = 'a') =>
    (await call(who, 'POST', '', { text: planText() })).json()
  const show = async (id: string) => (await call('a', 'GET', `/${id}`)).json() as ReadingView

  it('reads an uploaded file, answers with the contract, and keeps the original byte for byte', async () => {
    const bytes = Buffer.from(planText())
    const response = await upload('a', 'Kế hoạch năm 2026.txt', bytes)
    expect(response.statusCode).toBe(201)
    const reading = response.json()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(reading).toMatchObject({
      fileName: 'Kế hoạch năm 2026.txt',
      sha256,
      format: 'txt',
      unitId: units.a,
      revision: 1,
      document: { kind: 'plan', number: '12/KH-UBND', issuedOn: '2026-01-05', year: 2026 },
    })
    expect(Object.keys(reading).sort()).toEqual(
      [
        'document',
        'duties',
        'fileName',
        'findings',
        'format',
        'id',
        'revision',
        'sha256',
        'tasks',
        'unitId',
      ].sort(),
    )
    expect(reading.tasks[0]).toEqual({
      ordinal: '1',
      section: 'II. NHIỆM VỤ CỤ THỂ',
      text: 'Ban hành Kế hoạch phát động phong trào thi đua năm 2026',
      period: { kind: 'quarter', year: 2026, values: [1], raw: 'Quý I' },
      lead: ['Sở Nội vụ'],
      coordinating: ['Các sở, ban, ngành'],
      conditional: false,
      workKind: 'plan',
      source: expect.objectContaining({ line: 21, page: null }),
    })

    const original = await call('a', 'GET', `/${reading.id}/original`)
    expect(original.rawPayload.equals(bytes)).toBe(true)
    expect(original.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="Ke hoach nam 2026.txt"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20n%C4%83m%202026.txt`,
    })
  })

  it('shows what was read, however odd', async () => {
    const { id } = await readOne()
    const odd = { kind: 'date', year: 20245, values: ['2024-13-45', 77], raw: 'x'.repeat(30_000) }
    await world.owner.query(
      `update plan_readings set draft = jsonb_set(draft, '{tasks,0,period}', $2::jsonb) where id = $1`,
      [id, JSON.stringify(odd)],
    )
    expect((await show(id)).draft.tasks[0]!.period).toEqual(odd)
  })

  it('reads pasted text', async () => {
    const reading = await readOne()
    expect(reading).toMatchObject({ fileName: 'van-ban-dan.txt', unitId: units.a, revision: 1 })
    expect(reading.tasks).toHaveLength(3)
  })

  it.each<[number, string, string, Buffer]>([
    [422, 'empty-file', 'trong.txt', Buffer.alloc(0)],
    [422, 'not-a-plan', 'thu.txt', Buffer.from('Kính gửi anh, hôm nay trời đẹp.')],
    [415, 'unsupported-type', 'anh.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    [413, 'file-too-large', 'lon.txt', Buffer.alloc(26 * 1024 * 1024, 'a')],
  ])('refuses with %i %s', async (status, code, fileName, bytes) => {
    const response = await upload('a', fileName, bytes)
    expect([response.statusCode, response.json().code]).toEqual([status, code])
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.json().detail).toContain(`“${fileName}”`)
  })

  it('refuses a body without a file or text, and other types', async () => {
    expect((await call('a', 'POST', '', { words: 'x' })).json().code).toBe('reading-file-missing')
    expect((await upload('a', 'a.txt', Buffer.from(planText()), 'tep')).json().code).toBe(
      'reading-file-missing',
    )
    const plain = await holder.app.inject({
      method: 'POST',
      url: '/api/v1/plan-readings',
      headers: { cookie: cookies.a, 'content-type': 'text/csv' },
      payload: 'a,b',
    })
    expect([plain.statusCode, plain.json().code]).toEqual([415, 'media-type-unsupported'])
  })

  it('is for people who manage plans, at their own units', async () => {
    expect((await holder.app.inject({ method: 'GET', url: '/api/v1/plan-readings' })).statusCode).toBe(401)
    expect((await call('nominee', 'POST', '', { text: planText() })).statusCode).toBe(403)
    const elsewhere = await call('a', 'POST', `?unitId=${units.b}`, { text: planText() })
    expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([404, 'outside-your-unit'])
  })

  it('never shows the reading of another unit', async () => {
    const planted = await readOne('b')
    const own = await readOne('a')
    for (const [method, path, body] of [
      ['GET', `/${planted.id}`],
      ['GET', `/${planted.id}/original`],
      ['PATCH', `/${planted.id}`, { revision: 1, operations: [{ kind: 'undo' }] }],
      ['POST', `/${planted.id}/acceptance`, { revision: 1, unitId: units.a }],
      ['DELETE', `/${planted.id}`],
    ] as [Method, string, object?][]) {
      const response = await call('a', method, path, body)
      expect([method, path, response.statusCode, response.json().code]).toEqual([
        method,
        path,
        404,
        'not-found',
      ])
    }
    const list = (await call('a', 'GET', '')).json()
    const ids = list.rows.map((row: { id: string }) => row.id)
    expect(ids).toContain(own.id)
    expect(ids).not.toContain(planted.id)
    expect((await call('b', 'GET', `/${planted.id}`)).statusCode).toBe(200)
  })

  it('shows lines, draft, questions and bodies', async () => {
    const { id } = await readOne()
    const view = await show(id)
    expect(view).toMatchObject({
      id,
      unitName: 'Sở Nội vụ',
      revision: 1,
      counts: { tasks: 3, dropped: 0, openErrors: 0 },
      undo: null,
      acceptedPlanId: null,
      discarded: false,
      parentPlans: [],
    })
    expect(view.lines[20]).toMatchObject({ n: 21, page: null })
    expect(view.lines[20]!.text).toContain('Ban hành Kế hoạch phát động')
    expect(
      view.draft.findings.filter((one) => one.state === 'open').map((one) => [one.code, one.task]),
    ).toEqual(
      expect.arrayContaining([
        ['ordinal-gap', 't3'],
        ['likely-misreading', 't3'],
      ]),
    )
    expect(view.bodies.map((body) => body.name)).toEqual([
      'Sở Nội vụ',
      'Các sở, ban, ngành',
      'UBND các xã',
      'Sở Tài chính',
    ])
  })

  it('suggests what names stand for, with reasons and choices, and keeps the word of the officer', async () => {
    const { id } = await readOne()
    const bodyOf = (bodies: ReadingView['bodies'], name: string) => bodies.find((one) => one.name === name)!
    const { bodies } = await show(id)
    expect(bodyOf(bodies, 'Sở Tài chính')).toEqual({
      name: 'Sở Tài chính',
      tasks: 1,
      match: 'unit',
      confidence: 'certain',
      unitId: units.b,
      group: null,
      units: 1,
      label: 'Sở Tài chính',
      reason: 'Trùng tên đơn vị.',
      candidates: [{ unitId: units.b, group: null, label: 'Sở Tài chính', units: 1 }],
    })
    const departments = bodyOf(bodies, 'Các sở, ban, ngành')
    expect(departments).toMatchObject({ match: 'group', confidence: 'likely', group: 'as-read' })
    expect(departments.reason).not.toBe('')
    const mend = async (revision: number, body: string, match: object | null) =>
      (
        await call('a', 'PATCH', `/${id}`, { revision, operations: [{ kind: 'match-body', body, match }] })
      ).json() as ReadingMended
    const grouped = await mend(1, 'Các sở, ban, ngành', { kind: 'group', group: 'as-read' })
    expect(bodyOf(grouped.bodies!, 'Các sở, ban, ngành')).toMatchObject({
      confidence: 'confirmed',
      group: 'as-read',
      units: departments.units,
      reason: departments.reason,
    })
    const chosen = await mend(2, 'UBND các xã', { kind: 'unit', unitId: units.b })
    expect(bodyOf(chosen.bodies!, 'UBND các xã')).toMatchObject({
      match: 'unit',
      confidence: 'confirmed',
      unitId: units.b,
      label: 'Sở Tài chính',
    })
    const outside = await mend(3, 'UBND các xã', { kind: 'outside' })
    expect(bodyOf(outside.bodies!, 'UBND các xã')).toMatchObject({ match: 'outside', unitId: null, units: 0 })
    const taken = await mend(4, 'UBND các xã', null)
    expect(bodyOf(taken.bodies!, 'UBND các xã')).toEqual(bodyOf(bodies, 'UBND các xã'))
    const unknown = await mend(5, 'UBND các xã', { kind: 'group', group: 'kind:moon' })
    expect(unknown).toMatchObject({ code: 'reading-match-unknown' })
  })

  it('mends, answers with the patch, saves, and undoes step by step', async () => {
    const { id } = await readOne()
    const before = await show(id)
    const slip = before.draft.findings.find((one) => one.code === 'likely-misreading')!
    const first = await call('a', 'PATCH', `/${id}`, {
      revision: 1,
      operations: [{ kind: 'answer-finding', finding: slip.key, answer: 'accept' }],
    })
    const mended = first.json() as ReadingMended
    expect(first.statusCode).toBe(200)
    expect(mended).toMatchObject({ revision: 2, undo: { operation: 'answer-finding' } })
    expect(mended.patch.tasks).toMatchObject({ at: 2, remove: 1 })
    expect(mended.patch.tasks!.put[0]!.text).toBe('Kiện toàn Hội đồng Thi đua - Khen thưởng tỉnh')
    const second = await call('a', 'PATCH', `/${id}`, {
      revision: 2,
      operations: [
        { kind: 'join-tasks', tasks: ['t1', 't2'] },
        { kind: 'set-due', task: 't3', dueOn: '2026-05-19' },
      ],
    })
    expect(second.json()).toMatchObject({
      revision: 3,
      counts: { tasks: 2 },
      undo: { operation: 'join-tasks' },
    })
    expect((await show(id)).draft.tasks.map((task) => [task.key, task.dueOn])).toEqual([
      ['t1', null],
      ['t3', '2026-05-19'],
    ])
    for (const revision of [3, 4]) {
      const undone = await call('a', 'PATCH', `/${id}`, { revision, operations: [{ kind: 'undo' }] })
      expect(undone.statusCode).toBe(200)
    }
    expect((await show(id)).draft).toEqual(before.draft)
    const spent = await call('a', 'PATCH', `/${id}`, { revision: 5, operations: [{ kind: 'undo' }] })
    expect([spent.statusCode, spent.json().code]).toEqual([409, 'reading-nothing-to-undo'])
  })

  it('keeps fifty steps to undo', async () => {
    const { id } = await readOne()
    for (let revision = 1; revision <= 52; revision += 1) {
      const operations = [{ kind: 'edit-task', task: 't1', ordinal: String(revision) }]
      expect((await call('a', 'PATCH', `/${id}`, { revision, operations })).statusCode).toBe(200)
    }
    let revision = 53
    for (;;) {
      const undone = await call('a', 'PATCH', `/${id}`, { revision, operations: [{ kind: 'undo' }] })
      if (undone.statusCode !== 200) break
      revision += 1
    }
    expect(revision).toBe(53 + 50)
    expect((await show(id)).draft.tasks[0]!.ordinal).toBe('2')
  })

  it('refuses a mending of an old revision, and of two at once one', async () => {
    const { id } = await readOne()
    const mend = (ordinal: string) =>
      call('a', 'PATCH', `/${id}`, { revision: 1, operations: [{ kind: 'edit-task', task: 't1', ordinal }] })
    const [one, two] = await Promise.all([mend('8'), mend('9')])
    const refused = [one, two].filter((response) => response.statusCode === 409)
    expect(refused.map((response) => response.json().code)).toEqual(['changed-meanwhile'])
    expect((await show(id)).revision).toBe(2)
  })

  it.each<[number, string, object]>([
    [409, 'reading-task-unknown', { kind: 'edit-task', task: 't99', text: 'x' }],
    [422, 'reading-task-empty', { kind: 'edit-task', task: 't1', text: '  ' }],
    [422, 'reading-split-nowhere', { kind: 'split-task', task: 't1', at: 'sub-bullets' }],
    [422, 'reading-join-one', { kind: 'join-tasks', tasks: ['t1'] }],
    [422, 'reading-lines-outside', { kind: 'add-task', fromLine: 1, toLine: 9999 }],
    [409, 'reading-finding-unknown', { kind: 'answer-finding', finding: 'f99', answer: 'dismiss' }],
    [409, 'reading-body-unknown', { kind: 'match-body', body: 'Sở khác', match: null }],
    [
      422,
      'reading-match-unknown',
      { kind: 'match-body', body: 'Sở Nội vụ', match: { kind: 'unit', unitId: '9999' } },
    ],
    [400, 'input-invalid', { kind: 'set-due', task: 't1', dueOn: '2026-02-30' }],
    [400, 'input-invalid', { kind: 'sing' }],
  ])('refuses with %i %s and changes nothing', async (status, code, operation) => {
    const { id } = await readOne()
    const operations = [{ kind: 'edit-task', task: 't1', ordinal: '7' }, operation]
    const response = await call('a', 'PATCH', `/${id}`, { revision: 1, operations })
    expect([response.statusCode, response.json().code]).toEqual([status, code])
    expect(response.json().detail).not.toBe('')
    expect(await show(id)).toMatchObject({ revision: 1, undo: null })
  })

  it('lists page by page, newest first', async () => {
    const made = [await readOne('b'), await readOne('b'), await readOne('b')].map((one) => one.id).reverse()
    const first = (await call('b', 'GET', '?limit=2')).json()
    expect(first.rows.map((row: { id: string }) => row.id)).toEqual(made.slice(0, 2))
    expect(first.rows[0]).toMatchObject({
      title: 'Công tác thi đua, khen thưởng năm 2026',
      tasks: 3,
      createdBy: 'canbo.b',
    })
    const rest = (await call('b', 'GET', `?limit=200&after=${first.next}`)).json()
    expect(rest.rows[0].id).toBe(made[2])
    expect(rest).toMatchObject({ next: null, total: first.total })
    expect(rest.rows.length + 2).toBe(first.total)
  })

  it('discards once; what is discarded is not mended, accepted or listed', async () => {
    const { id } = await readOne()
    expect((await call('a', 'DELETE', `/${id}`)).statusCode).toBe(204)
    for (const [method, path, body] of [
      ['DELETE', ''],
      ['PATCH', '', { revision: 2, operations: [{ kind: 'undo' }] }],
      ['POST', '/acceptance', { revision: 2, unitId: units.a }],
    ] as [Method, string, object?][]) {
      const response = await call('a', method, `/${id}${path}`, body)
      expect([response.statusCode, response.json().code]).toEqual([410, 'reading-discarded'])
    }
    expect((await show(id)).discarded).toBe(true)
    const listed = (await call('a', 'GET', '?limit=200')).json().rows.map((row: { id: string }) => row.id)
    expect(listed).not.toContain(id)
  })
})
