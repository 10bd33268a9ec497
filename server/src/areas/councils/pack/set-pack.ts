import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PackPart } from './pack-parts.ts'

const require = createRequire(import.meta.url)
const faces = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold']
  .concat(['400Regular_Italic/Tinos_400Regular_Italic', '700Bold_Italic/Tinos_700Bold_Italic'])
  .map((name) => `${name}.ttf`)

let compiler: NodeCompiler | null = null

function take(): NodeCompiler {
  if (compiler) return compiler
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  const fontBlobs = faces.map((name) => readFileSync(join(folder, name)))
  compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] })
  return compiler
}

export type Pack = { unit: string; council: string; placeDate: string; parts: PackPart[] }

/** The whole pack as one PDF. Runs in the thread that calls it: some tenths of a second for a full agenda. */
export function setPack(pack: Pack): Uint8Array {
  const typst = take()
  const parts = pack.parts.map((part) => ({
    ...part,
    table: part.table && {
      ...part.table,
      columns: part.table.columns.map((column) => ({ ...column, align: column.align ?? 'left' })),
    },
  }))
  const result = typst.compile({
    mainFilePath: join(import.meta.dirname, 'pack.typ'),
    inputs: { data: JSON.stringify({ ...pack, parts }) },
  })
  const document = result.result
  if (!document) throw new Error(`typst: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`)
  try {
    return typst.pdf(document, { pdfTags: false })
  } finally {
    typst.evictCache(0)
  }
}
