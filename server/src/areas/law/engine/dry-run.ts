import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { addLocalRules } from '../add-local-rules.ts'
import type { Law } from '../domain/catalogue-types.ts'
import { type Answer, answerOf } from '../domain/engine/answer.ts'
import type { CaseVerdict } from '../domain/engine/judge.ts'
import { withDrafts } from '../domain/engine/with-drafts.ts'
import { installedLaw, rulesOf } from '../installed-law.ts'
import { describeFault } from '../load-law.ts'
import { localRules } from '../schema-local.ts'
import type { DryRunBody, DryRunView, Turn } from '../schemas-outlook.ts'
import { readLocalRule } from '../store-local-rules.ts'
import { casesToTry, type TriedCase } from './cases-to-try.ts'
import { judgeCase, openJudge } from './check-eligibility.ts'

const mostTurned = 1000

/**
 * Judges cases by the law as it stands and as drafts or local rules would make it; tells which would turn, and why.
 * Nothing is kept. @refuses dry-run-rules-invalid, local-rule-unknown, law-award-unknown and those of `mayAt`
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
    const { turned, ...counts } = compare(
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

type Open = ReturnType<typeof openJudge>
type Counts = Record<CaseVerdict, number>

function compare(
  cases: readonly TriedCase[],
  now: Open,
  changed: Open,
): { turned: Turn[]; before: Counts; after: Counts } {
  const none = (): Counts => ({ eligible: 0, 'not-eligible': 0, 'needs-more': 0 })
  const before = none()
  const after = none()
  const turned = cases.flatMap(({ who, subject, theCase }, place): Turn[] => {
    const was = judgeCase(now, theCase)
    const will = judgeCase(changed, theCase)
    const wasVerdict = isRefusal(was) ? 'needs-more' : was.verdict
    before[wasVerdict] += 1
    after[isRefusal(will) ? 'needs-more' : will.verdict] += 1
    if (isRefusal(will) || (!isRefusal(was) && was.verdict === will.verdict)) return []
    return [
      {
        place,
        who,
        subject,
        award: theCase.award,
        awardName: changed.law.awards.get(theCase.award)?.name ?? theCase.award,
        on: theCase.on,
        before: wasVerdict,
        after: will.verdict,
        why: reasonsThatChanged(isRefusal(was) ? null : answerOf(was), answerOf(will)),
      },
    ]
  })
  return { turned, before, after }
}

/** Reasons under the new law that were not there, word for word, under the old; what is met, where that turned it. */
function reasonsThatChanged(was: Answer | null, will: Answer): Turn['why'] {
  const flat = (list: Answer['reasons']): Answer['reasons'] =>
    list.flatMap((one) => [one, ...flat(one.children)])
  const old = new Set(flat(was?.reasons ?? []).map((one) => `${one.verdict} ${one.text} ${one.cite}`))
  const isBetter = will.verdict === 'eligible'
  return flat(will.reasons)
    .filter(
      (one) =>
        (one.verdict === 'met') === isBetter &&
        one.children.length === 0 &&
        !old.has(`${one.verdict} ${one.text} ${one.cite}`),
    )
    .slice(0, 8)
    .map(({ text, verdict, cite }) => ({ text, verdict, cite }))
}
