import type { Confidence, EntryKey, Law, LocalDate, Regime } from './catalogue-types.ts'

/** A person compared an entry, as it stood then, with the text of a regime. */
export type Confirmation = {
  key: string
  hash: string
  regimeId: string
  confirmedAt: string
  confirmedBy: string
  /** The text that was read, as its reader names it. */
  textRead: string
}

/** By key of the entry. */
export type Confirmations = ReadonlyMap<string, readonly Confirmation[]>

export const noConfirmations: Confirmations = new Map()

/** What of a day's law decides whether an entry is provisional. */
type DayOfLaw = { regime: Regime; law: Pick<Law, 'keys' | 'regimes'>; confirmations: Confirmations }

export type Standing = { provisional: boolean; reason: string | null; confirmed: Confirmation | null }

/**
 * Is an entry provisional on this day, and why? Not where somebody confirmed it, with just this content, for the
 * regime of the day; a confirmation of an older regime does not reach into one whose text is unconfirmed.
 */
export function standingOf(
  inForce: DayOfLaw,
  entry: { confidence: Confidence; from?: LocalDate; note?: string | undefined },
): Standing {
  const { regime, law } = inForce
  const confirmed = confirmationOf(inForce.confirmations, law.keys.get(entry), regime, law.regimes)
  if (confirmed) return { provisional: false, reason: null, confirmed }
  if (entry.confidence !== 'verified')
    return { provisional: true, reason: unreadReason(entry), confirmed: null }
  const readUnderIt = entry.from !== undefined && entry.from >= regime.from
  if (regime.unconfirmed && !readUnderIt)
    return { provisional: true, reason: regime.unconfirmed.reason, confirmed: null }
  return { provisional: false, reason: null, confirmed: null }
}

function unreadReason(entry: { confidence: Confidence; note?: string | undefined }): string {
  const what =
    entry.confidence === 'draft'
      ? 'Nội dung của dự thảo, chưa phải luật.'
      : 'Ghi theo trí nhớ hoặc giữ từ quy định trước, chưa đối chiếu với văn bản.'
  return entry.note ? `${what} ${entry.note}` : what
}

function confirmationOf(
  confirmations: Confirmations,
  entry: EntryKey | undefined,
  regime: Regime,
  regimes: Regime[],
): Confirmation | null {
  if (!entry) return null
  const isUnconfirmed = (id: string) => regimes.some((one) => one.id === id && one.unconfirmed)
  const holds = (one: Confirmation) =>
    one.hash === entry.hash &&
    (one.regimeId === regime.id || (!regime.unconfirmed && !isUnconfirmed(one.regimeId)))
  return confirmations.get(entry.key)?.find(holds) ?? null
}
