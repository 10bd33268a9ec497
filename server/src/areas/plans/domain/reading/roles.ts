import { splitBodies, startsAsBody } from './bodies.ts'
import { fold, isUpper, lower, squeeze, trimEnd, wordCount } from './text.ts'

/** Who answers for a piece of work and who helps, as written. */
export type Roles = { lead: string[]; coordinating: string[] }

const verbs =
  'tổ chức|chủ trì|tham mưu|xây dựng|phối hợp|triển khai|thực hiện|theo dõi|đôn đốc|hướng dẫn|có trách nhiệm|chịu trách nhiệm|căn cứ|căn kế hoạch|chủ động|tiếp tục|đẩy mạnh|tăng cường|kiểm tra|quán triệt|cụ thể hóa|phát động|tuyên truyền|tổng hợp|báo cáo|lập|đăng ký|nghiêm túc|phát hiện|giúp|làm|thẩm định|bố trí|chỉ đạo|là|đăng tải|hoàn thành|xem xét|rà soát|đề xuất|tích cực|cử|gửi|phân công|thường xuyên|vận động|trên cơ sở|dựa|nâng cao|phổ biến|bám sát|kịp thời|ban hành|xét|lựa chọn|tập trung|duy trì|cập nhật|in|quản lý|tạo điều kiện|họp|tiến hành|huy động|tham gia|trình|công bố|thành lập|đề nghị|bình xét|bình chọn'
const verbAt = new RegExp(
  `(?<=\\s)(?:cần |phải |sẽ |được giao |được phân công )?(?:${verbs})(?=[\\s,.;]|$)`,
  'gu',
)

/** The body that is the subject of a sentence ("Văn phòng Sở chịu trách nhiệm …"), with the rest; null where there is none. */
export function leadingBody(text: string): { body: string; rest: string } | null {
  const bare = squeeze(text)
  if (!startsAsBody(bare.slice(0, 80))) return null
  const words = lower(bare.slice(0, 600))
  for (const match of words.matchAll(verbAt)) {
    const before = words.slice(0, match.index).trimEnd()
    if (inBrackets(before)) continue
    // "Ban Tổ chức", "Phòng Tham mưu": part of a name.
    if (
      /(?<!các )(?:ban|phòng|vụ|cục)$/u.test(before) &&
      /^(?:tổ chức|tham mưu|tổng hợp|kiểm tra|quản lý|tuyên truyền)/u.test(match[0])
    )
      continue
    // "Sở Xây dựng", "Quỹ Vận động": a capital letter inside the name.
    if (/^\p{Lu}/u.test(bare.slice(match.index)) && /\p{L}$/u.test(before) && !isUpper(bare.slice(0, 80)))
      continue
    if (
      /[,&]$|(?:của|các|về|và|để|trong|theo|công tác|thường trực|nhiệm vụ)$/u.test(before) &&
      !/trên cơ sở/.test(match[0])
    ) {
      if (!(before.endsWith(',') && !/^tổ chức|^thực hiện/.test(match[0]))) continue
    }
    if (/^tổ chức,|^tổ chức (?:đảng|đoàn thể|chính trị|liên quan|cá nhân)/u.test(words.slice(match.index)))
      continue
    if (match.index > 400) return null
    const body = trimEnd(bare.slice(0, match.index))
    return { body, rest: bare.slice(match.index) }
  }
  return null
}

