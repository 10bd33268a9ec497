import { expect, test } from 'vitest'
import { apiUrl } from './client.ts'

test('an API address leaves out what is not asked and encodes what is', () => {
  expect(
    apiUrl('/plans', { year: 2026, q: 'kiện toàn & xét', after: undefined, unitId: null, status: '' }),
  ).toBe('/api/v1/plans?year=2026&q=ki%E1%BB%87n+to%C3%A0n+%26+x%C3%A9t')
  expect(apiUrl('/plans/7/document')).toBe('/api/v1/plans/7/document')
})
