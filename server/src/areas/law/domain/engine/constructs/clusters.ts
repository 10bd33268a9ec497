import type { Level, Rule } from '../../catalogue-types.ts'
import type { At } from '../at.ts'
import type { ClusterFacts } from '../case.ts'
import { allOf } from '../combine.ts'
import { dayAfter, wholeMonths } from '../days.ts'
import { type Facts, path } from '../facts.ts'
import { type Finding, met, notMet, unknown } from '../finding.ts'
import { levelWords } from './levels.ts'

/** Place in a cluster or bloc of the judged year. Who is best among the leaders is the council's vote. */
export function clusterRank(rule: Extract<Rule, { type: 'clusterRank' }>, facts: Facts, at: At): Finding {
  const what =
    rule.rank === 1 ? 'dẫn đầu cụm, khối thi đua' : `xếp từ hạng ${rule.rank} trở lên trong cụm, khối thi đua`
  const asked = `${what} do ${levelsText(rule.organisedBy)} tổ chức`
  return ranked(facts, at, rule.organisedBy, ['cluster', 'bloc'], rule.rank, asked)
}

/** Standing in a movement that was launched for so many years. */
export function movement(rule: Extract<Rule, { type: 'movement' }>, facts: Facts): Finding {
  const asked = `dẫn đầu, tiêu biểu trong phong trào thi đua do ${levelsText(rule.launchedBy)} phát động`
  const standing = ranked(facts, null, rule.launchedBy, ['movement'], 1, asked)
  return allOf(
    [standing, longEnough(facts, rule.minYears)],
    () => `${capital(asked)}, từ ${rule.minYears} năm trở lên`,
  )
}

/** Outstanding in the movement of a level in the judged year. */
export function movementStanding(
  rule: Extract<Rule, { type: 'movementStanding' }>,
  facts: Facts,
  at: At,
): Finding {
  const asked = `tiêu biểu trong phong trào thi đua do ${levelsText(rule.organisedBy)} tổ chức`
  return ranked(facts, at, rule.organisedBy, ['movement', 'cluster', 'bloc'], 1, asked)
}

/** `at` null: of a movement of several years, whichever year its place was given in. */
function ranked(
  facts: Facts,
  at: At | null,
  levels: Level[],
  kinds: NonNullable<ClusterFacts['kind']>[],
  least: number,
  asked: string,
): Finding {
  const { clusters } = facts.theCase.subject
  if (!clusters) return unknown(() => `Chưa rõ có ${asked} hay không`, ['subject.clusters'])
  const missing: string[] = []
  for (const [place, one] of clusters.entries()) {
    if (one.organisedBy && !levels.includes(one.organisedBy)) continue
    if (one.kind && !kinds.includes(one.kind)) continue
    if (at && one.year && one.year !== at.year) continue
    if (one.rank && one.rank > least) continue
    const open = (['organisedBy', 'kind', 'year', 'rank'] as const).filter((key) => one[key] == null)
    if (open.length === 0) return met(() => `${capital(asked)}, năm ${one.year}`)
    missing.push(...open.map((key) => path.cluster(place, key)))
  }
  if (missing.length > 0) return unknown(() => `Chưa rõ có ${asked} hay không`, missing)
  return notMet(() => (at ? `Không ${asked} năm ${at.year}` : `Không ${asked}`))
}

function longEnough(facts: Facts, years: number): Finding {
  const { period } = facts.theCase
  if (!period) return unknown(() => `Chưa rõ phong trào kéo dài bao lâu (cần từ ${years} năm)`, ['period'])
  const months = wholeMonths(period.from, dayAfter(period.to))
  const says = () =>
    `Phong trào kéo dài ${Math.floor(months / 12)} năm ${months % 12} tháng (cần từ ${years} năm)`
  return months >= years * 12 ? met(says) : notMet(says)
}

const levelsText = (levels: Level[]) => levels.map((one) => levelWords[one]).join(', ')
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
