import { codeOfBytes } from '../server/src/areas/certificates/domain/check-code.ts'
import { fillFields } from '../server/src/areas/certificates/domain/fill-pattern.ts'
import { usualFields } from '../server/src/areas/certificates/domain/usual-fields.ts'
import { type AwardOnPaper, valuesOfAward } from '../server/src/areas/certificates/domain/values-of-award.ts'
import { typesetAside } from '../server/src/areas/certificates/typesetting/typeset-aside.ts'
import type { SheetJob } from '../server/src/areas/certificates/typesetting/typesetter.ts'
import { describeMachine } from './machine.ts'
import { mailMerge } from './mail-merge.ts'

/**
 * A decision's certificates (300 or the number given) as one PDF, from values to bytes, thread and all; how long the server's own
 * thread was held meanwhile; and LibreOffice's mail merge of the same texts into one PDF (see mail-merge.ts), without fitting and QR.
 * Usage: node bench/certificates.ts [certificates]
 */
const count = Number(process.argv[2] ?? 300)
console.log(describeMachine())
const fields = usualFields(420, 297, {
  issuer: 'Chủ tịch Ủy ban nhân dân tỉnh An Bình',
  title: 'Bằng khen',
})
const layout = { place: 'An Bình', signerTitle: 'Chủ tịch', signerName: 'Đinh Công Thành' }
const awards = Array.from({ length: count }, (_, at) => award(at))
const own = await typeset()
const texts = awards.map((one) => fillFields(fields, valuesOfAward(one, layout)).texts)
const merged = mailMerge({
  fields: fields.map(({ size }, at) => [`o${at}`, size]),
  rows: texts,
  rowsOnPage: 1,
  width: 42_000,
  height: 29_700,
  filter: 'writer_pdf_Export',
})
if (merged)
  console.log(
    `LibreOffice's mail merge of the same texts to PDF: ${(merged.merge / 1000).toFixed(2)} s and its start ${(merged.start / 1000).toFixed(1)} s; ` +
      `ratio ${(own / merged.merge).toFixed(2)} of the merge alone`,
  )

function award(at: number): AwardOnPaper {
  const long = at % 5 === 0
  return {
    holder: long
      ? `Tập thể cán bộ, công chức, viên chức Trung tâm Phục vụ hành chính công số ${at}`
      : `Nguyễn Thị Ánh Tuyết ${at}`,
    gender: long ? null : 'female',
    position: long ? null : 'Phó Trưởng phòng phụ trách Phòng Thi đua - Khen thưởng',
    unit: long ? null : 'Sở Nội vụ tỉnh An Bình',
    award: 'Bằng khen',
    deed: `Đã có thành tích xuất sắc trong công tác, góp phần phát triển kinh tế - xã hội, giữ vững quốc phòng, an ninh${long ? '; có nhiều đóng góp trong cải cách hành chính, chuyển đổi số và sắp xếp tổ chức bộ máy theo mô hình chính quyền địa phương hai cấp' : ''}`,
    year: 2026,
    yearUntil: null,
    isSchoolYear: false,
    decision: '1234/QĐ-UBND',
    decidedOn: '2026-12-03',
    signer: null,
    goldenBookNumber: `${at + 1}/2026`,
  }
}

async function typeset(): Promise<number> {
  let worst = 0
  let last = performance.now()
  const beat = setInterval(() => {
    worst = Math.max(worst, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  const begun = performance.now()
  const job: SheetJob = {
    page: { width: 420, height: 297 },
    frame: 'lines',
    picture: null,
    fields: fields.map((field) => ({ ...field, isCode: field.kind === 'qr' })),
    sheets: awards.map((one, at) => {
      const codeWords = codeOfBytes(Uint8Array.from({ length: 10 }, (_, byte) => (at * 37 + byte * 91) % 256))
      const { texts } = fillFields(fields, valuesOfAward(one, layout))
      return { texts, address: `https://thidua.example/kiem-tra/${codeWords}`, codeWords }
    }),
  }
  const { pdf } = await typesetAside({ kind: 'print', job })
  const taken = performance.now() - begun
  clearInterval(beat)
  if (!pdf) throw new Error('a text does not fit')
  console.log(
    `${count} certificates as PDF: ${(taken / 1000).toFixed(2)} s, ${(pdf.length / 1e6).toFixed(1)} MB; the server's thread was held ${Math.round(worst)} ms at most`,
  )
  return taken
}
