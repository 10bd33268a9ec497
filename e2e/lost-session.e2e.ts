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
})
