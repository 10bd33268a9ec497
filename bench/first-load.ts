import { existsSync } from 'node:fs'
import { chromium, type Request } from 'playwright-core'
import { startServer } from '../e2e/support/start-server.ts'
import { SAMPLE_PASSWORD } from '../server/src/areas/access/index.ts'
import { describeMachine, percentile } from './machine.ts'

/**
 * The first load of the web page with an empty cache: kilobytes over the wire, first paint, and the time until the page can be
 * used (its heading stands and the main thread is free). Signed out (sign-in page) and signed in (today). Usage: node bench/first-load.ts
 */
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)
if (!executablePath) throw new Error('No Chromium found: install it, or set CHROMIUM to its path.')
console.log(describeMachine())
const server = await startServer({ SAMPLE: 'yes' })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const state = await signIn()
for (const [name, heading, storageState] of [
  ['sign-in page', 'Đăng nhập', undefined],
  ['today', 'Hôm nay tôi phải làm gì', state],
] as const) {
  const usable: number[] = []
  const painted: number[] = []
  let sizes = { js: 0, css: 0, font: 0, other: 0 }
  for (let i = 0; i < 5; i++) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, storageState })
    const page = await context.newPage()
    sizes = { js: 0, css: 0, font: 0, other: 0 }
    const counted: Promise<void>[] = []
    const count = async (request: Request) => {
      const kind = { script: 'js', stylesheet: 'css', font: 'font' }[request.resourceType()] ?? 'other'
      sizes[kind as keyof typeof sizes] += (await request.sizes().catch(() => null))?.responseBodySize ?? 0
    }
    page.on('requestfinished', (request) => counted.push(count(request)))
    const started = performance.now()
    await page.goto(server.url)
    await page.getByRole('heading', { name: heading }).first().waitFor()
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    usable.push(performance.now() - started)
    await page.waitForLoadState('networkidle')
    painted.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    )
    await Promise.all(counted)
    await context.close()
  }
  const kb = Object.fromEntries(
    Object.entries(sizes).map(([kind, bytes]) => [kind, Math.round(bytes / 102.4) / 10]),
  )
  console.log(
    `${name}: ${JSON.stringify(kb)} KB compressed; first paint ${percentile(painted, 0.5)} ms, usable ${percentile(usable, 0.5)} ms (medians of 5)`,
  )
}
await browser.close()
await server.stop()

async function signIn() {
  const context = await browser.newContext()
  await context.request.post(`${server.url}/api/v1/session`, {
    data: { username: 'chuyenvien', password: SAMPLE_PASSWORD },
  })
  const state = await context.storageState()
  await context.close()
  return state
}
