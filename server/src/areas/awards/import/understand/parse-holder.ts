import { isVietnameseSyllable } from '../../../../platform/text/vietnamese-syllable.ts'
import { remembering, wordsOf } from './cell-text.ts'

export type HolderKind = 'person' | 'household' | 'collective' | 'enterprise'

/** Who a cell names: the name in proper case without titles, and what stood beside it. */
export type ReadHolder = {
  name: string
  kind: HolderKind | null
  gender: 'male' | 'female' | null
  /** What stood behind a comma, a dash or in brackets: mostly post and unit. */
  beside: string
  /** Two people in one cell. */
  isTwo: boolean
}

const collective =
  /^(tap the|phong|so|ban|truong|ubnd|uy ban|hdnd|hoi|doi|to|khoa|chi bo|dang bo|dang uy|chi cuc|cuc|trung tam|benh vien|tram|doan|xa|phuong|thi tran|huyen|thanh pho|thi xa|quan|cong an|nhan dan|can bo|tinh|van phong|vien|toa an|thanh tra|khoi|cum|kho bac|bao hiem|chi doan|lien doan|bo|dai|bao|quy|hat|ban chi huy|dai doi|tieu doan|trung doan|don|hop tac|htx|thon|khu|ap|lang|mttq|mat tran|cong doan|nha|thu vien|bao tang|thue|dien luc|lop|mam non|thpt|thcs|tieu hoc|bqt|bql|ngan hang|tong)( |$)/
const enterprise = /^(cong ty|doanh nghiep|tong cong ty|tap doan|dntn|xi nghiep|nha may|cty)( |$)/
/** Told with its accents: "Hồ" is a family name. */
const household = /^(hộ|gia đình)\s/i
const titles =
  /^(ông|bà|đồng chí|đ\/c|đ\.c|đc|ths|thạc sĩ|thạc sỹ|tiến sĩ|ts|pgs|gs|bs|bác sĩ|bác sỹ|bscki+|nhà giáo|nhà báo|kỹ sư|ks|cn|cử nhân|cựu chiến binh|thượng tọa|đại đức|linh mục|thiếu úy|trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá|anh|chị|cô|thầy|em|cháu)[.:]?\s+/i
const numbering = /^(\(?\d{1,4}[.)]\s*|[-–•*+]\s*)/

/** Reads the cell of a name. `hint`: the kind that the list or the award says. */
export function parseHolder(written: string, hint: HolderKind | null): ReadHolder {
  const text = written.replace(numbering, '').trim()
  const kind = kindOf(text, hint)
  if (kind !== null && kind !== 'person')
    return { name: properCollective(text), kind, gender: null, beside: '', isTwo: false }
  let rest = text
  let gender: ReadHolder['gender'] = null
  for (let round = 0; round < 3; round += 1) {
    const title = titles.exec(rest)
    if (!title || rest.slice(title[0].length).trim().split(' ').length < 2) break
    const word = title[1]!.toLowerCase()
    if (/^(ông|anh|thầy)$/.test(word)) gender = 'male'
    if (/^(bà|chị|cô)$/.test(word)) gender = 'female'
    rest = rest.slice(title[0].length)
  }
  const isTwo =
    /\s(và|&)\s+(ông|bà|vợ|chồng|\p{Lu}\p{L}+\s\p{Lu})/u.test(rest) && wordsOf(rest).split(' ').length > 4
  const cut = /\s*(?:\(|,|;|\s[-–]\s|\n)\s*/.exec(rest)
  const name = (cut ? rest.slice(0, cut.index) : rest).replace(/[.,;:*]+$/, '').trim()
  const beside = cut
    ? rest
        .slice(cut.index + cut[0].length)
        .replace(/\)\s*$/, '')
        .trim()
    : ''
  return { name: properName(name), kind, gender, beside, isTwo }
}

const isSyllable = remembering(isVietnameseSyllable)
/** Kinds are told by how a name begins, and few beginnings are many names. */
const beginningOf = remembering((text: string) => wordsOf(text))

