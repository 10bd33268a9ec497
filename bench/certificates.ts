import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { codeOfBytes } from '../server/src/areas/certificates/domain/check-code.ts'
import { fillFields } from '../server/src/areas/certificates/domain/fill-pattern.ts'
import { usualFields } from '../server/src/areas/certificates/domain/usual-fields.ts'
import { type AwardOnPaper, valuesOfAward } from '../server/src/areas/certificates/domain/values-of-award.ts'
import { typesetAside } from '../server/src/areas/certificates/typesetting/typeset-aside.ts'
import type { SheetJob } from '../server/src/areas/certificates/typesetting/typesetter.ts'
import { describeMachine } from './machine.ts'

/**
 * A decision's certificates (300 or the number given) as one PDF, from values to bytes, thread and all; how long the server's own
 * thread was held meanwhile; and LibreOffice turning the merged .docx of the same texts into PDF, its merging left out.
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
const theirs = convert()
if (theirs) console.log(`ratio: ${(own / theirs).toFixed(2)} of LibreOffice's time`)

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

/** The same texts as a mail merge leaves them: one page a certificate. */
function convert(): number | null {
  if (spawnSync('soffice', ['--version']).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'neuguong-bench-'))
  try {
    writeFileSync(join(folder, 'merged.docx'), mergedDocument())
    const begun = performance.now()
    const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`]
    spawnSync('soffice', [...args, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'merged.docx')])
    const taken = performance.now() - begun
    if (!existsSync(join(folder, 'merged.pdf'))) return null
    console.log(`LibreOffice, the merged .docx of the same texts to PDF: ${(taken / 1000).toFixed(2)} s`)
    return taken
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function mergedDocument(): Uint8Array {
  const asXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const line = (text: string, size: number, breakBefore: boolean) =>
    `<w:p><w:pPr>${breakBefore ? '<w:pageBreakBefore/>' : ''}<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="${size * 2}"/></w:rPr><w:t>${asXml(text)}</w:t></w:r></w:p>`
  const pages = awards.map((one) =>
    fillFields(fields, valuesOfAward(one, layout))
      .texts.map((text, at) => line(text, fields[at]!.size, at === 0))
      .join(''),
  )
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const page =
    '<w:sectPr><w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/><w:pgMar w:top="1000" w:bottom="800" w:left="1400" w:right="1400" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${pages.join('')}${page}</w:body></w:document>`,
    ),
  })
}
