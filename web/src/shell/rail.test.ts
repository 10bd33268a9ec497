import { expect, test } from 'vitest'
import { isAt, rail, railFor } from './rail.ts'

test('the rail shows only what the person may use, in the order of the work year', () => {
  const labels = (rights: string[]) => railFor(rights).map((item) => item.label)
  expect(labels([])).toEqual(['Hôm nay', 'Pháp luật'])
  expect(labels(['see-plans'])).toEqual(['Hôm nay', 'Kế hoạch', 'Pháp luật'])
  expect(labels(['see-organisation', 'see-plans', 'send-reminders'])).toEqual([
    'Hôm nay',
    'Kế hoạch',
    'Đôn đốc',
    'Tổ chức',
    'Pháp luật',
  ])
  expect(labels(['manage-accounts', 'see-ledger'])).toEqual(['Hôm nay', 'Pháp luật', 'Tài khoản', 'Nhật ký'])
})

test.each([
  ['/', 'Hôm nay'],
  ['/ke-hoach/7', 'Kế hoạch'],
  ['/nhiem-vu/12', 'Kế hoạch'],
  ['/to-chuc', 'Tổ chức'],
  ['/quan-tri/nhat-ky', 'Nhật ký'],
  ['/ke-hoach-khac', undefined],
])('the page %s stands under %s', (pathname, label) => {
  expect(rail.filter((item) => isAt(item, pathname)).map((item) => item.label)).toEqual(label ? [label] : [])
})
