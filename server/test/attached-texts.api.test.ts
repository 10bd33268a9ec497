import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadLaw } from '../src/areas/law/index.ts'
import { buildActor, buildUnit, testPassword } from './builders.ts'
import { useTestApp, useTestWorld } from './harness.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')

describe('texts beside acts', () => {
  const world = useTestWorld('2026-11-10T02:00:00Z')
  const holder = useTestApp(world)
  const cookies = {} as Record<'officer' | 'stranger', string>
  let department = ''
  let actId = ''

  beforeAll(async () => {
    const province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    department = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    const far = await buildUnit(world.db, { name: 'Sở Tài chính', parentId: province })
    for (const [username, role, unitId] of [
      ['officer', 'standing-officer', department],
      ['stranger', 'unit-officer', far],
    ] as const) {
      await buildActor(world.db, { username, role, unitId })
      const { cookies: given } = await holder.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { username, password: testPassword },
      })
      cookies[username] = `${given[0]!.name}=${given[0]!.value}`
    }
    const { rows } = await world.owner.query(
      `with h as (insert into award_holders (kind, name, name_folded, sort_key, scope_units)
         values ('person', 'Lê Thị Mai', 'le thi mai', 'mai', array[$1::bigint]) returning id),
       a as (insert into awards (holder_id, scope_unit_id, award_key, award_name, basis, year, sort_on, source, holder_kind, sort_key, words, signature)
         select id, $1, 'advanced-worker', 'Lao động tiên tiến', 'merit', 2025, '2025-12-31', 'paper', 'person', 'mai', ''::tsvector, 0::bit(256) from h returning id)
       insert into award_acts (award_id, kind, happened_on, reason) select id, 'corrected', '2026-03-01', 'sai năm' from a returning id`,
      [department],
    )
    actId = rows[0].id
  })

  const get = (who: keyof typeof cookies, url: string) =>
    holder.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { cookie: cookies[who] } })

  async function send(who: keyof typeof cookies, url: string, name: string, bytes: Buffer) {
    const boundary = 'ranh-gioi'
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    const response = await holder.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      headers: { cookie: cookies[who], 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    })
    return [response.statusCode, response.json()] as const
  }

  test('keeps the decision of an act on the register byte for byte, once, for who sees the record', async () => {
    const url = `/award-acts/${actId}/text`
    expect((await get('officer', url)).statusCode).toBe(404)
    expect((await send('stranger', url, 'qd.pdf', pdf))[0]).toBe(404)
    const wrong = await send('officer', url, 'qd.pdf', Buffer.from('MZ no text at all'))
    expect([wrong[0], wrong[1].code]).toEqual([422, 'text-type'])
    const cut = await send('officer', url, 'qd.pdf', pdf.subarray(0, 20))
    expect(cut[1].code).toBe('text-type')
    const [status, kept] = await send('officer', url, 'Quyết định 12.pdf', pdf)
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect([status, kept]).toEqual([201, { name: 'Quyết định 12.pdf', sha256 }])
    const again = await send('officer', url, 'khac.pdf', pdf)
    expect([again[0], again[1].code]).toEqual([409, 'award-act-has-text'])
    const file = await get('officer', url)
    expect([file.statusCode, file.headers['content-type'], file.rawPayload.equals(pdf)]).toEqual([
      200,
      'application/pdf',
      true,
    ])
    expect((await get('stranger', url)).statusCode).toBe(404)
    const { rows } = await world.owner.query(
      "select details from ledger_entries where act = 'attach-award-text'",
    )
    expect(rows.map((row) => row.details.sha256)).toEqual([sha256])
  })

  test('keeps the text that was read beside a confirmation, for everyone signed in', async () => {
    const [entry] = [...loadLaw().keys.values()]
    const made = await holder.app.inject({
      method: 'POST',
      url: '/api/v1/law/confirmations',
      headers: { cookie: cookies.officer },
      payload: { ...entry, regimeId: 'vn-2026', textRead: 'Công báo' },
    })
    expect(made.statusCode).toBe(201)
    const url = `/law/confirmations/${made.json().id}/text`
    expect((await send('stranger', url, 'luat.pdf', pdf))[0]).toBe(403)
    expect((await send('officer', url, 'luat.pdf', pdf))[0]).toBe(201)
    expect((await send('officer', url, 'luat.pdf', pdf))[1].code).toBe('law-confirmation-has-text')
    const read = await get('stranger', url)
    expect([read.statusCode, read.rawPayload.equals(pdf)]).toEqual([200, true])
    const list = (await get('stranger', '/law/confirmations')).json()
    expect(list.rows.map((row: { fileName: string | null }) => row.fileName)).toEqual(['luat.pdf'])
  })
})
