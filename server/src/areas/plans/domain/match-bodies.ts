import type { BodyMatch, MatchContext, UnitName } from './body-match.ts'
import { canonicalName } from './body-names.ts'
import { groupMembers, isGroupName } from './match-groups.ts'
import { type NameIndex, nameIndex } from './name-index.ts'
import { lower } from './reading/text.ts'

/** Finds the unit, group or person that a plan names; what is not certain is offered, never taken silently. */
export function matchBody(asWritten: string, context: MatchContext): BodyMatch {
  const written = asWritten.trim()
  const canonical = canonicalName(written)
  if (!canonical) return result('unknown', [], 'none', 'Ô để trống.')
  const exact = exactly(canonical, context, written)
  if (exact) return strangeOffice(exact, context) ? (relative(canonical, written, context) ?? exact) : exact
  const person = personIn(written, context)
  if (person) return person
  if (isGroupName(written)) {
    const group = groupMembers(written, context)
    if (group) return group
  }
  return (
    relative(canonical, written, context) ??
    standing(canonical, written, context) ??
    withParent(written, context) ??
    misspelt(canonical, context) ??
    outside(written, canonical) ??
    unknown(canonical, context)
  )
}

function result(
  kind: BodyMatch['kind'],
  unitIds: string[],
  confidence: BodyMatch['confidence'],
  reason: string,
  candidates: string[] = [],
): BodyMatch {
  return { kind, unitIds, confidence, reason, candidates }
}

/** An office of another body: "Văn phòng Sở" means the issuing body's own where it has one. */
function strangeOffice(match: BodyMatch, context: MatchContext): boolean {
  const unit = nameIndex(context).unit(match.unitIds[0] ?? null)
  return unit !== undefined && unit.kind === 'office' && nearness(unit, context) < 3
}

/** The unit, those above it and those below it come before strangers. */
function nearness(unit: UnitName, context: MatchContext): number {
  const { issuerUnitId } = context
  if (unit.id === issuerUnitId) return 4
  if (unit.parentId !== null && unit.parentId === issuerUnitId) return 3
  const issuer = nameIndex(context).unit(issuerUnitId)
  if (issuer && unit.id === issuer.parentId) return 2
  return issuer && unit.parentId === issuer.parentId ? 2 : 0
}

function exactly(canonical: string, context: MatchContext, written: string): BodyMatch | null {
  const found = nameIndex(context).named(canonical)
  if (found.length === 1) {
    const same = found[0]!.name === written
    return result(
      'unit',
      [found[0]!.id],
      'certain',
      same ? 'Trùng tên đơn vị.' : `Trùng tên gọi khác của ${found[0]!.name}.`,
    )
  }
  return found.length > 1 ? nearest(found, context, 'Nhiều đơn vị cùng tên gọi này') : null
}

function nearest(found: readonly UnitName[], context: MatchContext, why: string): BodyMatch {
  const ranked = found.toSorted((a, b) => nearness(b, context) - nearness(a, context))
  const [first, second] = ranked
  const candidates = ranked.slice(0, 5).map((unit) => unit.id)
  if (nearness(first!, context) > nearness(second!, context)) {
    return result(
      'unit',
      [first!.id],
      'likely',
      `${why}; lấy ${first!.name} vì gần đơn vị ban hành nhất.`,
      candidates,
    )
  }
  return result('unknown', [], 'none', `${why}; cần chọn.`, candidates)
}

const personWords = /^(?:đ\/c|đ\/chí|đồng chí|các đồng chí|ông|bà|cô|thầy)\s/u
const office =
  /^(?:(?:phó )?(?:giám đốc|chủ tịch|hiệu trưởng|bí thư|chánh văn phòng|trưởng phòng|trưởng ban|tổ trưởng|trưởng khoa)|lãnh đạo|ban giám hiệu|bgh|thủ trưởng|chánh thanh tra)(?:\s|$)/u

function personIn(written: string, context: MatchContext): BodyMatch | null {
  const words = lower(written)
  if (personWords.test(words)) {
    return result('person', [], 'likely', 'Tên người; cần chọn đơn vị hoặc tài khoản của người này.')
  }
  const match = office.exec(words)
  if (!match || /^(?:thủ trưởng|lãnh đạo) các\s/u.test(words)) return null
  const rest = written.slice(match[0].length).trim()
  const unit = rest ? matchUnit(rest, context) : context.issuerUnitId
  if (unit === null) return result('person', [], 'none', 'Chức danh; chưa rõ của đơn vị nào.')
  const name = nameIndex(context).unit(unit)?.name ?? ''
  return result('person', [unit], 'likely', `Chức danh của ${name}.`, [unit])
}

