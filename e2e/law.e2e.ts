import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, phone, useBrowser } from './support/browser.ts'

describe('the law, read, confirmed and narrowed by a body', () => {
  const browser = useBrowser()

  it('finds an award without accents and reads it with money, papers and articles of a day', async () => {
    const page = await browser.signedIn('canbo', phone)
    await page.goto(`${browser.url}/phap-luat?ngay=2025-12-20`)
    await page.getByRole('searchbox', { name: 'Tìm theo tên' }).fill('chien si thi dua co so')
    await page.getByRole('link', { name: /^Chiến sĩ thi đua cơ sở/ }).click()

    await page.getByRole('heading', { level: 1, name: 'Chiến sĩ thi đua cơ sở' }).waitFor()
    await page.getByText('1 lần mức lương cơ sở = 2.340.000 đồng').waitFor()
    expect(await page.getByText('Luật 06/2022/QH15, Điều 23').count()).toBeGreaterThan(1)
    expect(await page.getByRole('button', { name: 'Xác nhận' }).count()).toBe(0)
    await expectAccessible(page)
    await expectNoSideScroll(page)
    await page.context().close()
  })

  it('confirms one entry and takes it back', async () => {
    const page = await browser.signedIn('chuyenvien')
    await page.goto(`${browser.url}/phap-luat/danh-hieu/advanced-worker`)
    const first = page.getByRole('listitem').filter({ hasText: 'tự lực tự cường' }).first()
    await first.getByRole('button', { name: 'Xác nhận', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/Văn bản đã đọc/).fill('Luật 06/2026/QH16, Công báo, Điều 1')
    const scan = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'luat-06.pdf', mimeType: 'application/pdf', buffer: scan })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Xác nhận' }).click()
    await first.getByText('Đã xác nhận').waitFor()
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      first.getByRole('link', { name: 'Văn bản: luat-06.pdf' }).click(),
    ])
    expect(kept.suggestedFilename()).toBe('luat-06.pdf')
    await first.getByRole('button', { name: 'Bỏ xác nhận' }).click()
    await page.getByRole('dialog').getByLabel(/Lý do/).fill('Đọc nhầm bản dự thảo')
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ xác nhận' }).click()
    await first.getByRole('button', { name: 'Xác nhận', exact: true }).waitFor()
    await page.context().close()
  })

  it('drafts a rule of the province, sees its effect, and the head switches it on', async () => {
    const officer = await browser.signedIn('chuyenvien')
    await officer.goto(`${browser.url}/phap-luat/quy-dinh-rieng/lap`)
    await fillQuota(officer)
    await officer.getByRole('button', { name: 'Xem tác dụng' }).click()
    await officer.getByText('1 danh hiệu, hình thức khác nội dung').waitFor()
    await expectAccessible(officer)
    await officer.getByRole('button', { name: 'Lưu dự thảo' }).click()
    await officer.waitForURL(/quy-dinh-rieng\/\d+$/)
    await officer.getByText('Dự thảo', { exact: true }).waitFor()
    expect(await officer.getByRole('button', { name: 'Cho áp dụng' }).count()).toBe(0)
    await officer.getByRole('link', { name: 'Sửa dự thảo' }).click()
    await officer.getByLabel(/^Tên quy định/).fill('Tỷ lệ Chiến sĩ thi đua cơ sở của tỉnh')
    await officer.getByRole('button', { name: 'Lưu thay đổi' }).click()
    await officer.getByRole('heading', { level: 1, name: 'Tỷ lệ Chiến sĩ thi đua cơ sở của tỉnh' }).waitFor()
    await expectAccessible(officer)
    const address = officer.url()
    await officer.context().close()

    const head = await browser.signedIn('lanhdao')
    await head.goto(address)
    await head.getByRole('button', { name: 'Cho áp dụng' }).click()
    await head.getByRole('dialog').getByRole('button', { name: 'Cho áp dụng' }).click()
    await head.getByText('Đang áp dụng').first().waitFor()
    await head.goto(`${browser.url}/phap-luat/danh-hieu/emulation-fighter-base`)
    await head.getByText('Không quá 20% số người của đơn vị').waitFor()
    await head.context().close()
  })

  it('takes a term of posting in working days and shows which awards it binds', async () => {
    const page = await browser.signedIn('chuyenvien')
    await page.goto(`${browser.url}/phap-luat/quy-dinh-rieng/lap`)
    await fillQuota(page)
    await page.getByRole('combobox', { name: /^Loại/ }).click()
    await page.getByRole('option', { name: 'Lịch gửi hồ sơ, thời hạn' }).click()
    await page.getByRole('combobox', { name: 'Thời hạn' }).click()
    await page.getByRole('option', { name: /^Công khai danh sách/ }).click()
    await page.getByLabel(/Số ngày làm việc/).fill('7')
    await page.getByRole('button', { name: 'Xem tác dụng' }).click()
    await page.getByText(/7 ngày làm việc/).waitFor()
    await expectAccessible(page)
    await page.context().close()
  })
})

async function fillQuota(page: Page): Promise<void> {
  await page.getByLabel(/^Tên quy định/).fill('Tỷ lệ Chiến sĩ thi đua cơ sở')
  await page.getByLabel(/^Áp dụng từ ngày/).fill('01/01/2026')
  await page.getByRole('combobox', { name: /Áp dụng cho danh hiệu/ }).fill('Chiến sĩ thi đua cơ')
  await page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở' }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel(/^Nội dung quy định/).fill('Không quá 20% số người của đơn vị')
  await page.getByLabel(/^Số, ký hiệu/).fill('86/2025/QĐ-UBND')
  await page.getByLabel(/^Ngày ban hành/).fill('20/12/2025')
  await page.getByLabel(/^Trích yếu/).fill('Quy chế thi đua, khen thưởng của tỉnh')
  await page.getByLabel(/^Cơ quan ban hành/).fill('UBND tỉnh An Bình')
}
