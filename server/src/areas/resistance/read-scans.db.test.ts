import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildResistanceWorld, type ResistanceWorld } from '../../../test/builders-resistance.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { projectRoot } from '../../platform/paths.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { createBatch } from './batches.ts'
import { beginEntry } from './enter-record.ts'
import './index.ts'
import { listRecords } from './list-records.ts'
import { readingRests, readWaitingScans } from './read-waiting-scans.ts'
import { listScans, openScanOriginal, openScanPage, readScanAgain, uploadScan, viewScan } from './scans.ts'

const ok = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : 'no refusal')
const sample = (name: string) =>
  new Uint8Array(readFileSync(join(projectRoot, 'samples/resistance/scans', name)))

describe('reading scans', () => {
  const world = useTestWorld()
  let at: ResistanceWorld
  let batchId: string

  beforeAll(async () => {
    at = await buildResistanceWorld(world.db)
    const made = await createBatch(world.as(at.manager), { unitId: at.communeId, title: 'Đợt quét' })
    batchId = ok(made).id
  })
  const upload = (name: string, bytes = sample(name), kind: 'single' | 'list' = 'single') =>
    uploadScan(world.as(at.first), { batchId, kind, bytes, fileName: name })
  const rest = async () => {
    await readingRests()
    await readWaitingScans(world.platform)
  }

  it('keeps the file byte for byte, draws its pages and reads them offline into suggestions', async () => {
    const bytes = sample('phieu-4.jpg')
    const { id } = ok(await upload('phieu-4.jpg', bytes))
    await rest()

    const scan = ok(await viewScan(world.as(at.second), id))
    expect({ state: scan.state, progress: scan.progress, pages: scan.pages.length }).toEqual({
      state: 'read',
      progress: 100,
      pages: 1,
    })
    const original = ok(await openScanOriginal(world.as(at.second), id))
    expect(Buffer.from(original.bytes).equals(bytes)).toBe(true)
    const picture = ok(await openScanPage(world.as(at.second), id, 1))
    expect([picture.bytes[0], picture.bytes[1]]).toEqual([0xff, 0xd8])

    const entry = ok(await beginEntry(world.as(at.first), scan.records[0]!.id))
    const read = Object.fromEntries(Object.entries(entry.suggestions).map(([key, one]) => [key, one.value]))
    expect(read).toMatchObject({
      awardId: 'glorious-youth-volunteer-medal',
      fullName: 'Ngô Thị Bưởi',
      birth: '1949',
      decisionNumber: '205/QĐ-CTN',
      decisionOn: '2024-07-15',
      resistancePeriods: [{ from: '1967-03', to: '1969-09', unit: null }],
    })
    const { box, page } = entry.suggestions.fullName!
    expect(page).toBe(1)
    expect(box[2] - box[0]).toBeGreaterThan(200)
    expect(box[3] - box[1]).toBeLessThan(80)
  }, 120_000)

  it('makes a record of each person that it finds on a list', async () => {
    ok(await upload('danh-sach-2.pdf', sample('danh-sach-2.pdf'), 'list'))
    await rest()

    const { rows } = await listRecords(world.as(at.first), { limit: 50, batchId })
    const names = rows.map((row) => row.draftName)
    expect(names).toEqual(expect.arrayContaining(['Hồ Thị Oanh', 'Mai Thị Rạng']))
  }, 120_000)

  it('reads a scan that lies on its side once it is turned', async () => {
    const { id } = ok(await upload('phieu-nam-ngang.jpg'))
    await rest()
    ok(await readScanAgain(world.as(at.first), { id, turn: 270 }))
    await rest()

    const { records } = ok(await viewScan(world.as(at.first), id))
    const entry = ok(await beginEntry(world.as(at.second), records[0]!.id))
    expect(entry.suggestions.fullName?.value).toBe('Đỗ Thị Mười')
  }, 120_000)

  it('says what is wrong with a file that cannot be read, and goes on', async () => {
    const broken = new TextEncoder().encode('%PDF-1.7\nnothing of the kind')
    const { id } = ok(await upload('hong.pdf', broken))
    await rest()
    const scan = ok(await viewScan(world.as(at.first), id))
    expect([scan.state, scan.problem]).toEqual(['failed', 'scan-damaged'])
  }, 120_000)

  it('refuses what is no scan, the same scan twice, and strangers', async () => {
    const text = new TextEncoder().encode('xin chào')
    expect(codeOf(await upload('a.jpg', new Uint8Array()))).toBe('scan-empty')
    expect(codeOf(await upload('a.jpg', text))).toBe('scan-type')
    expect(codeOf(await upload('a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])))).toBe('scan-damaged')
    expect(codeOf(await upload('ten-khac.jpg', sample('phieu-4.jpg')))).toBe('scan-known')
    const foreign = { batchId, kind: 'single' as const, bytes: sample('bang-1.jpg'), fileName: 'x.jpg' }
    expect(codeOf(await uploadScan(world.as(at.neighbour), foreign))).toBe('not-found')
    const mine = ok(await listScans(world.as(at.first), { batchId, limit: 10 }))
    expect(codeOf(await openScanOriginal(world.as(at.neighbour), mine.rows[0]!.id))).toBe('not-found')
    expect(codeOf(await openScanPage(world.as(at.neighbour), mine.rows[0]!.id, 1))).toBe('not-found')
  })
})
