import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { awardOn, installedLawOn, type LawInForce, shownEntry } from '../law/index.ts'
import type { QuorumRule, ThresholdRule } from './domain/rules.ts'
import type { SessionRow } from './store-sessions.ts'

export type SessionRules = {
  /** The rule of an item; null: neither law nor body nor chair has one. */
  threshold(awardKey: string | null): ThresholdRule | null
  quorum: QuorumRule | null
}

/**
 * The rules of the session's day: the law's threshold for the award, a stricter one of the body's own rules, else what the
 * chair set for the session. Nothing is filled in where none of them speaks.
 */
export async function readRules(
  tx: Tx,
  act: Act,
  session: Pick<SessionRow, 'heldOn' | 'unitId' | 'ownThreshold' | 'ownQuorum'>,
): Promise<SessionRules> {
  const found = await installedLawOn(tx, act, session.heldOn, [session.unitId])
  const inForce = isRefusal(found) ? null : found
  const own: ThresholdRule | null = session.ownThreshold && {
    ...session.ownThreshold,
    source: 'session',
    secret: null,
    provisional: false,
    provisionalReason: null,
  }
  const known = new Map<string, ThresholdRule | null>()
  const lawful = (awardKey: string) => {
    if (!known.has(awardKey)) known.set(awardKey, inForce && lawfulThreshold(inForce, awardKey))
    return known.get(awardKey)!
  }
  return {
    threshold: (awardKey) => (awardKey ? lawful(awardKey) : null) ?? own,
    quorum: (inForce && localQuorum(inForce)) ?? ownQuorum(session),
  }
}

/** The strictest of what law and body say of the award. */
function lawfulThreshold(inForce: LawInForce, awardKey: string): ThresholdRule | null {
  const award = awardOn(inForce, awardKey)
  if (isRefusal(award)) return null
  const rules: ThresholdRule[] = []
  if (award.voteThreshold) {
    const { cite, provisional, provisionalReason } = shownEntry(inForce, award.voteThreshold)
    const { percent, of, secret } = award.voteThreshold
    rules.push({
      kind: 'percent',
      percent,
      of,
      basis: cite,
      source: 'law',
      secret,
      provisional,
      provisionalReason,
    })
  }
  for (const entry of award.local) {
    if (entry.kind !== 'voteThreshold') continue
    const { cite, provisional, provisionalReason } = shownEntry(inForce, entry)
    rules.push({
      kind: 'percent',
      percent: entry.percent,
      of: 'all-members',
      basis: cite || entry.label,
      source: 'local',
      secret: null,
      provisional,
      provisionalReason,
    })
  }
  return rules.sort((a, b) => (b.percent ?? 0) - (a.percent ?? 0))[0] ?? null
}

/** Of several rules that bind, the one that asks for most. */
function localQuorum(inForce: LawInForce): QuorumRule | null {
  const rules = inForce.local.flatMap((entry): QuorumRule[] => {
    if (entry.kind !== 'quorum') return []
    const { cite, provisional, provisionalReason } = shownEntry(inForce, entry)
    const { numerator, denominator } = entry
    const basis = cite || entry.label
    return [{ numerator, denominator, basis, source: 'local', provisional, provisionalReason }]
  })
  return rules.sort((a, b) => b.numerator * a.denominator - a.numerator * b.denominator)[0] ?? null
}

function ownQuorum({ ownQuorum: own }: Pick<SessionRow, 'ownQuorum'>): QuorumRule | null {
  return own && { ...own, source: 'session', provisional: false, provisionalReason: null }
}
