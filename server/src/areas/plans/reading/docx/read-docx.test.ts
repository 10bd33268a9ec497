import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatCount } from '../../../../platform/office/numbering.ts'
import { openZip } from '../../../../platform/office/open-zip.ts'
import { isRefusal } from '../../../../platform/refusal.ts'
import { toTcvn3, toVni } from '../../../../platform/text/vietnamese-encodings.ts'
import type { SourceTable } from '../../domain/reading/source-document.ts'
import { readDocx } from './read-docx.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

function pack(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

function read(body: string, parts: Record<string, string> = {}) {
  const zip = openZip(
    pack({
      'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
      ...parts,
    }),
  )
  if (isRefusal(zip)) throw new Error(zip.code)
  const result = readDocx(zip)
  if (isRefusal(result)) throw new Error(JSON.stringify(result))
  return result
}

const texts = (body: string, parts?: Record<string, string>) =>
  read(body, parts).source.blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'))
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const rowsOf = (body: string) =>
  (read(body).source.blocks[0] as SourceTable).rows.map((one) =>
    one.cells.map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan]),
  )

describe('paragraphs', () => {
  it('keeps tabs, line breaks, hyphens and symbols, and drops soft hyphens', () => {
    const run =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c\u00ADd</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    expect(texts(`<w:p>${run}</w:p>`)).toEqual(['a   b\ncd-e•'])
  })

  it('gives the text as it stands with every tracked change accepted', () => {
    const body =
      '<w:p><w:r><w:t>Quý </w:t></w:r><w:del><w:r><w:delText>I</w:delText></w:r></w:del><w:ins><w:r><w:t>II</w:t></w:r></w:ins></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Sở Nội vụ </w:t></w:r></w:p><w:p><w:r><w:t>chủ trì</w:t></w:r></w:p>' +
      '<w:p><w:moveFrom><w:r><w:t>bỏ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>giữ</w:t></w:r></w:moveTo></w:p>' +
      `<w:tbl>${row(cell('1'), cell('x'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('2')}${cell('y')}</w:tr></w:tbl>`
    const { source } = read(body)
    expect(source.blocks.slice(0, 3).map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'Quý II',
      'Sở Nội vụ chủ trì',
      'giữ',
    ])
    expect((source.blocks[3] as SourceTable).rows).toHaveLength(1)
  })

  it('reads a text box once, after the paragraph that it hangs on', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const body = `<w:p><w:r><w:t>Trước</w:t><mc:AlternateContent><mc:Choice><wps:txbx>${box('Trong khung')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('Trong khung')}</v:textbox></mc:Fallback></mc:AlternateContent><w:t> sau</w:t></w:r></w:p>`
    expect(texts(body)).toEqual(['Trước sau', 'Trong khung'])
  })

  it('leaves out hidden text, field codes, notes, headers and footers', () => {
    const body =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>hiện</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${namespaces}>${p('chú thích')}</w:footnotes>`,
      'word/header1.xml': `<w:hdr ${namespaces}>${p('đầu trang')}</w:hdr>`,
    }
    expect(texts(body, parts)).toEqual(['hiện'])
  })

  it('numbers pages by the breaks that Word rendered, and gives none where it rendered none', () => {
    const body = `${p('một')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r></w:p>`
    expect(read(body).source.lines).toEqual([
      { text: 'một', page: 1 },
      { text: 'hai', page: 2 },
    ])
    expect(read(p('một')).source.lines).toEqual([{ text: 'một', page: null }])
  })

  it('takes the breaks in the cells of one row for one break', () => {
    const cut =
      '<w:tc><w:p><w:r><w:t>a </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p></w:tc>'
    const { source } = read(
      `<w:tbl>${row(cell('1'), cell('x'))}${row(cut, cut, cut)}${row(cell('3'), cell('z'))}</w:tbl>`,
    )
    expect((source.blocks[0] as SourceTable).rows.map((one) => one.page)).toEqual([1, 1, 2])
  })

  it('goes on in the font of the run after a text box in it', () => {
    const box = `<w:pict><v:textbox><w:txbxContent>${p('khung')}</w:txbxContent></v:textbox></w:pict>`
    const run = `<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>${box}<w:t>${toTcvn3('thi đua')}</w:t></w:r>`
    expect(texts(`<w:p>${run}</w:p>`)).toEqual(['thi đua', 'khung'])
  })

  it('reads strict documents, whatever prefix they use', () => {
    const zip = openZip(
      pack({
        'word/document.xml':
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>KẾ HOẠCH</x:t></x:r></x:p></x:body></x:document>',
      }),
    )
    if (isRefusal(zip)) throw new Error(zip.code)
    expect(readDocx(zip)).toMatchObject({
      source: { blocks: [{ kind: 'paragraph', text: 'KẾ HOẠCH', centred: true }] },
    })
  })

  it('converts text in a legacy font, capitals and split accents included', () => {
    const run = (text: string, font: string) =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const vni = toVni('Sở Nội vụ')
    const body =
      `<w:p>${run(toTcvn3('kế hoạch '), '.VnTimeH')}${run(toTcvn3('năm học mới'), '.VnTime')}</w:p>` +
      `<w:p>${run(vni.slice(0, 2), 'VNI-Times')}${run(vni.slice(2), 'VNI-Times')}</w:p>` +
      `<w:p>${run('Chữ Unicode', '.VnTime')}</w:p>`
    const result = read(body)
    expect(result.source.lines.map((line) => line.text)).toEqual([
      'KẾ HOẠCH năm học mới',
      'Sở Nội vụ',
      'Chữ Unicode',
    ])
    expect(result.encodings).toEqual(['tcvn3', 'vni'])
  })

  it('takes a legacy font from the style and its parents', () => {
    const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="A"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`
    const result = read(p(toTcvn3('thi đua'), '<w:pStyle w:val="B"/>'), { 'word/styles.xml': styles })
    expect(result.source.blocks).toEqual([
      { kind: 'paragraph', text: 'thi đua', line: 1, page: null, bold: true },
    ])
  })
})

