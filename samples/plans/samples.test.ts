import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlanFile } from '../../server/src/areas/plans/reading/read-plan-file.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'
import { compareWithGold } from './make/compare.ts'
import type { Gold } from './make/sample.ts'
import { samples } from './make/samples.ts'

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
