import PizZip from 'pizzip'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { codeOf, must } from '../../../test/must.ts'
import { documentXml } from '../../../test/read-back.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { addTemplateVersion, restoreTemplate, testTemplate, withdrawTemplate } from './change-templates.ts'
import { fillTemplate } from './fill-template.ts'
import { ownTemplate } from './fill-word-template.ts'
import { openTemplate, viewTemplate, viewTemplates } from './view-templates.ts'

/** The shipped tờ trình with a word of the body's own. */
function proposalSaying(words: string): Uint8Array {
  const zip = new PizZip(ownTemplate('proposal'))
  const xml = zip.file('word/document.xml')!.asText()
  zip.file(
    'word/document.xml',
    xml.replace('kính trình xem xét', () => words),
  )
  return zip.generate({ type: 'uint8array' })
}

describe('templates of bodies', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let province = ''
  let health = ''
  let elsewhere = ''
  let officer: Actor
  let healthOfficer: Actor
  let stranger: Actor
  let leader: Actor

  beforeAll(async () => {
    const { db } = world
    province = await buildUnit(db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    health = await buildUnit(db, { name: 'Sở Y tế', parentId: province })
    elsewhere = await buildUnit(db, { name: 'Tỉnh Khác', kind: 'province' })
    officer = await buildActor(db, { username: 'cv', role: 'standing-officer', unitId: province })
    healthOfficer = await buildActor(db, { username: 'yt', role: 'unit-officer', unitId: health })
    stranger = await buildActor(db, { username: 'la', role: 'standing-officer', unitId: elsewhere })
    leader = await buildActor(db, { username: 'tt', role: 'unit-leader', unitId: health })
  })

  const written = (actor: Actor, unitId: string, on?: string) =>
    inView(world.as(actor), async (tx) =>
      documentXml(await fillTemplate(tx, world.as(actor), 'proposal', { fields: {} }, { unitId, on })),
    )

  it('names each wrong placeholder with what was meant, and takes no file with one', async () => {
    const bytes = proposalSaying('{ten_co_quna} {so_ca_nhan} {#tong_hop}{hinh_thu}{/tong_hop}')
    expect(must(testTemplate('proposal', { bytes, fileName: 'a.docx' })).problems).toEqual([
      {
        placeholder: '{ten_co_quna}',
        suggestion: 'ten_co_quan',
        text: 'Không có trường {ten_co_quna}. Ý anh/chị là {ten_co_quan}?',
        where: expect.stringMatching(/^đoạn thứ \d+: “.*\{ten_co_quna\}.*”$/),
      },
      {
        placeholder: '{hinh_thu}',
        suggestion: 'hinh_thuc',
        text: 'Không có trường {hinh_thu}. Ý anh/chị là {hinh_thuc}?',
        where: expect.stringMatching(/^đoạn thứ \d+: “.*\{hinh_thu\}.*”$/),
      },
    ])
    const sent = await addTemplateVersion(world.as(officer), { key: 'proposal', bytes, fileName: 'a.docx' })
    expect(sent).toMatchObject({ code: 'template-wrong', values: { count: 2 } })
  })

  it('writes by the own version of the day, else by that of the body above, else by the shipped one', async () => {
    const make = (words: string) => ({
      key: 'proposal',
      bytes: proposalSaying(words),
      fileName: 'to-trinh.docx',
    })
    expect(await written(healthOfficer, health)).toContain('kính trình xem xét')
    must(await addTemplateVersion(world.as(officer), make('kính đề nghị một')))
    expect(await written(healthOfficer, health)).toContain('kính đề nghị một')
    expect(await written(stranger, elsewhere)).toContain('kính trình xem xét')

    must(
      await addTemplateVersion(world.as(healthOfficer), {
        ...make('kính đề nghị hai'),
        usedFrom: '2026-04-01',
        usedTo: '2026-04-30',
      }),
    )
    expect(await written(healthOfficer, health)).toContain('kính đề nghị một')
    expect(await written(healthOfficer, health, '2026-04-30')).toContain('kính đề nghị hai')
    expect(await written(officer, province, '2026-04-30')).toContain('kính đề nghị một')
    expect(await written(healthOfficer, health, '2026-05-01')).toContain('kính đề nghị một')
  })

  it('goes back to an earlier version and to the shipped one, and lets one go', async () => {
    const act = world.as(officer)
    const detail = must(await viewTemplate(act, 'proposal'))
    const first = detail.versions.find((one) => one.version === 1 && one.unitId === province)!
    expect(detail.inUseId).toBe(first.id)
    const shipped = must(await restoreTemplate(act, { key: 'proposal', versionId: null }))
    expect(await written(officer, province)).toContain('kính trình xem xét')
    must(await restoreTemplate(act, { key: 'proposal', versionId: first.id }))
    expect(await written(officer, province)).toContain('kính đề nghị một')
    const states = must(await viewTemplate(act, 'proposal')).versions.map(({ version, state }) => [
      version,
      state,
    ])
    expect(states).toEqual([
      [3, 'current'],
      [2, 'current'],
      [1, 'current'],
    ])
    const third = must(await viewTemplate(act, 'proposal')).versions[0]!
    must(await withdrawTemplate(act, third.id))
    expect(await withdrawTemplate(act, third.id)).toMatchObject({ code: 'changed-meanwhile' })
    expect(await written(officer, province)).toContain('kính trình xem xét')
    must(await withdrawTemplate(act, shipped.id))
    expect(await written(officer, province)).toContain('kính đề nghị một')
  })

  it('shows nobody the versions of others, and lets nobody else change them', async () => {
    const mine = must(await viewTemplate(world.as(officer), 'proposal')).versions[0]!
    expect(must(await viewTemplate(world.as(stranger), 'proposal')).versions).toEqual([])
    expect(codeOf(await withdrawTemplate(world.as(stranger), mine.id))).toBe('template-unknown')
    const asked = { key: 'proposal', versionId: mine.id, preview: false }
    expect(codeOf(await openTemplate(world.as(stranger), asked))).toBe('template-unknown')
    expect(codeOf(await withdrawTemplate(world.as(healthOfficer), mine.id))).toBe('outside-your-unit')
    expect(codeOf(await viewTemplates(world.as(leader), health))).toBe('right-missing')
    expect(codeOf(await viewTemplates(world.as(healthOfficer), province))).toBe('outside-your-unit')
  })

  it('gives the shipped file and a document of test data', async () => {
    const act = world.as(officer)
    const file = must(await openTemplate(act, { key: 'ballot', versionId: null, preview: false }))
    expect(file.name).toBe('mau-phieu-bau.docx')
    const preview = must(await openTemplate(act, { key: 'ballot', versionId: null, preview: true }))
    expect(documentXml(preview.bytes)).toContain('Nguyễn Thị Ánh Tuyết')
    expect(must(await viewTemplates(act)).rows.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['award-decision', 'ballot', 'reminder-dispatch', 'confirmation']),
    )
  })
})