function kindOf(text: string, hint: HolderKind | null): HolderKind | null {
  const second = text.indexOf(' ', text.indexOf(' ') + 1)
  const words = beginningOf(second < 0 ? text : text.slice(0, second))
  if (household.test(text)) return hint === 'collective' && !/^hộ/i.test(text) ? 'collective' : 'household'
  if (enterprise.test(words)) return 'enterprise'
  const isPersonal = looksLikePerson(text)
  // "Đoàn Văn Tổ", "Hà Ban": family names that are words of offices too.
  if (collective.test(words) && !(isPersonal && hint !== 'collective' && startsLikePerson(text, words)))
    return 'collective'
  if (hint) return hint
  return isPersonal ? 'person' : null
}

const familyNames =
  /^(nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|nông|hà|đinh|trịnh|mai|lương|tô|đoàn|khổng|bế|vi|lò|vàng|giàng|sùng|thào|cao|chu|tạ|thái|lâm|trương|đào|triệu|quách|phùng|từ|la|lưu|tăng|kiều|hứa|mã|lục|đàm|ma|hoàn|tòng|quàng|cà|lường|bạc|hạng|mùa|thạch|sơn|kim|danh|y|h'|k'|rơ|a)\s/i

function startsLikePerson(text: string, words: string): boolean {
  return (
    familyNames.test(`${text.replace(titles, '')} `) &&
    /^(đoàn|ban|doan|to|quan|bo|khu|don|ma|la)/.test(`${words} `)
  )
}

/** Whether a text can be the name of one person: two to seven syllables, no figures. */
export function looksLikePerson(written: string): boolean {
  const text = written.replace(titles, '').replace(/\s*[(,].*$/, '')
  const parts = text.split(' ')
  if (parts.length < 2 || parts.length > 7 || /\d/.test(text)) return false
  let right = 0
  for (const part of parts) if (isSyllable(part)) right += 1
  return right >= parts.length - 1 && /^\p{Lu}/u.test(text)
}

/** "NGUYỄN VĂN AN", "nguyễn văn an" → "Nguyễn Văn An"; names written with care stay as they are. */
function properName(name: string): string {
  const isShouted = name === name.toUpperCase()
  const written = isShouted || name === name.toLowerCase() ? name.toLowerCase() : name
  // Old fonts had no large letters with accents: "Nông Thị ánh Nhung".
  return written.replace(
    /(^|[\s\-'’.])(\p{L})/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

const kept =
  /^(UBND|HĐND|MTTQ|UBMTTQ|THPT|THCS|TH|MN|PTDT|BT|NT|GD|ĐT|GDĐT|GD&ĐT|LĐLĐ|TNCS|CLB|HTX|TNHH|MTV|CP|TP|TX|TT|KT|XH|VH|VHTT|BHXH|CSXH|TAND|VKSND|QLTT|KHCN|TNMT|NN|PTNT|LĐTBXH|CSGT|PCCC|QLNN|II|III|IV|VI|VII|VIII|IX|XI|XII|[IVX]|\d.*)$/

/** The name of a collective in capitals as a sentence: known abbreviations stay, the first letter is large. */
function properCollective(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '')
  if (letters.length < 6 || name !== name.toUpperCase()) return name.replace(/[.,;:]+$/, '')
  const words = name
    .split(' ')
    .map((word) => (kept.test(word.replace(/[.,;()]/g, '')) ? word : word.toLowerCase()))
  const text = words.join(' ').replace(/[.,;:]+$/, '')
  const raised = text.charAt(0).toUpperCase() + text.slice(1)
  // The names of places, and what an office is called, follow the word of the place or office.
  const called = raised.replace(
    /^(Phòng|Ban|Khoa|Tổ|Sở|Chi cục|Cục|Trung tâm|Văn phòng|Hội|Đội|Trạm|Viện|Trường|Công an|Bộ|Vụ) (\p{Ll})/u,
    (_all, office: string, letter: string) => `${office} ${letter.toUpperCase()}`,
  )
  return called.replace(
    /(?<=(?:^|\s)(?:xã|phường|huyện|tỉnh|thị trấn|quận|thành phố|thị xã)\s)(\p{Ll}\p{L}*)((?:\s\p{Ll}\p{L}*)?)/giu,
    (_all, one: string, other: string) => properName(one) + properName(other),
  )
}
