import { type Act, inView } from '../../../platform/act.ts'
import { describeRefusal } from '../../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { addLocalRules } from '../add-local-rules.ts'
import type { Law } from '../domain/catalogue-types.ts'
import { type Answer, answerOf } from '../domain/engine/answer.ts'
import type { Case } from '../domain/engine/case.ts'
import { caseAhead } from '../domain/engine/outlook.ts'
import { withDrafts } from '../domain/engine/with-drafts.ts'
import { installedLaw } from '../installed-law.ts'
import { describeFault } from '../load-law.ts'
import { localRules } from '../schema-local.ts'
import type { DryRunBody, DryRunView, Turn } from '../schemas-outlook.ts'
import { judgeCase, openJudge } from './check-eligibility.ts'
import { readCase } from './read-case.ts'
import { readRecordsOf, readWatched } from './store-records.ts'

type Named = { who: string; theCase: Case }
const mostWatched = 2000
const yearsBack = 8

/**
 * Judges cases by the law as it stands and as drafts or local rules would make it; tells which would turn, and why.
 * Nothing is kept. @refuses dry-run-rules-invalid and those of `mayAt`
 */
export function dryRun(act: Act, body: DryRunBody): Promise<DryRunView | Refusal> {
  return inView(act, async (tx): Promise<DryRunView | Refusal> => {
    const refused = body.unitId ? await mayAt(tx, act.actor, 'see-awards', body.unitId) : null
    if (refused) return refused
    const { law, confirmations } = await installedLaw(tx, act, body.unitId ? [body.unitId] : undefined)
    const changed = changedLaw(law, body)
    if (isRefusal(changed)) return changed
    const wrong: DryRunView['refused'] = []
    const cases: Named[] = body.cases.flatMap((input, place) => {
      const theCase = readCase(input, changed)
      if (!isRefusal(theCase)) return [{ who: `#${place + 1}`, theCase }]
      wrong.push({ place, why: describeRefusal(theCase).detail })
      return []
    })
    if (body.unitId) {
      const on = body.on ?? act.clock.today()
      const since = `${Number(on.slice(0, 4)) - yearsBack}-01-01`
      const watched = await readWatched(tx, {
        unitId: body.unitId,
        day: act.clock.today(),
        since,
        most: mostWatched,
      })
      const records = await readRecordsOf(tx, watched)
      for (const one of watched)
        for (const award of changed.awards.keys()) {
          const own = records.get(one.id)!
          if (own.awards.length + own.years.length === 0 || !isOfKind(changed, award, one.kind)) continue
          cases.push({
            who: `${one.name} (${one.unitName})`,
            theCase: { ...caseAhead(law, award, own, Number(on.slice(0, 4))).theCase, on },
          })
        }
    }
    return {
      judged: cases.length,
      refused: wrong,
      turned: turnsOf(cases, openJudge(law, confirmations), openJudge(changed, confirmations)),
    }
  })
}

/** Only what a change could touch: awards with measured criteria for this kind of subject. */
function isOfKind(law: Law, award: string, kind: string): boolean {
  const { subjects, legacy, period } = law.awards.get(award)!
  return (
    !legacy &&
    (period === 'annual' || award.startsWith('certificate') || award.startsWith('labour-order')) &&
    subjects.includes(kind)
  )
}

function changedLaw(law: Law, body: DryRunBody): Law | Refusal {
  let changed = body.drafts ? withDrafts(law) : law
  for (const [place, input] of body.rules.entries()) {
    const parsed = localRules.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return refuse('dry-run-rules-invalid', {
        what: `rules[${place}].${issue?.path.join('.')}: ${issue?.message}`,
      })
    }
    const grown = addLocalRules(changed, [
      { rules: parsed.data as Parameters<typeof addLocalRules>[1][number]['rules'], file: `rules[${place}]` },
    ])
    if (Array.isArray(grown))
      return refuse('dry-run-rules-invalid', { what: grown.map(describeFault).join('; ') })
    changed = grown
  }
  return changed
}

type Open = ReturnType<typeof openJudge>

function turnsOf(cases: Named[], before: Open, after: Open): Turn[] {
  return cases.flatMap(({ who, theCase }, place) => {
    const was = judgeCase(before, theCase)
    const will = judgeCase(after, theCase)
    if (isRefusal(will) || (!isRefusal(was) && was.verdict === will.verdict)) return []
    const answer = answerOf(will)
    return [
      {
        place,
        who,
        award: theCase.award,
        awardName: after.law.awards.get(theCase.award)?.name ?? theCase.award,
        on: theCase.on,
        before: isRefusal(was) ? 'needs-more' : was.verdict,
        after: will.verdict,
        why: reasonsThatChanged(isRefusal(was) ? null : answerOf(was), answer),
      },
    ]
  })
}

/** Reasons under the new law that were not there, word for word, under the old. */
function reasonsThatChanged(was: Answer | null, will: Answer): Turn['why'] {
  const flat = (list: Answer['reasons']): Answer['reasons'] =>
    list.flatMap((one) => [one, ...flat(one.children)])
  const old = new Set(flat(was?.reasons ?? []).map((one) => `${one.verdict} ${one.text} ${one.cite}`))
  return flat(will.reasons)
    .filter(
      (one) =>
        one.verdict !== 'met' &&
        one.children.length === 0 &&
        !old.has(`${one.verdict} ${one.text} ${one.cite}`),
    )
    .slice(0, 8)
    .map(({ text, verdict, cite }) => ({ text, verdict, cite }))
}
