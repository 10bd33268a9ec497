import type { Paragraph } from './paragraphs.ts'
import { isCity, provinceOf } from './provinces.ts'
import { fold, isUpper, lower, squeeze, trimEnd, wordCount } from './text.ts'
import { datedLine, type Zones } from './zones.ts'

/** The heading data of the document, with the lines they stand on. */
export type Heading = {
  number: string | null
  numberLine: number | null
  place: string | null
  issuedOn: string | null
  issuedText: string | null
  dateLine: number | null
  title: string
  year: number | null
  schoolYear: readonly [number, number] | null
  /** Last year of a plan for several years. */
  lastYear: number | null
  issuer: string | null
}

/** Reads number, place and date, title, year and issuing body. */
export function readHeading(zones: Zones, wholeText: string): Heading {
  const number = readNumber(zones.head)
  const above = readDate(zones.head)
  const date = above.issuedText === null ? readDate(datedAtEnd(zones)) : above
  const title = readTitle(zones.title)
  const schoolYear = /nam hoc\s+(20\d{2})\s*[-–]\s*(20\d{2})/.exec(fold(title))
  const several = /giai doan (?:tu )?(20\d{2})\s*(?:[-–]|den)\s*(20\d{2})/.exec(fold(title))
  const year = yearOf(title, date.issuedOn, date.issuedText, wholeText)
  return {
    ...number,
    ...date,
    title,
    year,
    schoolYear: schoolYear ? [Number(schoolYear[1]), Number(schoolYear[2])] : null,
    lastYear: several ? Number(several[2]) : null,
    issuer: readIssuer(zones.head, zones.title.slice(1), zones.preamble, date.place, title, wholeText),
  }
}

function readNumber(head: Paragraph[]): { number: string | null; numberLine: number | null } {
  let blank: number | null = null
  for (const paragraph of head) {
    const match = /(?:^|\s)(?:Số|SỐ|So)(?:\s*[:.]\s*|\s+(?=\d))(.{0,60})$/u.exec(paragraph.text)
    if (!match) continue
    const written = match[1]!.split(/\s{3,}|(?<=[A-ZĐ\d])\s+(?=\p{Lu}\p{Ll}+[^/]{0,30},\s*ngày)/u)[0]!
    const number = written.replace(/\s+/g, '').replace(/[.,;]+$/, '')
    if (/^\d/.test(number) && !/^\d+$/.test(number.replace(/[….]/g, '')))
      return { number, numberLine: paragraph.line }
    // "CỤM THI ĐUA SỐ 3" is a name; the number of the document may stand further down.
    blank ??= paragraph.line
  }
  return { number: null, numberLine: blank }
}

/** A plan without a letterhead has its place and date above the signature. */
const datedAtEnd = (zones: Zones) => zones.foot.filter((one) => datedLine.test(one.text))

const datePattern =
  /(?:^|[\s,])(\p{Lu}[\p{L}\s.-]{1,40}?)?,?\s*(ngày\s*([\dlO.…_\s]{0,8}?)\s*tháng\s*([\dlO.…_\s]{0,8}?)\s*năm\s*([\dlO.…_]{0,6}))/u

function readDate(head: Paragraph[]): Pick<Heading, 'place' | 'issuedOn' | 'issuedText' | 'dateLine'> {
  for (const paragraph of head) {
    const text = squeeze(paragraph.text)
    const match = datePattern.exec(text)
    if (!match || text.length > 140) continue
    const [day, month, year] = [match[3], match[4], match[5]].map((part) => {
      const figures = part!.replace(/\s/g, '').replace(/l/g, '1').replace(/O/g, '0')
      return /^\d+$/.test(figures) ? Number(figures) : null
    })
    const whole =
      day !== null &&
      month !== null &&
      year !== null &&
      day! >= 1 &&
      day! <= 31 &&
      month! >= 1 &&
      month! <= 12 &&
      year! > 1900
    const place = match[1]?.trim().replace(/,$/, '') ?? null
    return {
      place: place && !/^(?:Ngày|Hôm)$/u.test(place) ? place.split(/\s{2,}/).at(-1)! : null,
      issuedOn: whole ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null,
      issuedText: squeeze(match[2]!),
      dateLine: paragraph.line,
    }
  }
  return { place: null, issuedOn: null, issuedText: null, dateLine: null }
}

