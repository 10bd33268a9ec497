import type { BodyMatch, MatchContext, UnitName } from './body-match.ts'
import { canonicalName } from './body-names.ts'
import { lower } from './reading/text.ts'

const groupWords =
  /^(?:(?:ubnd|ủy ban nhân dân|thủ trưởng|lãnh đạo|chủ tịch ubnd|thành viên|trưởng|hội đồng[^,]*) )?(?:các|những|một số|toàn thể|tất cả)(?:\s|$)|(?:^|\s)(?:cụm|khối)(?:,? khối)? thi đua/u

/** The words name more than one unit. */
export function isGroupName(written: string): boolean {
  return groupWords.test(lower(written))
}

type Selection = { pattern: RegExp; kinds?: string[]; names?: RegExp; what: string }

const selections: Selection[] = [
  {
    pattern: /(?:ủy ban nhân dân|^|\s)(?:các )?(?:huyện|quận)(?:\s|,|$)/u,
    kinds: ['district'],
    what: 'các huyện, quận, thị xã',
  },
  { pattern: /(?:^|\s)(?:xã|phường|thị trấn|đặc khu)(?:\s|$)/u, kinds: ['commune'], what: 'các xã, phường' },
  {
    pattern: /(?:^|\s)(?:sở ban ngành|sở ngành|sở ban|ban ngành|sở)(?:\s|$)/u,
    kinds: ['department', 'agency'],
    what: 'các sở, ban, ngành',
  },
  {
    pattern: /(?:^|\s)(?:đoàn thể|tổ chức chính trị xã hội|hội đoàn thể)(?:\s|$)/u,
    kinds: ['mass-organisation'],
    what: 'mặt trận, các đoàn thể',
  },
  { pattern: /^(?:nhà )?trường(?:\s|$)/u, kinds: ['school'], what: 'các trường' },
  { pattern: /(?:^|\s)doanh nghiệp(?:\s|$)/u, kinds: ['enterprise'], what: 'các doanh nghiệp' },
]

/** Finds the members of a group where the register tells them; a group that nobody named is asked about. */
export function groupMembers(written: string, context: MatchContext): BodyMatch | null {
  const words = canonicalName(written)
  if (/(?:liên quan|khác)$/u.test(words)) {
    return ask(`“${written}” không nêu tên thành viên; cần chỉ rõ đơn vị nào.`)
  }
  const cluster = clusterMembers(words, context)
  if (cluster) return cluster
  const children = ownChildren(words, context)
  if (children) return children
  const ids = new Set<string>()
  const labels: string[] = []
  for (const { pattern, kinds, what } of selections) {
    if (!pattern.test(words)) continue
    const found = context.units.filter(
      (unit) => kinds!.includes(unit.kind) && unit.id !== context.issuerUnitId,
    )
    if (found.length === 0) continue
    labels.push(what)
    for (const unit of found) ids.add(unit.id)
  }
  if (ids.size === 0) return ask(`Chưa biết “${written}” gồm đơn vị nào; cần chọn.`)
  return group([...ids], `Hiểu là ${labels.join('; ')} (${ids.size} đơn vị).`)
}

const ask = (reason: string): BodyMatch => ({
  kind: 'group',
  unitIds: [],
  confidence: 'none',
  reason,
  candidates: [],
})

const group = (unitIds: string[], reason: string): BodyMatch => ({
  kind: 'group',
  unitIds,
  confidence: 'likely',
  reason,
  candidates: [],
})

function clusterMembers(words: string, context: MatchContext): BodyMatch | null {
  if (!/(?:^|\s)(?:cụm|khối)(?:\s|$)/u.test(words)) return null
  const named = (unit: UnitName) => (unit.clusterNames ?? []).map(canonicalName)
  const inOne = context.units.filter((unit) =>
    named(unit).some((name) => words.endsWith(name) || words === name),
  )
  if (inOne.length > 0)
    return group(
      inOne.map((unit) => unit.id),
      `Thành viên của cụm, khối nêu tên (${inOne.length} đơn vị).`,
    )
  if (/(?:cụm|khối)(?: khối)?(?: giao ước)? thi đua (?:số |[^ ]+ trường|các tỉnh)/u.test(words))
    return ask('Chưa có cụm, khối này trong danh mục; cần chọn thành viên.')
  const all = context.units.filter((unit) => (unit.clusterNames ?? []).length > 0)
  return all.length > 0
    ? group(
        all.map((unit) => unit.id),
        `Thành viên các cụm, khối thi đua (${all.length} đơn vị).`,
      )
    : null
}

/** "Các phòng, đơn vị thuộc Sở", "các đơn vị trực thuộc Sở", "các tổ chuyên môn". */
function ownChildren(words: string, context: MatchContext): BodyMatch | null {
  const issuer = context.units.find((unit) => unit.id === context.issuerUnitId)
  if (!issuer) return null
  const inner = /^(?:trưởng |lãnh đạo |thủ trưởng )?(?:phòng|khoa|tổ|đơn vị|bộ phận)(?:\s|$)/u.test(words)
  if (!inner || issuer.kind === 'province') return null
  const children = context.units.filter((unit) => unit.parentId === issuer.id)
  return children.length > 0
    ? group(
        children.map((unit) => unit.id),
        `Các đơn vị trực thuộc ${issuer.name} (${children.length} đơn vị).`,
      )
    : null
}
