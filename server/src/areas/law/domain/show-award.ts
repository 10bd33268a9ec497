import { bonusAmount } from './bonus-amount.ts'
import type { Citation, Confidence, EntryKey } from './catalogue-types.ts'
import { citeText } from './cite-text.ts'
import { type Confirmation, type Standing, standingOf } from './confirmations.ts'
import type { AwardInForce, LawInForce } from './law-on.ts'
import { localWords } from './local-words.ts'

/** What every shown entry says of itself: where it stands in the law and how sure it is. */
export type ShownEntry = {
  cite: string
  citations: Citation[]
  confidence: Confidence
  checkedOn: string
  provisional: boolean
  provisionalReason: string | null
  confirmed: Confirmation | null
  sources: string[]
  note: string | null
  /** Key and hash, for confirming it. */
  entry: EntryKey | null
}

type Source = {
  cite: Citation[]
  confidence: Confidence
  checkedOn: string
  sources: string[]
  note?: string | undefined
  from?: string
}

/** An award of a day as `law show` and the REST API give it. */
export function showAward(inForce: LawInForce, one: AwardInForce) {
  const { award } = one
  const said = (entry: Source) => shownEntry(inForce, entry)
  const shown = {
    id: award.id,
    on: inForce.on,
    name: one.name,
    nameEn: award.nameEn,
    names: [one.name, ...award.formerNames.map(({ name }) => name)],
    abbreviation: award.abbreviation ?? null,
    kind: award.kind,
    level: award.level,
    rank: award.rank,
    period: award.period,
    subjects: award.subjects,
    basis: award.basis,
    legacy: award.legacy,
    note: award.note ?? null,
    from: one.criteria?.from ?? one.decidingAuthority[0]?.from ?? null,
    until: one.criteria?.until ?? null,
    criteriaMode: 'anyOf' as const,
    criteriaList: one.criteria ? said(one.criteria) : null,
    criteria: (one.criteria?.items ?? []).map((item) => ({
      id: item.id,
      subjects: item.subjects ?? award.subjects,
      basis: item.basis ?? award.basis,
      text: item.text,
      rule: item.rule,
      ...said(item),
    })),
    decidingAuthority: one.decidingAuthority.map((entry) => ({
      authority: entry.authority,
      levels: entry.levels,
      ...said(entry),
    })),
    proposer: one.proposer && { proposer: one.proposer.proposer, ...said(one.proposer) },
    voteThreshold: one.voteThreshold && {
      ratio: one.voteThreshold.percent / 100,
      of: one.voteThreshold.of,
      absent: one.voteThreshold.absent,
      council: one.voteThreshold.council,
      ballot: one.voteThreshold.ballot,
      secret: one.voteThreshold.secret,
      ...said(one.voteThreshold),
    },
    dossier: (one.dossier?.parts ?? []).map((part) => ({
      ...part,
      cite: citeText(inForce.law, one.dossier!.cite),
    })),
    dossierForm: one.dossier && { sets: one.dossier.sets, form: one.dossier.form, ...said(one.dossier) },
    deadlines: one.deadlines.map((entry) => ({
      step: entry.id,
      label: entry.label,
      value: entry.value,
      unit: entry.unit,
      ...said(entry),
    })),
    bonus: one.bonus.map((entry) => shownBonus(inForce, entry, said(entry))),
    physicalAward: one.physicalAwards && { items: one.physicalAwards.items, ...said(one.physicalAwards) },
    disqualifiers: one.disqualifiers.map((entry) => ({
      id: entry.id,
      text: entry.text,
      effect: entry.effect,
      rule: entry.rule,
      ...said(entry),
    })),
    statisticalClass: one.statisticalClass && {
      form: one.statisticalClass.form,
      column: one.statisticalClass.column,
      ...said(one.statisticalClass),
    },
    rules: one.rules.map(({ id, label, entry }) => ({ id, label, text: entry.text, ...said(entry) })),
    local: one.local.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      label: entry.label,
      text: localWords(entry, (id) => inForce.law.awards.get(id)?.name ?? id),
      ...said(entry),
    })),
    law: { regime: inForce.regime.id, regimeLabel: inForce.regime.label, hash: inForce.law.hash },
  }
  // Papers, money and votes carry their own marks; the award as a whole is as sure as what decides about it.
  const deciding = award.legacy
    ? shown.decidingAuthority
    : [...(shown.criteriaList ? [shown.criteriaList] : []), ...shown.criteria]
  const reasons = reasonsOf(deciding)
  return { ...shown, provisional: reasons.length > 0, provisionalReason: reasons.join(' ') || null }
}
export type ShownAward = ReturnType<typeof showAward>

function shownBonus(inForce: LawInForce, entry: AwardInForce['bonus'][number], said: ShownEntry) {
  const amount = bonusAmount(inForce, entry)
  return {
    id: entry.id,
    subjectKind: entry.subjectKind,
    multiple: entry.multiple,
    ceiling: entry.ceiling ?? false,
    vnd: amount.vnd,
    amountCite: citeText(inForce.law, amount.cite),
    ...said,
    provisional: said.provisional || amount.provisional,
    provisionalReason: said.provisionalReason ?? amount.reason,
  }
}

/** Citation, confidence and standing of one entry on the day. */
export function shownEntry(inForce: LawInForce, entry: Source): ShownEntry {
  const standing: Standing = standingOf(inForce, entry)
  return {
    cite: citeText(inForce.law, entry.cite),
    citations: entry.cite,
    confidence: entry.confidence,
    checkedOn: entry.checkedOn,
    provisional: standing.provisional,
    provisionalReason: standing.reason,
    confirmed: standing.confirmed,
    sources: entry.sources,
    note: entry.note ?? null,
    entry: inForce.law.keys.get(entry) ?? null,
  }
}

/** Each reason once. */
function reasonsOf(entries: ShownEntry[]): string[] {
  return [
    ...new Set(
      entries.flatMap(({ provisional, provisionalReason }) =>
        provisional && provisionalReason ? [provisionalReason] : [],
      ),
    ),
  ]
}
