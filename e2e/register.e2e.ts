import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, signInHere, useBrowser } from './support/browser.ts'

describe('the register of awards, from a record by hand to its correction and recovery', () => {
  const browser = useBrowser()
  // A name that no sample bears: the sample province has past awards of its own.
  const name = 'Khuất Thị Ánh Ngà'

  it('records, finds without accents, corrects, cancels and recovers', async () => {
    const page = await browser.signedIn('chuyenvien')
    await record(page, browser.url, '2023')

    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('heading', { name: 'Được đề nghị gì, còn thiếu gì' }).waitFor()
    await page.getByText('đã được tặng 1 lần, gần nhất năm 2023').waitFor()
    await page.getByText('Cần thêm thông tin').first().waitFor()
    await expectAccessible(page)
    await expectNoSideScroll(page)
    await page.goto(`${browser.url}/so-vang?q=khuat%20thi%20anh%20nga`)
    await page.getByRole('link', { name }).first().waitFor()
    await page.getByText('1 khen thưởng', { exact: true }).waitFor()
    await page.getByText('1 người, tập thể tên này').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name }).first().click()

    await page.getByRole('button', { name: 'Đính chính' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Số sổ vàng').fill('1234')
    await dialog.getByLabel('Lý do').fill('Ghi thiếu số sổ vàng')
    await dialog.getByRole('button', { name: 'Đính chính' }).click()
    await page.getByText('số sổ vàng (trống) sửa thành “1234”').waitFor()

    await page.getByRole('button', { name: 'Hủy bỏ' }).click()
    await dialog.getByLabel('Số quyết định làm căn cứ').fill('9/QĐ-UBND')
    await dialog.getByLabel('Lý do').fill('Khai sai thành tích')
    await dialog.getByRole('button', { name: 'Hủy bỏ', exact: true }).last().click()
    await page.getByText('Hủy bỏ theo Quyết định số 9/QĐ-UBND').waitFor()
    await page.getByRole('button', { name: 'Yêu cầu thu hồi hiện vật' }).waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSideScroll(page)
    await page.goto(`${browser.url}/so-vang?q=khuat`)
    await page.getByText('Đã hủy bỏ').first().waitFor()
    await expectNoSideScroll(page)
    await page.context().close()
  })

  it('asks whether a holder of the same name is the same', async () => {
    const page = await browser.signedIn('chuyenvien')
    await page.goto(`${browser.url}/so-vang/ghi`)
    await page.getByLabel('Họ và tên, tên tập thể').fill('khuat thi anh nga')
    await page.getByRole('heading', { name: 'Đã có trong Sổ vàng' }).waitFor()
    await page.getByRole('button', { name: 'Chọn người này' }).first().click()
    expect(await page.getByRole('button', { name: 'Đã chọn' }).isVisible()).toBe(true)
    await page.context().close()
  })

  it('leads back to the very page when the session is over', async () => {
    const page = await browser.signedIn('lanhdao')
    await page.goto(`${browser.url}/so-vang?q=khuat%20thi%20anh%20nga`)
    await page.getByRole('button', { name: 'Tìm trong mọi nội dung' }).waitFor()
    await page.context().clearCookies()
    // Two lists are asked for at once, and both are refused.
    await page.getByRole('button', { name: 'Tìm trong mọi nội dung' }).click()
    await page.getByText('Phiên đăng nhập đã hết').waitFor()
    await expectAccessible(page)
    await signInHere(page, 'lanhdao')
    await page.getByRole('heading', { level: 1, name: 'Sổ vàng' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/so-vang')
    await page.context().close()
  })

  async function record(page: Page, url: string, year: string): Promise<void> {
    await page.goto(`${url}/so-vang/ghi`)
    await page.getByLabel('Họ và tên, tên tập thể').fill(name)
    await page.getByLabel('Ngày, tháng, năm sinh').fill('30/4/1975')
    await page.getByRole('combobox', { name: 'Danh hiệu, hình thức' }).fill('Chiến sĩ thi đua cơ sở')
    await page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở' }).first().click()
    await page.getByLabel('Năm', { exact: true }).fill(year)
    await page.getByRole('combobox', { name: 'Đơn vị' }).fill('so y te')
    await page.getByRole('option', { name: 'Sở Y tế' }).first().click()
    await page.getByLabel('Số quyết định').fill('77/QĐ-SYT')
    await page.getByLabel('Ngày quyết định').fill('12/12/2023')
    await page.getByRole('button', { name: 'Ghi vào Sổ vàng' }).click()
  }
})
