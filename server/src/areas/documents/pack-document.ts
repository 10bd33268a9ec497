import PizZip from 'pizzip'
import { layout } from './format.ts'
import { escapeXml, type Xml } from './wordml.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
// A fixed time keeps the same description giving the same bytes.
const packedAt = new Date(2020, 2, 5)

/** A .docx file around a body; the last thing in the body is the properties of the last section. */
export function packDocument(body: Xml, title: string): Uint8Array {
  const zip = new PizZip()
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['rId1', `${office}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(title),
    'word/document.xml': `${declaration}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ['rIdStyles', `${office}/styles`, 'styles.xml'],
      ['rIdSettings', `${office}/settings`, 'settings.xml'],
      ['rIdHeader', `${office}/header`, 'header1.xml'],
      ['rIdFirstHeader', `${office}/header`, 'header2.xml'],
    ]),
    'word/styles.xml': styles(),
    'word/settings.xml': settings(),
    'word/header1.xml': header(pageNumber()),
    'word/header2.xml': header(''),
  }
  for (const [path, text] of Object.entries(parts))
    zip.file(path, text, { date: packedAt, createFolders: false })
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function contentTypes(): Xml {
  const overrides: [string, string][] = [
    ['/word/document.xml', `${wordType}.document.main+xml`],
    ['/word/styles.xml', `${wordType}.styles+xml`],
    ['/word/settings.xml', `${wordType}.settings+xml`],
    ['/word/header1.xml', `${wordType}.header+xml`],
    ['/word/header2.xml', `${wordType}.header+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  return (
    `${declaration}<Types xmlns="${packaging}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`).join('')}</Types>`
  )
}

function relationships(entries: readonly (readonly [string, string, string])[]): Xml {
  const list = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${list.join('')}</Relationships>`
}

function coreProperties(title: string): Xml {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`
  )
}

function styles(): Xml {
  const font = layout.font
  const size = layout.bodyPt * 2
  return (
    `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:color w:val="000000"/>` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '</w:styles>'
  )
}

function settings(): Xml {
  return (
    `${declaration}<w:settings xmlns:w="${word}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat></w:settings>'
  )
}

function header(content: Xml): Xml {
  return `${declaration}<w:hdr xmlns:w="${word}" xmlns:r="${office}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${content}</w:p></w:hdr>`
}

function pageNumber(): Xml {
  const size = layout.pageNumberPt * 2
  const look = `<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
  const mark = (type: string) => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r>${look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${mark('separate')}<w:r>${look}<w:t>2</w:t></w:r>${mark('end')}`
}
