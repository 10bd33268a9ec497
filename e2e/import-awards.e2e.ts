import { expect, it } from 'vitest'
import { expectAccessible, expectNoSideScroll, phone, signIn, useBrowser } from './support/browser.ts'

const browser = useBrowser()

const list = [
  'STT\tHọ và tên\tNăm sinh\tĐơn vị\tDanh hiệu\tSố QĐ\tNgày QĐ\tNăm khen',
  '1\tNgân Thị Thử Nghiệm\t1981\tSở Y tế\tCSTĐCS\t9001/QĐ-UBND\t5/6/2021\t2020',
  '2\tNgân Văn Thử Nghiệm\t1982\tSở Y tế\tLĐTT\t9001/QĐ-UBND\t31/2/2021\t2020',
].join('\n')

it('an officer pastes a list, takes the good row, mends the bad one, and takes all back', async () => {
  const page = await browser.open()
  await signIn(page, browser.url, 'chuyenvien')
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