function readTitle(parts: Paragraph[]): string {
  const lines = parts.map((part) => (part.marker?.kind === 'dash' ? `- ${part.text}` : part.text))
  const named = /^(?:du thao\s+)?k\s?e\s*ho\s?a\s?c\s?h(?![a-z])\s*:?\s*/.exec(fold(lines[0] ?? ''))
  const head = (lines[0] ?? '').slice(named?.[0].length ?? 0)
  // "CHƯƠNG TRÌNH CÔNG TÁC" over words in small letters.
  const first =
    isUpper(head) && lines[1] && !isUpper(lines[1]) ? head.charAt(0) + head.slice(1).toLowerCase() : head
  const rest = lines
    .slice(1)
    .filter((line) => !/^[-–_*=\s]+$/.test(line) && !/^\((?:ban hành )?kèm theo/iu.test(line))
  return squeeze([first, ...rest].join(' '))
    .replace(/^(?:V\/v|Về việc)\s*:?\s*/iu, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .replace(/\s*\((?:ban hành )?kèm theo[^()]*\)/giu, '')
    .replace(/[.;:]+$/, '')
}

function yearOf(
  title: string,
  issuedOn: string | null,
  issuedText: string | null,
  wholeText: string,
): number | null {
  const words = fold(title)
  // "… đến năm 2030": how far the scheme reaches, not the year of this plan.
  const said = words.replace(
    /\bden (?:het )?(?:nam )?20\d{2}|(?:ngay|thang) \d{1,2}(?: thang \d{1,2})? nam 20\d{2}/g,
    '',
  )
  const named =
    /nam (?:hoc )?(20\d{2})/.exec(said) ?? /giai doan (20\d{2})/.exec(said) ?? /\b(20\d{2})\b/.exec(said)
  if (named) return Number(named[1])
  if (issuedOn) return Number(issuedOn.slice(0, 4))
  const partial = /năm (20\d{2})/.exec(issuedText ?? '')
  if (partial) return Number(partial[1])
  const counts = new Map<number, number>()
  for (const match of fold(wholeText.slice(0, 20000)).matchAll(/\bnam (20\d{2})\b/g)) {
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const bodyWords =
  'Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng [Tt]hi đua|Hội đồng|Sở|Ban|Phòng|Bộ|Cục|Tổng cục|Chi cục|Trường|Trung tâm|Công đoàn|Liên đoàn|Đảng ủy|Hội|Đoàn|Bệnh viện|Công an|Thanh tra|Văn phòng|Viện|Học viện|Tỉnh đoàn|Công ty|Tổng công ty|Cụm|Khối|Ngân hàng|Kho bạc|Vườn|Nhà|Xí nghiệp|Bảo tàng|Thư viện|Đài|Báo|Tạp chí|Quỹ|Hợp tác xã|Liên hiệp|Liên minh|Tòa án|Chi bộ|Đảng bộ|Bảo hiểm|Bưu điện|Cảng|Thuế|Ủy ban|Uỷ ban|Bộ Chỉ huy|Khoa|Tổng hội'
const announces = new RegExp(
  `(?:^|[,;.]\\s+|\\d{4}\\s*[,;.]?\\s+)((?:${bodyWords})(?![\\p{L}])[^,;.:]{0,110}?)\\s*,?\\s+(?:xây dựng|ban hành|tổ chức|triển khai|đề ra|lập|thông báo|phát động|yêu cầu)\\s+(?:và (?:triển khai|tổ chức)[^.;:]{0,20} )?(?:k[eéêế] hoạch|chương trình|thực hiện|phong trào|công tác)`,
  'iu',
)

function readIssuer(
  head: Paragraph[],
  titled: Paragraph[],
  preamble: Paragraph[],
  place: string | null,
  title: string,
  wholeText: string,
): string | null {
  const printed =
    letterhead(head) ??
    letterhead(titled.filter((part) => new RegExp(`^(?:${bodyWords})(?![\\p{L}])`, 'iu').test(part.text)))
  for (const paragraph of [...preamble].reverse()) {
    const text = squeeze(paragraph.text)
    const match = announces.exec(text)
    if (match && /^\p{Lu}/u.test(match[1]!)) return complete(trimEnd(match[1]!), place, title, wholeText)
  }
  const owner = new RegExp(`\\scủa ((?:${bodyWords})(?![\\p{L}]).{0,80}?)(?:\\s+năm\\s|,|$)`, 'u').exec(title)
  if (printed) return inSmallLetters(printed, wholeText) ?? printed
  return owner ? trimEnd(owner[1]!) : null
}

/** A name printed in capitals as the text itself writes it elsewhere; null where it stands in capitals only. */
function inSmallLetters(name: string, wholeText: string): string | null {
  if (!isUpper(name)) return null
  const words = lower(name).normalize('NFC')
  const text = lower(wholeText).normalize('NFC')
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const found = squeeze(wholeText.slice(at, at + words.length))
    if (!isUpper(found) && /^\p{Lu}/u.test(found)) return found
  }
  return null
}

/** The issuing body printed above the number: the last body of the block, its superior left out. */
function letterhead(head: Paragraph[]): string | null {
  const bodies: string[] = []
  const begins = new RegExp(`^(?:${bodyWords})(?![\\p{L}])`, 'iu')
  for (const paragraph of head) {
    const text = squeeze(paragraph.text).replace(/[*_]+/g, '')
    // A decision that the plan is attached to: below its title stands no letterhead any more.
    if (/^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|THÔNG BÁO)/u.test(text)) break
    if (!isUpper(text) || wordCount(text) < 2 || notIssuer.test(text)) continue
    if (bodies.length > 0 && !begins.test(text)) bodies.push(`${bodies.pop()} ${text}`)
    else bodies.push(text)
  }
  // "BAN THƯỜNG VỤ" alone does not tell whose it is: the body above it does.
  const named = bodies.filter((body) => !/^BAN (?:THƯỜNG VỤ|CHẤP HÀNH)$/u.test(trimEnd(body)))
  return trimEnd((named.at(-1) ?? bodies.at(-1)) || '') || null
}

const notIssuer = /CỘNG HÒA|CỘNG HOÀ|ĐỘC LẬP|KẾ HOẠCH|CHƯƠNG TRÌNH|^SỐ|DỰ THẢO|ĐẢNG CỘNG SẢN/u

/** "Ủy ban nhân dân tỉnh" alone: the text tells elsewhere which province is meant. */
function complete(issuer: string, place: string | null, title: string, wholeText: string): string {
  const unit = /(?:^|\s)(tỉnh|huyện|thành phố|thị xã|xã|phường|quận|thị trấn)$/iu.exec(issuer)
  if (unit) {
    const named =
      (/tỉnh/iu.test(unit[1]!) ? provinceOf(place) : null) ??
      nameAfter(unit[1]!.toLowerCase(), `${title}\n${wholeText}`) ??
      (unit[1]!.toLowerCase() === 'tỉnh' ? null : place)
    if (!named) return issuer
    // The place can carry the kind itself: "Thành phố Hồ Chí Minh".
    return lower(named).startsWith(lower(unit[1]!))
      ? `${issuer.slice(0, -unit[1]!.length)}${named}`
      : `${issuer} ${named}`
  }
  const local = /^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(\p{Lu}.+)$/u.exec(issuer)
  if (local) {
    const kind = new RegExp(
      `(tỉnh|huyện|thành phố|thị xã|xã|phường|quận)\\s+${local[2]!.replace(/[^\p{L}\s]/gu, '.')}`,
      'iu',
    ).exec(title)
    return kind ? `${local[1]} ${kind[1]!.toLowerCase()} ${local[2]}` : issuer
  }
  const province =
    /^Sở\s/u.test(issuer) && wordCount(issuer) <= 10 && !/tỉnh|thành phố/iu.test(issuer)
      ? provinceOf(place)
      : null
  return province && !lower(issuer).includes(lower(province))
    ? `${issuer} ${isCity(province) ? 'thành phố' : 'tỉnh'} ${province}`
    : issuer
}

/** The name that stands most often after "tỉnh", "huyện" …; at least twice, so that a neighbour is not taken. */
function nameAfter(unit: string, text: string): string | null {
  const counts = new Map<string, number>()
  for (const match of text.matchAll(
    new RegExp(
      `(?:^|\\s)${unit} ((?!Quý |Năm |Tháng )(?:\\p{Lu}\\p{Ll}+)(?: (?!Quý |Năm )\\p{Lu}\\p{Ll}+){0,2})`,
      'gu',
    ),
  )) {
    counts.set(match[1]!, (counts.get(match[1]!) ?? 0) + 1)
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best && best[1] >= 2 ? best[0] : null
}