function inBrackets(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

/** "Cơ quan truyền thông của tỉnh: Xây dựng …": the body before the colon, with the rest; the rest may be empty. */
export function bodyBeforeColon(text: string): { body: string; rest: string } | null {
  const bare = squeeze(text).replace(/^(?:Giao|Đề nghị|Yêu cầu)\s+(?:cho\s+)?/u, '')
  const colon = bare.indexOf(':')
  if (colon < 2 || colon > 220) return null
  const body = bare.slice(0, colon).trim()
  if (!startsAsBody(body) || /[.;](?=\s)/.test(body)) return null
  if (
    leadingBody(`${body} .`) &&
    /\s(?:tổ chức|xây dựng|tham mưu|thực hiện|phát động|ban hành)\s/u.test(lower(body))
  )
    return null
  return { body, rest: bare.slice(colon + 1).trim() }
}

/** "Giao Phòng Nội vụ (…) theo dõi …": the body that is charged, with the rest. */
export function chargedBody(text: string): { body: string; rest: string } | null {
  const match = /^(?:Giao|Đề nghị|Yêu cầu|Phân công)\s+(?:cho\s+)?(?:đồng chí\s+)?/u.exec(text)
  if (!match) return null
  const rest = text.slice(match[0].length)
  return leadingBody(rest)
}

/** The body that a clause itself begins with. */
export function directBody(text: string): { body: string; rest: string } | null {
  const bare = squeeze(text)
  return bodyBeforeColon(bare) ?? chargedBody(bare) ?? leadingBody(bare)
}

const opening = /^(?:Căn cứ|Trên cơ sở|Theo|Dựa trên|Từ)\s[^,:]{3,160},\s+/u

/** The body that a clause of an organisation section lays a duty on. */
export function dutyBody(text: string): { body: string; rest: string } | null {
  const bare = squeeze(text)
  const direct = directBody(bare)
  if (direct) return direct
  const clause = opening.exec(bare)
  if (!clause) return null
  const rest = bare.slice(clause[0].length)
  return chargedBody(rest) ?? leadingBody(rest)
}

const partner = new RegExp(
  `phối hợp(?: chặt chẽ| tốt)?(?: với| cùng)?(?: với)?:?\\s+([^.;:()]{3,300}?)(?<!(?:\\s|^)(?:các|những))(?=\\s+(?:để |cùng |trong việc )?(?:${verbs}|và tham mưu)(?=[\\s,.;])|[.;:()]|$)`,
  'gu',
)

/** The bodies after "phối hợp với …" in a sentence. */
export function partnersIn(text: string): string[] {
  const bare = squeeze(text.slice(0, 4000))
  const words = lower(bare)
  const found: string[] = []
  for (const match of words.matchAll(partner)) {
    const from = match.index + match[0].length - match[1]!.length
    const written = bare.slice(from, from + match[1]!.length)
    if (startsAsBody(written)) found.push(...splitBodies(written))
  }
  // "…, Phòng B phối hợp)": the partner stands before the word.
  const before = /[,;]\s*([^,;().]{4,80}?)\s+phối hợp(?: thực hiện)?\s*(?=[).;]|$)/gu
  for (const match of words.matchAll(before)) {
    const from = match.index + match[0].indexOf(match[1]!)
    const written = bare.slice(from, from + match[1]!.length)
    if (startsAsBody(written)) found.push(...splitBodies(written))
  }
  return [...new Set(found)]
}

