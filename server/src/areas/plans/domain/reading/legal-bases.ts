import type { Node } from './outline.ts'
import type { Paragraph } from './paragraphs.ts'
import { fold, squeeze, trimEnd } from './text.ts'

export type LegalBasis = { text: string; line: number }

const basisStart = /^(?:can cu|thuc hien|thi hanh|trien khai thuc hien|theo)\b/
const documentWord =
  'Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Thông tri|Hướng dẫn|Chương trình|Thông báo|Kết luận|Quy chế|Quy định'
const issuerTail =
  /,\s*(?:Ủy ban|Uỷ ban|UBND|Hội đồng|Sở|Ban|Phòng|Bộ|Cục|Trường|Trung tâm|Công đoàn|Liên đoàn|Đảng ủy|Bệnh viện|Công an|Văn phòng|Chi cục|Hội|Đoàn|Cụm|Khối|Công ty|Tổng công ty|Viện|Học viện|Liên hiệp|Kho bạc|Ngân hàng)(?![\p{L}])[^;]{0,160}?\s(?:ban hành|xây dựng|tổ chức|triển khai|đề ra|lập|phát động)\s+(?:\p{L}+\s){0,3}?(?:kế hoạch|chương trình|thực hiện|công tác|phong trào)[\s\S]*$/iu

/** The bases where they stand under a heading of their own ("I. CĂN CỨ") and not before the first section. */
export function basesUnderHeading(root: Node): LegalBasis[] {
  for (const node of root.entries) {
    if (
      node.kind !== 'node' ||
      !/^(?:cac )?(?:can cu|co so phap ly)/.test(fold(node.paragraph.text.slice(0, 40)))
    )
      continue
    const items = node.entries.flatMap((entry) =>
      entry.kind === 'node' ? [entry.paragraph] : entry.kind === 'paragraph' ? [entry] : [],
    )
    return items.flatMap((item) => split(squeeze(item.text)).map((text) => ({ text, line: item.line })))
  }
  return []
}

/** The documents that the plan rests on, one entry each, as written. */
export function readLegalBases(preamble: Paragraph[]): LegalBasis[] {
  const bases: LegalBasis[] = []
  let listing = false
  for (const paragraph of preamble) {
    const text = squeeze(paragraph.text)
    const starts: boolean = basisStart.test(fold(text))
    const listed: boolean =
      paragraph.marker?.kind === 'dash' || (listing && new RegExp(`^(?:${documentWord})\\s`, 'u').test(text))
    if (!starts && !listed) continue
    listing = /:$/.test(text) || listed
    for (const part of split(text))
      if (!bases.some((basis) => basis.text === part)) bases.push({ text: part, line: paragraph.line })
  }
  return bases
}

function split(text: string): string[] {
  const bare = text
    .replace(/^(?:Căn cứ|Thực hiện|Thi hành|Triển khai thực hiện|Theo)\s+/iu, '')
    .replace(/^(?:các )?văn bản của [^:;]{0,60}:\s*/iu, '')
    .replace(issuerTail, '')
    .replace(/,?\s*(?:như sau|cụ thể như sau|với (?:các|những) nội dung[^:;]{0,20})\s*:?$/iu, '')
  return cut(bare)
    .flatMap((part) => part.split(new RegExp(`,\\s+(?=(?:${documentWord})\\s+(?:số|của|ngày)\\s)`, 'u')))
    .map((part) => trimEnd(part.replace(/^\s*(?:và\s+)?(?:[Cc]ăn cứ\s+)?/u, '')))
    .filter((part) => part.length > 5 && !announces(part))
}

function cut(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth = Math.max(0, depth - 1)
    if (text[at] === ';' && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

/** The words after the last basis that announce the plan itself. */
function announces(part: string): boolean {
  return /^(?:[\p{L}\d-]+\s){1,14}?(?:ban hành|xây dựng|lập)\s+(?:kế hoạch|chương trình)/iu.test(part.trim())
}