describe('lists', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const numbering = `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uF0B7')}${level(4, 'decimal', '%1.%2.%5', '<w:isLgl/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`
  const item = (text: string, at: number, id = 1) =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`)

  it('prints the marks that Word prints', () => {
    const body =
      item('a', 0) +
      item('b', 1) +
      item('c', 2) +
      item('d', 2) +
      item('e', 3) +
      item('f', 1) +
      item('g', 2) +
      item('h', 0) +
      item('i', 1) +
      item('k', 4) +
      item('l', 1, 2) +
      p('m', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    const { source } = read(body, { 'word/numbering.xml': numbering })
    expect(source.lines.map((line) => line.text)).toEqual([
      'I. a',
      '1. b',
      'a) c',
      'b) d',
      '• e',
      '2. f',
      'a) g',
      'II. h',
      '1. i',
      '2.1.1 k',
      '5. l',
      'm',
    ])
    expect(source.blocks[2]).toMatchObject({ text: 'c', list: { marker: 'a)', depth: 2 } })
  })

  it('puts the number of an empty numbered cell into the cell', () => {
    const numbered =
      '<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>'
    const body = `<w:tbl>${row(cell('TT'), cell('Nội dung'))}${row(numbered, cell('Một'))}${row(numbered, cell('Hai'))}</w:tbl>`
    const table = read(body, { 'word/numbering.xml': numbering }).source.blocks[0] as SourceTable
    expect(table.rows.map((one) => one.cells[0]!.text)).toEqual(['TT', '1.', '2.'])
  })

  it('counts in every format', () => {
    const count = (format: string, ...numbers: number[]) =>
      numbers.map((number) => formatCount(number, format))
    expect(count('lowerLetter', 1, 4, 26, 27, 53)).toEqual(['a', 'd', 'z', 'aa', 'aaa'])
    expect(count('upperRoman', 4, 9, 14, 40)).toEqual(['IV', 'IX', 'XIV', 'XL'])
    expect(count('decimalZero', 7, 12)).toEqual(['07', '12'])
    expect(count('none', 3)).toEqual([''])
  })
})

describe('tables', () => {
  it('gives merged cells once, with their spans', () => {
    const body = `<w:tbl>${row(cell('TT', '<w:vMerge w:val="restart"/>'), cell('Cơ quan', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('Chủ trì'), cell('Phối hợp'))}${row(cell('QUÝ I', '<w:gridSpan w:val="3"/>'))}</w:tbl>`
    expect(rowsOf(body)).toEqual([
      [
        ['TT', 0, 1, 2],
        ['Cơ quan', 1, 2, 1],
      ],
      [
        ['Chủ trì', 1, 1, 1],
        ['Phối hợp', 2, 1, 1],
      ],
      [['QUÝ I', 0, 3, 1]],
    ])
  })

  it('takes edges a sliver apart for one edge', () => {
    const grid = '<w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="60"/><w:gridCol w:w="4000"/></w:tblGrid>'
    const body = `<w:tbl>${grid}${row(cell('TT'), cell('Nội dung', '<w:gridSpan w:val="2"/>'))}${row(cell('1', '<w:gridSpan w:val="2"/>'), cell('Việc'))}</w:tbl>`
    expect(rowsOf(body)).toEqual([
      [
        ['TT', 0, 1, 1],
        ['Nội dung', 1, 1, 1],
      ],
      [
        ['1', 0, 1, 1],
        ['Việc', 1, 1, 1],
      ],
    ])
  })

  it('writes a table inside a cell as lines of that cell', () => {
    const inner = `<w:tbl>${row(cell('a'), cell('b'))}${row(cell('c'), cell('d'))}</w:tbl>`
    const body = `<w:tbl>${row(cell('1'), `<w:tc>${p('Việc')}${inner}</w:tc>`)}</w:tbl>`
    expect(rowsOf(body)).toEqual([
      [
        ['1', 0, 1, 1],
        ['Việc\na b\nc d', 1, 1, 1],
      ],
    ])
  })

  it('gives each row the lines of its tallest cell', () => {
    const tall = `<w:tc>${p('- Sở Tư pháp;')}${p('- Sở Tài chính.')}</w:tc>`
    const { source } = read(
      `${p('đầu')}<w:tbl>${row(cell('1'), tall)}${row(cell('2'), cell('x'))}</w:tbl>${p('cuối')}`,
    )
    expect(source.lines.map((line) => line.text)).toEqual([
      'đầu',
      '1\t- Sở Tư pháp;',
      '\t- Sở Tài chính.',
      '2\tx',
      'cuối',
    ])
    expect((source.blocks[1] as SourceTable).rows.map((one) => one.line)).toEqual([2, 4])
    expect(source.blocks[2]).toMatchObject({ text: 'cuối', line: 5 })
  })

  it('turns heading, signature and frame tables into paragraphs, left side first', () => {
    const heading = `<w:tbl>${row(cell('SỞ NỘI VỤ'), cell('Độc lập - Tự do - Hạnh phúc'))}${row(cell('Số: 1/KH'), cell('An Bình, ngày 02 tháng 01 năm 2026'))}</w:tbl>`
    const foot = `<w:tbl>${row(`<w:tc>${p('Nơi nhận:')}${p('- Lưu: VT.')}</w:tc>`, cell('GIÁM ĐỐC'))}</w:tbl>`
    const frame = `<w:tbl>${row(cell('DỰ THẢO'))}</w:tbl>`
    expect(texts(heading + frame + foot)).toEqual([
      'SỞ NỘI VỤ',
      'Số: 1/KH',
      'Độc lập - Tự do - Hạnh phúc',
      'An Bình, ngày 02 tháng 01 năm 2026',
      'DỰ THẢO',
      'Nơi nhận:',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
    ])
  })
})
