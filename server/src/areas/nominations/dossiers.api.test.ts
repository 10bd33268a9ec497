import { beforeAll, describe, expect, it } from 'vitest'
import { buildSession } from '../../../test/builders-access.ts'
import { buildRound, useNominationWorld } from '../../../test/builders-nominations.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'

describe('dossiers over HTTP', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const holder = useTestApp(world)
  const { units } = useNominationWorld(world)
  let dossierId = ''
  const cookies = {} as Record<'unit' | 'leader' | 'officer' | 'neighbour', string>

  beforeAll(async () => {
    const roundId = await buildRound(world, units)
    cookies.unit = await buildSession(world, units.healthOfficer.accountId)
    cookies.leader = await buildSession(world, units.healthLeader.accountId)
    cookies.officer = await buildSession(world, units.officer.accountId)
    cookies.neighbour = await buildSession(world, units.schoolOfficer.accountId)
    const begun = await call('unit', 'POST', `/rounds/${roundId}/dossiers`, { unitId: units.health })
    dossierId = begun.json().id
    await call('unit', 'POST', `/dossiers/${dossierId}/nominations`, {
      rows: [{ personId: units.people.an, awardKey: 'advanced-worker' }],
    })
  })

  const call = (
    who: keyof typeof cookies,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    url: string,
    payload?: object,
  ) =>
    holder.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { cookie: cookies[who] },
      ...(payload ? { payload } : {}),
    })
  const view = async () => (await call('unit', 'GET', `/dossiers/${dossierId}`)).json()

  function form(name: string, bytes: Buffer, fields: Record<string, string> = {}) {
    const boundary = 'x-nominations'
    const parts = Object.entries(fields).map(
      ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    )
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    return {
      payload: Buffer.concat([
        Buffer.from(parts.join('') + head),
        bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    }
  }
  const upload = (who: keyof typeof cookies, url: string, file: ReturnType<typeof form>) =>
    holder.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      payload: file.payload,
      headers: { ...file.headers, cookie: cookies[who] },
    })

  it('changes what a change names and nothing else', async () => {
    const [before] = (await view()).nominations
    const changed = await call('unit', 'PATCH', `/nominations/${before.id}`, {
      revision: before.revision,
      deed: 'Hoàn thành xuất sắc nhiệm vụ',
    })
    expect(changed.statusCode, changed.body).toBe(200)
    const [after] = (await view()).nominations
    expect(after).toEqual({ ...before, deed: 'Hoàn thành xuất sắc nhiệm vụ', revision: before.revision + 1 })
    const late = await call('unit', 'PATCH', `/nominations/${before.id}`, {
      revision: before.revision,
      deed: 'x',
    })
    expect([late.statusCode, late.json().code]).toEqual([409, 'changed-meanwhile'])
  })

  it('keeps a file by its content and gives it back to those who see the dossier', async () => {
    const [one] = (await view()).nominations
    const wrong = await upload(
      'unit',
      `/nominations/${one.id}/files`,
      form('bao-cao.pdf', Buffer.from('MZ...')),
    )
    expect(wrong.json().code).toBe('nomination-file-type')
    const pdf = Buffer.from('%PDF-1.7 báo cáo')
    const kept = await upload('unit', `/nominations/${one.id}/files`, form('báo cáo.pdf', pdf))
    expect(kept.statusCode, kept.body).toBe(201)
    const url = `/dossier-files/${kept.json().id}`
    const read = await call('officer', 'GET', url)
    expect(Buffer.compare(read.rawPayload, pdf)).toBe(0)
    expect((await call('neighbour', 'GET', url)).statusCode).toBe(404)
  })

  it('takes as scan of a step only what its recorder kept for this dossier', async () => {
    const kept = await upload(
      'leader',
      `/dossiers/${dossierId}/scans`,
      form('quyet-dinh.pdf', Buffer.from('%PDF-1.7 x')),
    )
    expect(kept.statusCode, kept.body).toBe(201)
    const paper = { number: '01/TTr', on: '2026-03-09', fileId: kept.json().id }
    const { revision } = await view()
    const foreign = await call('officer', 'POST', `/dossiers/${dossierId}/steps`, {
      act: 'approve',
      revision,
      paper,
    })
    expect(foreign.json().code).toBe('paper-scan-unknown')
    const { rows } = await world.owner.query<{ id: string }>(
      `insert into files (unit_id, name, media_type, size_bytes, sha256, uploaded_by)
        select $1, name, media_type, size_bytes, sha256, uploaded_by from files where id = $2 returning id::text`,
      [units.school, paper.fileId],
    )
    const elsewhere = await call('leader', 'POST', `/dossiers/${dossierId}/steps`, {
      act: 'approve',
      revision,
      paper: { ...paper, fileId: rows[0]!.id },
    })
    expect(elsewhere.json().code).toBe('paper-scan-unknown')
    expect((await call('neighbour', 'GET', `/dossier-files/${kept.json().id}`)).statusCode).toBe(404)
    const own = await call('leader', 'POST', `/dossiers/${dossierId}/steps`, {
      act: 'approve',
      revision,
      paper,
    })
    expect(own.statusCode, own.body).toBe(200)
    expect((await call('officer', 'GET', `/dossier-files/${kept.json().id}`)).statusCode).toBe(200)
  })

  it('drafts the papers of the unit and the appraisal sheet as Word', async () => {
    const [one] = (await view()).nominations
    for (const url of [
      `/dossiers/${dossierId}/documents/letter`,
      `/dossiers/${dossierId}/documents/list`,
      `/dossiers/${dossierId}/documents/minutes`,
      `/nominations/${one.id}/appraisal`,
    ]) {
      const written = await call('unit', 'GET', url)
      expect(written.statusCode, `${url} ${written.body.slice(0, 300)}`).toBe(200)
      expect(written.rawPayload.subarray(0, 2).toString()).toBe('PK')
      expect((await call('neighbour', 'GET', url)).statusCode).toBe(404)
    }
  })
})
