import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'

/** What is set: millimetres and points; positions are where the printer is to be sent. */
export type SheetJob = {
  page: { width: number; height: number }
  frame: 'none' | 'lines' | 'picture'
  picture: { bytes: Uint8Array; format: 'png' | 'jpg' } | null
  fields: SheetField[]
  sheets: Sheet[]
}
export type SheetField = {
  x: number
  y: number
  width: number
  height: number
  size: number
  leastSize: number
  bold: boolean
  italic: boolean
  align: string
  vertical: string
  oneLineFirst: boolean
  isCode: boolean
}
/** One certificate: the text of each field in order, where its QR code leads, and the code in letters. */
export type Sheet = { texts: string[]; address: string; codeWords: string }

/** Size in points and width in millimetres at which a text stands in its box; null: not even in its least size. */
export type Fit = { size: number; width: number } | null

/** Sheets that are measured at a time; between two pieces it is told how far it is. */
const piece = 20

const require = createRequire(import.meta.url)
const fonts = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold']
  .concat(['400Regular_Italic/Tinos_400Regular_Italic', '700Bold_Italic/Tinos_700Bold_Italic'])
  .map((name) =>
    readFileSync(join(dirname(require.resolve('@expo-google-fonts/tinos/package.json')), `${name}.ttf`)),
  )

let compiler: NodeCompiler | null = null

function take(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: fonts }] })
  return compiler
}

/**
 * The size in points at which each text of each sheet stands in its box; null where even the least size does not fit.
 * Runs in the thread that calls it.
 */
export function fitSheets(job: SheetJob, onDone: (sheets: number) => void = () => {}): Fit[][] {
  const sizes: Fit[][] = []
  const bare = { ...job, picture: null }
  for (let from = 0; from < job.sheets.length; from += piece) {
    const sheets = job.sheets.slice(from, from + piece).map(({ texts }) => ({ texts, code: null }))
    const [found] = compile('certificate.typ', { ...bare, sheets, sizes: null }, (typst, document) =>
      typst.query(document, { selector: '<sizes>', field: 'value' }),
    ) as Fit[][][]
    sizes.push(...found!)
    onDone(sizes.length)
  }
  return sizes
}

/** All sheets as one PDF, each text in the size that was found for it. Runs in the thread that calls it. */
export function setSheets(job: SheetJob, sizes: Fit[][]): Uint8Array {
  const typst = take()
  const path = join(import.meta.dirname, 'picture')
  if (job.picture) typst.mapShadow(path, Buffer.from(job.picture.bytes))
  const sheets = job.sheets.map(({ texts, address, codeWords }) => ({
    texts,
    code: renderSVG(address, { border: 1, ecc: 'M' }),
    codeWords,
  }))
  const data = { ...job, sheets, picture: null, pictureFormat: job.picture?.format ?? 'png' }
  try {
    return compile('certificate.typ', { ...data, sizes: settled(job, sizes) }, (by, document) =>
      by.pdf(document, { pdfTags: false }),
    )
  } finally {
    if (job.picture) typst.unmapShadow(path)
    typst.evictCache(0)
  }
}

/** A text that does not fit stands in its least size where it is looked at all the same. */
function settled(job: SheetJob, sizes: Fit[][]): NonNullable<Fit>[][] {
  return sizes.map((sheet) =>
    sheet.map((fit, i) => fit ?? { size: job.fields[i]!.leastSize, width: job.fields[i]!.width }),
  )
}

export type CalibrationSheet = {
  page: { width: number; height: number }
  /** Millimetres. */
  marks: { left: number; top: number; across: number; down: number }
  words: { title: string; steps: string[]; printer: string }
}

/** The sheet on which the error of a printer is measured, as PDF. */
export function setCalibrationSheet(sheet: CalibrationSheet): Uint8Array {
  return compile('calibration.typ', sheet, (typst, document) => typst.pdf(document, { pdfTags: false }))
}

type Document = NonNullable<ReturnType<NodeCompiler['compile']>['result']>

function compile<T>(file: string, data: unknown, use: (typst: NodeCompiler, document: Document) => T): T {
  const typst = take()
  const result = typst.compile({
    mainFilePath: join(import.meta.dirname, file),
    inputs: { data: JSON.stringify(data) },
  })
  const document = result.result
  if (!document) throw new Error(`typst: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`)
  return use(typst, document)
}
