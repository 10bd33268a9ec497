import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { desktop, expectAccessible, expectNoSideScroll, phone, useBrowser } from './support/browser.ts'

describe('a round of commendation, from a task of the plan to the word of the council', () => {
  const browser = useBrowser()

  it('is opened, filled, sent, returned, mended, appraised and passed', async () => {
    const officer = await browser.signedIn('chuyenvien')
    const roundUrl = await openRound(officer)

    const unit = await browser.signedIn('canbo')
    await unit.goto(roundUrl)
    await unit.getByRole('button', { name: 'Lập hồ sơ của Sở Giáo dục và Đào tạo' }).click()
    await unit.getByRole('heading', { level: 1, name: 'Hồ sơ của Sở Giáo dục và Đào tạo' }).waitFor()
    await addByPicking(unit)
    await addByPasting(unit)
    await dragLastToFirst(unit)
    await expectAccessible(unit)
    const dossierUrl = unit.url()

    const leader = await browser.signedIn('thutruong')
    await step(leader, dossierUrl, 'Duyệt hồ sơ')
    await step(unit, dossierUrl, 'Gửi hồ sơ')
    await unit.getByText('Đã gửi, chờ tiếp nhận').waitFor()
    await step(officer, dossierUrl, 'Tiếp nhận hồ sơ')

    await returnOne(officer, roundUrl)
    await unit.goto(dossierUrl)
    await unit.getByRole('heading', { name: 'Phải bổ sung' }).waitFor()
    expect(await unit.getByRole('button', { name: 'Thêm vào bảng' }).count()).toBe(0)
    await mend(unit, dossierUrl)
    await step(leader, dossierUrl, 'Duyệt hồ sơ')
    await step(unit, dossierUrl, 'Gửi hồ sơ')
    await step(officer, dossierUrl, 'Tiếp nhận hồ sơ')
    await officer.getByRole('link', { name: 'Xem bản đã gửi' }).first().click()
    await officer.getByText('Nội dung khớp mã niêm phong').waitFor()
    await officer.getByText('Báo cáo thành tích:').waitFor()
    await expectAccessible(officer)

    await appraiseAll(officer, roundUrl)
    for (const label of ['Tờ trình (.docx)', 'Danh sách đề nghị (.docx)', 'Biên bản họp xét (.docx)'])
      await expectWord(unit, dossierUrl, label)
    for (const viewport of [phone, desktop]) {
      await unit.setViewportSize(viewport)
      await expectNoSideScroll(unit)
    }
  })

  async function dragLastToFirst(page: Page) {
    const table = page.getByRole('table', { name: 'Bảng đề nghị' })
    const names = () => table.locator('td[data-name] a').allInnerTexts()
    const before = await names()
    expect(before.length).toBeGreaterThan(1)
    const after = [before.at(-1)!, ...before.slice(0, -1)]
    await table.getByRole('button', { name: `Đổi chỗ ${after[0]}` }).dragTo(table.locator('tbody tr').first())
    await expect.poll(names).toEqual(after)
    await page.reload()
    await expect.poll(names).toEqual(after)
  }

  async function openRound(page: Page): Promise<string> {
    const found = await page.request.get(`${browser.url}/api/v1/tasks?kind=commendation&limit=1`)
    const { rows } = (await found.json()) as { rows: { id: string }[] }
    await page.goto(`${browser.url}/nhiem-vu/${rows[0]!.id}`)
    await page.getByRole('link', { name: 'Mở đợt xét từ nhiệm vụ này' }).click()
    await page.getByText('Mở từ nhiệm vụ').waitFor()
    await page.getByLabel('Hạn đơn vị gửi hồ sơ').fill('31/12/2030')
    await page.getByLabel('Hạn đơn vị gửi hồ sơ').press('Tab')
    await page.getByRole('combobox', { name: 'Thêm danh hiệu, hình thức' }).click()
    await page.getByRole('combobox', { name: 'Thêm danh hiệu, hình thức' }).fill('Lao động tiên')
    await page.getByRole('option', { name: /^Lao động tiên tiến/ }).click()
    await page.getByRole('combobox', { name: 'Thêm từng đơn vị' }).fill('Sở Giáo dục')
    await page.getByRole('option', { name: /^Sở Giáo dục và Đào tạo/ }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Mở đợt xét', exact: true }).click()
    await page.getByRole('heading', { name: 'Tiến độ các đơn vị' }).waitFor()
    await expectAccessible(page)
    return page.url()
  }
})

async function addByPicking(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Chọn cán bộ của đơn vị' }).click()
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: 'Thêm vào bảng' }).click()
  await page.locator('table td[data-name] a').first().waitFor()
}

