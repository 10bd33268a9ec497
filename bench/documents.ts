// A decision of 1,000 names as .docx, against LibreOffice's mail merge of the same names into a .docx.
// Usage: node bench/documents.ts [names]; the comparison runs where LibreOffice's mail merge does (see mail-merge.ts).
import { renderForm } from '../server/src/areas/documents/index.ts'
import { describeMachine } from './machine.ts'
import { mailMerge } from './mail-merge.ts'

const names = Number(process.argv[2] ?? 1000)
const rows = Array.from({ length: names }, (_, at) => ({
  stt: String(at + 1),
  ten: `Nguyễn Thị Hồng ${at + 1}`,
  ong_ba: at % 2 === 0 ? 'Bà' : 'Ông',
  chuc_vu_don_vi: `Chuyên viên, Phòng Nghiệp vụ ${(at % 40) + 1}, Sở Nội vụ`,
}))

console.log(describeMachine())
const own = measureOurs()
const merged = mailMerge({
  fields: [
    ['stt', 13],
    ['ong_ba', 13],
    ['ten', 13],
    ['chuc_vu_don_vi', 13],
  ],
  rows: rows.map((row) => [row.stt, row.ong_ba, row.ten, row.chuc_vu_don_vi]),
  rowsOnPage: 25,
  width: 21_000,
  height: 29_700,
  filter: 'MS Word 2007 XML',
})
if (merged)
  console.log(
    `LibreOffice's mail merge of the same names to .docx: ${Math.round(merged.merge)} ms and its start ${Math.round(merged.start)} ms; ` +
      `ratio ${(own / merged.merge).toFixed(2)} of the merge alone`,
  )

function measureOurs(): number {
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
  return sorted[3]!
}
