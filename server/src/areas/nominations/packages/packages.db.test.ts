import { createHash } from 'node:crypto'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem, buildActor, buildUnit } from '../../../../test/builders.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import { codeOf, must } from '../../../../test/must.ts'
import type { Actor } from '../../../platform/act.ts'
import { listAwards } from '../../awards/index.ts'
import { verifyLedger } from '../../ledger/index.ts'
import '../index.ts'
import { keepCaseFile } from '../shared/keep-case-file.ts'
import { buildNominations } from '../shared/nominations.fixture.ts'
import { addPaper, dropPaper, markPaper, preparePackage } from './prepare-package.ts'
import { recordResult } from './record-result.ts'
import { setState } from './set-state.ts'
import { listPackages, viewPackage } from './view-package.ts'
import { openArchive } from './write-archive.ts'

const pdf = new TextEncoder().encode('%PDF-1.7 biên bản')
const plainWord = 'vnd.openxmlformats-officedocument.wordprocessingml.document'
/** A Word file whose main part is of a type; one with macros differs from a plain one in this, whatever its name. */
const wordFile = (type: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/word/document.xml" ContentType="application/${type}.main+xml"/></Types>`,
    ),
    'word/document.xml': strToU8('<w:document/>'),
  })

describe('packages upward', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let at: Record<'officer' | 'neighbour', Actor>
  let units: { province: string; education: string; health: string }
  let ids: string[]
  let packageId: string
  let roundId: string

  beforeAll(async () => {
    const province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    const education = await buildUnit(world.db, { name: 'Sở Giáo dục', parentId: province })
    const health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    units = { province, education, health }
    const actor = (username: string, role: string, unitId: string) =>
      buildActor(world.db, { username, role, unitId })
    at = {
      officer: await actor('chuyenvien', 'standing-officer', province),
      neighbour: await actor('canbo.yte', 'unit-officer', health),
    }
    const order = { awardKey: 'labour-order-3', awardName: 'Huân chương Lao động hạng Ba' }
    const built = await asSystem(world.db, (tx) =>
      buildNominations(tx, {
        ownerUnitId: province,
        year: 2025,
        judgedOn: '2025-12-01',
        nominations: [
          { unitId: education, name: 'Lê Thị Hà', state: 'passed', ...order },
          { unitId: education, name: 'Trần Văn Bình', state: 'eligible', ...order },
          { unitId: education, name: 'Đỗ Văn Cao', state: 'listed', ...order },
        ],
      }),
    )
    ids = built.nominationIds
    roundId = built.roundId
  })

  const view = async () => must(await viewPackage(world.as(at.officer), packageId))
  const state = async (name: string, more: object = {}) =>
    setState(world.as(at.officer), {
      id: packageId,
      revision: (await view()).revision,
      state: name as 'sent',
      happenedOn: '2026-03-10',
      number: '15/TTr-UBND',
      ...more,
    })

  it('takes what the council passed or was found fit, once', async () => {
    const body = {
      unitId: units.province,
      title: 'Đề nghị tặng Huân chương Lao động hạng Ba',
      destination: 'president' as const,
      destinationName: 'Chủ tịch nước (qua Bộ Nội vụ)',
    }
    const make = (nominationIds: string[], actor = at.officer) =>
      preparePackage(world.as(actor), { ...body, nominationIds })
    expect(codeOf(await make(ids))).toBe('package-nomination-unfit')
    expect(codeOf(await make(ids.slice(0, 2), at.neighbour))).toBe('outside-your-unit')
    packageId = must(await make(ids.slice(0, 2))).id
    expect(codeOf(await make(ids.slice(0, 1)))).toBe('package-nomination-packed')
    const seen = await view()
    expect(seen.rows.map((row) => [row.name, row.parts.map((part) => [part.part, part.state])])).toEqual([
      [
        'Lê Thị Hà',
        [
          ['to-trinh', 'written'],
          ['bao-cao-thanh-tich', 'missing'],
          ['bien-ban', 'missing'],
          ['van-ban-lien-quan', 'missing'],
        ],
      ],
      [
        'Trần Văn Bình',
        [
          ['to-trinh', 'written'],
          ['bao-cao-thanh-tich', 'missing'],
          ['bien-ban', 'missing'],
          ['van-ban-lien-quan', 'missing'],
        ],
      ],
    ])
    expect([seen.missing, seen.rows[0]!.provisional, seen.next]).toEqual([4, false, ['sent']])
    expect(codeOf(await viewPackage(world.as(at.neighbour), packageId))).toBe('not-found')
    expect((await listPackages(world.as(at.neighbour), { limit: 50 })).rows).toEqual([])
    expect((await world.pool.query('select * from packages')).rows).toEqual([])
  })

  it('packs papers by a rule of names, with a manifest that proves each', async () => {
    expect(codeOf(await state('sent'))).toBe('package-incomplete')
    const keep = (name: string, bytes = pdf) =>
      keepCaseFile(world.as(at.officer), { unitId: units.province, fileName: name, bytes })
    expect(codeOf(await keep('phan-mem.exe'))).toBe('case-file-type')
    expect(codeOf(await keep('gia.pdf', new Uint8Array([1, 2, 3, 4])))).toBe('case-file-type')
    expect(codeOf(await keep('Tờ trình.docx', wordFile('vnd.ms-word.document.macroEnabled')))).toBe(
      'case-file-type',
    )
    expect(codeOf(await keep('Tờ trình.pdf', wordFile(plainWord)))).toBe('case-file-type')
    expect(must(await keep('../Tờ trình.docx', wordFile(plainWord))).name).toBe('Tờ trình.docx')
    const minutes = must(await keep('Biên bản họp xét.pdf'))
    const [first, second] = (await view()).rows
    const add = async (itemId: string, part: string) =>
      addPaper(world.as(at.officer), {
        id: packageId,
        revision: (await view()).revision,
        itemId,
        part,
        fileId: minutes.id,
      })
    for (const row of [first!, second!])
      for (const part of ['bao-cao-thanh-tich', 'bien-ban'])
        if (row === first || part === 'bien-ban') must(await add(row.id, part))
    must(await add(first!.id, 'other'))
    const extra = (await view()).rows[0]!.files.find((file) => file.part === 'other')!
    expect(extra.path).toBe('02_Ho-so/001_Le-Thi-Ha_Huan-chuong-Lao-dong-hang-Ba/Bien-ban-hop-xet.pdf')
    must(
      await dropPaper(world.as(at.officer), {
        id: packageId,
        revision: (await view()).revision,
        paperId: extra.id,
      }),
    )
    const mark = { id: packageId, itemId: second!.id, part: 'bao-cao-thanh-tich', onPaper: true }
    must(await markPaper(world.as(at.officer), { ...mark, revision: (await view()).revision }))
    expect((await view()).missing).toBe(0)

    const archive = unzipSync(must(await openArchive(world.as(at.officer), packageId)).bytes)
    expect(Object.keys(archive).toSorted()).toEqual([
      '00_Muc-luc.txt',
      '00_manifest.json',
      '01_Van-ban/danh-sach.docx',
      '01_Van-ban/danh-sach.xlsx',
      '01_Van-ban/to-trinh.docx',
      '02_Ho-so/001_Le-Thi-Ha_Huan-chuong-Lao-dong-hang-Ba/bao-cao-thanh-tich.pdf',
      '02_Ho-so/001_Le-Thi-Ha_Huan-chuong-Lao-dong-hang-Ba/bien-ban.pdf',
      '02_Ho-so/001_Le-Thi-Ha_Huan-chuong-Lao-dong-hang-Ba/tom-tat-thanh-tich.docx',
      '02_Ho-so/002_Tran-Van-Binh_Huan-chuong-Lao-dong-hang-Ba/bien-ban.pdf',
      '02_Ho-so/002_Tran-Van-Binh_Huan-chuong-Lao-dong-hang-Ba/tom-tat-thanh-tich.docx',
    ])
    const manifest = JSON.parse(new TextDecoder().decode(archive['00_manifest.json'])) as {
      files: { path: string; sha256: string; bytes: number }[]
    }
    expect(manifest.files.length).toBe(8)
    for (const { path, sha256, bytes } of manifest.files) {
      expect(createHash('sha256').update(archive[path]!).digest('hex'), path).toBe(sha256)
      expect(archive[path]!.length).toBe(bytes)
    }
  })

  it('is followed by hand, each state with its day and proof; what was sent stays as it was', async () => {
    expect(codeOf(await state('received'))).toBe('package-state')
    expect(codeOf(await state('sent', { happenedOn: '2026-03-11' }))).toBe('package-day')
    expect(codeOf(await state('sent', { number: null }))).toBe('package-proof-missing')
    const sent = must(await state('sent'))
    const kept = must(await openArchive(world.as(at.officer), packageId)).bytes
    expect(createHash('sha256').update(kept).digest('hex')).toBe(sent.archiveSha256)
    const { revision } = await view()
    const move = () =>
      setState(world.as(at.officer), {
        id: packageId,
        revision,
        state: 'at-ministry',
        happenedOn: '2026-03-10',
        note: 'Theo cổng dịch vụ công',
      })
    expect((await Promise.all([move(), move()])).map(codeOf).toSorted()).toEqual([
      'changed-meanwhile',
      'done',
    ])
    const seen = await view()
    expect(seen.states.map((one) => [one.state, one.number, one.note])).toEqual([
      ['sent', '15/TTr-UBND', null],
      ['at-ministry', null, 'Theo cổng dịch vụ công'],
    ])
    expect([seen.mayEdit, seen.next]).toEqual([false, ['asked-for-more', 'submitted']])
  })

  it('brings the result into the register without typing it again, and ends', async () => {
    const [first, second] = (await view()).rows
    const result = async (outcomes: object[], decision: object | null) =>
      recordResult(world.as(at.officer), {
        id: packageId,
        revision: (await view()).revision,
        outcomes: outcomes as [],
        decision: decision as null,
      })
    const decision = { number: '321/QĐ-CTN', decidedOn: '2026-03-09', issuer: 'Chủ tịch nước' }
    const won = { itemId: first!.id, outcome: 'awarded' }
    expect(codeOf(await result([won], null))).toBe('package-decision-missing')
    expect(codeOf(await result([{ itemId: second!.id, outcome: 'refused' }], null))).toBe(
      'package-reason-missing',
    )
    const { awardIds } = must(await result([won], decision))
    expect((await view()).state).toBe('at-ministry')
    expect(codeOf(await result([won], decision))).toBe('package-item-settled')
    must(await result([{ itemId: second!.id, outcome: 'refused', reason: 'Chưa đủ thời gian' }], null))
    const ended = await view()
    expect(ended.rows.map((row) => [row.name, row.outcome, row.outcomeReason, row.awardId])).toEqual([
      ['Lê Thị Hà', 'awarded', null, awardIds[0]],
      ['Trần Văn Bình', 'refused', 'Chưa đủ thời gian', null],
    ])
    expect([ended.state, ended.next, ended.mayEnd]).toEqual(['decided', [], false])
    const { rows } = await listAwards(world.as(at.officer), { q: 'Lê Thị Hà', limit: 10 } as never)
    expect(rows.map((row) => [row.award, row.year])).toEqual([['Huân chương Lao động hạng Ba', 2025]])
    const states = await world.owner.query(
      'select name, state, decision_number from nominations where round_id = $1 order by id',
      [roundId],
    )
    expect(states.rows).toEqual([
      { name: 'Lê Thị Hà', state: 'decided', decision_number: '321/QĐ-CTN' },
      { name: 'Trần Văn Bình', state: 'failed', decision_number: null },
      { name: 'Đỗ Văn Cao', state: 'listed', decision_number: null },
    ])
    expect((await verifyLedger(world.platform)).ok).toBe(true)
  })
})
