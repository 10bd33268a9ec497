import { describe, expect, it } from 'vitest'
import { missingWords, spansOf } from './ask-words.ts'

describe('what is missing, in words', () => {
  it('joins years in a row', () => {
    expect(spansOf([2025, 2021, 2022, 2023, 2023])).toEqual(['2021–2023', '2025'])
    expect(spansOf([])).toEqual([])
  })

  it('names each thing once', () => {
    const paths = [
      'subject.years[2025].classification',
      'subject.years[2024].classification',
      'subject.years[2025].monthsWorked',
      'subject.facts.brave-act',
      'subject.discipline',
      'subject.discipline',
    ]
    expect(missingWords(paths, () => 'Hành động dũng cảm')).toBe(
      'xếp loại 2024–2025; số tháng làm việc 2025; Hành động dũng cảm; kỷ luật',
    )
  })
})
