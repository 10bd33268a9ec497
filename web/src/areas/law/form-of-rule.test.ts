import { describe, expect, it } from 'vitest'
import { formOf } from './form-of-rule.ts'
import { bodyOf, emptyForm, type LocalRuleForm } from './local-rule-form.ts'

const decided: LocalRuleForm = {
  ...emptyForm,
  unitId: '1',
  label: 'Quy định thử',
  number: '86/2025/QĐ-UBND',
  title: 'Quy chế',
  issuer: 'UBND tỉnh',
  issuedOn: '2025-12-20',
  from: '2026-01-01',
}
const forms: LocalRuleForm[] = [
  { ...decided, kind: 'quota', awards: ['emulation-fighter-base'], maxPercent: 15, words: 'Không quá 15%' },
  { ...decided, kind: 'voteThreshold', percent: 85, article: '12' },
  { ...decided, kind: 'quorum', numerator: 3, denominator: 4 },
  { ...decided, kind: 'deadline', dayOfYear: '10/12', awards: ['advanced-worker'], until: '2027-01-01' },
  { ...decided, kind: 'deadline', term: 'date-next-year', dayOfYear: '15/01', levels: ['unit'] },
  { ...decided, kind: 'deadline', term: 'posting', days: 7 },
  { ...decided, kind: 'deadline', term: 'opinion', days: 10, awards: ['certificate-of-merit-pm'] },
  { ...decided, kind: 'deadline', term: 'submission', days: 15 },
  { ...decided, kind: 'deadline', term: 'other', days: 3 },
  { ...decided, kind: 'deadline', term: 'day-before', days: 10 },
  { ...decided, kind: 'yearClosing', dayOfYear: '15/11' },
  { ...decided, kind: 'dossierPart', partName: 'Bản xác nhận' },
  { ...decided, kind: 'criterion', awards: ['advanced-worker'], condition: 'attested' },
  { ...decided, kind: 'criterion', awards: ['advanced-worker'], condition: 'rating', rating: 'excellent' },
  {
    ...decided,
    kind: 'criterion',
    awards: ['advanced-worker'],
    condition: 'prior',
    prior: 'advanced-worker',
    times: 2,
  },
  {
    ...decided,
    kind: 'award',
    ownName: 'Gương sáng An Bình',
    ownAuthority: 'Chủ tịch UBND tỉnh',
    ownBonus: 1.2,
    words: 'Tiêu biểu',
  },
]

describe('a stored draft in the form again', () => {
  it.each(forms.map((form) => [`${form.kind} ${form.condition}`, form] as const))('%s', (_name, form) => {
    const body = bodyOf(form, '2026-11-21')!
    expect(formOf(body as never)).toEqual(form)
  })

  it('is not opened where the form would lose what it says', () => {
    const body = bodyOf(forms[5]!, '2026-11-21')!
    const two = {
      all: [
        { type: 'qualitative', code: 'a' },
        { type: 'qualitative', code: 'b' },
      ],
    }
    expect(formOf({ ...body, entry: { ...body.entry, rule: two } } as never)).toBeNull()
    expect(formOf({ ...body, entry: { ...body.entry, subjects: ['individual'] } } as never)).toBeNull()
  })
})
