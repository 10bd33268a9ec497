import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type MergeOrders = {
  /** Columns with their size in points; each row has as many texts. */
  fields: [column: string, size: number][]
  rows: string[][]
  rowsOnPage: number
  /** Of the page, in hundredths of a millimetre. */
  width: number
  height: number
  filter: 'writer_pdf_Export' | 'MS Word 2007 XML'
}

/** Milliseconds of the office's start and of the merge from list and letter to one file; `merged`: its bytes. */
export type Merged = { start: number; merge: number; bytes: number }

/**
 * LibreOffice's own mail merge over the same list: a CSV as data source, a letter with its fields, one file. Null where it cannot
 * run: it needs soffice, its database part and the system's Python with uno (Debian: libreoffice-writer, libreoffice-base, python3-uno).
 */
export function mailMerge({ fields, rows, rowsOnPage, width, height, filter }: MergeOrders): Merged | null {
  const folder = mkdtempSync(join(tmpdir(), 'neuguong-merge-'))
  try {
    mkdirSync(join(folder, 'out'))
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
    const lines = [fields.map(([column]) => column), ...rows.map((row) => row.map(quote))]
    writeFileSync(join(folder, 'list.csv'), `${lines.map((line) => line.join(';')).join('\n')}\n`)
    const orders = { folder, csv: 'list', fields, rows: rowsOnPage, width, height, filter }
    writeFileSync(join(folder, 'orders.json'), JSON.stringify(orders))
    const program = join(import.meta.dirname, 'mail-merge.py')
    const done = spawnSync('/usr/bin/python3', [program, join(folder, 'orders.json')], { timeout: 600_000 })
    if (done.status !== 0) {
      console.log(
        `LibreOffice's mail merge does not run here: ${String(done.stderr).trim().split('\n').at(-1)}`,
      )
      return null
    }
    const told = JSON.parse(String(done.stdout)) as { start: number; merge: number; bytes: number }
    return { start: told.start * 1000, merge: told.merge * 1000, bytes: told.bytes }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
