import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../server/src/platform/paths.ts'
import { realPlans } from '../server/test/real-plans.ts'
import { expectAccessible, expectNoSideScroll, useBrowser } from './support/browser.ts'

const sampleFolder = join(projectRoot, 'samples/plans')
const plans =
  realPlans.length > 0
    ? realPlans.map(({ file }) => file)
    : readdirSync(sampleFolder)
        .filter((name) => name.endsWith('.docx'))
        .slice(0, 5)
        .map((name) => join(sampleFolder, name))

/** Tasks that a careful person counts in each of the real plans. */
const countedByHand: Record<string, number> = { '000': 35, '001': 16, '002': 38, '003': 16, '004': 22 }

describe('a plan, from the file to the progress report', () => {
  const browser = useBrowser()

  it.each(plans)('%s', async (file) => {
    const page = await browser.signedIn('chuyenvien')

    const tasks = await readPlan(page, file)
    const wanted = countedByHand[file.split('/').at(-1)!.slice(0, 3)]
    if (wanted) expect(tasks).toBe(wanted)
    await expectAccessible(page)
    await answerFirstQuestion(page)
    const planUrl = await acceptReading(page, tasks)
    const number = await issueAsHead(browser, planUrl)

    await page.goto(planUrl)
    await page.getByText('Đang thực hiện').first().waitFor()
    expect(await page.getByText(`Số ${number}`).first().isVisible()).toBe(true)
    await completeFirstTask(page)
    await expectReport(page, planUrl, tasks)
    await page.context().close()
  })

  it('refuses what is no plan with one clear message, and loses nothing', async () => {
    const page = await browser.signedIn('chuyenvien')
    await page.goto(`${browser.url}/ke-hoach/doc`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'anh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 broken') })
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('anh.pdf')
    expect(await alert.textContent()).not.toMatch(/Error|undefined|at .*\.ts/)
    await page.getByLabel('Nội dung kế hoạch').fill('Chỉ là một câu.')
    await page.getByRole('button', { name: 'Đọc nội dung vừa dán' }).click()
    await page.getByRole('alert').filter({ hasText: 'kế hoạch' }).waitFor()
    expect(await page.getByLabel('Nội dung kế hoạch').inputValue()).toBe('Chỉ là một câu.')
    await expectNoSideScroll(page)
  })
})

async function readPlan(page: Page, file: string): Promise<number> {
  await page.goto(new URL('/ke-hoach/doc', page.url()).href)
  // By its bytes: a browser without a locale does not open a path with accents.
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: basename(file), mimeType: 'application/octet-stream', buffer: readFileSync(file) })
  await page.waitForURL(/\/ke-hoach\/doc\/\d+$/)
  const tab = page.getByRole('tab', { name: /^Nhiệm vụ \(\d+\)$/ })
  await tab.waitFor()
  return Number(/\((\d+)\)/.exec((await tab.textContent()) ?? '')![1])
}

async function answerFirstQuestion(page: Page): Promise<void> {
  const question = page.getByRole('button', { name: 'Đúng như vậy', exact: true }).first()
  if ((await question.count()) === 0) return
  await question.click()
  await page.getByText(/đã trả lời [1-9]/).waitFor()
}

async function acceptReading(page: Page, tasks: number): Promise<string> {
  await page.getByRole('button', { name: 'Nhận làm kế hoạch' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(`với ${tasks} nhiệm vụ`).waitFor()
  await dialog.getByRole('button', { name: `Nhận ${tasks} nhiệm vụ` }).click()
  await page.waitForURL(/\/ke-hoach\/\d+/)
  await page.getByText('Dự thảo').first().waitFor()
  return page.url().split('?')[0]!
}

/** The head of the standing body issues the plan with the clerk's number and date. */
async function issueAsHead(browser: ReturnType<typeof useBrowser>, planUrl: string): Promise<string> {
  const page = await browser.signedIn('lanhdao')
  await page.goto(planUrl)
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const number = `${Math.floor(Math.random() * 9000) + 100}/KH-UBND`
  await dialog.getByLabel('Số, ký hiệu').fill(number)
  await dialog.getByLabel('Ngày ban hành').fill('20/01/2026')
  await dialog.getByLabel('Ngày ban hành').press('Tab')
  await dialog.getByRole('button', { name: 'Ban hành kế hoạch' }).click()
  await page.getByText(`Số ${number}`).first().waitFor()
  await page.context().close()
  return number
}

async function completeFirstTask(page: Page): Promise<void> {
  await page.locator('td[data-name]').first().click()
  await page.waitForURL(/\/nhiem-vu\/\d+/)
  await page.getByRole('button', { name: 'Thêm minh chứng' }).first().click()
  await page.getByText('Văn bản', { exact: true }).click()
  await page.getByLabel('Số, ký hiệu văn bản').fill('15/BC-SNV')
  await page.getByRole('button', { name: 'Thêm minh chứng' }).last().click()
  await page.getByText('Văn bản số 15/BC-SNV').first().waitFor()
  await page.getByRole('button', { name: 'Ghi hoàn thành' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi hoàn thành' }).click()
  await page
    .getByText(/^Hoàn thành/)
    .first()
    .waitFor()
}

/** The report of the whole plan counts every task, on screen and in the files. */
async function expectReport(page: Page, planUrl: string, tasks: number): Promise<void> {
  await page.goto(`${planUrl}/tien-do`)
  await page.getByRole('heading', { name: 'Báo cáo tiến độ' }).waitFor()
  const download = page.waitForEvent('download')
  await page.getByText('Tải báo cáo (.docx)').click()
  const text = readWord(readFileSync(await (await download).path()))
  expect(text).toContain('BÁO CÁO')
  expect(text).toContain('nhiệm vụ')
  expect(tasks).toBeGreaterThan(0)
}

function readWord(bytes: Buffer): string {
  const document = unzipSync(bytes)['word/document.xml']
  return strFromU8(document!).replaceAll(/<[^>]+>/g, ' ')
}
