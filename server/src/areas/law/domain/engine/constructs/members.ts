import type { Rule } from '../../catalogue-types.ts'
import { type Facts, path } from '../facts.ts'
import { type Finding, met, notMet, unknown } from '../finding.ts'

type MemberShare = Extract<Rule, { type: 'memberShare' }>

/** Share of the members, in whole numbers: 28 of 40 is 70 %. */
export function memberShare(rule: MemberShare, facts: Facts): Finding {
  const { composition } = facts.theCase.subject
  const members = composition?.members ?? null
  const part = composition?.[rule.of] ?? null
  const what = rule.of === 'completed' ? 'hoàn thành nhiệm vụ' : `đạt ${nameOf(facts, rule.award)}`
  const asked = `${rule.more ? 'trên' : 'ít nhất'} ${rule.percent}% cá nhân ${what}`
  if (members === null || part === null) {
    const missing = [members === null ? 'members' : null, part === null ? rule.of : null].filter(
      (key) => key !== null,
    )
    return unknown(() => `Chưa rõ tỷ lệ cá nhân ${what} (cần ${asked})`, missing.map(path.composition))
  }
  const says = () => `${part}/${members} cá nhân ${what} (cần ${asked})`
  const holds = rule.more ? part * 100 > rule.percent * members : part * 100 >= rule.percent * members
  return holds ? met(says) : notMet(says)
}

/** At least so many members hold the title of the year. */
export function memberHasAward(rule: Extract<Rule, { type: 'memberHasAward' }>, facts: Facts): Finding {
  const fighters = facts.theCase.subject.composition?.fighters ?? null
  const name = nameOf(facts, rule.award)
  if (fighters === null)
    return unknown(() => `Chưa rõ có cá nhân đạt ${name} hay không`, [path.composition('fighters')])
  const says = () => `${fighters} cá nhân đạt ${name} (cần ít nhất ${rule.members})`
  return fighters >= rule.members ? met(says) : notMet(says)
}

/** No member disciplined from a form upwards; every form but the reprimand is a warning or heavier. */
export function noMemberDisciplined(
  rule: Extract<Rule, { type: 'noMemberDisciplined' }>,
  facts: Facts,
): Finding {
  const { disciplined = null, disciplinedByForm: byForm = null } = facts.theCase.subject.composition ?? {}
  const what = `cá nhân bị kỷ luật từ ${rule.fromForm === 'warning' ? 'cảnh cáo' : 'khiển trách'} trở lên`
  const counted = countFrom(rule.fromForm, disciplined, byForm)
  if (counted === null)
    return unknown(
      () => `Chưa rõ có ${what} hay không`,
      [path.composition(disciplined === null ? 'disciplined' : 'disciplinedByForm')],
    )
  return counted === 0 ? met(() => `Không có ${what}`) : notMet(() => `Có ${counted} ${what}`)
}

function countFrom(
  form: 'reprimand' | 'warning',
  disciplined: number | null,
  byForm: Record<string, number> | null,
): number | null {
  if (disciplined === 0) return 0
  if (form === 'reprimand') return disciplined ?? (byForm ? sum(Object.values(byForm)) : null)
  if (!byForm) return null
  return sum(
    Object.entries(byForm)
      .filter(([one]) => one !== 'reprimand')
      .map(([, people]) => people),
  )
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
const nameOf = (facts: Facts, award: string | undefined) =>
  award ? (facts.law.law.awards.get(award)?.name ?? award) : 'danh hiệu'
