import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** For tests: the XML parts of an Office file, each proved to be well-formed. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts: Record<string, string> = {}
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue
    const xml = strFromU8(content)
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`)
    })
    parser.write(xml).close()
    parts[path] = xml
  }
  return parts
}

/** For tests: the main part of a Word file. */
export function documentXml(bytes: Uint8Array): string {
  return partsOf(bytes)['word/document.xml']!
}

/** For tests: the text of each paragraph that has some, in order; a line break is a newline. */
export function paragraphTexts(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map((match) => textOf(match[0])).filter((text) => text !== '')
}

/** For tests: tables as rows of cells, each cell its text. */
export function tablesOf(xml: string): string[][][] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map((table) =>
    [...table[0].matchAll(/<w:tr>.*?<\/w:tr>/gs)].map((row) =>
      [...row[0].matchAll(/<w:tc>.*?<\/w:tc>/gs)].map((cell) => paragraphTexts(cell[0]).join('\n')),
    ),
  )
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => (match[0] === '<w:br/>' ? '\n' : unescaped(match[1]!)))
    .join('')
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
