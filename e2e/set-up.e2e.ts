import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from './support/browser.ts'
import { type RunningServer, startServer } from './support/start-server.ts'

describe('a real installation', () => {
  const browser = useBrowser()
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ SAMPLE: 'no' })
  })
  afterAll(() => server.stop())

  it('is set up once with the code from the console, and has no sample account', async () => {
    const page = await browser.open()
    await page.goto(server.url)
    await page.waitForURL(/cai-dat/)
    const code = readFileSync(join(server.dataDir, 'secrets/setup-code'), 'utf8').trim()
    await page.getByLabel(/mã thiết lập|mã cài đặt/i).fill(code)
    await page
      .getByLabel(/tên cơ quan/i)
      .first()
      .fill('Tỉnh Thử Nghiệm')
    const body = {
      setupCode: code,
      authorityName: 'Tỉnh Thử Nghiệm',
      rootUnit: { name: 'Tỉnh Thử Nghiệm', shortName: 'Thử Nghiệm', kind: 'province' },
      administrator: {
        displayName: 'Người Quản Trị',
        username: 'quantri1',
        password: 'Mot-mat-khau-dai-2026',
      },
    }
    const made = await page.request.post(`${server.url}/api/v1/installation`, { data: body })
    const again = await page.request.post(`${server.url}/api/v1/installation`, { data: body })

    expect(made.ok()).toBe(true)
    expect(again.ok()).toBe(false)
    const installation = await (await page.request.get(`${server.url}/api/v1/installation`)).json()
    expect(installation).toMatchObject({ kind: 'real', authorityName: 'Tỉnh Thử Nghiệm' })
    expect(installation.sampleAccounts ?? []).toEqual([])

    await page.goto(server.url)
    await page.getByLabel('Tên đăng nhập').fill('quantri1')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('Mot-mat-khau-dai-2026')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Hôm nay tôi phải làm gì' }).waitFor()
    expect(await page.getByText('Dữ liệu mẫu').count()).toBe(0)
    await page.context().close()
  })

  it('refuses a second server on the same data folder with one clear sentence', async () => {
    const second = await startServer({ SAMPLE: 'no' }, server.dataDir).catch((error: Error) => error)

    expect(second).toBeInstanceOf(Error)
    expect((second as Error).message).toContain('đang được một máy chủ Nêu Gương khác dùng')
    expect((second as Error).message).not.toMatch(/\n\s+at /)
  })
})
