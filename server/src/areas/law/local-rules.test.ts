import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../platform/refusal.ts'
import { addLocalRules } from './add-local-rules.ts'
import { compareLaw } from './domain/compare-law.ts'
import { awardOn, lawOn } from './domain/law-on.ts'
import type { LocalEntry, LocalRules } from './domain/local-types.ts'
import { checkCases, openJudge } from './engine/index.ts'
import { describeFault, loadLaw } from './load-law.ts'
import { checkForm, parseYaml } from './read-law-files.ts'
import { localRules } from './schema-local.ts'

const law = loadLaw()

const file = `
body: UBND tỉnh Thanh Sơn
sources:
  - { id: decision-86-2025, number: 86/2025/QĐ-UBND, type: decision, title: Quy chế, issuer: UBND tỉnh, issuedOn: 2025-12-01, inForce: { from: 2026-01-01, until: null }, amends: [], replaces: [], replacedBy: null, relevance: Quy định riêng, confidence: verified, checkedOn: 2026-01-05, urls: [] }
entries:
  - kind: criterion
    id: no-late-report
    label: Không chậm báo cáo
    aim: { awards: [advanced-labour-collective] }
    text: Không chậm báo cáo quá hai lần trong năm
    rule: { type: qualitative, code: local-no-late-report }
    from: 2026-01-01
    until: null
    cite: [{ source: decision-86-2025, article: 9 }]
    confidence: verified
    checkedOn: 2026-01-05
    sources: []
`

function rules(change: (entry: Record<string, unknown>) => void = () => {}): LocalRules {
  const parsed = parseYaml(file)
  if ('problem' in parsed) throw new Error(parsed.problem)
  const value = parsed.value as { entries: Record<string, unknown>[] }
  change(value.entries[0]!)
  const checked = checkForm(value, localRules, 'tinh.yaml')
  if (Array.isArray(checked)) throw new Error(checked.map(describeFault).join('\n'))
  return checked.value as LocalRules
}

function faultsOf(change: (entry: Record<string, unknown>) => void): string[] {
  const grown = addLocalRules(law, [{ rules: rules(change), file: 'tinh.yaml' }])
  return Array.isArray(grown) ? grown.map(describeFault) : []
}

function localOn(day: string): LocalEntry[] {
  const grown = addLocalRules(law, [{ rules: rules(), file: 'tinh.yaml' }])
  if (Array.isArray(grown)) throw new Error('faulty')
  const inForce = lawOn(grown, day)
  if (isRefusal(inForce)) throw new Error('no law')
  const award = awardOn(inForce, 'advanced-labour-collective')
  return isRefusal(award) ? [] : award.local
}

/** Turns the entry of the file into another kind. */
function as(kind: string, content: Record<string, unknown>) {
  return (entry: Record<string, unknown>) => {
    for (const key of ['text', 'rule', 'aim']) delete entry[key]
    Object.assign(entry, { kind, ...content })
  }
}

