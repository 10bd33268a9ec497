import { expect, test } from 'vitest'
import { railFor } from './rail.ts'

test('the rail shows only what the person may use, in the order of the work year', () => {
  const labels = (rights: string[]) => railFor(rights).map((item) => item.label)
  expect(labels([])).toEqual(['Hôm nay'])
  expect(labels(['see-organisation', 'see-plans'])).toEqual(['Hôm nay', 'Kế hoạch', 'Đôn đốc', 'Tổ chức'])
  expect(labels(['manage-accounts', 'see-ledger'])).toEqual(['Hôm nay', 'Tài khoản', 'Nhật ký'])
})
