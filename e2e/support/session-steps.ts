import type { Page } from 'playwright-core'
import { confirm } from './season-steps.ts'

/** Convenes a session of the council with rules of its own, from the list or from the page of a plan task; the address of its page. */
export async function conveneSession(
  page: Page,
  url: string,
  name: string,
  council: RegExp,
  taskUrl?: string,
): Promise<string> {
  if (taskUrl) {
    await page.goto(taskUrl)
    await page.getByRole('link', { name: 'Triệu tập phiên họp từ nhiệm vụ này' }).click()
    await page.getByText('Từ nhiệm vụ kế hoạch').waitFor()
  } else {
    await page.goto(`${url}/hop`)
    await page.getByRole('button', { name: 'Triệu tập phiên họp' }).first().click()
  }
  await page.getByLabel('Tên phiên họp').fill(name)
  await page.getByRole('combobox', { name: 'Hội đồng' }).click()
  await page.getByRole('option', { name: council }).click()
  await page.getByRole('combobox', { name: 'Tỷ lệ phiếu đồng ý' }).click()
  await page.getByRole('option', { name: 'Quá bán' }).click()
  await page.getByLabel('Căn cứ').first().fill('Điều 8 Quy chế làm việc của Hội đồng')
  await page.getByLabel(/tử số/).fill('2')
  await page.getByLabel('Mẫu số').fill('3')
  await page.getByLabel('Căn cứ').last().fill('Điều 6 Quy chế làm việc của Hội đồng')
  await page.locator('form').getByRole('button', { name: 'Triệu tập phiên họp' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return page.url()
}

/** Opens the session on its page, with the last of the list away. */
export async function openWithOneAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Khai mạc phiên họp' }).click()
  await confirm(page, 'Khai mạc phiên họp')
  await page.getByRole('button', { name: 'Ghi tất cả có mặt' }).click()
  await page.getByText('Có mặt 13/13, cần').waitFor()
  await page.locator('tr').last().getByText('Vắng mặt', { exact: true }).click()
  await page.getByText('Có mặt 12/13, cần').waitFor()
}

/** On the page of votes: the written opinion of who is away agrees to all. */
export async function agreeForWhoIsAway(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Thành viên vắng mặt' }).click()
  await page.getByRole('option').first().click()
  for (const box of await page.getByRole('radio', { name: 'Đồng ý', exact: true }).all()) await box.check()
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click()
  await page.getByText('Đã ghi ý kiến').waitFor()
}

/** Opens the vote on all that waits, in this manner. */
export async function openVote(page: Page, manner: string, items: number): Promise<void> {
  await page.getByRole('combobox', { name: 'Hình thức' }).click()
  await page.getByRole('option', { name: manner, exact: true }).click()
  await page.getByRole('button', { name: `Mở bỏ phiếu ${items} nội dung` }).click()
  await confirm(page, 'Mở bỏ phiếu')
}

/** Gives paper ballots to all who have none yet. */
export async function givePapers(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox', { name: /chưa nhận/ }).all()) await box.check()
  await page.getByRole('button', { name: 'Phát phiếu giấy' }).click()
  await page.getByText('Đã ghi người nhận phiếu giấy').waitFor()
}

/** Stops the vote. */
export async function stopVote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dừng bỏ phiếu' }).click()
  await confirm(page, 'Dừng bỏ phiếu')
  await page.getByText('Chờ kiểm phiếu').waitFor()
}

/** Fills columns of the count sheet, a value for each item, and saves. */
export async function fillCountSheet(page: Page, columns: Record<string, readonly string[]>): Promise<void> {
  for (const [column, values] of Object.entries(columns)) {
    const boxes = await page.getByRole('textbox', { name: new RegExp(`^${column}: `) }).all()
    for (const [index, box] of boxes.entries()) await box.fill(values[index] ?? values.at(-1)!)
  }
  await page.getByRole('button', { name: 'Lưu biểu kiểm phiếu' }).click()
}

/** Fixes the result: `Chốt kết quả kiểm phiếu` on paper or by hands, `Mở hòm phiếu và kiểm phiếu` where some voted on tablets. */
export async function fixResult(page: Page, act: string): Promise<void> {
  await page.getByText('Đã lưu biểu kiểm phiếu').waitFor()
  await page.getByRole('button', { name: act }).click()
  await confirm(page, act)
  await page.getByText('Đã kiểm phiếu xong').waitFor({ timeout: 30_000 })
}

/** Ends the session from its page. */
export async function endSession(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Thao tác khác/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Kết thúc phiên họp' }).click()
  await confirm(page, 'Kết thúc phiên họp')
}
