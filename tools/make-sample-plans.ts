import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { samples } from '../samples/plans/make/samples.ts'

const folder = path.resolve(import.meta.dirname, '../samples/plans')

/** Prints a Word file as PDF with LibreOffice, which only this tool needs. */
function print(word: Uint8Array): Uint8Array {
  const work = mkdtempSync(path.join(tmpdir(), 'sample-plan-'))
  try {
    writeFileSync(path.join(work, 'plan.docx'), word)
    execFileSync('soffice', [
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      work,
      path.join(work, 'plan.docx'),
    ])
    return readFileSync(path.join(work, 'plan.pdf'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

for (const sample of samples) {
  const bytes = sample.write()
  writeFileSync(path.join(folder, sample.file), sample.pdf ? print(bytes) : bytes)
  writeFileSync(path.join(folder, `${sample.file}.gold.json`), `${JSON.stringify(sample.gold, null, 2)}\n`)
  process.stdout.write(`${sample.file}\n`)
}
