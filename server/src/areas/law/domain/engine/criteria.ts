import type { Criterion } from '../catalogue-types.ts'
import { citeText } from '../cite-text.ts'
import { postsIn } from '../rules-in.ts'
import { allOf, anyOf } from './combine.ts'
import { attestedOnly, labelOf } from './constructs/qualitative.ts'
import { evaluate, spanOf } from './evaluate.ts'
import type { Facts } from './facts.ts'
import { type Finding, notApplicable, unknown } from './finding.ts'
import { namesCategory, subjectFit } from './subject-fit.ts'
import { underEntry } from './under-entry.ts'

/** The criteria of the award in force that day: one of them is enough. */
export function judgeCriteria(facts: Facts): Finding {
  const { award, criteria } = facts.award
  const key = `awards/${award.id}/criteria`
  if (!criteria) {
    const none = unknown(
      () =>
        `${award.name}: chỉ ghi nhận, xác nhận, cấp đổi, cấp lại; danh mục không có tiêu chuẩn xét tặng mới`,
      [`law.${key}`],
      { provisional: true },
    )
    return {
      ...none,
      cite: facts.award.decidingAuthority[0]
        ? citeText(facts.law.law, facts.award.decidingAuthority[0].cite)
        : '',
    }
  }
  const asked = criteria.items.filter((one) => isOfCase(one, facts))
  if (asked.length === 0)
    return underEntry(
      unknown(() => 'Danh mục chưa có tiêu chuẩn cho đối tượng và loại khen thưởng này', [`law.${key}`], {
        provisional: true,
      }),
      facts.law,
      criteria,
      key,
    )
  const children = asked.map((one) =>
    isUnclaimed(one, asked, facts) ? leftAside(one, facts) : judgeItem(one, facts),
  )
  const whole = anyOf(children, () => `Tiêu chuẩn ${facts.award.name}: đạt một trong các tiêu chuẩn`)
  const listed = underEntry(whole, facts.law, criteria, key)
  // Met by a criterion that is confirmed is met, even where the list of criteria may not be whole.
  return whole.verdict === 'met' ? { ...listed, provisional: whole.provisional } : listed
}

function isOfCase(item: Criterion, facts: Facts): boolean {
  if (subjectFit(facts.law.law, item.subjects, facts.theCase) === 'no') return false
  return !item.basis || facts.basis === null || item.basis.includes(facts.basis)
}

function judgeItem(item: Criterion, facts: Facts): Finding {
  const at = { year: facts.judgedYear, span: spanOf(item.rule), run: null }
  const found = evaluate(item.rule, facts, at)
  const fits = subjectFit(facts.law.law, item.subjects, facts.theCase)
  const whole =
    fits === 'yes'
      ? found
      : allOf([unknown(() => 'Chưa rõ thuộc đối tượng nào', ['subject.category']), found], () => item.text)
  const key = `awards/${facts.award.award.id}/criteria/${item.id}`
  const named = {
    ...whole,
    text: () => item.text,
    children: found.children.length > 0 ? whole.children : [whole],
  }
  return underEntry(named, facts.law, item, key)
}

/**
 * A case that states its basis claims what can be measured, or what is written for that basis. Another ground that a
 * person would have to attest, and that the case does not mention, is another claim and is left aside.
 */
function isUnclaimed(item: Criterion, asked: Criterion[], facts: Facts): boolean {
  const { codes, only } = attestedOnly(item.rule)
  if (
    (!only && !(codes.length > 0 && isOfOthers(item, asked, facts))) ||
    !facts.basisStated ||
    namesCategory(item.subjects, facts.theCase)
  )
    return false
  if (codes.some((code) => facts.facts[code] != null)) return false
  if (facts.theCase.subject.posts && postsIn(item.rule).length > 0) return false
  return asked.some((one) => !attestedOnly(one.rule).only || (!item.basis && !!one.basis))
}

/** Is it written for a narrower group, which the case does not state, beside a criterion for everyone? */
function isOfOthers(item: Criterion, asked: Criterion[], { law, theCase }: Facts): boolean {
  const fits = (one: Criterion) => subjectFit(law.law, one.subjects, theCase)
  return fits(item) === 'unknown' && asked.some((one) => fits(one) === 'yes')
}

function leftAside(item: Criterion, facts: Facts): Finding {
  const codes = attestedOnly(item.rule).codes
  const key = `awards/${facts.award.award.id}/criteria/${item.id}`
  const says = () => `Căn cứ khác, hồ sơ không nêu: ${codes.map((code) => labelOf(facts, code)).join('; ')}`
  return underEntry(notApplicable(says), facts.law, item, key)
}
