import { expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, phone, useBrowser } from './support/browser.ts'

const browser = useBrowser()

const list = [
  'STT\tHọ và tên\tNăm sinh\tĐơn vị\tDanh hiệu\tSố QĐ\tNgày QĐ\tNăm khen',
  '1\tNgân Thị Thử Nghiệm\t1981\tSở Y tế\tCSTĐCS\t9001/QĐ-UBND\t5/6/2021\t2020',
  '2\tNgân Văn Thử Nghiệm\t1982\tSở Y tế\tLĐTT\t9001/QĐ-UBND\t31/2/2021\t2020',
].join('\n')

it('an officer pastes a list, takes the good row, mends the bad one, and takes all back', async () => {
  const page = await browser.signedIn('chuyenvien')
  await page.goto(`${browser.url}/so-vang/nhap`)
  await page.getByLabel('Hoặc dán các dòng từ Excel').fill(list)
  await page.getByRole('button', { name: 'Đọc danh sách đã dán' }).click()
  await page.getByText('“31/2/2021” không phải ngày').waitFor()
  await expectAccessible(page)
  await expectNoSideScroll(page)

  await page.getByRole('button', { name: 'Đưa 1 dòng đạt vào Sổ vàng' }).click()
  await page.getByText('Đã đưa 1 lần khen vào Sổ vàng.').waitFor()

  await page.getByRole('button', { name: 'Sửa dòng 3' }).click()
  await page.getByRole('dialog').getByLabel('Ngày quyết định', { exact: true }).fill('28/2/2021')
  await page.getByRole('button', { name: 'Lưu và kiểm tra lại' }).click()
  await page.getByRole('button', { name: 'Đưa 1 dòng đạt vào Sổ vàng' }).click()
  await page.getByText('2 đã vào Sổ vàng').waitFor()

  await page.setViewportSize(phone)
  await expectNoSideScroll(page)
  await page.getByRole('button', { name: 'Hoàn tác lần nhập' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác lần nhập' }).click()
  await page.getByText('Đã bỏ 2 lần khen của lần nhập này.').waitFor()
  expect(await page.getByText('Đã hoàn tác').first().isVisible()).toBe(true)
})

it('an officer who sends what is no list, or the same list again, is told so', async () => {
  const page = await browser.signedIn('chuyenvien')
  const send = async (text: string) => {
    await page.goto(`${browser.url}/so-vang/nhap`)
    await page.getByLabel('Hoặc dán các dòng từ Excel').fill(text)
    await page.getByRole('button', { name: 'Đọc danh sách đã dán' }).click()
  }
  await send('Kính gửi: các đơn vị\nĐề nghị gửi báo cáo trước ngày 15')
  await page.getByText('Không tìm thấy danh sách khen thưởng nào trong tệp').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gửi tệp khác' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nhập từ Excel' }).waitFor()

  const again = list.replaceAll('9001', '9002').replaceAll('Ngân', 'Khuất')
  await send(again)
  await page.getByText('“31/2/2021” không phải ngày').waitFor()
  await send(again)
  await page.getByText('Đúng tệp này đã được gửi lúc').waitFor()
  await page.getByRole('button', { name: 'Bỏ lần nhập này' }).click()
  await page.getByText('Đã dừng').waitFor()
})
