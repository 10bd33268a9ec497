import type { MarkerKind } from './markers.ts'
import type { Item, Paragraph } from './paragraphs.ts'
import { readPeriodHeading } from './periods.ts'
import type { SourceTable } from './source-document.ts'
import { fold, isUpper, wordCount } from './text.ts'

/** What a part of the plan is for. */
export type SectionRole = 'purpose' | 'content' | 'organisation' | 'form'

/** A heading or a list item with what stands under it. */
export type Node = {
  kind: 'node'
  paragraph: Paragraph
  level: string
  role: SectionRole
  entries: Entry[]
}

export type Entry = Node | Paragraph | SourceTable

const contentWords =
  /noi dung|nhiem vu|chuong trinh|hoat dong|cong viec|cong tac thi dua|cong tac khen|phong trao/
const organisation =
  /to chuc thuc hien|to chuc trien khai|giai phap|bien phap|kinh phi|nguon von|nguon luc|trach nhiem|phan cong|che do bao cao|che do thong tin|dieu khoan/
const purpose =
  /muc dich|yeu cau|muc tieu|quan diem|can cu|dac diem tinh hinh|tinh hinh chung|nguyen tac|doi tuong|pham vi|tieu chuan|tieu chi|chi tieu|khau hieu|thuan loi|danh gia ket qua|ket qua (?:dat duoc|cong tac)|chu de|ten phong trao|hinh thuc khen|muc khen|co cau giai/
const exactPurpose =
  /^(?:muc dich|yeu cau|muc dich(?:,| va| -) yeu cau|muc tieu(?: chung| cu the)?|quan diem|doi tuong(?: thi dua| tham gia| ap dung)?|pham vi|nguyen tac|tieu chuan[^.]{0,60}|tieu chi[^.]{0,60}|chi tieu[^.]{0,60}|khau hieu[^.]{0,40}|chu de(?: thi dua| phong trao)?|(?:so luong|ty le|hinh thuc|doi tuong|tuyen trinh|muc)(?: de nghi| xet)? khen thuong[^.]{0,60}|(?:thu tuc|trinh tu)(?:, (?:thu tuc|ho so))?(?:,? (?:va )?ho so)?[^.]{0,20} khen thuong[^.]{0,60}|cach thuc (?:xep hang|xep loai|cham diem)[^.]{0,40}|thuan loi|kho khan|muc khen thuong|co cau giai thuong|(?:cac )?(?:don vi|co quan|doi tuong|tap the|ca nhan|dia phuong)(?:, (?:don vi|dia phuong|ca nhan))? (?:duoc|chiu) (?:su )?(?:kiem tra|giam sat)|thanh phan(?: tham du| tham gia| du| moi| doan| hop| hoi nghi| doan kiem tra)*|thoi gian,? (?:va )?dia diem(?: to chuc| kiem tra| thuc hien)?|dia diem(?: to chuc)?|(?:thoi ky|moc thoi gian|nien do|pham vi|doi tuong|thoi hieu) kiem tra|chuong trinh (?:hoi nghi|dai hoi|buoi le|le|lam viec)[^.;:]{0,40}|so luong(?: dai bieu| tham du)?|(?:thanh phan )?ho so(?: gom(?: co)?| de nghi[^.;:]{0,40}| xet[^.;:]{0,40}| sang kien)?)$/
const exactOrganisation =
  /^(?:to chuc thuc hien|to chuc trien khai|giai phap(?: thuc hien| chu yeu)?|bien phap(?: thuc hien)?|kinh phi(?: thuc hien)?|trach nhiem [^.]{0,60}|phan cong (?:trach nhiem|nhiem vu|thuc hien)|che do (?:thong tin,? )?bao cao)$/

/** The role that a heading gives to what stands under it; null where it says nothing and the parent's holds. */
function roleOfHeading(heading: string, top: boolean): SectionRole | null {
  const words = fold(heading)
    .replace(/[.:;*–-]+\s*$/, '')
    .replace(/\s*[–]\s*/g, ' - ')
    .trim()
  if (wordCount(words) > 25) return null
  if (exactPurpose.test(words)) return 'purpose'
  if (exactOrganisation.test(words)) return 'organisation'
  if (!top) return null
  if (/^phu luc/.test(words)) return 'content'
  if (/^(?:bieu mau|mau so|mau bieu|bang diem|thang diem)/.test(words)) return 'form'
  if (/noi dung|nhiem vu/.test(words) && !/phan cong/.test(words)) return 'content'
  if (organisation.test(words)) return 'organisation'
  if (purpose.test(words)) return 'purpose'
  return contentWords.test(words) ? 'content' : null
}

const annex = /^(?:phu luc|bieu)\b.{0,60}$/

/** The same few headings come again and again in a long plan. */
const judged = new Map<string, boolean>()

function isPeriodHeading(text: string): boolean {
  if (text.length > 200) return false
  const known = judged.get(text)
  if (known !== undefined) return known
  if (judged.size > 2000) judged.clear()
  const found = readPeriodHeading(text, { year: 0 }) !== null
  judged.set(text, found)
  return found
}

