import { SaxesParser } from 'saxes'
import { type Refusal, refuse } from '../refusal.ts'
import { limits } from './limits.ts'

/** What a walk over an XML part calls; names have the usual prefixes (w, m, mc, r), whatever the file calls them. */
export type XmlHandler = {
  open(name: string, attribute: (name: string) => string | undefined): void
  close?(name: string): void
  text?(text: string): void
}

const knownPrefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
])

/** Walks over an XML part; refuses what is not well formed, nests too deep, or declares a document type. */
export function parseXml(bytes: Uint8Array, part: string, handler: XmlHandler): Refusal | null {
  const names = new Map<string, string>()
  const prefixes = new Map<string, string>()
  let problem: string | null = null
  let depth = 0
  const canonical = (raw: string) => {
    let name = names.get(raw)
    if (name === undefined) {
      const colon = raw.indexOf(':')
      const prefix = colon < 0 ? '' : raw.slice(0, colon)
      const known = prefixes.get(prefix)
      name = known ? `${known}:${raw.slice(colon + 1)}` : raw
      names.set(raw, name)
    }
    return name
  }
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (error) => {
    problem ??= error.message.slice(0, 120)
  })
  parser.on('doctype', () => {
    problem ??= 'doctype'
  })
  parser.on('opentag', (tag) => {
    if (problem) return
    depth += 1
    if (depth > limits.xmlDepth) {
      problem = 'depth'
      return
    }
    const attributes = tag.attributes as Record<string, string>
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue
      const known = knownPrefixes.get(attributes[key]!)
      const prefix = key.slice(6)
      if (known && prefixes.get(prefix) !== known) {
        prefixes.set(prefix, known)
        names.clear()
      }
    }
    const name = canonical(tag.name)
    const colon = tag.name.indexOf(':')
    const prefix = colon < 0 ? '' : tag.name.slice(0, colon + 1)
    handler.open(name, (wanted) => attributes[prefix + wanted] ?? attributes[wanted])
  })
  parser.on('closetag', (tag) => {
    if (problem) return
    depth -= 1
    handler.close?.(canonical(tag.name))
  })
  if (handler.text) parser.on('text', (text) => !problem && handler.text!(text))
  if (handler.text) parser.on('cdata', (text) => !problem && handler.text!(text))
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length && !problem; at += 262_144) {
    parser.write(decoder.decode(bytes.subarray(at, at + 262_144), { stream: true }))
  }
  if (!problem) parser.close()
  return problem ? refuse('corrupt-file', { format: 'docx', detail: `${part}: ${problem}` }) : null
}

/** The value of an on/off property: present without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}
