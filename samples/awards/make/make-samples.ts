import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { makeDecisionLists } from './decision-lists.ts'
import { goldOf, type SampleFile } from './gold.ts'
import { makeLegacyFont } from './legacy-font.ts'
import { makePlainRegister } from './plain-register.ts'
import { makeSchoolYears } from './school-years.ts'
import { makeStateAwards } from './state-awards.ts'
import { makeYearMatrix } from './year-matrix.ts'

/** Six files of past awards of the fictional province, in six shapes, 50,000 awards together. */
export function makeSampleFiles(): SampleFile[] {
  return [
    makePlainRegister(18_000),
    makeDecisionLists(9_000),
    makeYearMatrix(9_000),
    makeLegacyFont(4_000),
    makeStateAwards(2_000),
    makeSchoolYears(8_000),
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const file of makeSampleFiles()) {
    const path = join(import.meta.dirname, '..', file.fileName)
    writeFileSync(path, file.bytes)
    writeFileSync(path.replace('.xlsx', '.gold.json'), `${JSON.stringify(goldOf(file), null, 1)}\n`)
  }
