// A decision of 1,000 names as .docx, against LibreOffice writing the same merged list: the last step of an office's mail merge, with its start.
// Usage: node bench/documents.ts [names]; the comparison runs where soffice is installed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderForm } from '../server/src/areas/documents/index.ts'
import { describeMachine } from './machine.ts'

const names = Number(process.argv[2] ?? 1000)
const rows = Array.from({ length: names }, (_, at) => ({
  stt: String(at + 1),
  ten: `Nguyễn Thị Hồng ${at + 1}`,
  ong_ba: at % 2 === 0 ? 'Bà' : 'Ông',
  chuc_vu_don_vi: `Chuyên viên, Phòng Nghiệp vụ ${(at % 40) + 1}, Sở Nội vụ`,
}))

console.log(describeMachine())
measureOurs()
measureMailMerge()

function measureOurs(): void {
  const data = {
    fields: {
      tham_quyen: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      phu_luc: [{ ten_phu_luc: 'DANH SÁCH TẶNG BẰNG KHEN', nhom: [{ tieu_de: 'I. CÁ NHÂN', dong: rows }] }],
    },
  }
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    renderForm('award-decision', data, '2026-12-18')
    return performance.now() - start
  })
  const sorted = times.slice(1).toSorted((a, b) => a - b)
  console.log(
    `decision of ${names} names as .docx: first ${Math.round(times[0]!)} ms, then median ${Math.round(sorted[3]!)} ms`,
  )
}

/** What an officer does by hand: the list as a sheet, turned into a Word document by LibreOffice. */
function measureMailMerge(): void {
  const folder = mkdtempSync(join(tmpdir(), 'neuguong-merge-'))
  try {
    writeFileSync(join(folder, 'list.html'), mergedPage())
    const start = performance.now()
    const done = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--infilter=HTML (StarWriter)',
        '--outdir',
        folder,
        join(folder, 'list.html'),
      ],
      { timeout: 300_000 },
    )
    const took = `with its start: ${Math.round(performance.now() - start)} ms`
    console.log(
      done.status === 0
        ? `LibreOffice, the merged list to .docx, ${took}`
        : 'LibreOffice is not installed: no comparison',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The list as mail merge leaves it before it is saved: a table with each name in its row. */
function mergedPage(): string {
  const cells = rows.map(
    (row) => `<tr><td>${row.stt}<td>${row.ong_ba} ${row.ten}<td>${row.chuc_vu_don_vi}</tr>`,
  )
  return `<html><meta charset="utf-8"><body><p>DANH SÁCH</p><table border="1">${cells.join('')}</table></body></html>`
}
