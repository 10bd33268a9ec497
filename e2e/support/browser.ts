import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { SAMPLE_PASSWORD } from '../../server/src/areas/access/index.ts'

export const desktop = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }

const binaries = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** A browser for one file of journeys; every page that a journey opens is watched for errors. */
export function useBrowser(): {
  url: string
  open(viewport?: typeof desktop): Promise<Page>
  /** A page of its own, on which one of the sample accounts is signed in. */
  signedIn(username: string, viewport?: typeof desktop): Promise<Page>
} {
  let browser: Browser
  const contexts: BrowserContext[] = []
  const faults: string[] = []
  const url = inject('serverUrl')

  beforeAll(async () => {
    const executablePath = binaries.find((path) => path && existsSync(path))
    if (!executablePath) throw new Error('No Chromium found: install it, or set CHROMIUM to its path.')
    browser = await chromium.launch({
      // Without a locale Chromium reads no file under a folder with accents.
      env: { ...process.env, LANG: 'C.UTF-8' },
      executablePath,
      args: ['--no-sandbox'],
    })
  })

  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser?.close()
    expect(faults).toEqual([])
  })

  async function open(viewport = desktop): Promise<Page> {
    const context = await browser.newContext({
      viewport,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      acceptDownloads: true,
    })
    contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    page.on('response', (response) => {
      if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
    })
    return page
  }

  return {
    url,
    open,
    async signedIn(username, viewport) {
      const page = await open(viewport)
      await signIn(page, url, username)
      return page
    },
  }
}

/** Signs in as one of the sample accounts, as a person does. */
export async function signIn(page: Page, url: string, username: string): Promise<void> {
  await page.goto(url)
  await signInHere(page, username)
  await page.getByRole('heading', { level: 1, name: 'Hôm nay tôi phải làm gì' }).waitFor()
}

/** The same on the page of signing in that is open; it leads on to wherever it is asked to. */
export async function signInHere(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** Sends what the signed-in person could have filled in, where a journey is about what comes after. */
export async function postTo<T>(page: Page, url: string, data: object): Promise<T> {
  const answer = await page.request.post(url, { data })
  if (!answer.ok()) throw new Error(`${url}: ${await answer.text()}`)
  return answer.json() as Promise<T>
}

/**
 * No violation of WCAG 2.2 A and AA on the page as it stands; no page has frames, so axe needs no page of its own. What is drawn
 * true to its size on paper may be smaller than a finger: WCAG 2.5.8 leaves it out, and so do we.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze()
  const found: string[] = []
  for (const { id, nodes } of violations) {
    const targets = nodes.map((node) => String(node.target))
    const counted = id === 'target-size' ? await notTrueToSize(page, targets) : targets
    if (counted.length > 0) found.push(`${id}: ${counted.join(' | ')}`)
  }
  expect(found).toEqual([])
}

function notTrueToSize(page: Page, targets: string[]): Promise<string[]> {
  return page.evaluate(
    (all) => all.filter((target) => !document.querySelector(target)?.closest('[data-true-to-size]')),
    targets,
  )
}

/** Nothing stands out to the side: what a person would have to scroll for. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(excess).toBeLessThanOrEqual(0)
}
