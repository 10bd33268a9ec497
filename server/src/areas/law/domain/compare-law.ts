import { awardsOn, type LawInForce } from './law-on.ts'
import { type ShownAward, type ShownEntry, showAward, shownEntry } from './show-award.ts'

/** One thing the law says, before and after; null where it says nothing. */
export type ComparedItem = {
  id: string
  before: { text: string; cite: string; provisional: boolean } | null
  after: { text: string; cite: string; provisional: boolean } | null
}
export type ComparedSection = { section: string; items: ComparedItem[] }
export type ComparedAward = {
  id: string
  name: string
  change: 'added' | 'ended' | 'changed'
  sections: ComparedSection[]
}
export type LawComparison = {
  from: { on: string; regime: string; label: string }
  to: { on: string; regime: string; label: string }
  awards: ComparedAward[]
  /** How many awards say the same on both days. */
  unchanged: number
  parameters: ComparedItem[]
  rules: ComparedItem[]
}

type Line = { text: string; cite: string; provisional: boolean }
type Lines = Map<string, Line>

/** What the law says otherwise on one day than on another, award by award; equal things are left out. */
export function compareLaw(before: LawInForce, after: LawInForce): LawComparison {
  const shownBefore = shownById(before)
  const shownAfter = shownById(after)
  const ids = [...new Set([...shownAfter.keys(), ...shownBefore.keys()])]
  const awards = ids.flatMap((id) => compareAward(shownBefore.get(id) ?? null, shownAfter.get(id) ?? null))
  return {
    from: { on: before.on, regime: before.regime.id, label: before.regime.label },
    to: { on: after.on, regime: after.regime.id, label: after.regime.label },
    awards,
    unchanged: ids.length - awards.length,
    parameters: compareLines(parameterLines(before), parameterLines(after)),
    rules: compareLines(ruleLines(before), ruleLines(after)),
  }
}

function shownById(inForce: LawInForce): Map<string, ShownAward> {
  return new Map(awardsOn(inForce).map((one) => [one.award.id, showAward(inForce, one)]))
}

function compareAward(before: ShownAward | null, after: ShownAward | null): ComparedAward[] {
  const old = before ? sectionsOf(before) : new Map<string, Lines>()
  const now = after ? sectionsOf(after) : new Map<string, Lines>()
  const sections = [...new Set([...now.keys(), ...old.keys()])]
    .map((section) => ({
      section,
      items: compareLines(old.get(section) ?? new Map(), now.get(section) ?? new Map()),
    }))
    .filter(({ items }) => items.length > 0)
  if (sections.length === 0) return []
  const change = !before ? 'added' : !after ? 'ended' : 'changed'
  return [{ id: (after ?? before)!.id, name: (after ?? before)!.name, change, sections }]
}

/** Items that differ in words or citation. That one became provisional is no difference of law. */
function compareLines(before: Lines, after: Lines): ComparedItem[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter(({ before: a, after: b }) => a?.text !== b?.text || a?.cite !== b?.cite)
}

function sectionsOf(shown: ShownAward): Map<string, Lines> {
  const line = (text: string, entry: Pick<ShownEntry, 'cite' | 'provisional'>): Line => ({
    text,
    cite: entry.cite,
    provisional: entry.provisional,
  })
  const one = (text: string | undefined, entry: ShownEntry | null): Lines =>
    new Map(entry && text !== undefined ? [['', line(text, entry)]] : [])
  return new Map<string, Lines>([
    ['name', new Map([['', { text: shown.name, cite: '', provisional: false }]])],
    ['criteria', new Map(shown.criteria.map((entry) => [entry.id, line(entry.text, entry)]))],
    [
      'decidingAuthority',
      new Map(shown.decidingAuthority.map((entry) => [entry.authority, line(entry.authority, entry)])),
    ],
    ['proposer', one(shown.proposer?.proposer, shown.proposer)],
    [
      'voteThreshold',
      one(shown.voteThreshold ? percentText(shown.voteThreshold) : undefined, shown.voteThreshold),
    ],
    [
      'dossier',
      one(
        shown.dossier.map(({ name, template }) => (template ? `${name} (${template})` : name)).join('; '),
        shown.dossierForm,
      ),
    ],
    ['deadlines', new Map(shown.deadlines.map((entry) => [entry.step, line(deadlineText(entry), entry)]))],
    ['bonus', new Map(shown.bonus.map((entry) => [entry.id, line(bonusText(entry), entry)]))],
    ['physicalAward', one(shown.physicalAward?.items.join(', '), shown.physicalAward)],
    ['disqualifiers', new Map(shown.disqualifiers.map((entry) => [entry.id, line(entry.text, entry)]))],
    ['local', new Map(shown.local.map((entry) => [entry.id, line(entry.text, entry)]))],
  ])
}

function percentText({ ratio }: { ratio: number }): string {
  return `Từ ${Math.round(ratio * 100)}% tổng số thành viên`
}

function deadlineText({
  label,
  value,
  unit,
}: {
  label: string
  value: number | string
  unit: string
}): string {
  if (unit === 'working-day') return `${label}: ${value} ngày làm việc`
  const day = String(value).split('-').reverse().join('/')
  return `${label}: chậm nhất ${day}${unit === 'date-next-year' ? ' năm sau' : ' hằng năm'}`
}

function bonusText({
  multiple,
  vnd,
  ceiling,
}: {
  multiple: number
  vnd: number | null
  ceiling: boolean
}): string {
  const times = `${ceiling ? 'Tối đa ' : ''}${String(multiple).replace('.', ',')} lần mức lương cơ sở`
  return vnd === null ? times : `${times} = ${vnd.toLocaleString('vi-VN')} đồng`
}

function parameterLines(inForce: LawInForce): Lines {
  return new Map(
    [...inForce.parameters].map(([id, { label, entry }]) => {
      const { cite, provisional } = shownEntry(inForce, entry)
      const value = typeof entry.value === 'number' ? entry.value.toLocaleString('vi-VN') : entry.value
      return [id, { text: `${label}: ${value} ${entry.unit}`, cite, provisional }]
    }),
  )
}

function ruleLines(inForce: LawInForce): Lines {
  return new Map(
    inForce.rules.map(({ id, label, entry }) => {
      const { cite, provisional } = shownEntry(inForce, entry)
      return [id, { text: `${label}: ${entry.text}`, cite, provisional }]
    }),
  )
}
