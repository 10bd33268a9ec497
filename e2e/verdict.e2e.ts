import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, phone, signIn, useBrowser } from './support/browser.ts'

describe('judging a case on screen', () => {
  const browser = useBrowser()

  it('asks what is missing, answers with articles of law, and shows what a changed fact turns', async () => {
    const page = await browser.open()
    await signIn(page, browser.url, 'chuyenvien')
    await page.goto(`${browser.url}/xet-dieu-kien`)
    await page.getByRole('combobox', { name: 'Danh hiệu, hình thức' }).click()
    await page.getByRole('option', { name: 'Huân chương Dũng cảm' }).click()
    await page.getByText('Cần thêm thông tin').first().waitFor()
    await page.getByRole('heading', { name: 'Cần biết để kết luận' }).waitFor()

    const asks = page.locator('section').filter({ hasText: 'Cần biết để kết luận' })
    for (const list of ['Kỷ luật', 'Vụ việc đang xem xét, điều tra, thanh tra'])
      await asks
        .locator('div')
        .filter({ hasText: list })
        .last()
        .getByRole('button', { name: 'Không có' })
        .click()
    await asks.getByRole('button', { name: 'Có', exact: true }).click()
    await page.getByText('Đủ điều kiện', { exact: true }).first().waitFor()
    await page.getByText('Luật 06/2022/QH15, Điều 52').first().waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: /Giữ làm mốc/ }).click()
    const matters = page.getByRole('heading', { level: 3, name: /Vụ việc đang xem xét/ })
    await matters.getByRole('button', { name: 'Thêm' }).click()
    await page.getByText('Kết luận đổi: Đủ điều kiện → Chưa đủ điều kiện').waitFor()
    await page.getByText('Tạm dừng chờ kết luận').waitFor()

    await page.getByLabel('Tên người, tập thể trên phiếu').fill('Bà Nguyễn Thị Hà')
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Phiếu thẩm định (.docx)' }).click(),
    ])
    expect(paper.suggestedFilename()).toMatch(/\.docx$/)
    await page.context().close()
  })

  it('tries the drafts of the law on a pasted case', async () => {
    const page = await browser.open(phone)
    await signIn(page, browser.url, 'chuyenvien')
    await page.goto(`${browser.url}/xet-dieu-kien/thu-thay-doi`)
    const subject = {
      kind: 'individual',
      category: 'civil-servant-or-employee',
      years: [{ year: 2026, classification: 'excellent' }],
      awards: [{ award: 'advanced-worker', year: 2026 }],
      initiatives: [],
      discipline: [],
      openMatters: [],
    }
    const pasted = { award: 'emulation-fighter-base', on: '2026-12-20', basis: 'merit', subject }
    await page.getByLabel(/Hồ sơ muốn thử/).fill(JSON.stringify(pasted))
    await page.getByRole('button', { name: 'Thử', exact: true }).click()
    await page.getByText('Đã xét 1 trường hợp, 1 đổi kết luận.').waitFor()
    await expectAccessible(page)
    await expectNoSideScroll(page)
    await page.context().close()
  })

  it('opens the outlook of a unit', async () => {
    const page = await browser.open()
    await signIn(page, browser.url, 'chuyenvien')
    await page.goto(`${browser.url}/xet-dieu-kien/sap-du`)
    await page.getByText('Chọn đơn vị để xem ai sắp đủ điều kiện').waitFor()
    await expectAccessible(page)
    await page.context().close()
  })
})
