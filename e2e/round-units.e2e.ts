import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  desktop,
  expectAccessible,
  expectNoSideScroll,
  phone,
  postTo,
  useBrowser,
} from './support/browser.ts'
import { confirm, step } from './support/season-steps.ts'

const run = String(Date.now()).slice(-5)
const title = `Xét khen thưởng quý, đợt thử ${run}`
const names = { health: 'Sở Y tế', justice: 'Sở Tư pháp', education: 'Sở Giáo dục và Đào tạo' }
const scan = {
  name: 'to-trinh.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 tờ trình\n%%EOF\n'),
}

describe('units of a round: a later day, taken out, on paper with its scan, given back whole', () => {
  const browser = useBrowser()

  it('does each by its dialog, and the units see what was done', async () => {
    const officer = await browser.signedIn('chuyenvien')
    const roundUrl = await openRound(officer)
    const rowOf = (unit: string) => officer.locator('tr').filter({ hasText: unit })
    const choose = async (...units: string[]) => {
      await officer.goto(roundUrl)
      for (const unit of units) await officer.getByRole('checkbox', { name: new RegExp(unit) }).check()
    }

    await choose(names.health, names.justice)
    await officer.getByRole('button', { name: 'Gia hạn cho 2 đơn vị' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('Hạn gửi mới').fill('15/01/2031')
    await officer.keyboard.press('Tab')
    await expectAccessible(officer)
    await confirm(officer, 'Gia hạn 2 đơn vị đến 15/01/2031')
    await rowOf(names.health).getByText('15/01/2031').waitFor()
    await rowOf(names.education).getByText('31/12/2030').waitFor()
    await choose(names.justice)
    await officer.getByRole('button', { name: 'Gia hạn cho 1 đơn vị' }).click()
    await confirm(officer, 'Bỏ gia hạn của 1 đơn vị')
    await rowOf(names.justice).getByText('31/12/2030').waitFor()

    // The dossier of one unit comes on paper, with a scan that can be opened again.
    await choose()
    await rowOf(names.health).getByRole('button', { name: 'Nhập hộ hồ sơ giấy' }).click()
    await officer.getByRole('heading', { level: 1, name: `Hồ sơ của ${names.health}` }).waitFor()
    const dossierUrl = officer.url()
    await officer.getByLabel('Hoặc ghi tên').fill('Nguyễn Thị Trên Giấy')
    await officer.getByRole('button', { name: 'Thêm vào bảng' }).click()
    await officer.getByRole('link', { name: 'Nguyễn Thị Trên Giấy' }).waitFor()
    await step(officer, 'Ghi đã duyệt trên giấy', { number: '08/BB', on: '20/11/2026' })
    await officer.getByRole('button', { name: 'Ghi đã gửi bản giấy', exact: true }).click()
    expect(await dialog.getByRole('checkbox', { name: 'Đã làm trên giấy' }).isDisabled()).toBe(true)
    expect(await dialog.getByRole('button', { name: 'Ghi đã gửi bản giấy' }).isDisabled()).toBe(true)
    await dialog.getByLabel('Số văn bản').fill('15/TTr-SYT')
    await dialog.getByLabel('Ngày văn bản').fill('20/11/2026')
    await officer.keyboard.press('Tab')
    await dialog.locator('input[type=file]').setInputFiles(scan)
    await dialog.getByRole('button', { name: scan.name }).waitFor()
    await expectAccessible(officer)
    await confirm(officer, 'Ghi đã gửi bản giấy')
    await dialog.waitFor({ state: 'detached' })
    await officer.getByText('theo văn bản 15/TTr-SYT ngày 20/11/2026').waitFor()
    await expectSameScan(officer)
    await step(officer, 'Tiếp nhận hồ sơ')

    // Whoever has begun stays; the other one is taken out.
    await choose(names.health, names.justice)
    await officer.getByRole('button', { name: 'Bỏ 2 đơn vị khỏi đợt' }).click()
    await confirm(officer, 'Bỏ 2 đơn vị khỏi đợt')
    await officer.getByText('Đã xong 1/2').waitFor()
    await rowOf(names.justice).waitFor({ state: 'detached' })

    // The whole dossier goes back, on a phone; its unit may add rows again, and reads the scan.
    await choose(names.health)
    await officer.setViewportSize(phone)
    await officer.getByRole('button', { name: 'Trả lại 1 hồ sơ' }).click()
    expect(await dialog.getByRole('button', { name: 'Trả lại 1 hồ sơ' }).isDisabled()).toBe(true)
    await dialog.getByRole('checkbox', { name: 'Biên bản họp xét' }).check()
    await dialog.getByLabel('Lời gửi đơn vị').fill('Đề nghị bổ sung biên bản và đủ danh sách.')
    await expectNoSideScroll(officer)
    await expectAccessible(officer)
    await confirm(officer, 'Trả lại 1 hồ sơ')
    await officer.getByText('Đã xong 1/1').waitFor()
    await officer.setViewportSize(desktop)

    const unit = await browser.signedIn('canbo.yte')
    await unit.goto(dossierUrl)
    await unit.getByRole('heading', { name: 'Phải bổ sung' }).waitFor()
    await unit.getByText('Đề nghị bổ sung biên bản và đủ danh sách.').first().waitFor()
    await unit.getByRole('button', { name: 'Thêm vào bảng' }).waitFor()
    await expectSameScan(unit)
  })

  async function openRound(page: Page): Promise<string> {
    const ids: string[] = []
    for (const name of Object.values(names)) {
      const found = await page.request.get(
        `${browser.url}/api/v1/units?q=${encodeURIComponent(name)}&limit=5`,
      )
      const { rows } = (await found.json()) as { rows: { id: string; name: string }[] }
      ids.push(rows.find((one) => one.name === name)!.id)
    }
    const { id } = await postTo<{ id: string }>(page, `${browser.url}/api/v1/rounds`, {
      unitId: '1',
      title,
      kind: 'annual',
      periodKind: 'none',
      year: 2026,
      judgedOn: '2026-11-20',
      dueOn: '2030-12-31',
      awards: [{ awardKey: 'advanced-worker', basis: 'merit', quota: null, unitSharePercent: null }],
      units: { ids, groups: [] },
    })
    return `${browser.url}/dot-xet/${id}`
  }

  async function expectSameScan(page: Page): Promise<void> {
    const href = await page.getByRole('link', { name: 'Xem bản quét' }).first().getAttribute('href')
    const answer = await page.request.get(new URL(href!, browser.url).href)
    expect([answer.status(), await answer.body()]).toEqual([200, scan.buffer])
  }
})
