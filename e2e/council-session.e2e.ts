import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, phone, useBrowser } from './support/browser.ts'
import { confirm } from './support/season-steps.ts'
import {
  agreeForWhoIsAway,
  endSession,
  fillCountSheet,
  fixResult,
  givePapers,
  openVote,
  openWithOneAway,
  stopVote,
} from './support/session-steps.ts'

const title = /Họp Hội đồng Thi đua - Khen thưởng tỉnh xét danh hiệu năm/
const tablet = { width: 820, height: 1180 }

describe('a session of the council, from the agenda to the result', () => {
  const browser = useBrowser()
  const openSession = async (page: Page) => {
    await page.goto(`${browser.url}/hop`)
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  it('is held: one absent by written opinion, one recused, three on tablets, the rest on paper', async () => {
    const secretary = await browser.signedIn('thuky')
    await openSession(secretary)
    expect(await secretary.getByText('cần 12/13').count()).toBeGreaterThan(0)
    await openWithOneAway(secretary)

    const member = await browser.signedIn('thanhvien', tablet)
    await openSession(member)
    await member.getByRole('button', { name: /^Bà Nguyễn Thị Ánh Tuyết/ }).click()
    await member.getByText('Thời gian chờ khám trung bình giảm').waitFor()
    await member.getByRole('button', { name: /^Tập thể Phòng Quản lý ngân sách/ }).click()
    await member.getByRole('button', { name: 'Tôi có liên quan, không tham gia xét' }).click()
    await member.getByRole('dialog').getByLabel('Liên quan thế nào').fill('Phụ trách tập thể được đề nghị')
    await confirm(member, 'Khai báo có liên quan')
    await member
      .getByText(/Không tham gia xét: .* \(vẫn tính/)
      .first()
      .waitFor()

    await secretary.getByRole('link', { name: 'Bỏ phiếu và kiểm phiếu' }).click()
    await secretary.getByRole('heading', { level: 1, name: 'Bỏ phiếu và kiểm phiếu' }).waitFor()
    await agreeForWhoIsAway(secretary)
    await openVote(secretary, 'Phiếu kín trên máy và giấy', 4)
    await secretary.getByText('Ban kiểm phiếu đã ghi lại mã').waitFor()
    const code = await secretary.locator('[class*=code]').first().textContent()

    const wall = await browser.signedIn('chuyenvien')
    await wall.goto(`${secretary.url().replace('/kiem-phieu', '')}/trinh-chieu`)
    await wall.getByText('0/12').waitFor()
    expect(await wall.getByText(code!).count()).toBe(1)

    const chair = await browser.signedIn('chutich', tablet)
    const deputy = await browser.signedIn('lanhdao', phone)
    for (const voter of [member, chair, deputy]) {
      await openSession(voter)
      await voter.getByRole('link', { name: 'Vào bỏ phiếu' }).click()
      await voter.getByText(code!).waitFor()
      await voter.getByText('Đồng ý tất cả các dòng còn trống').click()
    }
    expect(await member.getByText(/Phòng Quản lý ngân sách/).count()).toBe(0)
    await expectAccessible(member)
    await expectNoSideScroll(deputy)
    // One disagrees with the second, and loses the network while voting.
    await chair.getByRole('radio', { name: 'Không đồng ý' }).nth(1).check()
    await chair.context().setOffline(true)
    await chair.getByRole('button', { name: /Bỏ phiếu 4 nội dung/ }).click()
    await chair.getByText(/đang đợi mạng để gửi/).waitFor()
    await member.getByRole('button', { name: /Bỏ phiếu 3 nội dung/ }).click()
    await deputy.getByRole('button', { name: /Bỏ phiếu 4 nội dung/ }).click()
    await member.getByText('Phiếu của bạn đã vào hòm phiếu').waitFor()
    await deputy.getByText('Phiếu của bạn đã vào hòm phiếu').waitFor()
    await chair.context().setOffline(false)
    await chair.getByText('Phiếu của bạn đã vào hòm phiếu').waitFor({ timeout: 20_000 })
    await wall.getByText('3/12').waitFor()

    // Nine others are given paper.
    await givePapers(secretary)
    await stopVote(secretary)
    await fillCountSheet(secretary, {
      'Thu vào': ['9', '9', '9', '9'],
      'Đồng ý': ['9', '8', '9', '9'],
      'Không đồng ý': ['0', '2', '0', '0'],
      'Không hợp lệ': ['0', '0', '0', '0'],
    })
    await secretary.getByText(/cộng lại là 10, nhưng thu vào 9 phiếu/).waitFor()
    await fillCountSheet(secretary, { 'Không đồng ý': ['0', '1', '0', '0'] })
    await fixResult(secretary, 'Mở hòm phiếu và kiểm phiếu')

    await wall.getByText('13/13 Đạt').first().waitFor()
    expect(await wall.getByText(/Đồng ý 11\/13 \(84,6%\), cần 12\/13/).count()).toBe(1)
    expect(await wall.getByText('11/13 Không đạt').count()).toBe(1)
    await member.getByText('Phiếu của bạn có trong danh sách đã kiểm').waitFor()

    await secretary.goto(secretary.url().replace('/kiem-phieu', ''))
    await endSession(secretary)
    await secretary.getByRole('link', { name: 'Mở biên bản họp' }).click()
    await secretary.getByLabel('Kết thúc lúc').fill('11 giờ 15 phút cùng ngày')
    expect(await secretary.getByLabel('Diễn biến và kết quả từng nội dung').inputValue()).toContain(
      'không tham gia xét “Tập thể Phòng Quản lý ngân sách” (Phụ trách tập thể được đề nghị).',
    )
    await secretary.getByRole('button', { name: 'Lưu biên bản' }).click()
    await secretary.getByText('Đã lưu biên bản').waitFor()
    await expectAccessible(secretary)
    await secretary.getByRole('button', { name: 'Chốt biên bản' }).click()
    await confirm(secretary, 'Chốt biên bản')
    await secretary.getByText(/Đã chốt bởi Vũ Minh Ân/).waitFor()
  })
})