const subject =
  /(?:^|[(.;:]\s*|(?:giao|do)\s+)([^(.;:]{3,120}?(?:\([^()]{2,60}\))?)\s+(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|chịu trách nhiệm chính)/gu

/** Who leads, told in a sentence: "Giao X chủ trì", "(X chủ trì, phối hợp với Y)", "do X thực hiện". */
export function rolesInSentence(text: string): Roles {
  const bare = squeeze(text.slice(0, 4000))
  const words = lower(bare)
  const lead: string[] = []
  for (const match of words.matchAll(subject)) {
    const from = match.index + match[0].indexOf(match[1]!)
    const written = bare.slice(from, from + match[1]!.length).replace(/^(?:giao|do)\s+/iu, '')
    if (startsAsBody(written)) lead.push(...splitBodies(written))
  }
  const charged = lead.length === 0 ? chargedBody(bare) : null
  if (charged) lead.push(...splitBodies(charged.body))
  const done =
    lead.length === 0
      ? /(?:^|[\s(])(?:do|giao)\s+([^(.;:)]{3,100}?)\s+(?:tham mưu|thực hiện|tổ chức|triển khai)/u.exec(words)
      : null
  if (done) {
    const from = done.index + done[0].indexOf(done[1]!)
    const written = bare.slice(from, from + done[1]!.length)
    if (startsAsBody(written)) lead.push(...splitBodies(written))
  }
  return { lead: [...new Set(lead)], coordinating: partnersIn(bare) }
}

/** The words of one cell or line that say both roles: "A chủ trì, phối hợp với B", "A (chủ trì), B"; null otherwise. */
export function splitRoles(written: string): Roles | null {
  const words = lower(written)
  if (!/chủ trì|phối hợp/u.test(words)) return null
  const charge = /^(?:giao|đề nghị|yêu cầu|phân công)\s+(?:cho\s+)?/iu.exec(written)
  if (charge) return splitRoles(written.slice(charge[0].length))
  const ask = /(?<=[;.,]\s)(?:đề nghị|yêu cầu|giao)\s+(?=\p{Lu}|các\s)/giu
  if (ask.test(written)) return splitRoles(written.replace(ask, ''))
  const lead: string[] = []
  const coordinating: string[] = []
  const labelled = readAttributes(written).filter((one) => one.role === 'lead' || one.role === 'coordinating')
  for (const one of labelled) (one.role === 'lead' ? lead : coordinating).push(...splitBodies(one.value))
  if (labelled.length > 0) return { lead, coordinating }
  const bodies = splitBodies(written)
  const bare = (body: string) => squeeze(body.replace(/\((?:chủ trì|phối hợp)\)/giu, ''))
  const marked = bodies.filter((body) => /\(\s*chủ trì\s*\)/iu.test(body))
  if (marked.length > 0) {
    return { lead: marked.map(bare), coordinating: bodies.filter((body) => !marked.includes(body)).map(bare) }
  }
  const ends = /^(.+?)\s+chủ trì\s*[;,.]\s*(.+?)\s+phối hợp(?: thực hiện)?\s*[.;]?$/su.exec(words)
  if (ends) {
    const at = words.indexOf(ends[2]!, ends[1]!.length)
    lead.push(...splitBodies(written.slice(0, ends[1]!.length)))
    coordinating.push(...splitBodies(written.slice(at, at + ends[2]!.length)))
    return { lead, coordinating }
  }
  const cut = /[\s,;.-]*(?:và )?phối hợp(?: (?:với|cùng))*\s*:?\s*/u.exec(words)
  const first = cut ? written.slice(0, cut.index) : written
  const rest = cut ? written.slice(cut.index + cut[0].length) : ''
  lead.push(...splitBodies(first.replace(/\s*,?\s*(?:là cơ quan )?chủ trì(?: thực hiện)?\s*$/iu, '')))
  coordinating.push(...splitBodies(rest.replace(/\s+(?:cùng )?(?:thực hiện|tham gia)\.?$/iu, '')))
  return { lead, coordinating }
}

const doer =
  '(?:\\s*,?\\s+(?:chủ trì|tham mưu|thực hiện|phụ trách|theo dõi|đảm nhiệm|chủ trì thực hiện|tham mưu thực hiện|chủ trì tham mưu))?'
const closingBracket = new RegExp(`\\(([^()]{3,160}?)${doer}\\)\\s*[.;]?$`, 'iu')

/** "… (Văn phòng Ban tham mưu).", "… (Hội đồng TĐKT xã; Công đoàn)": the bodies that a closing bracket names, the first leads. */
export function rolesInBracket(text: string): Roles | null {
  const found = closingBracket.exec(text.slice(-220))
  if (!found) return null
  const named = found[1]!
  if (
    /\d{4}|:|\s(?:gửi|đăng ký|trước|trong|theo|gồm|có)\s/u.test(named) ||
    /^(?:bao gồm|gồm|trong đó|kể cả)/iu.test(named)
  )
    return null
  const bodies = splitBodies(named)
  const whole = bodies.length > 0 && bodies.every((body) => startsAsBody(body) && wordCount(body) <= 14)
  return whole ? { lead: bodies.slice(0, 1), coordinating: bodies.slice(1) } : null
}

export type Attribute = { role: 'lead' | 'coordinating' | 'both' | 'time' | 'other'; value: string }

const labels: [RegExp, Attribute['role']][] = [
  [/^(?:thoi gian|thoi han|thoi diem|tien do|han hoan thanh|ky han)/, 'time'],
  [
    /^(?:(?:co quan|don vi|bo phan|nguoi|to chuc|ca nhan|phong|lanh dao)[\s,]+)*(?:thuc hien va phoi hop|chu tri va phoi hop|chu tri, phoi hop)/,
    'both',
  ],
  [/^(?:(?:co quan|don vi|bo phan|nguoi|to chuc|ca nhan)[\s,]+)*phoi hop/, 'coordinating'],
  [
    /^(?:(?:co quan|don vi|bo phan|nguoi|to chuc|ca nhan|lanh dao|phan cong)[\s,]+)*(?:chu tri|phu trach|dau moi|tham muu|thuc hien|chiu trach nhiem|phan cong|dang cai)/,
    'lead',
  ],
  [
    /^(?:san pham|ket qua|kinh phi|dia diem|thanh phan|hinh thuc|ghi chu|so luong|doi tuong|thoi ky|nien do|moc (?:thoi gian|kiem tra)|pham vi|chu de|khau hieu|phuong cham)/,
    'other',
  ],
]

/** Reads a line like "- Cơ quan chủ trì: Sở Nội vụ" or "Thời gian: Quý I"; null for any other line. */
export function readAttribute(text: string): Attribute | null {
  const colon = text.slice(0, 60).indexOf(':')
  if (colon < 3 || colon > 50) return null
  const label = fold(text.slice(0, colon))
    .replace(/^[\s\-+*•(]+/, '')
    .trim()
  // "Thực hiện mở tài khoản và phát hành thẻ: …" is a piece of work, not the label "Thực hiện:".
  const found = labels.find(([pattern, role]) => {
    const named = pattern.exec(label)
    return named !== null && (role === 'time' || !workGoesOn(label.slice(named[0].length)))
  })
  const value = squeeze(text.slice(colon + 1))
  return found && value ? { role: found[1], value } : null
}

/** The label goes on into words that only a piece of work has. */
function workGoesOn(rest: string): boolean {
  return (
    wordCount(rest) > 2 &&
    !/^\s*(?:chinh|thuc hien|hoan thanh|phoi hop|va phoi hop|bao cao|[,(/]|cua )/.test(rest)
  )
}

/** A value of the form "Chủ trì: A; phối hợp: B; thời gian: C" cut at its labels. */
export function readAttributes(written: string): Attribute[] {
  const text = written.slice(0, 8000)
  const marks = [
    ...fold(text).matchAll(
      /(?:^|[;.,(\s])((?:(?:co quan|don vi|bo phan|nguoi) )?(?:chu tri|phoi hop|thuc hien|phu trach|dang cai)|phan cong(?: thuc hien)?|thoi gian(?: thuc hien| hoan thanh)?)\s*:/g,
    ),
  ]
  const out: Attribute[] = []
  marks.forEach((mark, index) => {
    const from =
      mark.index +
      mark[0].length -
      mark[1]!.length -
      (mark[0].length - mark[0].indexOf(mark[1]!) - mark[1]!.length)
    const piece = text
      .slice(from, marks[index + 1]?.index ?? text.length)
      .replace(/[;.,\s]+$/, '')
      .replace(/(?<!\([^()]*)\)$/, '')
    const one = readAttribute(piece)
    if (one) out.push(one)
  })
  return out
}
