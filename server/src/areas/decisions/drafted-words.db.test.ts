import { expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { must } from '../../../test/must.ts'
import { documentXml, paragraphTexts } from '../../../test/read-back.ts'
import { inAct } from '../../platform/act.ts'
import { beginDraft } from './draft-decision.ts'
import { viewDecision } from './view-decision.ts'
import { writeDecision } from './write-decision.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')
useTestApp(world)

async function drafted(unitId: string, username: string, kind: 'award' | 'correction') {
  const act = world.as(await buildActor(world.db, { username, role: 'standing-officer', unitId }))
  const draft = { unitId, title: 'Về việc khen thưởng', kind, changesId: null }
  const { id } = must(await inAct(act, (tx) => beginDraft(tx, act, draft)))
  const { authority, superiorBody, issuingBody, symbol, place, signerTitles, proposal, recipients } = must(
    await viewDecision(act, id),
  )
  const paper = paragraphTexts(documentXml(must(await writeDecision(act, id)).bytes))
  return {
    words: { authority, superiorBody, issuingBody, symbol, place, signerTitles, proposal, recipients },
    paper,
  }
}

it('drafts in the words of a commune and of a school', async () => {
  const province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
  const commune = await buildUnit(world.db, { name: 'Xã Hòa Giang', kind: 'commune', parentId: province })
  const school = await buildUnit(world.db, {
    name: 'Trường Tiểu học Kim Đồng',
    shortName: 'TH Kim Đồng',
    kind: 'school',
    parentId: commune,
  })
  const ofCommune = await drafted(commune, 'xa', 'award')
  expect(ofCommune.words).toEqual({
    authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÒA GIANG',
    superiorBody: null,
    issuingBody: 'Ủy ban nhân dân xã Hòa Giang',
    symbol: 'QĐ-UBND',
    place: 'Hòa Giang',
    signerTitles: ['CHỦ TỊCH'],
    proposal: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội',
    recipients: ['Như Điều 3', 'Lưu: VT'],
  })
  expect(ofCommune.paper).toContain('Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.')
  const ofSchool = await drafted(school, 'truong', 'correction')
  expect(ofSchool.words).toMatchObject({
    authority: 'HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC KIM ĐỒNG',
    superiorBody: 'Ủy ban nhân dân xã Hòa Giang',
    issuingBody: 'Trường Tiểu học Kim Đồng',
    signerTitles: ['HIỆU TRƯỞNG'],
    proposal: 'Theo đề nghị của Hội đồng Thi đua - Khen thưởng nhà trường',
    recipients: ['Như Điều 2', 'Lưu: VT'],
  })
  expect(ofSchool.paper).toContain('Theo đề nghị của Hội đồng Thi đua - Khen thưởng nhà trường.')
})
