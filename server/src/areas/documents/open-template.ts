import { strFromU8, unzipSync } from 'fflate'

/** Why a file cannot be a template at all; `detail` is the part of the file that it is about. */
type TemplateFault = { code: 'not-word' | 'too-large' | 'active-content'; detail: string | null }

const mostBytes = 10 * 1024 * 1024
const mostUnpackedBytes = 60 * 1024 * 1024
const activeParts = /vbaProject|\/embeddings\/|\/activeX\/|\.bin$/i
// A link is harmless; anything else fetched from outside when the document is opened is not.
const fetched = /<Relationship\b(?=[^>]*TargetMode="External")(?![^>]*\/hyperlink")[^>]*>/
const commands = /\bDDE(?:AUTO)?\b|\bINCLUDE(?:TEXT|PICTURE)\b/

/** Looks into a file from outside before anything works on it: size when unpacked, kind, macros, links that fetch. */
export function templateFault(bytes: Uint8Array): TemplateFault | null {
  if (bytes.length > mostBytes) return { code: 'too-large', detail: null }
  let unpacked = 0
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize
        return unpacked <= mostUnpackedBytes
      },
    })
  } catch {
    return { code: 'not-word', detail: null }
  }
  if (unpacked > mostUnpackedBytes) return { code: 'too-large', detail: null }
  if (!parts['word/document.xml'] || !parts['[Content_Types].xml']) return { code: 'not-word', detail: null }
  const active = Object.keys(parts).find((path) => activeParts.test(path)) ?? activeXml(parts)
  return active === undefined ? null : { code: 'active-content', detail: active }
}

function activeXml(parts: Readonly<Record<string, Uint8Array>>): string | undefined {
  return Object.entries(parts).find(([path, bytes]) => {
    if (!/\.(?:xml|rels)$/i.test(path)) return false
    const xml = strFromU8(bytes)
    if (/<!DOCTYPE/i.test(xml) || fetched.test(xml)) return true
    const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map((match) => match[1]).join('')
    return commands.test(fields) || /<w:fldSimple[^>]*w:instr="[^"]*(?:DDE|INCLUDE)/.test(xml)
  })?.[0]
}
