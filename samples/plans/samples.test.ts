import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlanFile } from '../../server/src/areas/plans/reading/read-plan-file.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'
import { compareWithGold } from './make/compare.ts'
import type { Gold } from './make/sample.ts'
import { samples } from './make/samples.ts'
import { heading, packWord, para, table } from './make/word.ts'

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name))

describe('sample plans', () => {
  it.each(samples.map((sample) => sample.file))('reads %s as a careful reader does', async (file) => {
    const gold = JSON.parse(read(`${file}.gold.json`).toString('utf8')) as Gold
    expect(gold.tasks.length).toBeGreaterThan(3)
    const result = await readPlanFile(read(file), file)
    if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
    expect(compareWithGold(result.reading, gold)).toEqual([])
  })

  it.each(samples.map((sample) => [sample.file, sample] as const))(
    'holds %s as it is described',
    (file, sample) => {
      expect(JSON.parse(read(`${file}.gold.json`).toString('utf8'))).toEqual(
        JSON.parse(JSON.stringify(sample.gold)),
      )
      if (!sample.pdf) expect(Buffer.compare(read(file), sample.write())).toBe(0)
    },
  )
})

describe('a plan of two thousand tasks', () => {
  it('is read whole within seconds', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => [
      String(at + 1),
      `Tổ chức phát động phong trào thi đua yêu nước số ${at + 1} trên địa bàn tỉnh An Bình`,
      'Sở Nội vụ',
      '- Văn phòng UBND tỉnh;\n- Sở Tài chính.',
      `Quý ${['I', 'II', 'III', 'IV'][at % 4]}`,
    ])
    const file = packWord([
      heading(['ỦY BAN NHÂN DÂN', 'TỈNH AN BÌNH'], 'Số: 17/KH-UBND', 'An Bình, ngày 14 tháng 01 năm 2026'),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng năm 2026', { bold: true, align: 'center' }),
      para('II. NỘI DUNG', { bold: true }),
      table([700, 4000, 1600, 2000, 1100], [['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'], ...rows]),
    ])
    const start = performance.now()
    const result = await readPlanFile(file, 'plan.docx')
    expect(performance.now() - start).toBeLessThan(8_000)
    if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
    expect(result.reading.tasks).toHaveLength(2_000)
    expect(result.reading.tasks[1_999]).toMatchObject({
      ordinal: '2000',
      lead: ['Sở Nội vụ'],
      coordinating: ['Văn phòng UBND tỉnh', 'Sở Tài chính'],
      period: { kind: 'quarter', year: 2026, values: [4] },
    })
  })
})