function matchUnit(words: string, context: MatchContext): string | null {
  const canonical = canonicalName(words)
  const found = exactly(canonical, context, words) ?? relative(canonical, words, context)
  return found?.unitIds.length === 1 ? found.unitIds[0]! : null
}

const level =
  /\s(?:sở|tỉnh|huyện|xã|phường|bộ|trường|thành phố|quận|thị xã|cơ quan|ban|ngành|viện|trung tâm)$/u

/** Names that are whole only beside the issuing body: "Văn phòng", "Văn phòng Sở", "UBND tỉnh", "Sở" itself. */
function relative(canonical: string, written: string, context: MatchContext): BodyMatch | null {
  const index = nameIndex(context)
  const { namesOf } = index
  const issuer = index.unit(context.issuerUnitId)
  if (!issuer) return null
  const lineage = above(issuer, index)
  const own = canonicalName(issuer.name)
  if (canonical.split(' ').length === 1 && own.startsWith(`${canonical} `)) {
    return result('unit', [issuer.id], 'likely', 'Hiểu là chính đơn vị ban hành.', [issuer.id])
  }
  const short = canonical.replace(level, '')
  const below = index.children(issuer.id)
  const inside = below.filter((unit) =>
    namesOf(unit).some(
      (name) =>
        name === short || name === canonical || name.replace(` ${own}`, '').replace(level, '') === short,
    ),
  )
  if (inside.length === 1) {
    return result('unit', [inside[0]!.id], 'likely', `Hiểu là ${inside[0]!.name} của đơn vị ban hành.`, [
      inside[0]!.id,
    ])
  }
  // "UBND tỉnh", "Sở Nội vụ", "Văn phòng UBND tỉnh": the name goes on with the place, which the plan leaves out.
  const near = index.inOrder([...lineage, ...lineage.flatMap((one) => index.children(one.id))])
  const longer = near.filter((unit) =>
    namesOf(unit).some(
      (name) => name.startsWith(`${canonical} `) && isPlaceTail(name.slice(canonical.length + 1), canonical),
    ),
  )
  if (longer.length === 1) {
    return result('unit', [longer[0]!.id], 'likely', `Hiểu là ${longer[0]!.name}.`, [longer[0]!.id])
  }
  if (longer.length > 1) return nearest(longer, context, `“${written}” có thể là nhiều đơn vị`)
  const shorter = near.filter((unit) =>
    namesOf(unit).some(
      (name) => canonical.startsWith(`${name} `) && isPlaceTail(canonical.slice(name.length + 1), name),
    ),
  )
  if (shorter.length !== 1 || !ownPlace(canonical, lineage)) return null
  return result('unit', [shorter[0]!.id], 'likely', `Hiểu là ${shorter[0]!.name}.`, [shorter[0]!.id])
}

function above(unit: UnitName, index: NameIndex): UnitName[] {
  const line = [unit]
  for (let at: UnitName | undefined = unit; at?.parentId && line.length < 10; ) {
    at = index.unit(at.parentId)
    if (at) line.push(at)
  }
  return line
}

/** What follows is a place and no further part of the name: "tỉnh Hưng Yên", or "Hưng Yên" after "… tỉnh". */
function isPlaceTail(tail: string, before: string): boolean {
  if (/^(?:tỉnh|huyện|thành phố|thị xã|xã|phường|quận|thị trấn)(?:\s|$)/u.test(tail))
    return tail.split(' ').length <= 6
  return /(?:tỉnh|huyện|thành phố|thị xã|xã|phường|quận)$/u.test(before) && tail.split(' ').length <= 4
}

/** The place at the end of the name is the level of the plan itself, or a place in the names above the issuer. */
function ownPlace(canonical: string, lineage: UnitName[]): boolean {
  const tail = /(?:tỉnh|huyện|thành phố|thị xã|xã|phường|quận)(?: (.+))?$/u.exec(canonical)
  if (!tail) return false
  return tail[1] === undefined || lineage.some((unit) => canonicalName(unit.name).endsWith(tail[1]!))
}

