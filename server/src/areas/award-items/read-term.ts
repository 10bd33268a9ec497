import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { installedLawOn, shownEntry } from '../law/index.ts'
import type { RequestKind } from './domain/request-steps.ts'
import type { TermView } from './schemas.ts'

/** The procedures of the catalogue by what is asked for; a correction has none there yet. */
const procedures: Partial<Record<RequestKind, string>> = {
  exchange: 'reissue-of-objects',
  reissue: 'reissue-of-objects',
}

/** Term and papers as the law of the day has them; nothing where it says nothing: never the nearest entry. */
export async function readTerm(tx: Tx, act: Act, kind: RequestKind, on: string): Promise<TermView> {
  const none = { term: null, parts: [], cite: null, provisional: null }
  const name = procedures[kind]
  const inForce = name ? await installedLawOn(tx, act, on) : null
  if (!name || !inForce || isRefusal(inForce)) return none
  const entry = inForce.law.procedures
    .get(name)
    ?.inForce.find(
      (one) => one.confidence !== 'draft' && one.from <= on && (one.until === null || on < one.until),
    )
  if (!entry) return none
  const { cite, provisional, provisionalReason } = shownEntry(inForce, entry)
  const [first] = entry.steps
  return {
    term: first ? { days: first.value, unit: first.unit, basis: `${first.label}: ${cite}` } : null,
    parts: entry.parts.map(({ part, name: words, required }) => ({ part, name: words, required })),
    cite,
    provisional: provisional ? (provisionalReason ?? 'Chưa được xác nhận') : null,
  }
}

/** The same for a form. */
export function viewTerm(act: Act, query: { kind: RequestKind; on: string }): Promise<TermView> {
  return inView(act, (tx) => readTerm(tx, act, query.kind, query.on))
}
