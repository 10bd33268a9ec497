import type { z } from 'zod'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { closest } from '../../../platform/text/closest.ts'
import type { Law } from '../domain/catalogue-types.ts'
import type { Case } from '../domain/engine/case.ts'
import { eligibilityCase } from '../schemas-eligibility.ts'

/**
 * A case out of parsed JSON. Refused by the place and the name of what is wrong: an unknown key, a wrong value, an
 * award or post that the catalogue lacks, a year listed twice, a period that ends before it begins, counts that contradict
 * each other.
 * @refuses eligibility-case-invalid
 */
export function readCase(input: unknown, law: Law): Case | Refusal {
  const parsed = eligibilityCase.safeParse(input)
  if (!parsed.success) return invalid(describeIssue(parsed.error.issues[0]!, input))
  const theCase = parsed.data as Case
  const wrong = unknownAward(theCase, law) ?? unknownPost(theCase, law) ?? contradiction(theCase)
  return wrong ? invalid(wrong) : theCase
}

const invalid = (what: string): Refusal => refuse('eligibility-case-invalid', { what })

type Issue = z.core.$ZodIssue

function describeIssue(issue: Issue, input: unknown): string {
  const place = placeOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const at = issue.keys.map((key) => (place ? `${place}.${key}` : key)).join(', ')
    return `${at}: không có khóa ${issue.keys.map((key) => `"${key}"`).join(', ')} trong hợp đồng dữ liệu. Hãy bỏ hoặc sửa tên khóa.`
  }
  const at = place || 'hồ sơ'
  if (issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined)
    return `${at}: thiếu giá trị bắt buộc. Hãy điền.`
  if (issue.code === 'invalid_value')
    return `${at}: giá trị không dùng được. Chỉ nhận: ${issue.values.join(', ')}.`
  if (issue.code === 'invalid_format') return `${at}: ngày phải là ngày có thật, viết theo dạng 2025-12-20.`
  if (issue.code === 'invalid_type')
    return `${at}: sai kiểu giá trị, cần ${typeWords[issue.expected] ?? issue.expected}.`
  return `${at}: giá trị ngoài khoảng cho phép. Hãy kiểm tra lại.`
}

const valueAt = (input: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input)

const typeWords: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng',
}

const placeOf = (path: PropertyKey[]) =>
  path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place ? `${place}.${String(key)}` : String(key),
    '',
  )

function unknownAward(theCase: Case, law: Law): string | null {
  const named: [string, string, string | null | undefined][] = [
    ...(theCase.subject.awards ?? []).map(
      (one, i) =>
        [`subject.awards[${i}].award`, one.award, one.name] as [string, string, string | null | undefined],
    ),
    ...(theCase.concurrent ?? []).map(
      (one, i) =>
        [`concurrent[${i}].award`, one.award, one.name] as [string, string, string | null | undefined],
    ),
    ...(theCase.subject.initiatives ?? []).flatMap((one, i) =>
      (one.usedFor ?? []).map(
        (use, j) =>
          [`subject.initiatives[${i}].usedFor[${j}].award`, use.award, null] as [string, string, null],
      ),
    ),
  ]
  for (const [place, award] of [['award', theCase.award, null] as const, ...named]) {
    if (law.awards.has(award) || (award === 'other' && place !== 'award')) continue
    const near = closest(award, [...law.awards.keys()])
    return `${place}: danh mục pháp luật không có "${award}".${near ? ` Ý bạn là "${near}"?` : ''}`
  }
  return null
}

function unknownPost({ subject }: Case, { terms }: Law): string | null {
  const ids = terms.posts.map((one) => one.id)
  const place = (subject.posts ?? []).findIndex(({ post }) => !ids.includes(post))
  if (place < 0) return null
  const { post } = subject.posts![place]!
  const near = closest(post, ids)
  return `subject.posts[${place}].post: danh mục pháp luật không có chức vụ "${post}".${near ? ` Ý bạn là "${near}"?` : ''}`
}

function contradiction({ period, subject, nomination, on }: Case): string | null {
  if (period && period.to < period.from)
    return `period: kết thúc ${period.to} trước khi bắt đầu ${period.from}. Hãy đổi lại hai ngày.`
  const years = (subject.years ?? []).map((one) => one.year)
  const twice = years.find((one, i) => years.indexOf(one) !== i)
  if (twice !== undefined) return `subject.years: năm ${twice} có hai lần. Mỗi năm chỉ một dòng.`
  for (const list of ['discipline', 'openMatters', 'posts'] as const)
    for (const [i, one] of (subject[list] ?? []).entries())
      if (one.until && one.until < one.from)
        return `subject.${list}[${i}]: kết thúc ${one.until} trước khi bắt đầu ${one.from}.`
  const { joinedOn, leftOn, diedOn } = subject
  if (joinedOn && leftOn && leftOn < joinedOn)
    return `subject.leftOn: ${leftOn} trước ngày vào làm việc ${joinedOn}.`
  if (joinedOn && diedOn && diedOn < joinedOn)
    return `subject.diedOn: ${diedOn} trước ngày vào làm việc ${joinedOn}.`
  if (diedOn && diedOn > on) return `subject.diedOn: ${diedOn} sau ngày đề nghị ${on}.`
  return (
    tooMany(subject.composition ?? null) ??
    (nomination?.base != null && nomination.nominated != null && nomination.nominated > nomination.base
      ? `nomination: đề nghị ${nomination.nominated} nhiều hơn ${nomination.base} được xét.`
      : null)
  )
}

function tooMany(composition: NonNullable<Case['subject']['composition']> | null): string | null {
  const members = composition?.members
  if (!composition || members == null) return null
  const parts = ['advanced', 'fighters', 'completed', 'excellent', 'women', 'disciplined'] as const
  const wrong = parts.find((key) => (composition[key] ?? 0) > members)
  return wrong ? `subject.composition.${wrong}: ${composition[wrong]} nhiều hơn số người ${members}.` : null
}
