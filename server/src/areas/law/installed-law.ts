import { type Act, scopeOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { addLocalRules } from './add-local-rules.ts'
import type { Law } from './domain/catalogue-types.ts'
import type { Confirmations } from './domain/confirmations.ts'
import type { LawFault } from './domain/law-fault.ts'
import { type LawInForce, lawOn } from './domain/law-on.ts'
import { loadLaw } from './load-law.ts'
import { readConfirmations } from './store-confirmations.ts'
import { type LocalRuleRow, readRulesBinding } from './store-local-rules.ts'

/** The law of this installation: the catalogue, what was confirmed here, and the rules of bodies that bind. */
export type InstalledLaw = {
  law: Law
  confirmations: Confirmations
  /** Active local rules that the catalogue of today contradicts; they are not applied. */
  refused: { id: string; faults: LawFault[] }[]
}

/** The law that binds these units; without units, the ones where the actor holds a role. */
export async function installedLaw(
  tx: Tx,
  act: Act,
  unitIds?: readonly string[],
  /** A rule to leave out: the one that is being changed. */
  without: string | null = null,
): Promise<InstalledLaw> {
  const units = unitIds ?? (act.actor === 'system' ? [] : scopeOf(act.actor))
  const confirmations = await readConfirmations(tx)
  const rows = await readRulesBinding(tx, units)
  const refused: InstalledLaw['refused'] = []
  let law = loadLaw()
  for (const row of rows.filter(({ id }) => id !== without)) {
    const grown = addLocalRules(law, [rulesOf(row)])
    if (Array.isArray(grown)) refused.push({ id: row.id, faults: grown })
    else law = grown
  }
  return { law, confirmations, refused }
}

/** The installed law of one day. @refuses law-no-regime */
export async function installedLawOn(
  tx: Tx,
  act: Act,
  on: string,
  unitIds?: readonly string[],
): Promise<LawInForce | Refusal> {
  const { law, confirmations } = await installedLaw(tx, act, unitIds)
  return lawOn(law, on, confirmations)
}

/** A stored rule in the form of a file. */
export function rulesOf(row: Pick<LocalRuleRow, 'id' | 'unitName' | 'entry' | 'sources'>) {
  return {
    rules: { body: row.unitName, sources: row.sources, entries: [row.entry] },
    file: `${row.unitName}`,
  }
}
