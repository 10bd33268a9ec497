import type { LocalRuleBody } from '@server/areas/law/schemas.ts'

type Entry = LocalRuleBody['entry']
export type LocalKind = Entry['kind']
export type ConditionKind = 'attested' | 'rating' | 'prior'
/** A day of each year, a day of the next one, or a number of working days: for posting lists, for answering, for sending, else. */
export type TermKind =
  | 'date'
  | 'date-next-year'
  | 'posting'
  | 'opinion'
  | 'submission'
  | 'other'
  | 'day-before'

/** What the form of a local rule holds, as typed. */
export type LocalRuleForm = {
  unitId: string | null
  kind: LocalKind
  label: string
  words: string
  awards: string[]
  levels: string[]
  maxPercent: number
  ofWhom: string
  percent: number
  numerator: number
  denominator: number
  term: TermKind
  days: number
  dayOfYear: string
  partName: string
  condition: ConditionKind
  rating: 'satisfactory' | 'well' | 'excellent'
  prior: string | null
  times: number
  ownName: string
  ownAuthority: string
  ownSubject: string
  ownLevel: 'unit' | 'commune' | 'province'
  /** Times the base salary; 0: no money. */
  ownBonus: number
  number: string
  title: string
  issuer: string
  issuedOn: string | null
  article: string
  from: string | null
  until: string | null
}

export const emptyForm: LocalRuleForm = {
  unitId: null,
  kind: 'quota',
  label: '',
  words: '',
  awards: [],
  levels: [],
  maxPercent: 20,
  ofWhom: 'base',
  percent: 80,
  numerator: 2,
  denominator: 3,
  term: 'date',
  days: 5,
  dayOfYear: '',
  partName: '',
  condition: 'attested',
  rating: 'well',
  prior: null,
  times: 1,
  ownName: '',
  ownAuthority: '',
  ownSubject: 'individual',
  ownLevel: 'province',
  ownBonus: 0,
  number: '',
  title: '',
  issuer: '',
  issuedOn: null,
  article: '',
  from: null,
  until: null,
}

/** The form as the server takes it; null while something it needs is missing. */
export function bodyOf(form: LocalRuleForm, today: string): LocalRuleBody | null {
  const { unitId, issuedOn, from } = form
  const said = [form.label, form.number, form.title, form.issuer].every((one) => one.trim() !== '')
  if (!unitId || !issuedOn || !from || !said) return null
  const sourceId = `own-${slug(form.number)}`
  const cited = {
    cite: [{ source: sourceId, ...(form.article.trim() ? { article: form.article.trim() } : {}) }],
    confidence: 'verified' as const,
    checkedOn: today,
    sources: [],
  }
  const dated = { from, until: form.until, ...cited }
  const content = contentOf(form, dated)
  if (!content) return null
  const entry = { ...dated, id: idOf(form), label: form.label.trim(), ...content } as unknown as Entry
  return {
    unitId,
    entry,
    sources: [
      {
        id: sourceId,
        number: form.number.trim(),
        type: 'decision',
        title: form.title.trim(),
        issuer: form.issuer.trim(),
        issuedOn,
        inForce: { from: earlier(issuedOn, from), until: null },
        amends: [],
        replaces: [],
        replacedBy: null,
        relevance: form.label.trim(),
        confidence: 'verified',
        checkedOn: today,
        urls: [],
      },
    ],
  }
}

/** Terms for posting and for answers are found by how their ids begin. */
function idOf(form: LocalRuleForm): string {
  const begins = form.kind === 'deadline' ? termIds[form.term] : undefined
  return begins ? `${begins}-${slug(form.label)}`.slice(0, 60) : slug(form.label)
}

export const termIds: Partial<Record<TermKind, string>> = {
  posting: 'public-posting',
  opinion: 'opinion-answer',
  submission: 'submission',
}

type Dated = {
  from: string
  until: string | null
  cite: { source: string; article?: string }[]
  confidence: 'verified'
  checkedOn: string
  sources: never[]
}

