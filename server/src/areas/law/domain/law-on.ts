import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { closest } from '../../../platform/text/closest.ts'
import type {
  Award,
  Bonus,
  CriteriaVariant,
  Deadline,
  DecidingAuthority,
  Disqualifier,
  Dossier,
  GeneralRuleEntry,
  Law,
  LocalDate,
  ParameterEntry,
  PhysicalAwards,
  Proposer,
  Regime,
  StatisticalClass,
  VoteThreshold,
} from './catalogue-types.ts'
import { type Confirmations, noConfirmations } from './confirmations.ts'
import { entriesOn, holdsOn } from './in-force.ts'
import { aimsAt } from './local-aim.ts'
import type { LocalEntry } from './local-types.ts'

/** The law of one day, resolved once and used for as many cases as wanted. */
export type LawInForce = {
  on: LocalDate
  law: Law
  regime: Regime
  confirmations: Confirmations
  rules: { id: string; label: string; entry: GeneralRuleEntry }[]
  parameters: Map<string, { label: string; entry: ParameterEntry }>
  /** Local rules of the day. */
  local: LocalEntry[]
}

/** One award as it stands on one day. */
export type AwardInForce = {
  award: Award
  /** The official name on the day. */
  name: string
  /** Null for a legacy award: it is given no more and has no criteria. */
  criteria: CriteriaVariant | null
  decidingAuthority: DecidingAuthority[]
  proposer: Proposer | null
  voteThreshold: VoteThreshold | null
  dossier: Dossier | null
  deadlines: Deadline[]
  bonus: Bonus[]
  physicalAwards: PhysicalAwards | null
  disqualifiers: Disqualifier[]
  statisticalClass: StatisticalClass | null
  /** General rules that touch this award, before its own criteria. */
  rules: LawInForce['rules']
  local: LocalEntry[]
}

/** National and local law of a day. @refuses law-no-regime: never the nearest regime */
export function lawOn(
  law: Law,
  on: LocalDate,
  confirmations: Confirmations = noConfirmations,
): LawInForce | Refusal {
  const regime = law.regimes.find((one) => holdsOn(one, on))
  if (!regime) return refuse('law-no-regime', { day: on, first: law.regimes[0]?.from ?? null })
  return {
    on,
    law,
    regime,
    confirmations,
    rules: [...law.rules.values()].flatMap(({ id, label, inForce }) =>
      entriesOn(inForce, on).map((entry) => ({ id, label, entry })),
    ),
    parameters: new Map(
      [...law.parameters.values()].flatMap(({ id, label, inForce }) =>
        entriesOn(inForce, on).map((entry) => [id, { label, entry }] as const),
      ),
    ),
    local: entriesOn(law.local, on),
  }
}

/** An award of the day. @refuses law-award-unknown, law-award-not-in-force: never the nearest variant */
export function awardOn(inForce: LawInForce, awardId: string): AwardInForce | Refusal {
  const { law, on } = inForce
  const award = law.awards.get(awardId)
  if (!award)
    return refuse('law-award-unknown', { award: awardId, near: closest(awardId, [...law.awards.keys()]) })
  const [criteria = null] = entriesOn(award.criteria, on)
  const decidingAuthority = entriesOn(award.decidingAuthority, on)
  if (!criteria && !(award.legacy && decidingAuthority.length > 0))
    return refuse('law-award-not-in-force', {
      award: awardId,
      name: award.name,
      day: on,
      periods: periodsOf(award),
    })
  return {
    award,
    name: award.formerNames.find((former) => holdsOn(former, on))?.name ?? award.name,
    criteria,
    decidingAuthority,
    proposer: entriesOn(award.proposer, on)[0] ?? null,
    voteThreshold: entriesOn(award.voteThreshold, on)[0] ?? null,
    dossier: entriesOn(award.dossier, on)[0] ?? null,
    deadlines: entriesOn(award.deadlines, on),
    bonus: entriesOn(award.bonus, on),
    physicalAwards: entriesOn(award.physicalAwards, on)[0] ?? null,
    disqualifiers: entriesOn(award.disqualifiers, on),
    statisticalClass: entriesOn(award.statisticalClass, on)[0] ?? null,
    rules: inForce.rules.filter(({ entry }) => touches(entry, award)),
    local: inForce.local.filter((entry) => entry.kind !== 'award' && aimsAt(entry, award)),
  }
}

/** The awards of the day, highest first. */
export function awardsOn(inForce: LawInForce): AwardInForce[] {
  return [...inForce.law.awards.keys()]
    .map((id) => awardOn(inForce, id))
    .filter((one): one is AwardInForce => !('refused' in one))
    .sort((a, b) => b.award.rank - a.award.rank)
}

/** A number of law on the day. @refuses law-parameter-absent: never the nearest value */
export function parameterOn(inForce: LawInForce, id: string): ParameterEntry | Refusal {
  const found = inForce.parameters.get(id)
  if (found) return found.entry
  const label = inForce.law.parameters.get(id)?.label ?? id
  return refuse('law-parameter-absent', { parameter: id, label, day: inForce.on })
}

function touches(entry: GeneralRuleEntry, award: Award): boolean {
  const { awards, kinds, levels, basis } = entry.applies
  return (
    (!awards || awards.includes(award.id)) &&
    (!kinds || kinds.includes(award.kind)) &&
    (!levels || levels.includes(award.level)) &&
    (!basis || basis.some((one) => award.basis.includes(one)))
  )
}

function periodsOf(award: Award): string {
  const periods = award.criteria
    .filter(({ confidence }) => confidence !== 'draft')
    .map(({ from, until }) => (until ? `${from} đến trước ${until}` : `từ ${from}`))
  return periods.join('; ') || 'không có'
}
