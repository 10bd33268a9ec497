import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  desktop,
  expectAccessible,
  expectNoSideScroll,
  phone,
  signIn,
  useBrowser,
} from './support/browser.ts'

const pages: [username: string, path: string, heading: RegExp][] = [
  ['chuyenvien', '/', /Hôm nay tôi phải làm gì/],
  ['chuyenvien', '/ke-hoach', /^Kế hoạch$/],
  ['chuyenvien', '/ke-hoach/doc', /Đọc kế hoạch/],
  ['chuyenvien', '/ke-hoach/2', /Công tác thi đua, khen thưởng tỉnh An Bình/],
  ['chuyenvien', '/ke-hoach/2?xem=quy', /Công tác thi đua/],
  ['chuyenvien', '/ke-hoach/2?xem=lich', /Công tác thi đua/],
  ['chuyenvien', '/ke-hoach/2?xem=don-vi', /Công tác thi đua/],
  ['chuyenvien', '/ke-hoach/2/tien-do', /Báo cáo tiến độ/],
  ['chuyenvien', '/ke-hoach/2/cap-duoi', /Triển khai cấp dưới/],
  ['chuyenvien', '/ke-hoach/2/nam-sau', /Kế hoạch năm/],
  ['chuyenvien', '/ke-hoach/soan', /Soạn kế hoạch mới/],
  ['chuyenvien', '/nhiem-vu', /^Nhiệm vụ$/],
  ['chuyenvien', '/nhiem-vu/40', /Phối hợp tuyên truyền/],
  ['chuyenvien', '/don-doc', /Đôn đốc/],
  ['chuyenvien', '/don-doc/nhac-viec', /Nhắc việc/],
  ['chuyenvien', '/to-chuc', /^Tổ chức$/],
  ['chuyenvien', '/to-chuc/don-vi/2', /./],
  ['chuyenvien', '/to-chuc/nhap-tep', /Nhập đơn vị/],
  ['chuyenvien', '/to-chuc/cum-khoi', /Cụm, khối thi đua/],
  ['chuyenvien', '/to-chuc/hoi-dong', /Hội đồng/],
  ['chuyenvien', '/to-chuc/hoi-dong/1', /Hội đồng/],
  ['chuyenvien', '/huong-dan', /Hướng dẫn/],
  ['chuyenvien', '/huong-dan/giao-viec', /Giao việc/],
  ['chuyenvien', '/phap-luat', /^Pháp luật$/],
  ['chuyenvien', '/phap-luat/danh-hieu/labour-order-2', /Huân chương Lao động hạng Nhì/],
  ['chuyenvien', '/phap-luat/so-sanh?tu=2025-06-30&den=2025-07-01', /So sánh quy định/],
  ['chuyenvien', '/phap-luat/van-ban', /Văn bản, giai đoạn/],
  ['chuyenvien', '/phap-luat/con-so', /Con số, quy tắc/],
  ['chuyenvien', '/phap-luat/quy-dinh-rieng', /Quy định riêng/],
  ['chuyenvien', '/phap-luat/quy-dinh-rieng/lap', /Lập quy định riêng/],
  ['chuyenvien', '/phap-luat/ngay-lam-viec', /Tính ngày làm việc/],
  ['chuyenvien', '/xet-dieu-kien', /Xét điều kiện/],
  ['chuyenvien', '/xet-dieu-kien/ket-qua-nam?don-vi=2', /Kết quả hằng năm/],
  ['canbo', '/xet-dieu-kien/ket-qua-nam', /Kết quả hằng năm/],
  ['chuyenvien', '/xet-dieu-kien/sap-du?don-vi=2', /Sắp đủ điều kiện/],
  ['chuyenvien', '/xet-dieu-kien/thu-thay-doi', /Thử thay đổi pháp luật/],
  ['chuyenvien', '/dot-xet', /^Đợt xét khen thưởng$/],
  ['chuyenvien', '/dot-xet/mo', /Mở đợt xét khen thưởng/],
  ['chuyenvien', '/dot-xet/1', /Xét khen thưởng tổng kết năm/],
  ['chuyenvien', '/dot-xet/1/tham-dinh', /^Thẩm định$/],
  ['canbo', '/ho-so/1', /Hồ sơ của Sở Giáo dục và Đào tạo/],
  ['canbo.yte', '/ho-so/2', /Hồ sơ của Sở Y tế/],
  ['canbo.yte', '/ho-so/2/lan-gui/1', /bản gửi lần 1/],
  ['canbo.yte', '/de-nghi/8', /./],
  ['chuyenvien', '/so-vang', /^Sổ vàng$/],
  ['chuyenvien', '/so-vang?q=khong-ai-ten-the', /^Sổ vàng$/],
  ['chuyenvien', '/so-vang/ghi', /Ghi khen thưởng vào Sổ vàng/],
  ['chuyenvien', '/so-vang/nguoi/1', /./],
  ['chuyenvien', '/so-vang/quyet-dinh/1', /Quyết định số/],
  ['chuyenvien', '/so-vang/nhap', /Nhập từ Excel/],
  ['chuyenvien', '/so-vang/nhap/1', /so-theo-doi/],
  ['thuky', '/hop', /^Họp Hội đồng$/],
  ['thuky', '/hop/1', /xét khen thưởng đột xuất/],
  ['thuky', '/hop/2', /xét danh hiệu năm/],
  ['thuky', '/hop/2/kiem-phieu', /Bỏ phiếu và kiểm phiếu/],
  ['thuky', '/hop/1/bien-ban', /Biên bản họp/],
  ['thuky', '/hop/2/trinh-chieu', /xét danh hiệu năm/],
  ['thanhvien', '/hop/2', /xét danh hiệu năm/],
  ['thanhvien', '/hop/2/bo-phieu', /Phiếu bầu/],
  ['chuyenvien', '/khang-chien', /^Hồ sơ kháng chiến$/],
  ['chuyenvien', '/khang-chien/dot', /Đợt nhập/],
  ['chuyenvien', '/khang-chien/dot/1', /hộp 1/],
  ['chuyenvien', '/khang-chien/tien-do', /Tiến độ số hóa/],
  ['chuyenvien', '/khang-chien/ban-ghi/302', /Trần Thị Nhàn/],
  ['chuyenvien', '/khang-chien/ban-ghi/303/nhap', /Nhập lần/],
  ['chuyenvien', '/niem-yet', /^Niêm yết công khai$/],
  ['chuyenvien', '/niem-yet/lap', /Lập danh sách niêm yết/],
  ['chuyenvien', '/niem-yet/1', /Danh sách đề nghị khen thưởng/],
  ['chuyenvien', '/xin-y-kien', /^Xin ý kiến các cơ quan$/],
  ['chuyenvien', '/xin-y-kien/lap', /Xin ý kiến/],
  ['chuyenvien', '/xin-y-kien/1', /Thuế tỉnh/],
  ['chuyenvien', '/trinh-cap-tren', /^Trình cấp trên$/],
  ['chuyenvien', '/trinh-cap-tren/1', /Huân chương Lao động hạng Ba/],
  ['chuyenvien', '/trinh-cap-tren/lap', /Lập hồ sơ trình/],
  ['chuyenvien', '/cong-khai', /^Công khai khen thưởng$/],
  ['chuyenvien', '/cong-khai/1', /Danh sách đề nghị khen thưởng/],
  ['chuyenvien', '/sang-kien', /^Sáng kiến, đề tài$/],
  ['chuyenvien', '/to-chuc/cum-khoi/1/xep-hang', /^Xếp hạng /],
  ['chuyenvien', '/dang-ky', /^Đăng ký thi đua$/],
  ['chuyenvien', '/dang-ky/1', /Đăng ký thi đua năm/],
  ['canbo', '/dang-ky/don-vi/1', /Đăng ký thi đua năm/],
  ['chuyenvien', '/bang-khen', /^In bằng$/],
  ['chuyenvien', '/bang-khen/lo-moi', /Lập lô in/],
  ['chuyenvien', '/bang-khen/lo/1', /Bằng khen ngành Y tế/],
  ['chuyenvien', '/bang-khen/mau', /^Mẫu in$/],
  ['chuyenvien', '/bang-khen/mau/1', /Bằng khen Chủ tịch UBND tỉnh/],
  ['chuyenvien', '/bang-khen/may-in', /^Máy in$/],
  ['chuyenvien', '/kiem-tra', /Kiểm tra bằng khen/],
  ['chuyenvien', '/hien-vat', /^Hiện vật$/],
  ['chuyenvien', '/hien-vat/kho/2', /Khung bằng khen A3/],
  ['chuyenvien', '/hien-vat/giao-nhan', /Giao nhận hiện vật/],
  ['chuyenvien', '/hien-vat/ho-so', /Cấp đổi, cấp lại, đính chính/],
  ['chuyenvien', '/hien-vat/ho-so/2', /Cấp đổi: Bằng Huân chương/],
  ['chuyenvien', '/tra-cuu-ho-so/CD-2026-3HTAW8RV', /Tra tình trạng hồ sơ/],
  ['canbo.xa', '/bang-khen', /^In bằng$/],
  ['chuyenvien', '/quyet-dinh', /^Quyết định$/],
  ['chuyenvien', '/quyet-dinh/soan', /Soạn quyết định/],
  ['chuyenvien', '/quyet-dinh/1', /Quyết định số 214/],
  ['chuyenvien', '/quyet-dinh/1?phan=text', /Quyết định số 214/],
  ['chuyenvien', '/quyet-dinh/1?phan=signed', /Quyết định số 214/],
  ['chuyenvien', '/quyet-dinh/1?phan=money', /Quyết định số 214/],
  ['chuyenvien', '/quyet-dinh/1?phan=history', /Quyết định số 214/],
  ['chuyenvien', '/quyet-dinh/3?phan=text', /Về việc khen thưởng/],
  ['chuyenvien', '/quyet-dinh/quy-khen-thuong', /Quỹ thi đua, khen thưởng/],
  ['chuyenvien', '/quan-tri/mau-van-ban', /^Mẫu văn bản$/],
  ['chuyenvien', '/quan-tri/mau-van-ban/proposal', /Tờ trình đề nghị khen thưởng/],
  ['canbo', '/', /Hôm nay tôi phải làm gì/],
  ['canbo', '/ke-hoach/2/cap-duoi/lap', /Lập kế hoạch của/],
  ['canbo', '/so-vang', /^Sổ vàng$/],
  ['canbo', '/so-vang/nhap', /Nhập từ Excel/],
  ['canbo', '/xet-dieu-kien/sap-du', /Sắp đủ điều kiện/],
  ['canbo.xa', '/so-vang', /^Sổ vàng$/],
  ['canbo.xa', '/khang-chien/dot/7', /Bản quét bằng, phiếu/],
  ['canbo.xa', '/khang-chien/ban-ghi/303/nhap', /Nhập lần/],
  ['quantri', '/phap-luat', /^Pháp luật$/],
  ['quantri', '/quan-tri/tai-khoan', /Tài khoản/],
  ['quantri', '/quan-tri/nhat-ky', /Nhật ký/],
  ['quantri', '/toi/xac-thuc-hai-lop', /Xác thực hai lớp/],
]