function levelOf(paragraph: Paragraph): string | null {
  const { text, marker } = paragraph
  if (annex.test(fold(text.slice(0, 90))) && (isUpper(text.slice(0, 7)) || paragraph.bold)) return 'annex'
  if (paragraph.heading !== undefined) return `h${paragraph.heading}`
  if (marker) return marker.kind
  if (isPeriodHeading(text)) return 'period'
  if (isUpper(text) && wordCount(text) >= 2 && wordCount(text) <= 25) return 'capitals'
  if (paragraph.bold && wordCount(text) <= 20 && !/[.;]$/.test(text)) return 'bold'
  return null
}

/** "* Công tác thường xuyên" over a list of dashes: a heading. */
function headsList(item: Paragraph, next: Item | undefined): boolean {
  return (
    item.marker?.raw === '*' &&
    wordCount(item.text) <= 20 &&
    !/[.;]$/.test(item.text) &&
    next?.kind === 'paragraph' &&
    /^(?:dash|plus|decimal)$/.test(next.marker?.kind ?? '')
  )
}

const order: (MarkerKind | 'annex' | 'capitals' | 'bold' | 'period')[] = ['annex', 'part']

/** Builds the tree of headings and list items under a root that is content. */
export function buildOutline(items: Item[]): Node {
  const first = items[0]
  const rootParagraph: Paragraph = {
    kind: 'paragraph',
    text: '',
    marker: null,
    line: first?.line ?? 1,
    endLine: first?.line ?? 1,
    page: first?.page ?? null,
    bold: false,
  }
  const root: Node = { kind: 'node', paragraph: rootParagraph, level: 'root', role: 'content', entries: [] }
  let stack: Node[] = [root]
  for (const [at, item] of items.entries()) {
    const starred = item.kind !== 'table' && headsList(item, items[at + 1])
    const level = item.kind === 'table' ? null : starred ? 'star' : levelOf(item)
    if (item.kind === 'table' || level === null) {
      stack.at(-1)!.entries.push(item)
      continue
    }
    stack = stackFor(stack, level)
    const parent = stack.at(-1)!
    const inAnnex = stack.some((node) => node.level === 'annex')
    const top =
      stack.length === 1 ||
      (stack.length === 2 && (parent.level === 'part' || inAnnex) && !/^(?:dash|plus|bullet)$/.test(level)) ||
      level === 'roman' ||
      level === 'star'
    const node: Node = {
      kind: 'node',
      paragraph: item,
      level,
      role: roleOfHeading(item.text, top) ?? (stack.length === 1 ? 'content' : parent.role),
      entries: [],
    }
    parent.entries.push(node)
    stack.push(node)
  }
  return root
}

/** The ancestors of a new node: the same level above it is closed, as is everything below that. */
function stackFor(stack: Node[], level: string): Node[] {
  if ((order as string[]).includes(level)) {
    return level === 'annex' ? stack.slice(0, 1) : (closeTo(stack, level) ?? stack.slice(0, 1))
  }
  const same = closeTo(stack, level)
  if (same) return same
  if (/^h\d$/.test(level)) {
    const keep = stack.findLastIndex(
      (node) => node.level === 'root' || (/^h\d$/.test(node.level) && node.level < level),
    )
    return stack.slice(0, keep + 1)
  }
  if (level === 'roman' || level === 'upper') {
    const keep = stack.findLastIndex((node) =>
      ['root', 'annex', 'part', ...(level === 'roman' ? ['upper'] : ['roman'])].includes(node.level),
    )
    return stack.slice(0, keep + 1)
  }
  if (level === 'capitals' || level === 'bold') {
    const keep = stack.findLastIndex((node) =>
      ['root', 'annex', 'part', 'upper', 'roman'].includes(node.level),
    )
    return stack.slice(0, keep + 1)
  }
  if (level === 'period') {
    const keep = stack.findLastIndex(
      (node) => !['dash', 'plus', 'bullet', 'letter', 'paren'].includes(node.level),
    )
    return stack.slice(0, keep + 1)
  }
  if (level === 'star') {
    // A finished piece of work above it is no heading that it could stand under.
    const done = stack.findIndex(
      (node) => ['decimal', 'letter', 'paren'].includes(node.level) && /[.;]$/.test(node.paragraph.text),
    )
    const above = done > 0 ? stack.slice(0, done) : stack
    const keep = above.findLastIndex((node) => !['dash', 'plus', 'bullet'].includes(node.level))
    return above.slice(0, keep + 1)
  }
  if (level === 'decimal') {
    const keep = stack.findLastIndex((node) => !['dash', 'plus', 'bullet'].includes(node.level))
    return stack.slice(0, keep + 1)
  }
  return stack
}

function closeTo(stack: Node[], level: string): Node[] | null {
  const at = stack.findLastIndex((node) => node.level === level)
  return at > 0 ? stack.slice(0, at) : null
}
