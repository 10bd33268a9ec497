import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resistanceForms } from '../../server/src/areas/resistance/award-forms.ts'
import { cutFields } from '../../server/src/areas/resistance/domain/cut-fields.ts'
import type { FieldKey, FieldValue } from '../../server/src/areas/resistance/domain/fields.ts'
import { certificates, type PaperPerson, sheets } from './make/people.ts'
import type { SampleReading } from './make/read-scans.ts'

const readings = JSON.parse(readFileSync(join(import.meta.dirname, 'readings.json'), 'utf8')) as Record<
  string,
  SampleReading
>
const forms = resistanceForms()
const iso = (day: string) => day.split('/').reverse().join('-')

/** What a person would enter from the paper, in the fields that every paper of the kind has. */
const entered = (person: PaperPerson): Partial<Record<FieldKey, FieldValue>> => ({
  fullName: person.fullName,
  birth: iso(person.birth),
  nativePlace: person.nativePlace,
  decisionNumber: person.decisionNumber,
  decisionOn: iso(person.decisionOn),
  approvalNumber: person.approvalNumber,
})

describe('suggestions from what was read off the sample scans', () => {
  const papers = [
    ...certificates.map((person, i) => [`bang-${i + 1}.${i === 1 ? 'png' : 'jpg'}`, person] as const),
    ...sheets.map((person, i) => [`phieu-${i + 1}.jpg`, person] as const),
  ]

  it('are right in nineteen of twenty fields, and say where they stand', () => {
    const wrong: string[] = []
    let count = 0
    for (const [name, person] of papers) {
      const lines = readings[name]!.pages.flatMap((page) => page.lines)
      const draft = cutFields(lines, forms)
      for (const [key, value] of Object.entries(entered(person)) as [FieldKey, FieldValue][]) {
        count += 1
        if (draft[key]?.value !== value) wrong.push(`${name} ${key}: ${String(draft[key]?.value)}`)
        else expect(lines.some((line) => line.box === draft[key]!.box)).toBe(true)
      }
    }
    expect(count).toBe(48)
    expect(wrong.length / count).toBeLessThanOrEqual(0.05)
  })

  it('name the award and its class from the catalogue', () => {
    const found = papers.map(([name]) => {
      const draft = cutFields(
        readings[name]!.pages.flatMap((page) => page.lines),
        forms,
      )
      return [draft.awardId?.value, draft.awardClass?.value]
    })
    expect(found).toEqual([
      ['resistance-order-american', 'second'],
      ['resistance-medal-american', 'first'],
      ['victory-order', 'third'],
      ['glorious-family-table', undefined],
      ['resistance-medal-american', 'second'],
      ['resistance-medal-american', 'first'],
      ['resistance-certificate-pm', undefined],
      ['glorious-youth-volunteer-medal', undefined],
    ])
  })
})
