import { describe, expect, it } from 'vitest'
import {
  desktop,
  expectAccessible,
  expectNoSideScroll,
  phone,
  signIn,
  useBrowser,
} from './support/browser.ts'

const pages: [username: string, path: string, heading: RegExp][] = [
  ['chuyenvien', '/', /Hôm nay tôi phải làm gì/],
  ['chuyenvien', '/ke-hoach', /^Kế hoạch$/],
  ['chuyenvien', '/ke-hoach/doc', /Đọc kế hoạch/],
  ['chuyenvien', '/ke-hoach/2', /Công tác thi đua, khen thưởng tỉnh An Bình/],
  ['chuyenvien', '/ke-hoach/2/tien-do', /Báo cáo tiến độ/],
  ['chuyenvien', '/nhiem-vu/40', /Phối hợp tuyên truyền/],
  ['chuyenvien', '/don-doc', /Đôn đốc/],
  ['chuyenvien', '/to-chuc', /^Tổ chức$/],
  ['chuyenvien', '/to-chuc/cum-khoi', /Cụm, khối thi đua/],
  ['chuyenvien', '/to-chuc/hoi-dong', /Hội đồng/],
  ['canbo', '/', /Hôm nay tôi phải làm gì/],
  ['quantri', '/quan-tri/tai-khoan', /Tài khoản/],
  ['quantri', '/quan-tri/nhat-ky', /Nhật ký/],
  ['quantri', '/toi/xac-thuc-hai-lop', /Xác thực hai lớp/],
]

describe('every page, on a desk and on a phone', () => {
  const browser = useBrowser()

  for (const [name, viewport] of Object.entries({ desktop, phone }))
    for (const username of new Set(pages.map((page) => page[0])))
      it(`${username} on a ${name}: accessible, nothing stands out to the side`, async () => {
        const page = await browser.open(viewport)
        await signIn(page, browser.url, username)
        for (const [, path, heading] of pages.filter((entry) => entry[0] === username)) {
          await page.goto(`${browser.url}${path}`)
          await page.getByRole('heading', { level: 1, name: heading }).waitFor()
          await page.waitForLoadState('networkidle')
          await expectAccessible(page)
          await expectNoSideScroll(page)
        }
        await page.context().close()
      })

  it('is found by typing without accents, by keyboard alone', async () => {
    const page = await browser.open()
    await signIn(page, browser.url, 'chuyenvien')

    await page.keyboard.press('/')
    await page.keyboard.type('so giao duc va dao tao')
    await page
      .getByRole('option', { name: /Sở Giáo dục và Đào tạo/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')

    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: /Giáo dục và Đào tạo/ })
      .waitFor()
    await page.context().close()
  })

  it('shows a unit officer nothing of another unit', async () => {
    const page = await browser.open()
    await signIn(page, browser.url, 'canbo')
    const mine = await page.request.get(`${browser.url}/api/v1/plans?limit=200`)
    const { rows } = (await mine.json()) as { rows: { unitName: string }[] }
    const units = new Set(rows.map((row) => row.unitName))
    const accounts = await page.request.get(`${browser.url}/api/v1/accounts`)

    expect([...units].filter((unit) => !/Tỉnh An Bình|Giáo dục/.test(unit))).toEqual([])
    expect(accounts.status()).toBe(403)
    await page.context().close()
  })
})
