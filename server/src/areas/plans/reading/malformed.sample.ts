import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

/** A file that is broken on purpose, and the refusals it may meet; with none, a reading is allowed too. */
export type Malformed = { name: string; bytes: Uint8Array; codes?: string[] }

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word package with this text as its main part. */
function wordWith(document: string | Uint8Array, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const bytes = (part: string | Uint8Array) => (typeof part === 'string' ? strToU8(part) : part)
  const parts = { 'word/document.xml': document, ...more }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, bytes(part)])))
}

/** A main part with this body. */
function bodyOf(xml: string): string {
  return `<w:document ${w}><w:body>${xml}</w:body></w:document>`
}

/** A PDF of these objects, with a right table of their places; `trailer` goes into the trailer. */
export function pdfOf(objects: string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const places: number[] = []
  objects.forEach((body, at) => {
    places.push(text.length)
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF`
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

const page = (contents: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`
const stream = (content: string, more = '') =>
  `<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`
const onePage = (content: string) =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(4),
    stream(content),
  ])

/** A PDF of so many empty pages. */
function pdfOfPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, at) => `${at + 4} 0 R`).join(' ')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    stream(''),
    ...Array.from({ length: count }, () => page(3)),
  ])
}

function ole(name: string): Uint8Array {
  const bytes = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.write(name, 1024, 'utf16le')
  return bytes
}

