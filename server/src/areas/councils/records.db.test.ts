import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  buildCouncil,
  buildMeeting,
  type CouncilWorld,
  countAs,
  must,
} from '../../../test/builders-councils.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { isRefusal } from '../../platform/refusal.ts'
import './index.ts'
import { openBallot } from './open-ballot.ts'
import { writePack } from './pack/write-pack.ts'
import { enterCountSheet } from './paper-ballots.ts'
import { attachSigned, correctRecord, freezeRecord, openRecord, openSigned, viewRecord } from './records.ts'
import { closeSession } from './sessions.ts'
import { viewSession } from './view-session.ts'

const keepAt = process.env.KEEP_PACK

describe('papers of a session', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  let sessionId = ''
  beforeAll(async () => {
    council = await buildCouncil(world, 5)
    const items = [
      { title: 'Bà Nguyễn Thị Ễnh, Trường Tiểu học Ữ Ậ', awardKey: 'emulation-fighter-province' },
      { title: 'Tập thể Phòng Kế hoạch' },
    ]
    const built = await buildMeeting(world, council, items, [4])
    sessionId = built.sessionId
    const act = world.as(council.secretary)
    const asked = { sessionId, itemIds: [], publicKey: null, committee: 'Ông Một\nBà Hai' }
    const { ballotId } = must(await openBallot(act, { ...asked, mode: 'show-of-hands' }))
    const lines = built.itemIds.map((itemId, index) => ({
      itemId,
      returned: 4,
      invalid: 0,
      for: 4 - index,
      against: index,
    }))
    must(await enterCountSheet(act, { sessionId, ballotId, lines }))
    must(await countAs(world, council.secretary, sessionId, null))
  })

  it('are drafted by the session, corrected, fixed and signed', async () => {
    const act = world.as(council.secretary)
    const at = { sessionId, kind: 'minutes' as const }
    const draft = must(await viewRecord(act, at))
    expect(draft).toMatchObject({ revision: 0, frozenAt: null, signed: null })
    expect(draft.content.absent).toEqual(['Nguyễn Văn E, Ủy viên'])
    expect(draft.content.proceedings.slice(1)).toEqual([
      'Hội đồng biểu quyết giơ tay đối với 2 nội dung.',
      expect.stringMatching(/^Bà Nguyễn Thị Ễnh.*Đồng ý 4\/5 \(80%\), cần 5\/5 .* không đạt\.$/),
      expect.stringMatching(/^Tập thể Phòng Kế hoạch: Đồng ý 3\/5 \(60%\), cần 3\/5 .* đạt\.$/),
    ])
    expect(await freezeRecord(act, { ...at, revision: 0 })).toMatchObject({ code: 'session-state' })
    must(await closeSession(act, sessionId))
    const content = { ...draft.content, endedAt: '11 giờ 15 phút' }
    must(await correctRecord(act, { ...at, revision: 0, content }))
    expect(await correctRecord(act, { ...at, revision: 0, content })).toMatchObject({
      code: 'changed-meanwhile',
    })
    const { sha256 } = must(await freezeRecord(act, { ...at, revision: 1 }))
    expect(await freezeRecord(act, { ...at, revision: 2 })).toMatchObject({ code: 'record-frozen' })
    expect(await correctRecord(act, { ...at, revision: 2, content })).toMatchObject({ code: 'record-frozen' })
    const file = must(await openRecord(act, at))
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(sha256)
    expect(new PizZip(file.bytes).file('word/document.xml')!.asText()).toContain('11 giờ 15 phút')

    const bytes = Buffer.from('%PDF-1.7 đã ký')
    expect(
      await attachSigned(act, { ...at, file: { bytes: Buffer.from('MZ'), fileName: 'x.pdf' } }),
    ).toMatchObject({
      code: 'paper-type',
    })
    must(await attachSigned(act, { ...at, file: { bytes, fileName: 'biên bản ký.pdf' } }))
    expect(Buffer.from(must(await openSigned(world.as(council.voters[0]!), at)).bytes)).toEqual(bytes)
    expect(
      await attachSigned(act, { sessionId, kind: 'vote-record', file: { bytes, fileName: 'k.pdf' } }),
    ).toMatchObject({ code: 'record-not-frozen' })
    expect(await viewRecord(world.as(council.voters[0]!), at)).toMatchObject({
      code: 'session-act-forbidden',
    })
  })

  it('come as one PDF and as the same papers in Word', async () => {
    const act = world.as(council.voters[1]!)
    const pdf = must(await writePack(act, { sessionId, format: 'pdf' }))
    expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    if (keepAt) writeFileSync(keepAt, pdf.bytes)
    const zip = must(await writePack(act, { sessionId, format: 'docx' }))
    expect(Object.keys(new PizZip(zip.bytes).files)).toEqual([
      '01-giay-moi.docx',
      '02-bang-tong-hop.docx',
      '03-tai-lieu-tung-truong-hop.docx',
      '04-phieu-bau.docx',
      '05-danh-sach-diem-danh.docx',
      '06-bieu-kiem-phieu.docx',
      '07-du-thao-bien-ban.docx',
    ])
    const summary = new PizZip(new PizZip(zip.bytes).file('02-bang-tong-hop.docx')!.asUint8Array())
    expect(summary.file('word/document.xml')!.asText()).toContain('Bà Nguyễn Thị Ễnh')
    const view = must(await viewSession(act, sessionId))
    expect(isRefusal(view)).toBe(false)
  })
})
