import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { certificatePage, listPage, sheetPage } from './paper.ts'
import { certificates, lists, sheets } from './people.ts'

/**
 * Draws the sample scans: typed papers of fictional people, printed by Chromium and aged by ImageMagick (skew, grain, yellow
 * paper, JPEG). Run by hand; what it writes is committed: `node samples/resistance/make/make-scans.ts`.
 */
const folder = resolve(import.meta.dirname, '..', 'scans')
const work = mkdtempSync(join(tmpdir(), 'scans-'))

type Paper = { name: string; html: string; skew: number; grain: number; tint: string; turned?: number }
const papers: Paper[] = [
  ...certificates.map((person, i) => ({
    name: `bang-${i + 1}.${i === 1 ? 'png' : 'jpg'}`,
    html: certificatePage(person),
    skew: [0.6, -0.4, 0, 1.1][i]!,
    grain: [0.25, 0.2, 0.5, 0.35][i]!,
    tint: ['#f6efdc', '#ffffff', '#efe3c4', '#f4ead2'][i]!,
  })),
  ...sheets.map((person, i) => ({
    name: `phieu-${i + 1}.jpg`,
    html: sheetPage(person),
    skew: [-0.7, 0.3, 0.9, -0.2][i]!,
    grain: [0.3, 0.45, 0.3, 0.2][i]!,
    tint: ['#f7f2e6', '#f3ecd9', '#ffffff', '#f9f6ee'][i]!,
  })),
  ...lists.map((list, i) => ({
    name: `danh-sach-${i + 1}.pdf`,
    html: listPage(list),
    skew: [0.4, -0.5][i]!,
    grain: 0.3,
    tint: '#f8f3e4',
  })),
  { name: 'ho-so-hai-trang.pdf', html: sheetPage(sheets[0]!), skew: 0.2, grain: 0.25, tint: '#faf6ea' },
  {
    name: 'phieu-nam-ngang.jpg',
    html: sheetPage(sheets[1]!),
    skew: 0,
    grain: 0.25,
    tint: '#f6f0e0',
    turned: 90,
  },
]

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 })
try {
  for (const paper of papers) await draw(paper)
} finally {
  await browser.close()
  rmSync(work, { recursive: true, force: true })
}

async function draw(paper: Paper): Promise<void> {
  await page.setContent(paper.html)
  const clean = join(work, 'clean.png')
  writeFileSync(clean, await page.screenshot({ fullPage: true }))
  const aged = join(work, 'aged.jpg')
  age(clean, aged, paper)
  const target = join(folder, paper.name)
  if (paper.name === 'ho-so-hai-trang.pdf') {
    await page.setContent(certificatePage(certificates[0]!))
    writeFileSync(clean, await page.screenshot({ fullPage: true }))
    const second = join(work, 'second.jpg')
    age(clean, second, paper)
    await bind([aged, second], target)
  } else if (paper.name.endsWith('.pdf')) await bind([aged], target)
  else if (paper.name.endsWith('.png')) execFileSync('convert', [aged, '-colors', '32', target])
  else execFileSync('convert', [aged, target])
}

/** A PDF that holds pictures only, one a page, as scanners write it. */
async function bind(pictures: string[], target: string): Promise<void> {
  const images = pictures.map((path) => `<img src="data:image/jpeg;base64,${readFileSync(path, 'base64')}">`)
  const style =
    '@page { size: A4; margin: 0 } body { margin: 0 } img { display: block; width: 210mm; break-after: page }'
  await page.setContent(`<style>${style} img:last-child { break-after: auto }</style>${images.join('')}`)
  writeFileSync(target, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
}

/** As a scanner gives it: turned a little, on tinted paper, grainy, somewhat soft. */
function age(from: string, to: string, { skew, grain, tint, turned = 0 }: Paper): void {
  const args = [from, '-resize', '1240x', '-background', tint, '-rotate', String(skew), '-fill', tint]
  args.push('-tint', '100', '-seed', '7', '-attenuate', String(grain), '+noise', 'Gaussian', '-blur', '0x0.6')
  args.push('-rotate', String(turned), '-quality', '68', to)
  execFileSync('convert', args)
}
