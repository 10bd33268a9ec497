import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { createWorker, OEM } from 'tesseract.js'
import { getDocumentProxy, renderPageAsImage } from 'unpdf'
import type { ReadLine } from '../domain/draft.ts'
import type { ScanMessage, ScanTask } from './read-scan-aside.ts'
import { mostPages } from './scan-format.ts'
import { whitenRulings } from './without-rulings.ts'

/** Points that a page's longer side has: enough for 12-point type on A4, and what a tablet shows sharply. */
const longSide = 2100
const task = workerData as ScanTask
const tell = (message: ScanMessage) => parentPort!.postMessage(message)

try {
  await readScan()
} catch (error) {
  const name = (error as { name?: string } | null)?.name
  tell({ kind: 'failed', code: name === 'PasswordException' ? 'scan-encrypted' : 'scan-damaged' })
}

/** Draws each page as a picture, then reads its lines; the pictures come first, so that people can begin. */
async function readScan(): Promise<void> {
  const count = task.format === 'pdf' ? await countPages() : 1
  if (count > mostPages) return tell({ kind: 'failed', code: 'scan-too-many-pages' })
  tell({ kind: 'pages', count })
  for (let page = 1; page <= count; page++) {
    const { picture, width, height } = await drawPage(page)
    tell({ kind: 'picture', page, picture, width, height })
  }
  if (task.picturesOnly) return tell({ kind: 'done' })
  const reader = await openReader()
  try {
    for (let page = 1; page <= count; page++) {
      const lines = await readLines(reader, page)
      tell({ kind: 'lines', page, lines })
      tell({ kind: 'progress', percent: Math.round((page / count) * 100) })
    }
  } finally {
    await reader.terminate()
  }
  tell({ kind: 'done' })
}

/** The trained data and the program stand in the installed packages: nothing is fetched. */
function openReader() {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/vie')
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  })
}

async function countPages(): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(task.bytes), { verbosity: 0 })
  try {
    return document.numPages
  } finally {
    await document.loadingTask.destroy()
  }
}

/** The page upright on a canvas, its longer side at most `longSide`. */
async function canvasOf(page: number) {
  const image = await loadImage(task.format === 'pdf' ? await drawPdf(page) : Buffer.from(task.bytes))
  const scale = Math.min(1, longSide / Math.max(image.width, image.height))
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)]
  const isTurned = task.turn === 90 || task.turn === 270
  const canvas = createCanvas(isTurned ? height : width, isTurned ? width : height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((task.turn * Math.PI) / 180)
  context.drawImage(image, -width / 2, -height / 2, width, height)
  return canvas
}

async function drawPdf(page: number): Promise<Buffer> {
  const picture = await renderPageAsImage(new Uint8Array(task.bytes), page, {
    canvasImport: () => import('@napi-rs/canvas'),
    height: longSide,
  })
  return Buffer.from(picture)
}

async function drawPage(page: number) {
  const canvas = await canvasOf(page)
  const picture = new Uint8Array(await canvas.encode('jpeg', 82))
  return { picture, width: canvas.width, height: canvas.height }
}

async function readLines(reader: Awaited<ReturnType<typeof openReader>>, page: number): Promise<ReadLine[]> {
  const canvas = await canvasOf(page)
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  whitenRulings(image.data as unknown as Uint8ClampedArray, canvas.width, canvas.height)
  context.putImageData(image, 0, 0)
  const read = await reader.recognize(await canvas.encode('png'), {}, { text: false, blocks: true })
  return (read.data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.map((line) => ({
        page,
        text: line.text.trim().normalize('NFC'),
        confidence: Math.round(line.confidence),
        box: [line.bbox.x0, line.bbox.y0, line.bbox.x1, line.bbox.y1] as ReadLine['box'],
      })),
    ),
  )
}