describe('local rules', () => {
  it('are added to the law of their days and leave national law untouched', () => {
    const grown = addLocalRules(law, [{ rules: rules(), file: 'tinh.yaml' }])

    expect(localOn('2025-12-31')).toEqual([])
    expect(localOn('2026-01-01').map(({ id }) => id)).toEqual(['no-late-report'])
    expect(law.local).toEqual([])
    expect(Array.isArray(grown) || grown.hash).not.toBe(law.hash)
  })

  it('show their effect by comparing the law with and without them', () => {
    const grown = addLocalRules(law, [{ rules: rules(), file: 'tinh.yaml' }])
    const before = lawOn(law, '2026-01-01')
    if (isRefusal(before) || Array.isArray(grown)) throw new Error('no law')
    const after = lawOn(grown, '2026-01-01')
    if (isRefusal(after)) throw new Error('no law')
    const { awards, unchanged } = compareLaw(before, after)

    expect(awards).toEqual([
      {
        id: 'advanced-labour-collective',
        name: 'Tập thể lao động tiên tiến',
        change: 'changed',
        sections: [
          {
            section: 'local',
            items: [
              {
                id: 'no-late-report',
                before: null,
                after: {
                  text: 'Không chậm báo cáo quá hai lần trong năm',
                  cite: 'Quyết định 86/2025/QĐ-UBND, Điều 9',
                  provisional: false,
                },
              },
            ],
          },
        ],
      },
    ])
    expect(unchanged).toBe(67)
  })

  it.each([
    [
      'an unknown award',
      (e: Record<string, unknown>) => Object.assign(e, { aim: { awards: ['nothing'] } }),
      'Không có danh hiệu, hình thức "nothing"',
    ],
    [
      'no decision of its own',
      (e: Record<string, unknown>) => Object.assign(e, { cite: [{ source: 'law-2022' }] }),
      'Phải dẫn quyết định của chính đơn vị',
    ],
    [
      'a share of votes below the law',
      as('voteThreshold', { aim: { awards: ['province-flag'] }, percent: 70, text: 'Từ 70%' }),
      'Trái quy định chung: Cờ thi đua của Bộ, ban, ngành, tỉnh phải có ít nhất 80% phiếu',
    ],
    [
      'a required paper made optional',
      as('dossierPart', {
        aim: { awards: ['advanced-worker'] },
        part: { part: 'bien-ban', name: 'Biên bản', required: false },
      }),
      'là thành phần bắt buộc của hồ sơ Lao động tiên tiến',
    ],
    [
      'a quorum above the whole',
      as('quorum', { numerator: 4, denominator: 3, text: 'x' }),
      'không thể lớn hơn toàn bộ',
    ],
    [
      'a period that ends before it begins',
      (e: Record<string, unknown>) => Object.assign(e, { until: '2025-12-31' }),
      'Kết thúc không sau ngày bắt đầu',
    ],
  ])('are refused for %s, by name', (_what, change, fault) => {
    expect(faultsOf(change).join(' ')).toContain(fault)
  })

  it('may ask for more votes than the law, and set a quorum', () => {
    expect(
      faultsOf(as('voteThreshold', { aim: { awards: ['province-flag'] }, percent: 85, text: 'Từ 85%' })),
    ).toEqual([])
    expect(faultsOf(as('quorum', { numerator: 2, denominator: 3, text: 'Hai phần ba' }))).toEqual([])
  })

  it('say from which day the body closes its year, and the engine judges that year from then', () => {
    const grown = addLocalRules(law, [
      { rules: rules(as('yearClosing', { closesOn: '11-15', text: 'Từ 15/11' })), file: 'tinh.yaml' },
    ])
    if (Array.isArray(grown)) throw new Error(grown.map(describeFault).join())
    const missing = (of: typeof law, day: string) => {
      const answer = checkCases(openJudge(of), {
        award: 'advanced-worker',
        on: day,
        basis: 'merit',
        subject: {
          kind: 'individual',
          category: 'civil-servant-or-employee',
          joinedOn: '2010-01-01',
          years: [{ year: 2025, classification: 'well' }],
          discipline: [],
          openMatters: [],
          facts: { 'solidarity-and-active-emulation': true },
        },
      })
      return isRefusal(answer) ? answer : [answer].flat()[0]!.missing
    }
    expect(missing(grown, '2026-11-14')).toEqual([])
    expect(missing(grown, '2026-11-15')).toEqual(['subject.years[2026].classification'])
    expect(missing(law, '2026-11-15')).toEqual([])
  })

  it('add a title of the body, but none that the law has', () => {
    const own = structuredClone(law.awards.get('advanced-worker')!)
    const title = {
      ...own,
      id: 'thanh-son-badge',
      name: 'Huy hiệu Thanh Sơn',
      voteThreshold: [],
      dossier: [],
    }

    expect(faultsOf(as('award', { award: title }))).toEqual([])
    expect(faultsOf(as('award', { award: own })).join(' ')).toContain(
      'Trái quy định chung: "Lao động tiên tiến"',
    )
    expect(faultsOf(as('award', { award: { ...title, level: 'state' } })).join(' ')).toContain('cấp Nhà nước')
  })
})
