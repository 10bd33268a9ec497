import type { Rule } from '../../catalogue-types.ts'
import { type Facts, path } from '../facts.ts'
import { type Finding, met, notApplicable, notMet, unknown } from '../finding.ts'

const code = 'combat-ingenuity'

/** Of the armed forces only; a person attests it. Drops out for those who are not of them. */
export function combatIngenuity(_rule: Extract<Rule, { type: 'combatIngenuity' }>, facts: Facts): Finding {
  const attested = facts.facts[code]
  const what = 'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu được công nhận'
  if (attested === true) return met(() => what)
  if (attested === false) return notMet(() => `Không có: ${what.toLowerCase()}`)
  const { category, awards } = facts.theCase.subject
  if (!isArmedForces(facts, category ?? null, awards?.map((one) => one.award) ?? null))
    return notApplicable(() => `${what}: chỉ xét với lực lượng vũ trang`)
  return unknown(() => `Chưa rõ: ${what.toLowerCase()}`, [path.fact(code)])
}

/** By category where it is stated; else a record of awards without one of the armed forces speaks against it. */
function isArmedForces(facts: Facts, category: string | null, awards: string[] | null): boolean {
  if (category) return category.includes('armed-forces')
  if (!awards) return true
  const ofThem = (id: string) =>
    facts.law.law.awards.get(id)?.subjects.some((subject) => subject.includes('armed-forces')) ?? false
  return awards.some(ofThem)
}
