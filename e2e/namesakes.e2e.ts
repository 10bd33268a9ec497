import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, phone, postTo, useBrowser } from './support/browser.ts'
import { confirm } from './support/season-steps.ts'

const run = String(Date.now()).slice(-5)
const names = ['Một', 'Hai', 'Ba'].map((word) => `Nguyễn Thị Trùng ${word} ${run}`)

describe('a decision whose list names people of the register', () => {
  const browser = useBrowser()

  it('asks about all of them at once, takes those who are near together, and writes one history each', async () => {
    const page = await browser.signedIn('chuyenvien')
    const first = await drafted(page, 2025, 1980)
    await postTo(page, `${first.api}/number`, {
      revision: first.revision,
      number: `7${run}`,
      decidedOn: '2026-11-19',
    })
    const { url } = await drafted(page, 2026, null)

    await page.goto(url)
    await page.setViewportSize(phone)
    await page.getByRole('button', { name: 'Vào số, ngày' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Đã chọn 0/3').waitFor()
    await expectNoSideScroll(page)
    await expectAccessible(page)
    await dialog.getByLabel('Số quyết định').fill(`8${run}`)
    expect(await dialog.getByRole('button', { name: 'Vào số, ngày' }).isDisabled()).toBe(true)
    await dialog.getByRole('radiogroup', { name: names[2]! }).getByLabel('Là người khác').check()
    await dialog.getByText('Đã chọn 1/3').waitFor()
    await dialog.getByRole('button', { name: /cho 2 trường hợp/ }).click()
    await dialog.getByText('Đã chọn 3/3').waitFor()
    await confirm(page, 'Vào số, ngày')
    await page.getByText(`Đã vào số 8${run}`).waitFor()

    await page.getByRole('link', { name: new RegExp(names[0]!) }).click()
    await page.getByText(`7${run}/QĐ-UBND`).first().waitFor()
    await page.getByText(`8${run}/QĐ-UBND`).first().waitFor()
    await page.goto(url)
    await page.getByRole('link', { name: new RegExp(names[2]!) }).click()
    await page.getByText(`8${run}/QĐ-UBND`).first().waitFor()
    expect(await page.getByText(`7${run}/QĐ-UBND`).count()).toBe(0)
  })

  /** A decision about the three, ready for its number. */
  async function drafted(page: Page, year: number, birthYear: number | null) {
    const at = `${browser.url}/api/v1/decisions`
    const { id } = await postTo<{ id: string }>(page, at, {
      unitId: '1',
      title: `Về việc tặng Bằng khen ${run}`,
    })
    const rows = names.map((name) => ({
      unitId: '2',
      holderKind: 'person',
      name,
      gender: 'female',
      birthYear,
      position: 'Chuyên viên',
      awardKey: 'certificate-of-merit-province',
      basis: 'merit',
      year,
      deed: 'Hoàn thành xuất sắc nhiệm vụ',
    }))
    const added = await postTo<{ revision: number }>(page, `${at}/${id}/rows`, { revision: 1, rows })
    const { revision } = await postTo<{ revision: number }>(page, `${at}/${id}/steps`, {
      revision: added.revision,
      step: 'submitted',
    })
    return { api: `${at}/${id}`, url: `${browser.url}/quyet-dinh/${id}`, revision }
  }
})
