import type { Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { useBrowser } from './support/browser.ts'
import { attest, confirm, nominate, pick, step, toAgenda } from './support/season-steps.ts'
import {
  agreeForWhoIsAway,
  conveneSession,
  endSession,
  fillCountSheet,
  fixResult,
  givePapers,
  openVote,
  openWithOneAway,
  stopVote,
} from './support/session-steps.ts'

const run = String(Date.now()).slice(-5)
const title = `Xét tặng Bằng khen phong trào xây dựng nông thôn mới ${run}`
const award = /Bằng khen của Bộ, ban, ngành, tỉnh/

describe('a year of commendation, from the task of the plan to the progress report', () => {
  const browser = useBrowser()
  it('runs from the task over three units, the council and the decision to register and certificates', async () => {
    const officer = await browser.signedIn('chuyenvien')
    const task = await officer.request.post(`${browser.url}/api/v1/plans/2/tasks`, {
      data: {
        text: title,
        workKind: 'commendation',
        period: { kind: 'month', year: 2026, values: [12], text: 'Tháng 12/2026' },
      },
    })
    const { id } = await task.json()
    await officer.goto(`${browser.url}/dot-xet/mo?nhiem-vu=${id}`)
    await officer.getByLabel('Tên đợt xét').waitFor()
    await pick(officer, 'Loại đợt xét', '', 'Theo phong trào')
    await pick(officer, 'Thêm danh hiệu, hình thức', 'Bằng khen của Bộ', award)
    await pick(officer, /: căn cứ/, '', 'Chuyên đề')
    for (const unit of ['Sở Giáo dục và Đào tạo', 'Sở Y tế', 'Xã Hòa Giang'])
      await pick(officer, 'Thêm từng đơn vị', unit, new RegExp(`^${unit}`))
    await officer.getByRole('button', { name: 'Mở đợt xét' }).click()
    await officer.getByRole('heading', { level: 1, name: title }).waitFor()
    const roundUrl = officer.url()

    // Each unit fills its table from its own people: one who is ready, one who lacks a report, one who is blocked.
    const education = await browser.signedIn('canbo')
    const health = await browser.signedIn('canbo.yte')
    const commune = await browser.signedIn('canbo.xa')
    const dossierOf = new Map<string, string>()
    const nominateOf = async (page: Page, unit: string) => {
      const { name, dossierUrl } = await nominate(page, roundUrl, unit)
      dossierOf.set(unit, dossierUrl)
      return name
    }
    const ready = await nominateOf(education, 'Sở Giáo dục và Đào tạo')
    await attest(education, ready, { answer: 'Có', report: 'Vận động 12 trường góp 300 ngày công.' })
    await education.getByText('Đủ điều kiện').first().waitFor()
    const lacking = await nominateOf(health, 'Sở Y tế')
    await attest(health, lacking, { answer: 'Có', report: null })
    const blocked = await nominateOf(commune, 'Xã Hòa Giang')
    await attest(commune, blocked, { answer: 'Không', report: 'Có tham gia nhưng chưa được bình xét.' })
    await commune.getByText('Chưa đủ điều kiện').first().waitFor()

    // The leader of one unit approves in the system; of the two others it is recorded from paper.
    const leader = await browser.signedIn('thutruong')
    await leader.goto(dossierOf.get('Sở Giáo dục và Đào tạo')!)
    await step(leader, 'Duyệt hồ sơ')
    for (const unit of ['Sở Y tế', 'Xã Hòa Giang']) {
      await officer.goto(dossierOf.get(unit)!)
      await step(officer, 'Ghi đã duyệt trên giấy', { number: '12/BB', on: '20/11/2026' })
    }
    for (const [page, unit] of [
      [education, 'Sở Giáo dục và Đào tạo'],
      [health, 'Sở Y tế'],
      [commune, 'Xã Hòa Giang'],
    ] as const) {
      await page.goto(dossierOf.get(unit)!)
      await step(page, 'Gửi hồ sơ')
      await officer.goto(dossierOf.get(unit)!)
      await step(officer, 'Tiếp nhận hồ sơ')
    }

    // What lacks is returned precisely, mended and sent again.
    await officer.goto(`${roundUrl}/tham-dinh`)
    await officer.getByRole('checkbox', { name: new RegExp(lacking) }).check()
    await officer.getByRole('button', { name: 'Trả lại 1 trường hợp' }).click()
    const back = officer.getByRole('dialog')
    await back.getByRole('checkbox', { name: 'Báo cáo thành tích', exact: true }).check()
    await back.getByLabel('Lời gửi đơn vị').fill('Đề nghị bổ sung báo cáo thành tích.')
    await back.getByRole('button', { name: 'Trả lại 1 trường hợp' }).click()
    await officer.getByText('Đã trả lại').first().waitFor()
    await health.goto(dossierOf.get('Sở Y tế')!)
    await health.getByText('Đề nghị bổ sung báo cáo thành tích.').first().waitFor()
    await attest(health, lacking, { answer: 'Có', report: 'Khám bệnh lưu động cho 8 thôn.' })
    await health.goto(dossierOf.get('Sở Y tế')!)
    await health.getByRole('button', { name: 'Đã bổ sung' }).click()
    await health.getByText('Không còn nội dung nào phải bổ sung').waitFor()
    await officer.goto(dossierOf.get('Sở Y tế')!)
    await step(officer, 'Ghi đã duyệt trên giấy', { number: '13/BB', on: '21/11/2026' })
    await health.goto(dossierOf.get('Sở Y tế')!)
    await step(health, 'Gửi hồ sơ')
    await officer.goto(dossierOf.get('Sở Y tế')!)
    await step(officer, 'Tiếp nhận hồ sơ')

    // Appraised: two go before the council, one does not.
    await officer.goto(`${roundUrl}/tham-dinh`)
    for (const name of [ready, lacking])
      await officer.getByRole('checkbox', { name: new RegExp(name) }).check()
    await officer.getByRole('button', { name: 'Đưa ra Hội đồng 2 trường hợp' }).click()
    await confirm(officer, 'Đưa ra Hội đồng 2 trường hợp')
    await officer.getByText('Đưa ra Hội đồng', { exact: true }).nth(1).waitFor()
    await officer.getByRole('checkbox', { name: new RegExp(blocked) }).check()
    await officer.getByRole('button', { name: 'Loại 1 trường hợp' }).click()
    await officer.getByRole('dialog').getByLabel(/Lý do/).fill('Chưa được bình xét trong phong trào')
    await confirm(officer, 'Loại 1 trường hợp')
    await officer.getByText('Không đưa ra Hội đồng').first().waitFor()
    // No agenda before the lawful days of posting have run; a posting on paper is recorded, and the council is convened.
    const secretary = await browser.signedIn('thuky')
    const sessionName = `Họp xét Bằng khen nông thôn mới ${run}`
    const sessionUrl = await conveneSession(
      secretary,
      browser.url,
      sessionName,
      /Hội đồng Thi đua - Khen thưởng tỉnh/,
    )
    await toAgenda(officer, [ready, lacking], sessionName)
    await officer
      .getByText(/niêm yết|công khai/i)
      .first()
      .waitFor()
    await officer.goto(`${browser.url}/niem-yet/lap`)
    await officer.getByText('Niêm yết giấy').click()
    await pick(officer, 'Đợt xét', '', new RegExp(title))
    await officer.getByRole('checkbox', { name: new RegExp(ready) }).waitFor()
    await officer.getByRole('button', { name: 'Chọn tất cả' }).click()
    await officer.getByLabel('Tên danh sách').fill('Danh sách đề nghị tặng Bằng khen')
    await officer.getByLabel('Từ ngày').fill('02/11/2026')
    await officer.keyboard.press('Tab')
    await officer.getByLabel('Số ngày làm việc').fill('10')
    await officer.getByLabel('Nơi niêm yết').fill('Bảng tin trụ sở Sở Nội vụ')
    await officer.getByRole('button', { name: 'Ghi niêm yết giấy' }).click()
    await officer.getByText('Đã lập danh sách').first().waitFor()
    await officer.goto(`${roundUrl}/tham-dinh`)
    await toAgenda(officer, [ready, lacking], sessionName)
    await officer.getByText('Trong chương trình họp').nth(1).waitFor()

    // The council: one member absent, the rest on paper.
    await secretary.reload()
    await openWithOneAway(secretary)
    await secretary.goto(`${sessionUrl}/kiem-phieu`)
    await agreeForWhoIsAway(secretary)
    await openVote(secretary, 'Phiếu kín giấy', 2)
    await secretary
      .getByRole('checkbox', { name: /chưa nhận/ })
      .nth(11)
      .waitFor()
    await givePapers(secretary)
    await stopVote(secretary)
    await fillCountSheet(secretary, {
      'Thu vào': ['12'],
      'Đồng ý': ['12'],
      'Không đồng ý': ['0'],
      'Không hợp lệ': ['0'],
    })
    await fixResult(secretary, 'Chốt kết quả kiểm phiếu')
    await secretary.goto(sessionUrl)
    await endSession(secretary)
    await secretary.getByText('Đã kết thúc').first().waitFor()

    // The decision: drafted from the result, sent for signature, numbered once.
    await officer.goto(`${roundUrl}/tham-dinh`)
    await officer.getByRole('button', { name: 'Lấy kết quả Hội đồng' }).click()
    await officer.getByText('Hội đồng thông qua').nth(1).waitFor()
    await officer.goto(`${browser.url}/quyet-dinh/soan?dot=${roundUrl.split('/').at(-1)}`)
    for (const name of [ready, lacking])
      await officer.getByRole('checkbox', { name: new RegExp(name) }).check()
    await officer.getByLabel('Trích yếu').fill('Về việc tặng Bằng khen phong trào xây dựng nông thôn mới')
    await officer.getByRole('button', { name: 'Soạn từ 2 trường hợp' }).click()
    await officer.getByRole('button', { name: 'Trình ký' }).waitFor()
    const decisionUrl = officer.url().split('?')[0]!
    await step(officer, 'Trình ký')
    await officer.getByRole('button', { name: 'Vào số, ngày' }).click()
    await officer.getByRole('dialog').getByLabel('Số quyết định').fill(run)
    await confirm(officer, 'Vào số, ngày')
    await officer.getByText(`Đã vào số ${run}`).first().waitFor()

    // The register knows them, and the task of the plan is done with the decision as its proof.
    await officer.goto(`${browser.url}/so-vang?q=${encodeURIComponent(`${run}/QĐ`)}`)
    await officer.getByRole('link', { name: ready }).first().waitFor()
    await officer.getByRole('link', { name: lacking }).first().waitFor()
    expect(await officer.getByRole('link', { name: blocked }).count()).toBe(0)
    await officer.goto(`${browser.url}/nhiem-vu/${id}`)
    await officer.getByText('Đã hoàn thành').first().waitFor()
    await officer
      .getByText(new RegExp(`${run}/QĐ`))
      .first()
      .waitFor()
    await officer.goto(`${browser.url}/ke-hoach/2/tien-do`)
    await officer.getByText(title).first().waitFor()

    // Certificates are typeset from the register: a file for each of the two.
    await officer.goto(decisionUrl)
    await officer
      .getByRole('button', { name: /^Thao tác khác/ })
      .first()
      .click()
    await officer.getByRole('menuitem', { name: 'In bằng theo quyết định này' }).click()
    await officer.getByRole('heading', { level: 1, name: 'Lập lô in' }).waitFor()
    await officer.getByLabel('Tên lô in').fill(`Bằng khen ${run}`)
    await officer.getByRole('combobox', { name: 'Mẫu in' }).click()
    await officer
      .getByRole('option', { name: /Bằng khen/ })
      .first()
      .click()
    await officer.getByRole('combobox', { name: 'Máy in' }).click()
    await officer.getByRole('option').first().click()
    await officer.getByRole('button', { name: 'Lập lô in' }).click()
    await officer.getByText('Đã in 0 trên 2 bằng').waitFor()
    await officer.getByRole('button', { name: 'Cấp số Sổ vàng' }).click()
    await confirm(officer, 'Cấp số Sổ vàng')
    await officer
      .getByText(/Đã cấp 2 số/)
      .first()
      .waitFor()
    await officer.getByRole('button', { name: 'In từ số 1' }).click()
    await confirm(officer, 'Tạo tệp in')
    const file = officer.getByRole('link', { name: 'Mở tệp in' })
    await file.waitFor({ timeout: 60_000 })
    const href = (await file.getAttribute('href'))!
    const pdf = await officer.request.get(new URL(href, browser.url).href)
    const { totalPages, text } = await extractText(new Uint8Array(await pdf.body()), { mergePages: true })
    expect(totalPages).toBe(2)
    for (const name of [ready, lacking])
      expect(text.toLocaleUpperCase('vi')).toContain(name.toLocaleUpperCase('vi'))
    await officer.getByRole('button', { name: 'Ghi kết quả in' }).click()
    await confirm(officer, /Ghi kết quả/)
    await officer.getByText('Đã in 2 trên 2 bằng').waitFor()
  }, 400_000)
})
