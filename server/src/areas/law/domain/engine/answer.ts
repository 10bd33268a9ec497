import { bonusAmount } from '../bonus-amount.ts'
import { citeText } from '../cite-text.ts'
import { standingOf } from '../confirmations.ts'
import type { AwardInForce, LawInForce } from '../law-on.ts'
import type { Finding, Verdict } from './finding.ts'
import type { CaseVerdict, Judged } from './judge.ts'
import type { Entry } from './under-entry.ts'

export type ReasonText = {
  text: string
  verdict: Verdict
  cite: string
  rule?: string
  provisional?: boolean
  provisionalReason?: string
  children: ReasonText[]
}
export type Requires = {
  voteThreshold: { ratio: number; of: string; cite: string } | null
  dossier: { part: string; name: string; required: boolean; when?: string; cite: string }[]
  deadlines: { step: string; value: number | string; unit: string; cite: string }[]
  bonusVnd: number | null
  /** Why the sum is only a first reckoning. */
  bonusNote?: string
  decidingAuthority: string[]
  /** Which of these rest on an entry that nobody confirmed, and why. */
  provisional?: { what: string; reason: string }[]
}
export type Answer = {
  award: string
  on: string
  verdict: CaseVerdict
  hold?: true
  provisional: boolean
  missing: string[]
  reasons: ReasonText[]
  requires: Requires
  law: { regime: string; hash: string }
}

/** A judged case written out as the contract says it, with what the law requires for the award on that day. */
export function answerOf(judged: Judged): Answer {
  const { facts, verdict, hold, provisional, missing, reasons } = judged
  const { law, award, theCase } = facts
  return {
    award: theCase.award,
    on: theCase.on,
    verdict,
    ...(hold ? { hold } : {}),
    provisional,
    missing: [...missing],
    reasons: reasons.map((one) => written(one, '')),
    requires: requiresOf(law, award, theCase.subject.kind),
    law: { regime: law.regime.id, hash: law.law.hash },
  }
}

/** Words and citation of a finding; a part without its own citation stands under that of the whole. */
function written(found: Finding, citeAbove: string): ReasonText {
  const cite = found.cite || citeAbove
  return {
    text: found.text(),
    verdict: found.verdict,
    cite,
    ...(found.rule ? { rule: found.rule } : {}),
    ...(found.provisional ? { provisional: true } : {}),
    ...(found.provisional && found.why ? { provisionalReason: found.why } : {}),
    children: found.children.map((one) => written(one, cite)),
  }
}

/** Vote, papers, days, money and authority of the award on that day, national and local. */
function requiresOf(law: LawInForce, award: AwardInForce, kind: string): Requires {
  const cite = (entry: { cite: Parameters<typeof citeText>[1] }) => citeText(law.law, entry.cite)
  const vote = award.voteThreshold
  const ownVote = award.local.find((one) => one.kind === 'voteThreshold')
  const strictest = ownVote && (!vote || ownVote.percent > vote.percent) ? ownVote : vote
  const own = award.bonus.find((one) => one.subjectKind === kind)
  const asCollective =
    own || kind !== 'enterprise' ? null : award.bonus.find((one) => one.subjectKind === 'collective')
  const bonus = own ?? asCollective
  const amount = bonus && !bonus.ceiling ? bonusAmount(law, bonus) : null
  return {
    voteThreshold: strictest
      ? { ratio: strictest.percent / 100, of: vote?.of ?? 'all-members', cite: cite(strictest) }
      : null,
    dossier: [
      ...(award.dossier?.parts ?? []).map((part) => paper(part, cite(award.dossier!))),
      ...award.local.filter((one) => one.kind === 'dossierPart').map((one) => paper(one.part, cite(one))),
    ],
    deadlines: [
      ...award.deadlines.map((one) => ({
        step: one.label,
        value: one.value,
        unit: one.unit,
        cite: cite(one),
      })),
      ...award.local
        .filter((one) => one.kind === 'deadline')
        .map((one) => ({ step: one.text, value: one.value, unit: one.unit, cite: cite(one) })),
    ],
    bonusVnd: amount?.vnd ?? null,
    ...(asCollective
      ? { bonusNote: 'Tạm tính như tập thể: quy định không có mức thưởng riêng của doanh nghiệp' }
      : {}),
    decidingAuthority: award.decidingAuthority.map((one) => one.authority),
    ...unconfirmedOf(
      law,
      {
        'Tỷ lệ phiếu': strictest ? [strictest] : [],
        'Hồ sơ': [
          ...(award.dossier ? [award.dossier] : []),
          ...award.local.filter((one) => one.kind === 'dossierPart'),
        ],
        'Thời hạn': [...award.deadlines, ...award.local.filter((one) => one.kind === 'deadline')],
        'Tiền thưởng': amount ? [bonus!] : [],
        'Thẩm quyền': award.decidingAuthority,
      },
      amount?.provisional ? amount.reason : null,
    ),
  }
}

function unconfirmedOf(
  law: LawInForce,
  parts: Record<string, readonly Entry[]>,
  ofAmount: string | null,
): Pick<Requires, 'provisional'> {
  const found = Object.entries(parts).flatMap(([what, entries]) => {
    const reasons = entries.map((entry) => standingOf(law, entry).reason)
    if (what === 'Tiền thưởng') reasons.push(ofAmount)
    return [...new Set(reasons)].flatMap((reason) => (reason ? [{ what, reason }] : []))
  })
  return found.length > 0 ? { provisional: found } : {}
}

const paper = (
  part: { part: string; name: string; required: boolean; when?: string },
  cite: string,
): Requires['dossier'][number] => ({
  part: part.part,
  name: part.name,
  required: part.required,
  ...(part.when ? { when: part.when } : {}),
  cite,
})
