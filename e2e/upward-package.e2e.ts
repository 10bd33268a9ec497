import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, phone, useBrowser } from './support/browser.ts'

const minutes = {
  name: 'Biên bản họp xét.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 Biên bản họp xét khen thưởng'),
}

describe('a package upward, from its checklist to the register', () => {
  const browser = useBrowser()

  it('is completed, sent, followed, and its result stands in the register', async () => {
    const page = await browser.signedIn('chuyenvien')
    await page.goto(`${browser.url}/trinh-cap-tren/1`)
    await page.getByText(/Còn 4 giấy tờ bắt buộc chưa có/).waitFor()
    await setState(page, { number: '15/TTr-UBND' })
    await page.getByText(/Còn 4 giấy tờ bắt buộc chưa có. Hãy tải lên/).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Quay lại' }).click()

    for (const missing of [3, 2, 1, 0]) await addNextPaper(page, missing)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải hồ sơ điện tử (.zip)' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.zip$/)
    await setState(page, { number: '15/TTr-UBND' })
    await page.getByText(/Bản đã gửi được giữ nguyên/).waitFor()
    await expectAccessible(page)
    await page.setViewportSize(phone)
    await expectNoSideScroll(page)

    await page.getByRole('button', { name: 'Nhận kết quả' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Số quyết định').fill('321/QĐ-CTN')
    await dialog.getByLabel('Ngày quyết định').fill(new Date().toLocaleDateString('en-GB'))
    await dialog.getByRole('button', { name: 'Nhận kết quả' }).click()
    await page.getByText('Đã có quyết định').first().waitFor()
    await page.getByRole('link', { name: 'Xem trong Sổ vàng' }).first().click()
    await page.getByText('321/QĐ-CTN').first().waitFor()
    await page.context().close()
  })

  it('takes what a stranger says of a posted list, and shows its state by the receipt', async () => {
    const stranger = await browser.open(phone)
    await stranger.goto(`${browser.url}/cong-khai/1`)
    await stranger
      .getByLabel('Nội dung phản ánh')
      .fill('Đề nghị xác minh lại thành tích của một trường hợp trong danh sách.')
    await stranger.getByRole('button', { name: 'Gửi phản ánh' }).click()
    const receipt = (await stranger.getByText(/^PA-[2-9A-Z-]{14}$/).textContent()) ?? ''
    await stranger.getByLabel('Số biên nhận').fill(receipt)
    await stranger.getByRole('button', { name: 'Xem', exact: true }).click()
    await stranger.getByText('Đang xem xét').waitFor()
    expect(stranger.url()).not.toContain(receipt)
    await stranger.context().close()
  })

  async function setState(page: Page, { number }: { number: string }): Promise<void> {
    await page.getByRole('button', { name: 'Cập nhật tình trạng' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Số văn bản').fill(number)
    await dialog.getByRole('button', { name: 'Cập nhật tình trạng' }).click()
  }

  /** Uploads the next required paper that is missing; so many are then left. */
  async function addNextPaper(page: Page, left: number): Promise<void> {
    const waiting = page.locator('li').filter({ hasText: 'Thiếu' }).filter({ hasText: 'bắt buộc' }).first()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      waiting.getByRole('button', { name: /^Tải lên/ }).click(),
    ])
    await chooser.setFiles(minutes)
    await page
      .getByText(left > 0 ? `Còn ${left} giấy tờ bắt buộc chưa có.` : 'Đủ giấy tờ bắt buộc.')
      .waitFor()
  }
})
