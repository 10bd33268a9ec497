import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ReadLine } from '../../../server/src/areas/resistance/domain/draft.ts'
import { readScanAside } from '../../../server/src/areas/resistance/reading/read-scan-aside.ts'
import { detectScan } from '../../../server/src/areas/resistance/reading/scan-format.ts'
import { isRefusal } from '../../../server/src/platform/refusal.ts'

/**
 * Reads the sample scans once and keeps what was read, so that loading the sample province costs no minute of reading:
 * `node samples/resistance/make/read-scans.ts`, after the scans were drawn anew.
 */
export type SampleReading = { pages: { width: number; height: number; picture: string; lines: ReadLine[] }[] }

const folder = resolve(import.meta.dirname, '..')
mkdirSync(join(folder, 'pages'), { recursive: true })
const readings: Record<string, SampleReading> = {}
for (const name of readdirSync(join(folder, 'scans')).sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, 'scans', name)))
  const format = detectScan(bytes, name)
  if (isRefusal(format)) throw new Error(`${name}: ${format.code}`)
  const reading: SampleReading = { pages: [] }
  const failure = await readScanAside({ bytes, format, turn: 0 }, async (message) => {
    if (message.kind === 'picture') {
      const picture = `pages/${name.replace(/\.\w+$/, '')}-${message.page}.jpg`
      writeFileSync(join(folder, picture), message.picture)
      reading.pages.push({ width: message.width, height: message.height, picture, lines: [] })
    }
    if (message.kind === 'lines') reading.pages[message.page - 1]!.lines = message.lines
  })
  if (failure) throw new Error(`${name}: ${failure}`)
  readings[name] = reading
  console.log(name, reading.pages.map((page) => page.lines.length).join(' '))
}
writeFileSync(join(folder, 'readings.json'), `${JSON.stringify(readings, null, 1)}\n`)
