import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../server/src/platform/paths.ts'
import { desktop, expectAccessible, expectNoSideScroll, phone, useBrowser } from './support/browser.ts'

const scan = join(projectRoot, 'samples/resistance/scans/bang-1.jpg')
const batchTitle = 'Đợt thử: bằng chống Mỹ'

describe('a resistance-war record, from the scan to the register', () => {
  const browser = useBrowser()

  const openBatch = async (page: Page) => {
    await page.goto(`${browser.url}/khang-chien/dot`)
    await page.getByRole('link', { name: batchTitle }).click()
    await page.getByRole('heading', { level: 1, name: batchTitle }).waitFor()
  }
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

  const input = (page: Page, name: string) =>
    page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name })).first()

  it('is uploaded, read, entered twice, settled and found', async () => {
    const manager = await browser.signedIn('chuyenvien')
    await manager.goto(`${browser.url}/khang-chien/dot`)
    await manager.getByRole('button', { name: 'Mở đợt nhập' }).click()
    await manager.getByLabel('Tên đợt').fill(batchTitle)
    const form = manager.locator('form').filter({ hasText: 'Tên đợt' })
    await form.getByRole('combobox').first().fill('hoa giang')
    await manager.getByRole('option', { name: /Xã Hòa Giang/ }).click()
    await form.getByRole('button', { name: 'Mở đợt nhập' }).click()
    await manager.getByRole('heading', { level: 1, name: batchTitle }).waitFor()
    await manager.locator('input[type=file]').setInputFiles(scan)
    await manager.getByText('Đã đọc').first().waitFor({ timeout: 60_000 })
    await manager.getByRole('link', { name: 'Nguyên Văn Thuật (đọc máy)' }).waitFor()

    const first = await browser.signedIn('canbo.xa')
    await openBatch(first)
    await first.getByRole('button', { name: 'Nhập bản ghi tiếp theo' }).click()
    await first.getByRole('heading', { level: 1, name: 'Nhập lần 1' }).waitFor()
    await first.getByRole('img', { name: /Trang 1 của bản quét/ }).waitFor()
    expect(await field(first, 'Số quyết định').inputValue()).toBe('245 KT/HĐNN')
    await first.getByRole('button', { name: 'Nộp bản nhập' }).click()
    await first.getByText(/ô đọc máy chưa xem/).waitFor()
    // Goes from field to field as a person does who looks at each.
    for (const label of [
      'Hình thức khen thưởng',
      'Hạng',
      'Số quyết định',
      'Ngày quyết định',
      'Số duyệt, số bằng',
    ])
      await input(first, label).focus()
    for (const label of ['Họ và tên', 'Giới tính', 'Ngày sinh', 'Quê quán (theo hồ sơ)'])
      await input(first, label).focus()
    await first.getByRole('button', { name: 'Nộp bản nhập' }).click()
    await first.getByText('Đã nộp, chờ người thứ hai nhập').waitFor()

    const second = await browser.signedIn('lanhdao')
    await openBatch(second)
    await second.getByRole('button', { name: 'Nhập bản ghi tiếp theo' }).click()
    await second.getByRole('heading', { level: 1, name: 'Nhập lần 2' }).waitFor()
    expect(await second.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toBe('')
    await input(second, 'Hình thức khen thưởng').click()
    await second.getByRole('option', { name: /Huân chương Kháng chiến chống Mỹ/ }).click()
    await second.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Văn Thuật')
    await second.getByRole('textbox', { name: 'Ngày sinh' }).fill('1932')
    await second.getByRole('textbox', { name: 'Số quyết định' }).fill('245 KT/HĐNN')
    await second.getByRole('textbox', { name: 'Ngày quyết định' }).fill('12/5/1985')
    await second
      .getByRole('textbox', { name: 'Quê quán (theo hồ sơ)' })
      .fill('xã Đồng Tiến, huyện Bình Lương, tỉnh An Bình')
    await second.getByRole('button', { name: 'Tìm xã, phường ngày nay' }).first().click()
    await second.getByText('Chỉ có một nơi khớp').waitFor()
    await second.getByRole('button', { name: 'Nộp bản nhập' }).click()
    await second.getByText('Đã nộp: có ô lệch, chờ đối chiếu').waitFor()

    await openBatch(manager)
    await manager.getByText('Lệch, chờ đối chiếu').first().waitFor()
    await manager.getByRole('link', { name: 'Nguyên Văn Thuật' }).click()
    await manager.getByRole('link', { name: 'Đối chiếu hai lần nhập' }).click()
    await manager.getByRole('heading', { level: 1, name: 'Đối chiếu hai lần nhập' }).waitFor()
    await expectAccessible(manager)
    const groups = manager.getByRole('radiogroup')
    for (let i = 0; i < (await groups.count()); i++) await groups.nth(i).getByRole('radio').first().check()
    // The machine's reading lost a mark; the second person, who looked at the scan, has it.
    await manager.getByRole('radio', { name: 'Nguyễn Văn Thuật', exact: true }).check()
    await manager.getByRole('button', { name: 'Chốt bản ghi' }).click()
    await manager.getByText('Đã chốt bản ghi').waitFor()
    await manager.getByRole('heading', { level: 1, name: /^Nguyễn Văn Thuật/ }).waitFor()
    await manager.getByText('Đã đối chiếu bản gốc').first().waitFor()

    await manager.goto(`${browser.url}/khang-chien?q=nguyen+van+thuat&noi=dong+tien&nam-sinh=1932`)
    await manager.getByRole('link', { name: 'Nguyễn Văn Thuật', exact: true }).waitFor()
    const awards = await manager.request.get(`${browser.url}/api/v1/awards?q=nguyen+van+thuat`)
    expect(awards.status()).toBe(200)
    expect(await awards.text()).toContain('Nguyễn Văn Thuật')
    for (const page of [manager, first, second]) await page.context().close()
  }, 280_000)

  for (const [name, viewport] of Object.entries({ desktop, phone }))
    it(`has pages for everybody on a ${name}`, async () => {
      const page = await browser.signedIn('chuyenvien', viewport)
      const pages: [path: string, heading: RegExp][] = [
        ['/khang-chien', /^Hồ sơ kháng chiến$/],
        ['/khang-chien/dot', /^Đợt nhập hồ sơ kháng chiến$/],
        ['/khang-chien/dot/7', /Bản quét bằng, phiếu/],
        ['/khang-chien/tien-do', /^Tiến độ số hóa$/],
        ['/khang-chien/ban-ghi/302', /Trần Thị Nhàn/],
        ['/khang-chien/ban-ghi/303/nhap', /Nhập lần 1/],
      ]
      for (const [path, heading] of pages) {
        await page.goto(`${browser.url}${path}`)
        await page.getByRole('heading', { level: 1, name: heading }).waitFor()
        await page.waitForLoadState('networkidle')
        await expectAccessible(page)
        await expectNoSideScroll(page)
      }
      await page.context().close()
    })
})
