import type { Page } from 'playwright-core'

/** Says yes in the open dialog. */
export const confirm = (page: Page, name: RegExp | string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name }).click()

/** Picks from a list that is searched by typing. */
export async function pick(
  page: Page,
  label: string | RegExp,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  await box.click()
  if (typed) await box.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

/** Puts nominations of the appraisal on the agenda of a session. */
export async function toAgenda(page: Page, names: string[], session: string): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name: new RegExp(name) }).check()
  await page.getByRole('button', { name: `Đưa ${names.length} trường hợp vào chương trình họp` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Phiên họp' }).click()
  await page.getByRole('option', { name: new RegExp(session) }).click()
  await dialog.getByRole('button', { name: /vào chương trình họp/ }).click()
}

/** Takes a step by its button and the dialog behind it; by a paper, where its number and day are given. */
export async function step(page: Page, name: string, paper?: { number: string; on: string }): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (paper) {
    await dialog.getByLabel('Số văn bản').fill(paper.number)
    await dialog.getByLabel('Ngày văn bản').fill(paper.on)
    await page.keyboard.press('Tab')
  }
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Opens the unit's dossier and nominates the first of its people. */
export async function nominate(
  page: Page,
  roundUrl: string,
  unit: string,
): Promise<{ name: string; dossierUrl: string }> {
  await page.goto(roundUrl)
  await page.getByRole('button', { name: `Lập hồ sơ của ${unit}` }).click()
  await page.getByRole('heading', { level: 1, name: `Hồ sơ của ${unit}` }).waitFor()
  const dossierUrl = page.url()
  await page.getByRole('combobox', { name: 'Chọn cán bộ của đơn vị' }).click()
  const first = page.getByRole('option').first()
  await first.waitFor()
  const name =
    (await first
      .locator('span')
      .first()
      .evaluate((node) => node.firstChild?.textContent)) ?? ''
  await first.click()
  await page.getByRole('button', { name: 'Thêm vào bảng' }).click()
  await page.getByRole('link', { name }).waitFor()
  return { name, dossierUrl }
}

/** Says on the nomination's own page what the unit knows, and saves. */
export async function attest(
  page: Page,
  name: string,
  said: { answer: 'Có' | 'Không'; report: string | null },
): Promise<void> {
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByLabel('Tóm tắt thành tích').fill('Góp công xây dựng nông thôn mới năm 2026')
  if (said.report) await page.getByRole('textbox', { name: 'Báo cáo thành tích' }).fill(said.report)
  await page.getByLabel('Không bị kỷ luật trong thời gian xét').check()
  await page.getByLabel('Không có vụ việc đang được xem xét').check()
  await page
    .getByRole('radiogroup', { name: 'Thành tích xuất sắc được bình xét trong phong trào thi đua' })
    .getByText(said.answer, { exact: true })
    .click()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu').first().waitFor()
}
