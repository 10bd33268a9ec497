import type { LocalRuleListView } from '@server/areas/law/schemas.ts'
import { bodyOf, emptyForm, type LocalRuleForm, type TermKind, termIds } from './local-rule-form.ts'

type Rule = Pick<LocalRuleListView['rows'][number], 'unitId' | 'entry' | 'sources'>
type Entry = Rule['entry']
type Condition = Extract<Entry, { kind: 'criterion' }>['rule']

/**
 * A stored draft as the form holds it. Null where the form could not give it back as it is: a rule of several
 * conditions, or one that another program wrote.
 */
export function formOf({ unitId, entry, sources }: Rule): LocalRuleForm | null {
  const [source] = sources
  const content = contentOf(entry)
  if (!source || sources.length > 1 || !content) return null
  const form: LocalRuleForm = {
    ...emptyForm,
    unitId,
    kind: entry.kind,
    label: entry.label,
    words: 'text' in entry && entry.text !== entry.label ? entry.text : '',
    awards: 'aim' in entry ? (entry.aim.awards ?? []) : [],
    levels: 'aim' in entry ? (entry.aim.levels ?? []) : [],
    number: source.number,
    title: source.title,
    issuer: source.issuer,
    issuedOn: source.issuedOn,
    article: String(entry.cite[0]?.article ?? ''),
    from: entry.from,
    until: entry.until,
    ...content,
  }
  return givesBack(form, entry) ? form : null
}

/** Would saving the form keep what the rule says? Its id, its day of checking and its form of citing may change. */
function givesBack(form: LocalRuleForm, entry: Entry): boolean {
  const again = bodyOf(form, entry.checkedOn)?.entry
  return again !== undefined && plain(again) === plain(entry)
}

/** An entry as text with its keys in order, without ids and citations, which the form makes anew. */
function plain(value: unknown): string {
  return JSON.stringify(value, (key, one) => {
    if (
      ['id', 'cite', 'code', 'part', 'checkedOn', 'sources', 'nameEn'].includes(key) &&
      typeof one !== 'object'
    )
      return undefined
    if (['cite', 'sources'].includes(key)) return undefined
    if (one && typeof one === 'object' && !Array.isArray(one))
      return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
    return one
  })
}

function contentOf(entry: Entry): Partial<LocalRuleForm> | null {
  switch (entry.kind) {
    case 'quota':
      return { maxPercent: entry.maxPercent, ofWhom: entry.of }
    case 'voteThreshold':
      return { percent: entry.percent }
    case 'quorum':
      return { numerator: entry.numerator, denominator: entry.denominator }
    case 'deadline':
      return termOf(entry)
    case 'yearClosing':
      return { dayOfYear: entry.closesOn.split('-').reverse().join('/') }
    case 'dossierPart':
      return { partName: entry.part.name }
    case 'criterion':
      return conditionOf(entry.rule)
    case 'award': {
      const { award } = entry
      const item = award.criteria[0]?.items[0]
      const condition = item && conditionOf(item.rule)
      if (!condition) return null
      return {
        ...condition,
        ownName: award.name,
        ownAuthority: award.decidingAuthority[0]?.authority ?? '',
        ownSubject: award.subjects[0] ?? 'individual',
        ownLevel: award.level as LocalRuleForm['ownLevel'],
        ownBonus: award.bonus[0]?.multiple ?? 0,
        words: item.text === entry.label ? '' : item.text,
      }
    }
  }
}

function termOf({ id, unit, value }: Extract<Entry, { kind: 'deadline' }>): Partial<LocalRuleForm> | null {
  if (unit === 'date' || unit === 'date-next-year')
    return typeof value === 'string' ? { term: unit, dayOfYear: value.split('-').reverse().join('/') } : null
  if (typeof value !== 'number') return null
  if (unit === 'day-before') return { term: unit, days: value }
  const [term = 'other'] = (Object.keys(termIds) as TermKind[]).filter((one) => id.startsWith(termIds[one]!))
  return { term, days: value }
}

function conditionOf(rule: Condition): Partial<LocalRuleForm> | null {
  if (!('type' in rule)) return null
  if (rule.type === 'qualitative') return { condition: 'attested' }
  if (rule.type === 'classification') return { condition: 'rating', rating: rule.atLeast }
  return rule.type === 'priorAward' ? { condition: 'prior', prior: rule.award, times: rule.times } : null
}
