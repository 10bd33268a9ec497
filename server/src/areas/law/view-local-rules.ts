import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { addLocalRules } from './add-local-rules.ts'
import type { LocalRuleInput } from './change-local-rules.ts'
import { compareLaw, type LawComparison } from './domain/compare-law.ts'
import type { LawFault } from './domain/law-fault.ts'
import { lawOn } from './domain/law-on.ts'
import { localWords } from './domain/local-words.ts'
import { installedLaw, rulesOf } from './installed-law.ts'
import { describeFault, loadLaw } from './load-law.ts'
import { type LocalRuleRow, type LocalRuleState, readLocalRule, readLocalRules } from './store-local-rules.ts'

export type LocalRuleView = LocalRuleRow & {
  /** Why an active rule is not applied: the catalogue of today contradicts it. */
  refusedBecause: string[]
  /** What it says, with its number. */
  words: string
}

/** Rules of bodies in sight, newest first, each with why it is not applied where it is not. */
export function listLocalRules(
  act: Act,
  filter: { state?: LocalRuleState | undefined; after?: string | undefined; limit: number },
): Promise<{ rows: LocalRuleView[]; next: string | null }> {
  return inView(act, async (tx) => {
    const { refused } = await installedLaw(tx, act)
    const { rows, next } = await readLocalRules(tx, filter)
    return { rows: rows.map((row) => withRefusals(row, refused)), next }
  })
}

/** One rule. @refuses local-rule-unknown */
export function viewLocalRule(act: Act, id: string): Promise<LocalRuleView | Refusal> {
  return inView(act, async (tx) => {
    const { refused } = await installedLaw(tx, act)
    const row = await readLocalRule(tx, id)
    return row ? withRefusals(row, refused) : refuse('local-rule-unknown')
  })
}

export type LocalRulePreview = { faults: string[]; effect: LawComparison | null }

/**
 * What a rule would change on its first day (or another), before it is switched on; or what is wrong with it. Writes
 * nothing. @refuses law-no-regime
 */
export function previewLocalRule(
  act: Act,
  input: LocalRuleInput & { on?: string | undefined; self?: string | undefined },
): Promise<LocalRulePreview | Refusal> {
  return inView(act, async (tx) => {
    const { law, confirmations } = await installedLaw(tx, act, [input.unitId], input.self ?? null)
    const on = input.on ?? input.entry.from
    const before = lawOn(law, on, confirmations)
    if (isRefusal(before)) return before
    const grown = addLocalRules(law, [rulesOf({ ...input, unitName: 'Quy định riêng', id: '' })])
    if (Array.isArray(grown)) return { faults: grown.map(describeFault), effect: null }
    const after = lawOn(grown, on, confirmations)
    if (isRefusal(after)) return after
    return { faults: [], effect: compareLaw(before, after) }
  })
}

function withRefusals(row: LocalRuleRow, refused: { id: string; faults: LawFault[] }[]): LocalRuleView {
  const faults = refused.find(({ id }) => id === row.id)?.faults ?? []
  const words = localWords(row.entry, (id) => loadLaw().awards.get(id)?.name ?? id)
  return { ...row, refusedBecause: faults.map(describeFault), words }
}
