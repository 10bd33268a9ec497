import { expect, test } from 'vitest'
import { partsOf } from '../../../test/read-back.ts'
import { documentFileName, excelType, renderPlanDocument, renderTableWorkbook, wordType } from './index.ts'
import { samplePlan } from './plan.sample.ts'

test('a title becomes a plain file name that is not too long', () => {
  expect(documentFileName('Kế hoạch: Đẩy mạnh TĐKT / năm 2026', 'docx')).toBe(
    'ke-hoach-day-manh-tdkt-nam-2026.docx',
  )
  expect(documentFileName('„…”', 'xlsx')).toBe('van-ban.xlsx')
  const long = documentFileName('thi đua '.repeat(40), 'docx')
  expect(long).toMatch(/^thi-dua-.*-(thi|dua)\.docx$/)
  expect(long.length).toBeLessThanOrEqual(85)
})

test('the media types are those of the files', async () => {
  const word = partsOf(renderPlanDocument(samplePlan))['[Content_Types].xml']
  const excel = partsOf(await renderTableWorkbook({ title: 'A', columns: [{ header: 'B' }], rows: [] }))
  expect(word).toContain(`${wordType}.main+xml`)
  expect(excel['[Content_Types].xml']).toContain(`${excelType}.main+xml`)
})