/** Changes the size that the directory and the head of the first entry of a zip declare. */
function declareSize(zip: Uint8Array, size: number): Uint8Array {
  const out = zip.slice()
  const view = new DataView(out.buffer)
  for (let at = 0; at < out.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
  return out
}

/** The same bytes for every run: a fuzz that cannot be repeated proves nothing. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state >> 16) & 0xff
  })
}

function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  const out = bytes.slice()
  const places = noise(60, seed)
  for (let at = 0; at < 30; at += 1)
    out[((places[at * 2]! << 8) | places[at * 2 + 1]!) % out.length] = places[at]! ^ 0xff
  return out
}

/** Malformed files of every kind that is read, made from good ones; at least fifty of them. */
export function malformedFiles(word: Uint8Array, pdf: Uint8Array): Malformed[] {
  const corrupt = ['corrupt-file']
  const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))
  const big = new Uint8Array(30 * 1024 * 1024)
  const many = Object.fromEntries(Array.from({ length: 4_100 }, (_, at) => [`word/${at}.xml`, 'x']))
  return [
    { name: 'empty', bytes: new Uint8Array(0), codes: ['empty-file'] },
    { name: 'spaces', bytes: strToU8(' \n\t\n '), codes: ['empty-file'] },
    { name: 'byte order mark only', bytes: new Uint8Array([0xef, 0xbb, 0xbf]), codes: ['empty-file'] },
    { name: 'over the limit', bytes: new Uint8Array(25 * 1024 * 1024 + 1), codes: ['too-large'] },
    { name: 'zeros', bytes: new Uint8Array(5_000), codes: ['unsupported-type'] },
    { name: 'one byte', bytes: new Uint8Array([0x50]) },
    { name: 'a shopping list', bytes: strToU8('Mua gạo\nMua muối\n'), codes: ['not-a-plan'] },
    ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => ({
      name: `word cut at ${share}`,
      bytes: cut(word, share),
      codes: corrupt,
    })),
    ...[0.05, 0.3, 0.6, 0.9].map((share) => ({ name: `pdf cut at ${share}`, bytes: cut(pdf, share) })),
    ...[1, 2, 3, 4, 5, 6].map((seed) => ({
      name: `noise ${seed}`,
      bytes: noise(seed * 700, seed),
      codes: ['unsupported-type', 'not-a-plan'],
    })),
    ...[11, 12, 13, 14, 15].map((seed) => ({ name: `word with damage ${seed}`, bytes: damaged(word, seed) })),
    ...[21, 22, 23, 24, 25].map((seed) => ({ name: `pdf with damage ${seed}`, bytes: damaged(pdf, seed) })),
    {
      name: 'zip magic and noise',
      bytes: Buffer.concat([Buffer.from('504b0304', 'hex'), noise(900, 9)]),
      codes: corrupt,
    },
    { name: 'zip magic only', bytes: Buffer.from('504b0304', 'hex'), codes: corrupt },
    { name: 'empty zip', bytes: zipSync({}), codes: ['unsupported-type'] },
    { name: 'zip of pictures', bytes: zipSync({ 'a.png': noise(50, 3) }), codes: ['unsupported-type'] },
    { name: 'workbook', bytes: zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), codes: ['unsupported-type'] },
    {
      name: 'word without a document',
      bytes: zipSync({ 'word/styles.xml': strToU8('<x/>') }),
      codes: corrupt,
    },
    { name: 'word of broken xml', bytes: wordWith(bodyOf('<w:p><w:r></w:p>')), codes: corrupt },
    { name: 'word of unfinished xml', bytes: wordWith(bodyOf('<w:p>').slice(0, -20)), codes: corrupt },
    { name: 'word of no xml', bytes: wordWith('Kế hoạch'), codes: corrupt },
    { name: 'word of noise', bytes: wordWith(noise(2_000, 5)), codes: corrupt },
    { name: 'word of another root', bytes: wordWith('<html><body/></html>'), codes: corrupt },
    { name: 'word without a word', bytes: wordWith(bodyOf('<w:p/><w:tbl/>')), codes: ['empty-file'] },
    {
      name: 'word that nests deep',
      bytes: wordWith(bodyOf('<w:tbl><w:tr><w:tc>'.repeat(50_000))),
      codes: corrupt,
    },
    {
      name: 'word with entities',
      bytes: wordWith(`<!DOCTYPE w [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${bodyOf('<w:p/>')}`),
      codes: corrupt,
    },
    {
      name: 'word with broken styles',
      bytes: wordWith(bodyOf('<w:p/>'), { 'word/styles.xml': '<w:styles' }),
      codes: corrupt,
    },
    {
      name: 'word with strange spans',
      bytes: wordWith(
        bodyOf(
          `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="-5"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>`,
        ),
      ),
    },
    {
      name: 'word with styles in a ring',
      bytes: wordWith(bodyOf('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'), {
        'word/styles.xml': `<w:styles ${w}><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
      }),
    },
    { name: 'word bomb by ratio', bytes: wordWith(big), codes: ['zip-bomb'] },
    { name: 'word bomb that lies', bytes: declareSize(wordWith(big), 5_000), codes: ['zip-bomb'] },
    { name: 'word that declares too much', bytes: declareSize(word, 4_000_000_000), codes: ['zip-bomb'] },
    { name: 'word of too many parts', bytes: wordWith(bodyOf('<w:p/>'), many), codes: ['zip-bomb'] },
    { name: 'encrypted word', bytes: ole('EncryptedPackage'), codes: ['encrypted'] },
    { name: 'old word', bytes: ole('WordDocument'), codes: ['unsupported-type'] },
    { name: 'old workbook', bytes: ole('Workbook'), codes: ['unsupported-type'] },
    { name: 'rich text', bytes: strToU8('{\\rtf1 Ke hoach}'), codes: ['unsupported-type'] },
    {
      name: 'picture',
      bytes: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise(300, 2)]),
      codes: ['unsupported-type'],
    },
    {
      name: 'web page',
      bytes: strToU8('<!DOCTYPE html><html><body>Kế hoạch</body></html>'),
      codes: ['unsupported-type'],
    },
    { name: 'pdf head only', bytes: strToU8('%PDF-1.7\n'), codes: corrupt },
    {
      name: 'pdf head and noise',
      bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(3_000, 8)]),
      codes: corrupt,
    },
    {
      name: 'pdf without a table of places',
      bytes: Buffer.from(
        Buffer.from(pdf)
          .toString('latin1')
          .replace(/startxref\s+\d+/, 'startxref 7'),
        'latin1',
      ),
    },
    {
      name: 'pdf whose pages are a ring',
      bytes: pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 3 >>']),
      codes: corrupt,
    },
    { name: 'pdf without pages', bytes: pdfOf(['<< /Type /Catalog >>']), codes: corrupt },
    { name: 'pdf scan', bytes: onePage('q 595 0 0 842 0 0 cm Q'), codes: ['scan-without-text'] },
    {
      name: 'pdf of broken operators',
      bytes: onePage('BT /F1 12 Tf ((( Tj ET Q Q Q re f'),
      codes: ['scan-without-text', 'corrupt-file', 'not-a-plan'],
    },
    { name: 'pdf of too many pages', bytes: pdfOfPages(2_001), codes: ['too-many-pages'] },
    { name: 'pdf bomb', bytes: pdfBomb(), codes: ['zip-bomb'] },
    {
      name: 'pdf packed twice',
      bytes: pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page(4),
        stream('x', '/Filter [/FlateDecode /FlateDecode] '),
      ]),
      codes: ['zip-bomb'],
    },
  ]
}

function pdfBomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(170 * 1024 * 1024, 32), { level: 9 }).toString('latin1')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(4),
    stream(packed, '/Filter /FlateDecode '),
  ])
}