/** The part of an entry that its kind decides; null while it is not whole. */
function contentOf(form: LocalRuleForm, dated: Dated): object | null {
  const aim = {
    ...(form.awards.length > 0 ? { awards: form.awards } : {}),
    ...(form.levels.length > 0 ? { levels: form.levels } : {}),
  }
  const isAimed = form.awards.length + form.levels.length > 0
  const words = form.words.trim() || form.label.trim()
  switch (form.kind) {
    case 'quota':
      return isAimed
        ? { kind: 'quota', aim, of: form.ofWhom, maxPercent: form.maxPercent, text: words }
        : null
    case 'voteThreshold':
      return { kind: 'voteThreshold', aim, percent: form.percent, text: words }
    case 'quorum':
      return { kind: 'quorum', numerator: form.numerator, denominator: form.denominator, text: words }
    case 'deadline':
      return deadlineOf(form, aim, words)
    case 'yearClosing': {
      const closesOn = monthDay(form.dayOfYear)
      return closesOn ? { kind: 'yearClosing', closesOn, text: words } : null
    }
    case 'dossierPart': {
      const name = form.partName.trim()
      return name ? { kind: 'dossierPart', aim, part: { part: slug(name), name, required: true } } : null
    }
    case 'criterion': {
      const rule = ruleOf(form)
      return rule && isAimed ? { kind: 'criterion', aim, text: words, rule } : null
    }
    case 'award':
      return ownAward(form, dated, words)
  }
}

function deadlineOf(form: LocalRuleForm, aim: object, text: string): object | null {
  const { term, days } = form
  if (term === 'date' || term === 'date-next-year') {
    const value = monthDay(form.dayOfYear)
    return value ? { kind: 'deadline', aim, value, unit: term, text } : null
  }
  const unit = term === 'day-before' ? 'day-before' : 'working-day'
  return { kind: 'deadline', aim, value: days, unit, text }
}

function ruleOf(form: LocalRuleForm): object | null {
  if (form.condition === 'attested') return { type: 'qualitative', code: `local-${slug(form.label)}` }
  if (form.condition === 'rating') return { type: 'classification', atLeast: form.rating, years: 1 }
  return form.prior ? { type: 'priorAward', award: form.prior, times: form.times } : null
}

function ownAward(form: LocalRuleForm, dated: Dated, words: string): object | null {
  const name = form.ownName.trim()
  const authority = form.ownAuthority.trim()
  const rule = ruleOf(form)
  if (!name || !authority || !rule) return null
  const { from, until, ...cited } = dated
  return {
    kind: 'award',
    award: {
      id: `local-${slug(name)}`,
      name,
      nameEn: `Local title: ${slug(name).replaceAll('-', ' ')}`,
      formerNames: [],
      kind: 'emulation-title',
      level: form.ownLevel,
      rank: 100,
      period: 'annual',
      subjects: [form.ownSubject],
      basis: ['merit'],
      legacy: false,
      ...(until ? { note: 'Danh hiệu riêng có thời hạn.' } : {}),
      criteria: [{ ...dated, mode: 'anyOf', items: [{ id: 'a', text: words, rule, ...cited }] }],
      decidingAuthority: [{ ...dated, id: 'deciding-authority', authority, levels: [form.ownLevel] }],
      proposer: [],
      voteThreshold: [],
      dossier: [],
      deadlines: [],
      bonus:
        form.ownBonus > 0
          ? [{ ...dated, id: form.ownSubject, subjectKind: form.ownSubject, multiple: form.ownBonus }]
          : [],
      physicalAwards: [],
      disqualifiers: [],
      statisticalClass: [],
    },
  }
}

/** "10/12" as "12-10"; null where it is no day of the year. */
function monthDay(typed: string): string | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed.trim())
  if (!found) return null
  const [day, month] = [Number(found[1]), Number(found[2])]
  const real = new Date(Date.UTC(2024, month - 1, day))
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A short id of plain letters: "Quyết định 86/2025" → "quyet-dinh-86-2025". */
function slug(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd')
  return (
    plain
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'rieng'
  )
}

/** Dates as YYYY-MM-DD stand in the order of their letters. */
function earlier(a: string, b: string): string {
  return [a, b].sort()[0]!
}
