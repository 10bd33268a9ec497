import { type Act, type Actor, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { addLocalRules } from './add-local-rules.ts'
import type { Source } from './domain/catalogue-types.ts'
import type { LocalEntry } from './domain/local-types.ts'
import { installedLaw, rulesOf } from './installed-law.ts'
import { describeFault } from './load-law.ts'
import {
  deleteDraft,
  insertLocalRule,
  type LocalRuleRow,
  readLocalRule,
  updateLocalRule,
} from './store-local-rules.ts'

export type LocalRuleInput = { unitId: string; entry: LocalEntry; sources: Source[] }
type Done = { id: string; revision: number }

/** Drafts a rule of a body; it has no effect yet. @refuses right-missing, outside-your-unit, local-rule-faulty */
export function draftLocalRule(act: Act, input: LocalRuleInput): Promise<Done | Refusal> {
  return inAct(act, async (tx) => {
    const refusal =
      (await mayAt(tx, act.actor, 'manage-law', input.unitId)) ?? (await faultsOf(tx, act, input, null))
    if (refusal) return refusal
    const { accountId } = act.actor as Actor
    const id = await insertLocalRule(tx, { ...input, by: accountId, at: act.clock.now() })
    await record(tx, act, 'draft-local-rule', id, input)
    return { id, revision: 1 }
  })
}

/** Changes a draft. @refuses local-rule-unknown, local-rule-not-draft, changed-meanwhile, local-rule-faulty */
export function changeLocalRule(
  act: Act,
  id: string,
  input: Omit<LocalRuleInput, 'unitId'> & { revision: number },
): Promise<Done | Refusal> {
  return inAct(act, async (tx) => {
    const rule = await ruleFor(tx, act, id, 'manage-law')
    if ('refused' in rule) return rule
    if (rule.state !== 'draft') return refuse('local-rule-not-draft', { state: rule.state })
    const faults = await faultsOf(tx, act, { ...input, unitId: rule.unitId }, id)
    if (faults) return faults
    const revision = await updateLocalRule(tx, id, input.revision, {
      entry: input.entry,
      sources: input.sources,
    })
    if (revision === null) return refuse('changed-meanwhile')
    await record(tx, act, 'change-local-rule', id, { ...input, unitId: rule.unitId })
    return { id, revision }
  })
}

/** Throws a draft away. @refuses local-rule-unknown, local-rule-not-draft, changed-meanwhile */
export function dropLocalRule(act: Act, id: string, revision: number): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const rule = await ruleFor(tx, act, id, 'manage-law')
    if ('refused' in rule) return rule
    if (rule.state !== 'draft') return refuse('local-rule-not-draft', { state: rule.state })
    if (!(await deleteDraft(tx, id, revision))) return refuse('changed-meanwhile')
    await record(tx, act, 'drop-local-rule', id, rule)
    return { id }
  })
}

/**
 * Switches a rule on from its first day; checked once more against the law as it stands.
 * @refuses local-rule-unknown, right-missing, local-rule-not-draft, changed-meanwhile, local-rule-faulty
 */
export function activateLocalRule(act: Act, id: string, revision: number): Promise<Done | Refusal> {
  return inAct(act, async (tx) => {
    const rule = await ruleFor(tx, act, id, 'approve-law')
    if ('refused' in rule) return rule
    if (rule.state !== 'draft') return refuse('local-rule-not-draft', { state: rule.state })
    const faults = await faultsOf(tx, act, rule, id)
    if (faults) return faults
    const activated = { by: (act.actor as Actor).accountId, at: act.clock.now() }
    const next = await updateLocalRule(tx, id, revision, { state: 'active', activated })
    if (next === null) return refuse('changed-meanwhile')
    await record(tx, act, 'activate-local-rule', id, rule)
    return { id, revision: next }
  })
}

/**
 * Ends an active rule: `until` is the first day on which it holds no more; days before keep it.
 * @refuses local-rule-unknown, right-missing, local-rule-not-active, local-rule-ends-early, changed-meanwhile
 */
export function endLocalRule(
  act: Act,
  id: string,
  { revision, until }: { revision: number; until: string },
): Promise<Done | Refusal> {
  return inAct(act, async (tx) => {
    const rule = await ruleFor(tx, act, id, 'approve-law')
    if ('refused' in rule) return rule
    if (rule.state !== 'active') return refuse('local-rule-not-active')
    if (until <= rule.from) return refuse('local-rule-ends-early', { day: until, from: rule.from })
    const ended = { by: (act.actor as Actor).accountId, at: act.clock.now() }
    const entry = endedOn(rule.entry, until)
    const next = await updateLocalRule(tx, id, revision, { state: 'ended', entry, ended })
    if (next === null) return refuse('changed-meanwhile')
    await record(tx, act, 'end-local-rule', id, { ...rule, entry })
    return { id, revision: next }
  })
}

/** An own title ends with its rule, so its criteria do too. */
function endedOn(entry: LocalEntry, until: string): LocalEntry {
  return { ...entry, until }
}

async function ruleFor(
  tx: Tx,
  act: Act,
  id: string,
  right: 'manage-law' | 'approve-law',
): Promise<LocalRuleRow | Refusal> {
  const rule = await readLocalRule(tx, id)
  if (!rule) return refuse('local-rule-unknown')
  return (await mayAt(tx, act.actor, right, rule.unitId)) ?? rule
}

/** What stands against the rule beside the law and the other rules that bind its body; null where nothing does. */
async function faultsOf(
  tx: Tx,
  act: Act,
  input: LocalRuleInput,
  self: string | null,
): Promise<Refusal | null> {
  const { law } = await installedLaw(tx, act, [input.unitId], self)
  const grown = addLocalRules(law, [rulesOf({ ...input, unitName: 'Quy định riêng', id: self ?? '' })])
  return Array.isArray(grown)
    ? refuse('local-rule-faulty', { faults: grown.map(describeFault).join(' ') })
    : null
}

function record(
  tx: Tx,
  act: Act,
  name: string,
  id: string,
  { unitId, entry, sources }: LocalRuleInput,
): Promise<void> {
  return recordAct(tx, act, {
    act: name,
    objectKind: 'local-rule',
    objectId: id,
    unitId,
    details: {
      label: entry.label,
      kind: entry.kind,
      from: entry.from,
      until: entry.until,
      decision: sources[0]?.number ?? null,
    },
  })
}
