import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAwardFile } from '../../server/src/areas/awards/import/read-award-file.ts'
import { openTableFile } from '../../server/src/areas/awards/import/reading/open-table-file.ts'
import { makeStager, type StagedBatch } from '../../server/src/areas/awards/import/stage/stage-lines.ts'
import type { ReadRecord } from '../../server/src/areas/awards/import/understand/record-types.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'
import { type Expected, goldOf } from './make/gold.ts'
import { makeSampleFiles } from './make/make-samples.ts'

const files = makeSampleFiles()

async function read(bytes: Uint8Array): Promise<ReadRecord[]> {
  const file = openTableFile(bytes)
  if (isRefusal(file)) throw new Error(file.code)
  const records: ReadRecord[] = []
  const options = { today: '2026-03-10', answers: new Map(), remembered: () => null }
  const reading = await readAwardFile(file, options, (lines) => {
    records.push(...lines.flatMap((line) => line.records))
    return null
  })
  if (isRefusal(reading)) throw new Error(reading.code)
  expect(reading.sections.flatMap(({ doubts }) => doubts)).toEqual([])
  expect(reading.findings).toEqual([])
  return records
}

describe('sample files of past awards', () => {
  it('hold 50,000 awards together', () => {
    expect(files.reduce((sum, { expected }) => sum + expected.length, 0)).toBe(50_000)
  })

  for (const file of files) {
    it(`${file.fileName}: is what its maker makes, and says what its gold says`, async () => {
      const path = join(import.meta.dirname, file.fileName)
      expect(Buffer.compare(readFileSync(path), file.bytes)).toBe(0)
      expect(JSON.parse(readFileSync(path.replace('.xlsx', '.gold.json'), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(goldOf(file))),
      )
    })

    it(`${file.fileName}: holds no award twice`, async () => {
      const stager = makeStager({ units: [], unitId: '1' })
      const batch: StagedBatch = { rows: [], contents: [] }
      const opened = openTableFile(file.bytes)
      if (isRefusal(opened)) throw new Error(opened.code)
      const options = { today: '2026-03-10', answers: new Map(), remembered: () => null }
      await readAwardFile(opened, options, (lines) => {
        stager.stage(lines, batch)
        return null
      })
      const good = batch.rows.filter(({ state }) => state === 'good')
      expect(good.length).toBe(file.expected.length)
    })

    it(`${file.fileName}: is read as its maker meant it, award for award`, async () => {
      const records = await read(file.bytes)
      const isBad = ({ problems }: ReadRecord) => problems.some(({ level }) => level !== 'note')
      const found = records
        .filter((record) => !isBad(record))
        .map(
          ({ value }): Expected => ({
            name: value!.name,
            award: value!.awardId,
            year: value!.yearFrom,
            decision: value!.decisionNumber,
            decidedOn: value!.decidedOn,
          }),
        )
      expect(records.filter(isBad)).toHaveLength(file.refused)
      expect(found.length).toBe(file.expected.length)
      for (const [at, one] of file.expected.entries())
        expect({ ...found[at], year: one.year === null ? null : found[at]!.year }, `award ${at + 1}`).toEqual(
          one,
        )
    })
  }
})
