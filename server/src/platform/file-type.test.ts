import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileTypeOf, plainFileName, scanTypeOf } from './file-type.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const macroWord = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const macroSheet = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'

function office(type: string, main: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const types = `<Types><Override PartName="/${main}" ContentType="${type}"/></Types>`
  return zipSync({ '[Content_Types].xml': strToU8(types), [main]: strToU8('<x/>'), ...more })
}
const startOf = (...head: number[]) => new Uint8Array([...head, 0, 0, 0, 0])
const png = startOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

describe('the type of a file', () => {
  it('is told by the content', () => {
    const samples = {
      pdf: strToU8('%PDF-1.7 x'),
      png,
      jpg: startOf(0xff, 0xd8, 0xff),
      docx: office(word, 'word/document.xml'),
      xlsx: office(sheet, 'xl/workbook.xml'),
    }
    for (const [extension, bytes] of Object.entries(samples))
      expect(fileTypeOf(bytes)?.extension).toBe(extension)
    expect(fileTypeOf(office(word, 'word/document2.xml'))?.extension).toBe('docx')
    expect(Object.values(samples).map((bytes) => scanTypeOf(bytes)?.mediaType)).toEqual([
      'application/pdf',
      'image/png',
      'image/jpeg',
      undefined,
      undefined,
    ])
  })

  it('is none for macros, wherever they show', () => {
    const macros = { 'word/vbaProject.bin': startOf(0xd0, 0xcf) }
    expect(fileTypeOf(office(word, 'word/document.xml', macros))).toBeNull()
    expect(fileTypeOf(office(macroWord, 'word/document.xml'))).toBeNull()
    expect(fileTypeOf(office(macroSheet, 'xl/workbook.xml'))).toBeNull()
  })

  it('is none for packages of another kind, broken ones and everything else', () => {
    expect(fileTypeOf(zipSync({ 'a.exe': startOf(0x4d, 0x5a) }))).toBeNull()
    expect(fileTypeOf(office(word, 'word/document.xml').subarray(0, 60))).toBeNull()
    expect(fileTypeOf(strToU8('PK\u0003\u0004 [Content_Types].xml word/document.xml'))).toBeNull()
    expect([strToU8('MZ'), new Uint8Array(), png.subarray(0, 4)].map(fileTypeOf)).toEqual([null, null, null])
  })
})

describe('the plain name of a file', () => {
  it('leaves out path and control characters and keeps the ending', () => {
    expect(plainFileName('C:\\Hồ sơ\\Báo\u0000 cáo.pdf')).toBe('Báo cáo.pdf')
    expect(plainFileName('../../etc/Quyết định.pdf'.normalize('NFD'))).toBe('Quyết định.pdf')
    expect(plainFileName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(196)}.pdf`)
    expect([plainFileName(' '), plainFileName('thư mục/', 'van-ban')]).toEqual(['tep', 'van-ban'])
  })
})
