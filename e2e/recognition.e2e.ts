import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, useBrowser } from './support/browser.ts'
import { confirm } from './support/season-steps.ts'
import {
  conveneSession,
  endSession,
  fillCountSheet,
  fixResult,
  openVote,
  openWithOneAway,
  stopVote,
} from './support/session-steps.ts'

const run = String(Date.now()).slice(-5)
const session = `Họp xét sáng kiến, xếp hạng khối ${run}`
const title = `Sổ tay bản đồ số trường học ${run}`

describe('an initiative and the ranking of a bloc, before the council', () => {
  const browser = useBrowser()
  const toSession = async (page: Page, act: RegExp) => {
    await page.getByRole('button', { name: act }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Phiên họp' }).click()
    await page.getByRole('option', { name: new RegExp(session) }).click()
    await dialog.getByRole('button', { name: act }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  it('are put forward, voted on, and serve in judging', async () => {
    // A department puts an initiative forward for the scope of the province, by one of its own people.
    const unit = await browser.signedIn('canbo')
    await unit.goto(`${browser.url}/sang-kien`)
    await unit.getByRole('button', { name: 'Thêm sáng kiến' }).first().click()
    const form = unit.getByRole('dialog')
    await form.getByLabel('Tên sáng kiến, đề tài').fill(title)
    await form.getByRole('combobox', { name: 'Phạm vi ảnh hưởng' }).click()
    await unit.getByRole('option', { name: 'Bộ, ban, ngành, tỉnh' }).last().click()
    await form.getByRole('combobox', { name: 'Tác giả trong danh sách' }).click()
    await unit.getByRole('option').first().click()
    const share = await form.getByLabel(/^Tỷ lệ đóng góp/).getAttribute('aria-label')
    const author = share!.replace(/^.*: /, '')
    await expectAccessible(unit)
    await form.getByRole('button', { name: 'Lưu' }).click()
    await unit.getByRole('row', { name: new RegExp(title) }).waitFor()

    // It may not record for the province that the initiative is recognised.
    await unit.getByRole('checkbox', { name: new RegExp(title) }).check()
    await unit.getByRole('button', { name: 'Ghi công nhận 1 sáng kiến' }).click()
    await unit.getByLabel('Số quyết định').fill(`9${run}/QĐ`)
    await unit.getByLabel('Ngày quyết định').fill('02/03/2026')
    await unit.keyboard.press('Tab')
    await confirm(unit, 'Ghi công nhận 1 sáng kiến')
    await unit.getByText(/chỉ người có quyền ghi ở Tỉnh An Bình ghi, sửa hoặc bỏ được/).waitFor()

    // The secretary calls the session that a task of the plan orders, and sends it there; the officer sends the ranking of a bloc.
    const officer = await browser.signedIn('chuyenvien')
    const task = await officer.request.post(`${browser.url}/api/v1/plans/2/tasks`, {
      data: {
        text: `Họp Hội đồng xét sáng kiến ${run}`,
        workKind: 'council-session',
        period: { kind: 'month', year: 2026, values: [12], text: 'Tháng 12/2026' },
      },
    })
    const taskUrl = `${browser.url}/nhiem-vu/${(await task.json()).id}`
    const secretary = await browser.signedIn('thuky')
    const sessionUrl = await conveneSession(
      secretary,
      browser.url,
      session,
      /Hội đồng Thi đua - Khen thưởng tỉnh/,
      taskUrl,
    )
    await secretary.goto(`${browser.url}/sang-kien`)
    await secretary.getByRole('checkbox', { name: new RegExp(title) }).check()
    await toSession(secretary, /Đưa 1 sáng kiến vào chương trình họp/)
    await secretary.getByText('Đã xong 1/1').waitFor()
    await secretary.getByRole('row', { name: new RegExp(`${title}.*Trong chương trình họp`) }).waitFor()

    await officer.goto(`${browser.url}/to-chuc/cum-khoi`)
    await officer
      .getByRole('link', { name: /^Xếp hạng Khối/ })
      .first()
      .click()
    await officer.getByRole('heading', { level: 1, name: /^Xếp hạng Khối/ }).waitFor()
    const rankingUrl = officer.url()
    const points = await officer.getByRole('textbox', { name: /^Điểm của/ }).all()
    for (const [index, box] of points.entries()) await box.fill(index === 1 ? '98,5' : `${90 - index}`)
    const first = (await points[1]!.getAttribute('aria-label'))!.replace('Điểm của ', '')
    await officer.getByRole('button', { name: 'Xếp hạng theo điểm' }).click()
    expect(await officer.getByRole('textbox', { name: `Hạng của ${first}` }).inputValue()).toBe('1')
    await officer.getByRole('button', { name: 'Lưu dự kiến xếp hạng' }).click()
    await expectAccessible(officer)
    await toSession(officer, /Đưa vào chương trình họp/)
    await officer.getByText('Trong chương trình họp').first().waitFor()

    // The session votes on both by show of hands.
    await secretary.goto(sessionUrl)
    await openWithOneAway(secretary)
    await secretary.goto(`${sessionUrl}/kiem-phieu`)
    await openVote(secretary, 'Biểu quyết giơ tay', 2)
    await stopVote(secretary)
    await fillCountSheet(secretary, { 'Thu vào': ['12'], 'Đồng ý': ['11'], 'Không đồng ý': ['1'] })
    await fixResult(secretary, 'Chốt kết quả kiểm phiếu')
    await secretary.goto(sessionUrl)
    await endSession(secretary)
    await secretary.getByText('Đã kết thúc').first().waitFor()
    await officer.goto(taskUrl)
    await officer.getByText('Đã hoàn thành').first().waitFor()
    await officer.getByRole('link', { name: new RegExp(`^Biên bản, kết quả “${session}”`) }).waitFor()

    // The results come back: the initiative is recognised, the places are fixed.
    await secretary.goto(`${browser.url}/sang-kien`)
    await secretary.getByRole('button', { name: 'Lấy kết quả Hội đồng' }).click()
    await secretary.getByRole('row', { name: new RegExp(`${title}.*Được công nhận`) }).waitFor()
    await officer.goto(rankingUrl)
    await officer.getByRole('button', { name: 'Lấy kết quả phiên họp' }).click()
    await officer.getByText('Đã chốt', { exact: true }).waitFor()

    // Both serve: the author has an initiative of the province's scope when judged, the unit its place.
    const found = await unit.request.get(`${browser.url}/api/v1/initiatives?q=${encodeURIComponent(run)}`)
    const { personId } = (await found.json()).rows[0].authors[0]
    await unit.goto(`${browser.url}/xet-dieu-kien?cua=p${personId}&danh-hieu=emulation-fighter-province`)
    await unit.getByRole('heading', { level: 1 }).waitFor()
    await unit
      .getByText(/chưa dùng cho lần khen khác \(đã có 1\)/)
      .first()
      .waitFor()
    expect(author.length).toBeGreaterThan(3)
    const { places } = await (await officer.request.get(rankingApi(browser.url, rankingUrl))).json()
    const winner = places.find((one: { rank: number }) => one.rank === 1)
    expect(winner.name).toBe(first)
    await officer.goto(`${browser.url}/xet-dieu-kien/ket-qua-nam?don-vi=${winner.unitId}`)
    await officer.getByRole('button', { name: 'Chi tiết' }).first().click()
    const details = officer.getByRole('dialog')
    await details.getByLabel('Cấp tổ chức').waitFor()
    expect(await details.getByLabel('Cấp tổ chức').inputValue()).toBe('Tỉnh')
  }, 300_000)
})

const rankingApi = (url: string, page: string) =>
  `${url}/api/v1/clusters/${/cum-khoi\/(\d+)/.exec(page)![1]}/ranking`
