import { describe, expect, it } from 'vitest'
import { signIn, useBrowser } from './support/browser.ts'

const typed = 'Chủ trì chuyển đổi số quy trình một cửa; viết dở khi hết phiên'

describe('what was typed outlives a lost network and a session that is over', () => {
  const browser = useBrowser()

  it('says what happened, keeps the text, and saves it after signing in beside the page', async () => {
    const page = await browser.signedIn('canbo.yte')
    await page.goto(`${browser.url}/de-nghi/8`)
    const deed = page.getByLabel('Tóm tắt thành tích')
    await deed.waitFor()
    const save = page.getByRole('button', { name: 'Lưu', exact: true }).first()

    await page.context().setOffline(true)
    await deed.fill(typed)
    await save.click()
    await page.getByText('Mất kết nối với máy chủ').first().waitFor()
    expect(await deed.inputValue()).toBe(typed)
    await page.context().setOffline(false)

    await page.context().clearCookies()
    await save.click()
    await page.getByText('Phiên đăng nhập đã hết').waitFor()
    expect(new URL(page.url()).pathname).toBe('/de-nghi/8')
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Đăng nhập ở thẻ mới' }).click()
    const beside = await opened
    await signIn(beside, browser.url, 'canbo.yte')
    await beside.close()
    expect(await deed.inputValue()).toBe(typed)
    await save.click()
    await page.getByText('Đã lưu').first().waitFor()
    await page.reload()
    await deed.waitFor()
    expect(await deed.inputValue()).toBe(typed)
  })

  it('stays when the page is read again, and says where someone else has saved other words', async () => {
    const page = await browser.signedIn('canbo.yte')
    await page.goto(`${browser.url}/de-nghi/8`)
    const deed = page.getByRole('textbox', { name: 'Tóm tắt thành tích' })
    const report = page.getByRole('textbox', { name: 'Báo cáo thành tích' })
    await deed.fill('Chữ đang soạn ở máy này')
    await report.fill('Báo cáo chưa lưu')
    const at = `${browser.url}/api/v1/nominations/8`
    const { revision } = (await (await page.request.get(at)).json()) as { revision: number }
    const other = await page.request.patch(at, {
      data: { revision, deed: 'Chữ của đồng nghiệp' },
      headers: { origin: browser.url },
    })
    expect(other.status()).toBe(200)

    const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer })
    await page.getByText('Người khác vừa lưu nội dung khác ở: Tóm tắt thành tích').waitFor()
    expect([await deed.inputValue(), await report.inputValue()]).toEqual([
      'Chữ đang soạn ở máy này',
      'Báo cáo chưa lưu',
    ])
    await page.getByRole('link', { name: 'Hôm nay' }).first().click()
    await page.getByRole('dialog', { name: 'Rời trang khi chưa lưu' }).waitFor()
    await page.getByRole('button', { name: 'Quay lại' }).click()
    expect(await deed.inputValue()).toBe('Chữ đang soạn ở máy này')
    await page.getByRole('button', { name: 'Bỏ chữ đang soạn, lấy bản đã lưu' }).click()
    expect(await deed.inputValue()).toBe('Chữ của đồng nghiệp')
    await deed.fill('Chữ sau cùng ')
    await page.getByRole('button', { name: 'Lưu', exact: true }).first().click()
    await page.getByText('Đã lưu').first().waitFor()
    expect(await page.getByText('Người khác vừa lưu').count()).toBe(0)
    await page.reload()
    await expect.poll(() => deed.inputValue()).toBe('Chữ sau cùng')
  })
})