describe('every page, on a desk and on a phone: accessible, nothing stands out to the side', () => {
  const browser = useBrowser()

  for (const username of new Set(pages.map((page) => page[0])))
    describe(username, () => {
      let page: Page
      beforeAll(async () => {
        page = await browser.open()
        await signIn(page, browser.url, username)
      })
      afterAll(() => page.context().close())

      for (const [, path, heading] of pages.filter((entry) => entry[0] === username))
        it(path, async () => {
          await page.setViewportSize(desktop)
          await page.goto(`${browser.url}${path}`)
          await page.getByRole('heading', { level: 1, name: heading }).waitFor()
          await page.waitForLoadState('networkidle')
          await expectAccessible(page)
          await expectNoSideScroll(page)

          await page.setViewportSize(phone)
          await expectAccessible(page)
          await expectNoSideScroll(page)
        })
    })

  it('is found by typing without accents, by keyboard alone', async () => {
    const page = await browser.signedIn('chuyenvien')

    await page.keyboard.press('/')
    await page.keyboard.type('so giao duc va dao tao')
    await page
      .getByRole('option', { name: /Sở Giáo dục và Đào tạo/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')

    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: /Giáo dục và Đào tạo/ })
      .waitFor()
    await page.context().close()
  })

  it('tells who may not open a page so, and offers no act there', async () => {
    const page = await browser.signedIn('thanhvien')
    for (const path of [
      '/ke-hoach/soan',
      '/to-chuc/nhap-tep',
      '/quan-tri/tai-khoan',
      '/don-doc/nhac-viec',
      '/so-vang/ghi',
      '/khang-chien',
    ]) {
      await page.goto(browser.url + path)
      await page.getByText('Trang này không thuộc việc của bạn').waitFor()
      expect(await page.locator('main').getByRole('button').count()).toBe(0)
    }
    await page.context().close()
  })

  it('shows a unit officer nothing of another unit', async () => {
    const page = await browser.signedIn('canbo')
    const mine = await page.request.get(`${browser.url}/api/v1/plans?limit=200`)
    const { rows } = (await mine.json()) as { rows: { unitName: string }[] }
    const units = new Set(rows.map((row) => row.unitName))
    const accounts = await page.request.get(`${browser.url}/api/v1/accounts`)

    expect([...units].filter((unit) => !/Tỉnh An Bình|Giáo dục/.test(unit))).toEqual([])
    expect(accounts.status()).toBe(403)
    await page.context().close()
  })
})
