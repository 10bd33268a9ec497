import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, phone, useBrowser } from './support/browser.ts'

describe('judging a case on screen', () => {
  const browser = useBrowser()

  it('asks what is missing, answers with articles of law, and shows what a changed fact turns', async () => {
    const page = await browser.signedIn('chuyenvien')
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

  it('tries the drafts of the law on the worked cases and on the people of a unit', async () => {
    const page = await browser.signedIn('chuyenvien', phone)
    await page.goto(`${browser.url}/xet-dieu-kien/thu-thay-doi`)
    await page.getByRole('radio', { name: /Hồ sơ mẫu/ }).check()
    await page.getByRole('button', { name: 'Thử', exact: true }).click()
    await page.getByText(/Đã xét \d+ trường hợp, \d+ đổi kết luận\./).waitFor()
    await page.getByRole('radio', { name: /Người, tập thể đã có dữ kiện/ }).check()
    await page.getByRole('combobox', { name: /Danh hiệu, hình thức/ }).fill('Chiến sĩ thi đua cơ')
    await page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở' }).click()
    await page.getByRole('button', { name: 'Thử', exact: true }).click()
    await page.getByText(/Của [\d.]+ người, tập thể\./).waitFor()
    await expectAccessible(page)
    await expectNoSideScroll(page)
    await page.context().close()
  })

  it('records a year of a unit by hand and out of a sheet, and judges a person by it', async () => {
    const page = await browser.signedIn('canbo')
    await page.goto(`${browser.url}/xet-dieu-kien/ket-qua-nam`)
    const first = page.getByRole('row').nth(2)
    const label = await first.getByRole('combobox').getAttribute('aria-label')
    const name = label!.replace('Xếp loại: ', '')
    await page.getByLabel(`Xếp loại: ${name}`).first().selectOption('excellent')
    await page.getByRole('button', { name: 'Lưu 1 dòng đã sửa' }).click()
    await page.getByText('Đã ghi 1 kết quả').waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Dán từ Excel' }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByLabel('Nội dung đã chép')
      .fill(`Họ và tên\tXếp loại\tSố tháng làm việc\n${name}\tHTTNV\t12\nKhông Có Ai\tHTNV\t12`)
    await dialog.getByRole('button', { name: 'Đọc thử' }).click()
    await dialog.getByText('Không có trong danh sách của đơn vị').waitFor()
    await dialog.getByRole('button', { name: 'Ghi 1 dòng' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByRole('button', { name: `Chi tiết: ${name}` })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('heading', { name: 'Sáng kiến, đề tài' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('link', { name: 'Xét điều kiện' }).click()
    await page.getByText(`Dùng dữ kiện đã ghi của ${name}`).waitFor()
    await page.context().close()
  })

  it('opens the outlook of a unit', async () => {
    const page = await browser.signedIn('chuyenvien')
    await page.goto(`${browser.url}/xet-dieu-kien/sap-du`)
    await page.getByText('Chọn đơn vị để xem ai sắp đủ điều kiện').waitFor()
    await expectAccessible(page)
    await page.context().close()
  })
})