async function addByPasting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dán từ Excel' }).click()
  const dialog = page.getByRole('dialog')
  const table = [
    ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Danh hiệu'],
    ['1', 'Nguyễn Thị Dán Một', '1985', 'Giáo viên', 'Lao động tiên tiến'],
    ['2', 'Trần Văn Dán Hai', '1979', 'Giáo viên', 'Lao động tiên tiến'],
  ]
  await dialog.getByRole('textbox').fill(table.map((row) => row.join('\t')).join('\n'))
  await dialog.getByRole('button', { name: 'Đọc danh sách' }).click()
  await dialog.getByRole('button', { name: 'Thêm 2 trường hợp' }).click()
  await page.getByText('Đã thêm 2 trường hợp vào bảng').waitFor()
  await page.getByRole('link', { name: 'Trần Văn Dán Hai' }).waitFor()
}

async function step(page: Page, dossierUrl: string, label: string): Promise<void> {
  await page.goto(dossierUrl)
  await page.getByRole('button', { name: label, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function returnOne(page: Page, roundUrl: string): Promise<void> {
  await page.goto(`${roundUrl}/tham-dinh`)
  await page.getByRole('checkbox', { name: /Trần Văn Dán Hai/ }).check()
  await page.getByRole('button', { name: 'Trả lại 1 trường hợp' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Báo cáo thành tích', exact: true }).check()
  await dialog.getByLabel('Lời gửi đơn vị').fill('Đề nghị bổ sung báo cáo thành tích.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Trả lại 1 trường hợp' }).click()
  await page.getByText('Đã xong 1/1').waitFor()
}

async function mend(page: Page, dossierUrl: string): Promise<void> {
  await page.getByRole('link', { name: 'Trần Văn Dán Hai' }).first().click()
  await page
    .getByRole('textbox', { name: 'Báo cáo thành tích' })
    .fill('Hoàn thành xuất sắc nhiệm vụ năm học.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu').waitFor()
  await page.goto(dossierUrl)
  await page.getByRole('button', { name: 'Đã bổ sung' }).click()
  await page.getByText('Không còn nội dung nào phải bổ sung').waitFor()
}

async function appraiseAll(page: Page, roundUrl: string): Promise<void> {
  await page.goto(`${roundUrl}/tham-dinh`)
  await page.getByRole('checkbox', { name: /Chọn tất cả/ }).check()
  await page.getByRole('button', { name: 'Đưa ra Hội đồng 3 trường hợp' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Đã đối chiếu hồ sơ giấy, kết quả xếp loại của năm.')
  await dialog.getByRole('button', { name: 'Đưa ra Hội đồng 3 trường hợp' }).click()
  await page.getByText('Đã xong 3/3').waitFor()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: /Chọn tất cả/ }).check()
  await page.getByRole('button', { name: 'Ghi kết quả Hội đồng cho 3 trường hợp' }).click()
  await dialog.getByLabel('Ngày họp').fill('05/01/2026')
  await dialog.getByLabel('Ngày họp').press('Tab')
  await dialog.getByLabel('Số biên bản').fill('02/BB-HĐ')
  await dialog.getByRole('button', { name: 'Ghi kết quả Hội đồng cho 3 trường hợp' }).click()
  await page.getByText('Hội đồng thông qua').first().waitFor()
}

async function expectWord(page: Page, dossierUrl: string, label: string): Promise<void> {
  await page.goto(dossierUrl)
  await page.getByRole('button', { name: /^Thao tác khác/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: label }).click()
  const bytes = readFileSync(await (await download).path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
}
