/** What is known of a body that issues a document. */
export type LetterheadSource = {
  kind: string
  name: string
  shortName: string
  parentKind: string | null
  parentName: string | null
  /** The body at the top of the tree. */
  topKind: string
  topName: string
}

/** How a body stands on its documents. @law Nghị định 30/2020/NĐ-CP, Phụ lục I */
export type Letterhead = {
  kind: string
  /** Of the body at the top of its tree, which may be itself. */
  topKind: string
  /** The body directly above it; null for a people's committee and for bodies of other systems. */
  superiorBody: string | null
  /** The body as it stands in the heading and in sentences. */
  issuingBody: string
  place: string
  /** Its letters behind the dash of a symbol: "UBND", "SYT". */
  symbol: string
  signerTitles: string[]
}

const committees = ['province', 'district', 'commune']
/** Bodies whose superior is the people's committee above them; those of the Party, of the people and of the State's other branches have none here. */
const underCommittee = ['department', 'agency', 'office', 'school', 'hospital', 'council-office', 'other']
const blankPlace = '……………'

const heads: [begins: RegExp, title: string][] = [
  [
    /^(sở|trung tâm|bệnh viện|công ty|quỹ|kho bạc|bảo hiểm xã hội|công an tỉnh|công an thành phố)(\s|$)/iu,
    'GIÁM ĐỐC',
  ],
  [/^chi cục\s/iu, 'CHI CỤC TRƯỞNG'],
  [/^cục\s/iu, 'CỤC TRƯỞNG'],
  [/^công an\s/iu, 'TRƯỞNG CÔNG AN'],
  [/^(bộ|ban) chỉ huy quân sự\s/iu, 'CHỈ HUY TRƯỞNG'],
  [/^bộ\s/iu, 'BỘ TRƯỞNG'],
  [/^viện\s/iu, 'VIỆN TRƯỞNG'],
  [/^tòa án\s/iu, 'CHÁNH ÁN'],
  [/^văn phòng\s/iu, 'CHÁNH VĂN PHÒNG'],
  [/^thanh tra\s/iu, 'CHÁNH THANH TRA'],
  [/^phòng\s/iu, 'TRƯỞNG PHÒNG'],
  [/^ban\s/iu, 'TRƯỞNG BAN'],
  [/^(trường|học viện|đại học)\s/iu, 'HIỆU TRƯỞNG'],
  [/^(hội|hiệp hội|liên hiệp|liên đoàn)\s/iu, 'CHỦ TỊCH'],
]

/** "Tỉnh An Bình" as the body that governs it: "Ủy ban nhân dân tỉnh An Bình"; any other body keeps its name. */
export function bodyName(kind: string, name: string): string {
  if (!committees.includes(kind)) return name
  const bare = name.replace(/^(ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+/iu, '')
  const lower = bare.replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)\s/iu, (word) =>
    word.toLocaleLowerCase('vi'),
  )
  return `Ủy ban nhân dân ${lower}`
}

/** Letters of a body in a symbol: its acronym, or the initials of its short name. */
export function symbolOf(shortName: string): string {
  const short = shortName.replace(/[^\p{L}\d]/gu, '')
  if (/^[\p{Lu}\d]{2,8}$/u.test(short)) return short
  const initials = shortName.split(/\s+/).map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
  return initials.join('').toLocaleUpperCase('vi')
}

/** Heading and signature of the documents of a body, from its name, kind and place in the tree. */
export function letterheadOf(unit: LetterheadSource): Letterhead {
  const isCommittee = committees.includes(unit.kind)
  const hasSuperior = !isCommittee && unit.parentName !== null && unit.parentKind !== null
  const isApart = committees.includes(unit.parentKind ?? '') && !underCommittee.includes(unit.kind)
  return {
    kind: unit.kind,
    topKind: unit.topKind,
    superiorBody: hasSuperior && !isApart ? bodyName(unit.parentKind!, unit.parentName!) : null,
    issuingBody: bodyName(unit.kind, unit.name),
    place: placeOf(unit),
    symbol: isCommittee ? 'UBND' : symbolOf(unit.shortName),
    signerTitles: isCommittee
      ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
      : [heads.find(([begins]) => begins.test(unit.name))?.[1] ?? 'THỦ TRƯỞNG CƠ QUAN'],
  }
}

/** A committee's place is its own territory; any other body's that of the committee above it, or of the one at the top. */
function placeOf(unit: LetterheadSource): string {
  const [kind, name] = committees.includes(unit.kind)
    ? [unit.kind, unit.name]
    : committees.includes(unit.parentKind ?? '')
      ? [unit.parentKind!, unit.parentName!]
      : [unit.topKind, unit.topName]
  if (!committees.includes(kind)) return blankPlace
  return name
    .replace(/^(ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+/iu, '')
    .replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)\s+/iu, '')
}
