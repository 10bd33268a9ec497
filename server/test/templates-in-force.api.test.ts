import PizZip from 'pizzip'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSampleProvince } from '../../samples/province/load-sample-province.ts'
import { SAMPLE_PASSWORD } from '../src/areas/access/index.ts'
import { ownTemplate, type TemplateName } from '../src/areas/documents/index.ts'
import { isRefusal } from '../src/platform/refusal.ts'
import { useTestApp, useTestWorld } from './harness.ts'
import { documentXml, partsOf } from './read-back.ts'

const words = (key: TemplateName) => `Mẫu riêng của tỉnh: ${key}`

/** The shipped template with a first paragraph of the body's own. */
function changed(key: TemplateName): Buffer {
  const zip = new PizZip(ownTemplate(key))
  const xml = zip.file('word/document.xml')!.asText()
  const own = `<w:p><w:r><w:t>${words(key)}</w:t></w:r></w:p>`
  zip.file(
    'word/document.xml',
    xml.replace('<w:body>', () => `<w:body>${own}`),
  )
  return Buffer.from(zip.generate({ type: 'uint8array' }))
}

/** Every paper of the season is made by the ordinary route, before and after the body put its own template in force. */
describe('papers of the season', () => {
  const world = useTestWorld('2026-11-21T02:00:00Z')
  const holder = useTestApp(world)
  let cookie = ''
  const one = async (query: string, values: unknown[] = []): Promise<Record<string, string>> => {
    const { rows } = await world.owner.query(query, values)
    if (rows.length === 0) throw new Error(query)
    return rows[0]
  }
  const call = (method: 'GET' | 'POST', url: string, payload?: object) =>
    holder.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { cookie },
      ...(payload ? { payload } : {}),
    })
  let urls: Record<string, () => Promise<Uint8Array>>

  const get = (url: string) => async () => read(await call('GET', url))
  const post = (url: string, payload: object) => async () => read(await call('POST', url, payload))

  function read(response: { statusCode: number; rawPayload: Buffer; body: string }): Uint8Array {
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`)
    return response.rawPayload
  }

  async function upload(key: TemplateName) {
    const boundary = 'ranh-gioi'
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="mau.docx"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      changed(key),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    const response = await holder.app.inject({
      method: 'POST',
      url: `/api/v1/document-templates/${key}/versions?from=2025-01-01`,
      headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    })
    expect([key, response.statusCode, response.body]).toEqual([key, 201, expect.any(String)])
  }

  beforeAll(async () => {
    if (isRefusal(await loadSampleProvince(world.as('system')))) throw new Error('not loaded')
    const signedIn = await holder.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'chuyenvien', password: SAMPLE_PASSWORD },
    })
    cookie = `${signedIn.cookies[0]!.name}=${signedIn.cookies[0]!.value}`
    const returned = await one(
      `select i.return_id, i.dossier_id, d.round_id from return_items i join dossiers d on d.id = i.dossier_id limit 1`,
    )
    const { id: judged } = await one(
      `select id from nominations where judged_at is not null and dossier_id = $1 order by id limit 1`,
      [returned.dossier_id],
    )
    const { id: held } = await one(`select id from council_sessions where state = 'closed' limit 1`)
    const { id: coming } = await one(`select id from council_sessions where state <> 'closed' limit 1`)
    const { id: decision } = await one(`select id from decisions order by id limit 1`)
    const { id: person } = await one(
      `select h.id from award_holders h join awards a on a.holder_id = h.id and a.state = 'in-force' order by h.id limit 1`,
    )
    const { id: root } = await one(`select unit_id as id from unit_names where parent_id is null limit 1`)
    const { id: callId } = await one(`select id from registration_calls where closed_at is null limit 1`)
    const { id: opinion } = await one(`select id from opinion_requests limit 1`)
    // One was left out by the appraiser, so there is a result to tell.
    await world.owner.query(
      `update nominations set state = 'rejected', appraisal_reason = 'Thiếu sáng kiến' where id = $1`,
      [judged],
    )
    urls = {
      proposal: get(`/dossiers/${returned.dossier_id}/documents/letter`),
      'award-list': get(`/dossiers/${returned.dossier_id}/documents/list`),
      'award-decision': get(`/decisions/${decision}/document`),
      'session-minutes': get(`/council-sessions/${held}/records/minutes/document`),
      'count-minutes': get(`/council-sessions/${held}/records/vote-record/document`),
      ballot: async () => {
        const parts = new PizZip(read(await call('GET', `/council-sessions/${coming}/pack/docx`)))
        const file = Object.keys(parts.files).find((name) => name.includes('phieu-bau'))
        return parts.file(file!)!.asUint8Array()
      },
      'appraisal-sheet': get(`/nominations/${judged}/appraisal`),
      'appraisal-sheet, phiếu thẩm định điều kiện': post('/eligibility-checks/document', {
        subjectName: 'Nguyễn Thị Ánh',
        unitId: root,
        case: {
          award: 'emulation-fighter-base',
          on: '2026-11-20',
          basis: 'merit',
          subject: {
            kind: 'individual',
            category: 'civil-servant-or-employee',
            years: [{ year: 2026, classification: 'excellent' }],
          },
        },
      }),
      'return-letter': get(
        `/dossier-returns/${returned.return_id}/document?dossierId=${returned.dossier_id}`,
      ),
      'reminder-dispatch': post(`/registration-calls/${callId}/dispatch`, {}),
      'opinion-letter': get(`/opinion-requests/${opinion}/letter`),
      'result-notice': get(`/rounds/${returned.round_id}/result-notice`),
      confirmation: get(`/award-holders/${person}/confirmation.docx`),
    }
  })

  it('are written by the shipped template, then by the one that the body put in force on the day', async () => {
    const first = Object.fromEntries(
      await Promise.all(
        Object.entries(urls).map(async ([key, write]) => [key, documentXml(await write())] as const),
      ),
    )
    for (const [key, xml] of Object.entries(first))
      expect([key, xml.includes('Mẫu riêng')]).toEqual([key, false])
    const keys = [...new Set(Object.keys(urls).map((key) => key.split(',')[0] as TemplateName))]
    expect(keys.length).toBe(12)
    for (const key of keys) await upload(key)
    for (const [name, write] of Object.entries(urls)) {
      const parts = partsOf(await write())
      const key = name.split(',')[0] as TemplateName
      expect([name, parts['word/document.xml']!.includes(words(key))]).toEqual([name, true])
    }
  })
})
