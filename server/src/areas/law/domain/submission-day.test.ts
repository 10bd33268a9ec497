import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../platform/paths.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { addLocalRules } from '../add-local-rules.ts'
import { loadLaw } from '../load-law.ts'
import { readLocalRules } from '../read-local-rules.ts'
import { awardOn, lawOn } from './law-on.ts'
import { submissionDay } from './submission-day.ts'

const file = join(projectRoot, 'samples/law/quy-che-an-binh.yaml')

/** The day for an award under the sample body's rules. */
function dayFor(award: string, on: string) {
  const read = readLocalRules(file)
  if (Array.isArray(read)) throw new Error('sample rules')
  const law = addLocalRules(loadLaw(), [read])
  if (Array.isArray(law)) throw new Error('sample rules')
  const inForce = lawOn(law, on)
  if (isRefusal(inForce)) throw new Error('law')
  const found = awardOn(inForce, award)
  if (isRefusal(found)) throw new Error(award)
  return submissionDay(inForce, found)
}

describe('the day by which a body wants dossiers', () => {
  it('is what its own rule names, with its words and its article', () => {
    expect(dayFor('emulation-fighter-province', '2026-03-01')).toEqual({
      monthDay: '12-10',
      nextYear: false,
      words: 'Gửi hồ sơ về Cơ quan thường trực trước ngày 10/12',
      cite: expect.stringContaining('Điều 15'),
    })
  })

  it('is not named before the rule is in force, nor for awards that it does not aim at', () => {
    expect(dayFor('emulation-fighter-province', '2026-02-28')).toBeNull()
    expect(dayFor('labour-order-3', '2026-03-01')).toBeNull()
  })
})