/** "Ban TĐKT", "Cơ quan thường trực của Hội đồng": the body that stands for the council today. */
function standing(canonical: string, written: string, context: MatchContext): BodyMatch | null {
  const emulation = /^(?:ban|phòng|bộ phận) thi đua khen thưởng(?: sở nội vụ)?(?: tỉnh)?$/u.test(canonical)
  const keeper =
    /^(?:cơ quan )?thường trực(?: hội đồng(?: thi đua khen thưởng)?)?(?: tỉnh| huyện| xã)?$/u.test(canonical)
  if (!emulation && !keeper) return null
  const { namesOf } = nameIndex(context)
  if (emulation) {
    const named = context.units.filter((unit) =>
      namesOf(unit).some((name) => /^(?:ban|phòng) thi đua khen thưởng/u.test(name)),
    )
    if (named.length === 1) {
      return result('unit', [named[0]!.id], 'likely', `“${written}” là ${named[0]!.name}.`, [named[0]!.id])
    }
    if (named.length > 1) return nearest(named, context, 'Có nhiều ban, phòng thi đua - khen thưởng')
  }
  const bodies = context.units.filter((unit) => unit.isStandingBody)
  if (bodies.length === 0) return null
  if (bodies.length > 1) return nearest(bodies, context, 'Có nhiều cơ quan thường trực của Hội đồng')
  return result(
    'unit',
    [bodies[0]!.id],
    'likely',
    `Hiểu là cơ quan thường trực của Hội đồng: ${bodies[0]!.name}.`,
    [bodies[0]!.id],
  )
}

/** "Ban Thi đua - Khen thưởng, Sở Nội vụ", "Sở Nội vụ (Ban TĐKT)": a part and its parent written together. */
function withParent(written: string, context: MatchContext): BodyMatch | null {
  const bracket = /^([^(]+)\(([^)]+)\)\s*$/u.exec(written)
  const comma = /^([^,]+),\s*(.+)$/u.exec(written)
  const parts = bracket ? [bracket[2]!, bracket[1]!] : comma ? [comma[1]!, comma[2]!] : null
  if (!parts) return null
  const parent = matchUnit(parts[1]!, context)
  if (parent === null) return null
  const part = canonicalName(parts[0]!)
  const index = nameIndex(context)
  const inside = index
    .children(parent)
    .filter((unit) => index.namesOf(unit).some((name) => name === part || name.startsWith(`${part} `)))
  const body = index.unit(parent)!
  if (inside.length === 1) {
    return result('unit', [inside[0]!.id], 'certain', `Là ${inside[0]!.name} của ${body.name}.`, [
      inside[0]!.id,
      parent,
    ])
  }
  const why = `Không có đơn vị “${parts[0]!.trim()}” trong ${body.name}; lấy ${body.name}.`
  return result('unit', [parent], 'likely', why, [parent])
}

/** A name that differs only by accents. */
function misspelt(canonical: string, context: MatchContext): BodyMatch | null {
  if (canonical.length < 6) return null
  const found = nameIndex(context).namedWithoutAccents(canonical)
  if (found.length === 0) return null
  if (found.length > 1) return nearest(found, context, 'Nhiều đơn vị khác nhau về dấu')
  return result('unit', [found[0]!.id], 'likely', `Chỉ khác dấu với ${found[0]!.name}.`, [found[0]!.id])
}

function outside(written: string, canonical: string): BodyMatch | null {
  if (
    /trung ương(?:\s|$)/u.test(canonical) ||
    /^(?:bộ (?!phận|chỉ huy|môn)|chính phủ|văn phòng chính phủ|quốc hội|tổng liên đoàn)/u.test(canonical)
  ) {
    return result('outside', [], 'likely', `“${written}” là cơ quan Trung ương, ngoài danh mục đơn vị.`)
  }
  if (/(?:tỉnh|tỉnh, thành phố) (?:bạn|khác)$|(?:^|\s)tỉnh bạn/u.test(lower(written))) {
    return result('outside', [], 'likely', `“${written}” ở ngoài tỉnh.`)
  }
  return null
}

function unknown(canonical: string, context: MatchContext): BodyMatch {
  const ranked = nameIndex(context).alike(canonical, 0.4, 5)
  const why =
    ranked.length > 0
      ? 'Không trùng tên đơn vị nào; chọn trong các tên gần giống.'
      : 'Không có đơn vị nào tên gần giống.'
  return result('unknown', [], 'none', why, ranked)
}
