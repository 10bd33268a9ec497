import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { addLocalRules } from '../add-local-rules.ts'
import type { Law } from '../domain/catalogue-types.ts'
import { withDrafts } from '../domain/engine/with-drafts.ts'
import { installedLaw, rulesOf } from '../installed-law.ts'
import { describeFault } from '../load-law.ts'
import { localRules } from '../schema-local.ts'
import type { DryRunBody, DryRunView } from '../schemas-outlook.ts'
import { readLocalRule } from '../store-local-rules.ts'
import { casesToTry } from './cases-to-try.ts'
import { openJudge } from './check-eligibility.ts'
import { turnedCases } from './turned-cases.ts'

const mostTurned = 1000

/**
 * Judges cases by the law as it stands and as drafts or local rules would make it; tells which would turn, and why.
 * Nothing is kept. @refuses dry-run-rules-invalid, local-rule-unknown, law-award-unknown, law-no-regime and those of `mayAt`
 */
export function dryRun(act: Act, body: DryRunBody): Promise<DryRunView | Refusal> {
  return inView(act, async (tx): Promise<DryRunView | Refusal> => {
    const refused = body.unitId ? await mayAt(tx, act.actor, 'see-awards', body.unitId) : null
    if (refused) return refused
    const { law, confirmations } = await installedLaw(tx, act, body.unitId ? [body.unitId] : undefined)
    const changed = await changedLaw(tx, law, body)
    if (isRefusal(changed)) return changed
    if (body.award && !changed.law.awards.has(body.award))
      return refuse('law-award-unknown', { award: body.award, near: null })
    const tried = await casesToTry(
      tx,
      { now: law, changed: changed.law },
      body,
      act.clock.today(),
      changed.units,
    )
    if (isRefusal(tried)) return tried
    const { turned, ...counts } = await turnedCases(
      tried.cases,
      openJudge(law, confirmations),
      openJudge(changed.law, confirmations),
    )
    return {
      judged: tried.cases.length,
      subjects: tried.subjects,
      cut: tried.cut,
      refused: tried.refused,
      ...counts,
      turnedInAll: turned.length,
      turned: turned.slice(0, mostTurned),
    }
  })
}

/** The law with what is tried, and the units that the tried rules bind. */
async function changedLaw(
  tx: Tx,
  law: Law,
  body: DryRunBody,
): Promise<{ law: Law; units: string[] } | Refusal> {
  let changed = body.drafts ? withDrafts(law) : law
  const units: string[] = []
  const add = (rules: Parameters<typeof addLocalRules>[1][number]): Refusal | null => {
    const grown = addLocalRules(changed, [rules])
    if (Array.isArray(grown))
      return refuse('dry-run-rules-invalid', { what: grown.map(describeFault).join('; ') })
    changed = grown
    return null
  }
  for (const id of body.localRuleIds) {
    const rule = await readLocalRule(tx, id)
    if (!rule) return refuse('local-rule-unknown')
    units.push(rule.unitId)
    const refused = add(rulesOf(rule))
    if (refused) return refused
  }
  for (const [place, input] of body.rules.entries()) {
    const parsed = localRules.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return refuse('dry-run-rules-invalid', {
        what: `rules[${place}].${issue?.path.join('.')}: ${issue?.message}`,
      })
    }
    const rules = parsed.data as Parameters<typeof addLocalRules>[1][number]['rules']
    const refused = add({ rules, file: `rules[${place}]` })
    if (refused) return refused
  }
  return { law: changed, units }
}
