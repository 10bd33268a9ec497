import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, useBrowser } from './support/browser.ts'

describe('an issued progress report', () => {
  const browser = useBrowser()

  it('keeps its file and figures when a task is finished later, and says what differs', async () => {
    const head = await browser.signedIn('lanhdao')
    await head.goto(`${browser.url}/ke-hoach/2/tien-do`)
    await head.getByRole('button', { name: 'Ban hành báo cáo' }).click()
    await head.getByRole('dialog').getByRole('button', { name: 'Ban hành báo cáo' }).click()
    await head.getByText('Tính lại kỳ này hôm nay vẫn ra đúng số liệu của báo cáo.').waitFor()
    await expectAccessible(head)
    const before = await downloadWord(head)
    const plan = await head.request.get(`${browser.url}/api/v1/plans/2`)
    const { title: planTitle } = (await plan.json()) as { title: string }

    const officer = await browser.signedIn('chuyenvien')
    await officer.goto(`${browser.url}/nhiem-vu?q=${encodeURIComponent('Cấp đổi, cấp lại')}`)
    // Other plans may have a task of the same words: the report is on the province's own.
    const ofPlan = officer.locator('tr').filter({ hasText: planTitle })
    await ofPlan.locator('td[data-name]').first().click()
    await officer.getByRole('button', { name: 'Ghi hoàn thành' }).first().click()
    await officer.getByRole('dialog').getByRole('button', { name: 'Ghi hoàn thành' }).click()
    await officer.getByRole('button', { name: 'Mở lại' }).waitFor()

    await head.reload()
    await head.getByRole('heading', { name: 'Số liệu nay đã khác' }).waitFor()
    await head.getByText('1 nhiệm vụ khác trước').click()
    await head
      .getByRole('link', { name: /Cấp đổi, cấp lại/ })
      .first()
      .waitFor()
    expect(Buffer.compare(await downloadWord(head), before)).toBe(0)

    await officer.goto(head.url())
    await officer.getByRole('button', { name: 'Ghi số, ngày' }).click()
    await officer.getByLabel('Số, ký hiệu').fill('31/BC-SNV')
    await officer.getByLabel('Ngày ban hành').fill('20/01/2026')
    await officer.getByLabel('Ngày ban hành').press('Tab')
    await officer.getByRole('button', { name: 'Ghi số, ngày của báo cáo' }).click()
    await officer.getByText('Số 31/BC-SNV ngày 20/01/2026').waitFor()
    expect(await officer.getByRole('button', { name: 'Ghi số, ngày' }).count()).toBe(0)
    await officer.context().close()
    await head.context().close()
  })
})

async function downloadWord(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: /^Thao tác khác/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Tải báo cáo (.docx)' }).click()
  return readFileSync(await (await download).path())
}
