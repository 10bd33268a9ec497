// Takes the pictures of README.md and docs/huong-dan/ anew: the real server, the sample province, a real browser.
// Usage: node tools/take-screenshots.ts [word of a picture's name]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { startServer } from '../e2e/support/start-server.ts'
import { SAMPLE_PASSWORD } from '../server/src/areas/access/index.ts'
import { projectRoot } from '../server/src/platform/paths.ts'

type Shot = {
  name: string
  as: string
  path: string
  phone?: true
  /** What a person does on the page before the picture is taken. */
  first?: (page: Page) => Promise<void>
}

const desk = { width: 1366, height: 768 }
const phone = { width: 390, height: 844 }
const folder = join(projectRoot, 'docs/anh')
const mostBytes = 150_000

await takeScreenshots(process.argv[2] ?? '')

async function takeScreenshots(word: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const built = spawnSync(process.execPath, [join(projectRoot, 'tools/build-web.ts')], { stdio: 'inherit' })
  if (built.status !== 0) throw new Error('The web app could not be built.')
  const server = await startServer({ SAMPLE: 'yes' })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const pages = new Map<string, Page>()
    const pageOf = async (as: string, small: boolean) => {
      const key = `${as} ${small}`
      if (!pages.has(key)) pages.set(key, await openPage(browser, server.url, as, small ? phone : desk))
      return pages.get(key)!
    }
    await runJourney(await pageOf('chuyenvien', false), await pageOf('lanhdao', false), word)
    for (const shot of listShots()) {
      if (!shot.name.includes(word)) continue
      const page = await pageOf(shot.as, shot.phone === true)
      await page.goto(server.url + shot.path)
      await settle(page)
      await shot.first?.(page)
      await take(page, shot.name)
    }
    // Last, because it finishes a task that the other pictures show as overdue.
    await issueReport(await pageOf('chuyenvien', false), await pageOf('lanhdao', false), word)
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** Reads, accepts and issues the sample plan of the province; takes the pictures that only pass by on the way. */
async function runJourney(officer: Page, head: Page, word: string): Promise<void> {
  const origin = new URL(officer.url()).origin
  await officer.goto(`${origin}/ke-hoach/doc`)
  await officer.locator('input[type=file]').setInputFiles(join(projectRoot, 'samples/plans/department.docx'))
  await officer.waitForURL(/\/ke-hoach\/doc\/\d+$/)
  await settle(officer)
  if ('doc-ke-hoach'.includes(word)) await take(officer, 'doc-ke-hoach')
  await officer.getByRole('button', { name: 'Nhận làm kế hoạch' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Nhận \d+ nhiệm vụ/ }).waitFor()
  if ('nhan-ke-hoach'.includes(word)) await take(officer, 'nhan-ke-hoach')
  await dialog.getByRole('button', { name: /^Nhận \d+ nhiệm vụ/ }).click()
  await officer.waitForURL(/\/ke-hoach\/\d+(\?|$)/)
  const plan = new URL(officer.url()).pathname

  await head.goto(origin + plan)
  await head.getByRole('button', { name: 'Ban hành', exact: true }).click()
  const issue = head.getByRole('dialog')
  await issue.getByLabel('Số, ký hiệu').fill('27/KH-SNV')
  await issue.getByLabel('Ngày ban hành').fill('20/01/2026')
  await issue.getByLabel('Ngày ban hành').press('Tab')
  if ('ban-hanh'.includes(word)) await take(head, 'ban-hanh')
  await issue.getByRole('button', { name: 'Ban hành kế hoạch' }).click()
  await head.getByText('Số 27/KH-SNV').first().waitFor()
}

/** Issues the province's progress report and finishes an overdue task: the report then differs from today's count. */
async function issueReport(officer: Page, head: Page, word: string): Promise<void> {
  const origin = new URL(officer.url()).origin
  await head.goto(`${origin}/ke-hoach/2/tien-do`)
  await head.getByRole('button', { name: 'Ban hành báo cáo' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel('Số, ký hiệu').waitFor()
  if ('ban-hanh-bao-cao'.includes(word)) await take(head, 'ban-hanh-bao-cao')
  await dialog.getByRole('button', { name: 'Ban hành báo cáo' }).click()
  await head.waitForURL(/\/bao-cao\/\d+$/)
  const report = new URL(head.url()).pathname
  await officer.goto(`${origin}/nhiem-vu?qua-han=1`)
  await officer.locator('tbody tr').first().click()
  await officer.getByRole('button', { name: 'Ghi hoàn thành' }).click()
  await officer.getByRole('dialog').locator('button[type=submit]').click()
  await officer.getByRole('button', { name: 'Mở lại' }).waitFor()
  await head.goto(origin + report)
  await settle(head)
  if ('bao-cao-da-ban-hanh'.includes(word)) await take(head, 'bao-cao-da-ban-hanh')
}

function listShots(): Shot[] {
  return [
    { name: 'dang-nhap', as: '', path: '/dang-nhap' },
    { name: 'hom-nay', as: 'chuyenvien', path: '/' },
    { name: 'hom-nay-don-vi', as: 'canbo', path: '/' },
    { name: 'hom-nay-dien-thoai', as: 'canbo', path: '/', phone: true },
    { name: 'tha-tep', as: 'chuyenvien', path: '/ke-hoach/doc' },
    { name: 'soan-ke-hoach', as: 'chuyenvien', path: '/ke-hoach/soan' },
    { name: 'ke-hoach', as: 'chuyenvien', path: '/ke-hoach/2' },
    { name: 'mot-nhiem-vu', as: 'chuyenvien', path: '/nhiem-vu/40' },
    { name: 'vuong-mac', as: 'chuyenvien', path: '/vuong-mac' },
    { name: 'tien-do', as: 'chuyenvien', path: '/ke-hoach/2/tien-do' },
    { name: 'cap-duoi', as: 'chuyenvien', path: '/ke-hoach/2/cap-duoi' },
    { name: 'nam-sau', as: 'chuyenvien', path: '/ke-hoach/2/nam-sau' },
    { name: 'don-doc', as: 'chuyenvien', path: '/don-doc' },
    { name: 'nhac-viec', as: 'chuyenvien', path: '/don-doc/nhac-viec' },
    { name: 'to-chuc', as: 'chuyenvien', path: '/to-chuc' },
    { name: 'cum-khoi', as: 'chuyenvien', path: '/to-chuc/cum-khoi' },
    { name: 'hoi-dong', as: 'chuyenvien', path: '/to-chuc/hoi-dong' },
    { name: 'phap-luat-danh-sach', as: 'chuyenvien', path: '/phap-luat' },
    { name: 'phap-luat-danh-hieu', as: 'chuyenvien', path: '/phap-luat/danh-hieu/labour-order-2' },
    {
      name: 'phap-luat-xac-nhan',
      as: 'chuyenvien',
      path: '/phap-luat/danh-hieu/advanced-worker',
      first: (page) => page.getByRole('button', { name: 'Xác nhận', exact: true }).first().click(),
    },
    {
      name: 'phap-luat-so-sanh',
      as: 'chuyenvien',
      path: '/phap-luat/so-sanh?tu=2025-06-30&den=2025-07-01',
    },
    { name: 'phap-luat-quy-dinh-rieng', as: 'chuyenvien', path: '/phap-luat/quy-dinh-rieng/lap' },
    {
      name: 'phap-luat-ngay-lam-viec',
      as: 'chuyenvien',
      path: '/phap-luat/ngay-lam-viec?tu=2026-04-23&so=5',
    },
    { name: 'xet-ket-qua-nam', as: 'canbo', path: '/xet-dieu-kien/ket-qua-nam?nam=2025' },
    {
      name: 'xet-thu-thay-doi',
      as: 'chuyenvien',
      path: '/xet-dieu-kien/thu-thay-doi',
      first: async (page) => {
        await page.getByRole('radio', { name: /Hồ sơ mẫu/ }).check()
        await page.getByRole('button', { name: 'Thử', exact: true }).click()
        await page.getByText(/Đã xét [\d.]+ trường hợp/).waitFor()
      },
    },
    { name: 'so-vang', as: 'chuyenvien', path: '/so-vang?q=nguyen+van+an', first: waitUntilFilled },
    { name: 'so-hoa-khang-chien', as: 'canbo.xa', path: '/khang-chien/ban-ghi/303/nhap' },
    { name: 'mua-khen-dot-xet', as: 'chuyenvien', path: '/dot-xet/1' },
    { name: 'mua-khen-ho-so', as: 'chuyenvien', path: '/ho-so/1' },
    { name: 'mua-khen-phien-hop', as: 'thuky', path: '/hop/1' },
    { name: 'mua-khen-quyet-dinh', as: 'chuyenvien', path: '/quyet-dinh/1' },
    { name: 'mua-khen-sang-kien', as: 'chuyenvien', path: '/sang-kien' },
    { name: 'mua-khen-hien-vat', as: 'chuyenvien', path: '/hien-vat' },
    { name: 'mua-khen-mau-bang', as: 'chuyenvien', path: '/bang-khen/mau/1' },
    { name: 'uy-quyen', as: 'lanhdao', path: '/toi/uy-quyen' },
    { name: 'xac-thuc-hai-lop', as: 'quantri', path: '/toi/xac-thuc-hai-lop' },
    { name: 'tai-khoan', as: 'quantri', path: '/quan-tri/tai-khoan' },
    { name: 'nhat-ky', as: 'quantri', path: '/quan-tri/nhat-ky' },
  ]
}

/** The sample's past awards come in while the server serves. */
async function waitUntilFilled(page: Page): Promise<void> {
  await page
    .getByText('Đang đưa danh sách khen thưởng vào Sổ vàng')
    .waitFor({ state: 'hidden', timeout: 300_000 })
  await settle(page)
}

async function openPage(browser: Browser, url: string, as: string, viewport: typeof desk): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(url)
  if (!as) return page
  await page.getByLabel('Tên đăng nhập').fill(as)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hôm nay tôi phải làm gì' }).waitFor()
  return page
}

/** Waits until the page has its data and its letters. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Writes the page as a WebP file; the browser itself does the packing. */
async function take(page: Page, name: string): Promise<void> {
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const painter = await page.context().newPage()
  const webp = await painter.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d')!.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', 0.82).split(',')[1]!
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await painter.close()
  const bytes = Buffer.from(webp, 'base64')
  if (bytes.length > mostBytes)
    throw new Error(`${name}: ${bytes.length} bytes are too many for a page of a guide.`)
  writeFileSync(join(folder, `${name}.webp`), bytes)
  console.log(`${name}.webp  ${Math.round(bytes.length / 1000)} kB`)
}

function findChromium(): string {
  const known = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const found = known.find((path) => path && existsSync(path))
  if (!found) throw new Error('No Chromium found: install it, or set CHROMIUM to its path.')
  return found
}
