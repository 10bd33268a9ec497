import { notBody, startPattern } from './body-words.ts'
import { lower, squeeze, trimEnd } from './text.ts'

/** Whether the words begin as the name of a body or of a person in office does. */
export function startsAsBody(text: string): boolean {
  const words = lower(text.slice(0, 100).replace(/^[\s\-–+•"“(]+/, ''))
  return startPattern.test(words) && !notBody.test(words)
}

const bareHead =
  /(?:^|\s)(?:cụm|khối|sở|ban|ngành|phòng|khoa|tổ|cơ quan|đơn vị|tổ chức|huyện|xã|phường|thị xã|trưởng|phó|địa phương|bộ|tổ chuyên môn)$/u
const groupHead =
  /^(?:ubnd |lãnh đạo |thủ trưởng |chủ tịch |thành viên |trưởng |hội đồng [^,]* )?(?:các|những|mọi|toàn thể)(?:\s|$)/u
const standingBody = /^(?:ban|phòng|bộ phận|vụ|tổ)\s+(?:tđ|thi đua|hđtđ|gt?đkt)/u
const parentBody = /^(?:sở nội vụ|bộ nội vụ|phòng nội vụ|văn phòng|sở)(?:\s|$|[.,;)])/u
const place = /^(?:ubnd|ủy ban nhân dân) (?:tỉnh|huyện|xã|thành phố|thị xã|phường|thị trấn|quận)$/u

/** "P4, P5", "BGH, CĐ, ĐTN": only short forms in capitals. */
const abbreviations = /^[A-ZĐ][A-ZĐ&-]{0,6}\d{0,2}(?:\s*,\s*[A-ZĐ][A-ZĐ&-]{0,6}\d{0,2})+$/u
const kindsOfPlace = 'xã|phường|thị trấn|huyện|quận|thị xã|đặc khu|thôn|xóm|khu phố|tổ dân phố'
const placesOpen = new RegExp(`các (?:(?:${kindsOfPlace}), )*(?:${kindsOfPlace})$`, 'u')
const placeFollows = new RegExp(`^(?:${kindsOfPlace})(?:[\\s,.;)]|$)`, 'u')
const kindsOfUnit = `tỉnh|thành phố|${kindsOfPlace}`
/** "Ủy ban nhân dân xã" (, phường, đặc khu): the committees of every kind of place, nobody by name. */
const committeesOpen = new RegExp(
  `(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd) (?:các )?(?:(?:${kindsOfUnit}), )*(?:${kindsOfUnit})$`,
  'u',
)
const unitFollows = new RegExp(`^(?:${kindsOfUnit})(?! \\p{Lu}\\p{Ll}+ \\p{Lu}?)(?:[\\s,.;)]|$)`, 'u')
/** "sở, ban" (, ngành, đoàn thể): a list of bare kinds is one group. */
const bareKinds =
  /^(?:(?:các|những) )?(?:(?:sở|ban|ngành|bộ|phòng|khoa|cơ quan|đơn vị|địa phương|tổ chức|hội|huyện|xã|phường|thị xã|thành phố), )*(?:sở|ban|ngành|bộ|phòng|khoa)$/u

/** Splits the words of a cell into bodies, one entry a body, as written; commas inside names are kept. */
export function splitBodies(cell: string): string[] {
  const bodies: string[] = []
  // Longer than any list of bodies: not one.
  if (cell.length > 4000) return []
  for (const part of roughParts(cell)) {
    if (abbreviations.test(part.trim())) {
      for (const name of part.split(',').map(tidy)) if (name && !bodies.includes(name)) bodies.push(name)
      continue
    }
    for (const body of splitByComma(part)) {
      const name = tidy(body)
      if (name && !bodies.includes(name)) bodies.push(name)
    }
  }
  return bodies
}

function tidy(body: string): string {
  const text = trimEnd(squeeze(body)).replace(/^[-–—+•*,;:.\s]+/, '')
  return text.replace(/^(?:và|cùng|với)\s+/iu, '')
}

/** Cuts at list punctuation: semicolons, new lines and dashes before a new name, full stops. Brackets hold together. */
function roughParts(cell: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  const text = cell.replace(/\r/g, '')
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (char === '(') depth += 1
    if (char === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (char === ';' || cutsHere(text, from, at, char)) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function cutsHere(text: string, from: number, at: number, char: string): boolean {
  if (char !== '\n' && char !== '-' && char !== '–' && char !== '.' && char !== '+' && char !== '•')
    return false
  const before = text.slice(from, at).trim()
  const after = text.slice(at + 1, at + 60)
  if (!before) return false
  if (char === '\n')
    return (
      /^\s*[-–+•]/.test(after) ||
      (/^\s*(?:\p{Lu}|các |một số )/u.test(after) && startsAsBody(after) && !unfinished(before))
    )
  if (char === '•') return true
  if (char === '.')
    return /^\s+[-–+]?\s*\p{L}/u.test(after) && startsAsBody(after) && !/(?:^|\s)\p{L}{1,3}$/u.test(before)
  const spaced = /\s$/.test(text.slice(from, at)) || /[.,:]$/.test(before)
  return spaced && (startsAsBody(after) || /[.,:]$/.test(before)) && !unfinished(before)
}

/** The words so far cannot stand alone: they end in a joining word or a bare kind of body. */
function unfinished(before: string): boolean {
  const words = lower(before)
  if (/(?:^|\s)(?:của|thuộc|và|các|với|tại|là|cho|gồm|thi đua)$/u.test(words)) return true
  return isOpenName(words.replace(/^[-–+•\s]+/, ''))
}

/** The name goes on after the comma: "các Cụm" (, Khối thi đua), "Sở" (, ban, ngành). */
function isOpenName(words: string): boolean {
  return bareHead.test(words) && (groupHead.test(words) || !words.includes(' '))
}

function splitByComma(part: string): string[] {
  const out: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < part.length; at += 1) {
    const char = part[at]!
    if (char === '(') depth += 1
    if (char === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const before = tidy(part.slice(from, at))
    const rest = part.slice(at + 1).trimStart()
    if (char === ',' ? commaSplits(before, rest) : char === ' ' && wordSplits(before, rest)) {
      out.push(part.slice(from, at))
      from = at + 1
    }
  }
  out.push(part.slice(from))
  return out
}

function commaSplits(before: string, rest: string): boolean {
  if (!before || !startsAsBody(rest)) return false
  const left = lower(before)
  const right = lower(rest)
  // "Hội LHPN các xã, phường": one group.
  if (placesOpen.test(left) && placeFollows.test(rest)) return false
  if (committeesOpen.test(left) && unitFollows.test(rest)) return false
  if (bareKinds.test(left) && /^\p{Ll}/u.test(rest)) return false
  if (standingBody.test(left) && !left.includes(',') && parentBody.test(right)) return false
  if (left === 'văn phòng' || left === 'công đoàn') return true
  if (groupHead.test(left)) {
    if (/^\p{Lu}{3,}/u.test(rest)) return true
    if (/^(?:các|ubnd|một số)\s/u.test(right) || /^\p{Lu}/u.test(rest)) return !isOpenName(left)
    return false
  }
  return !isOpenName(left) || /^(?:các|ubnd)\s/u.test(right)
}

/** A new name that follows without any separator, or after "và". */
function wordSplits(before: string, rest: string): boolean {
  const left = lower(before)
  const joined = /^và\s+/u.exec(rest)
  if (joined) {
    const after = rest.slice(joined[0].length)
    if (!startsAsBody(after)) return false
    // One office of two bodies: "Văn phòng HĐND và UBND xã".
    if (
      /(?:hđnd|đbqh|hội đồng nhân dân|ubnd)$/u.test(left) &&
      /^(?:ubnd|hđnd|ủy ban|hội đồng nhân dân|ubmttq)/u.test(lower(after))
    )
      return !/^(?:văn phòng|vp|thường trực|lãnh đạo|chủ tịch)\s/u.test(left)
    if (isOpenName(left) && !/^(?:các|một số)\s/u.test(lower(after))) return false
    if (groupHead.test(left) && !/^(?:các|một số)\s/u.test(lower(after)) && !/^\p{Lu}/u.test(after))
      return false
    if (/^(?:các|một số)\s/u.test(lower(after))) return startsAsBody(before)
    return (
      /^\p{Lu}/u.test(after) &&
      startsAsBody(before) &&
      !/^(?:hội đồng|ban chỉ đạo).*(?:thuộc|của)$/u.test(left)
    )
  }
  if (!/^\p{Lu}/u.test(rest)) return false
  const right = lower(rest)
  if (/^sở\s/u.test(left) && /^sở\s+\p{L}/u.test(right))
    return left.split(' ').length >= 3 && !/\s(?:và|của|thuộc|các)$/u.test(left)
  if (/^(?:phòng)\s/u.test(left) && /^phòng\s/u.test(right)) return left.split(' ').length >= 3
  return place.test(left) && /^(?:sở|hội đồng|ban|văn phòng|công an)\s/u.test(right)
}

/** A group whose members nobody named ("Các cơ quan liên quan"). */
export function isUnnamedGroup(body: string): boolean {
  const words = lower(body)
  return (
    /(?:các|những|một số) .*(?:có )?(?:liên quan|khác)$/u.test(words) ||
    /^(?:các|một số) (?:cơ quan|đơn vị|tổ chức|cá nhân|bộ phận|phòng|ban|ngành)(?:,? (?:cơ quan|đơn vị|tổ chức|cá nhân|địa phương|ban|phòng|ngành))*$/u.test(
      words,
    )
  )
}
