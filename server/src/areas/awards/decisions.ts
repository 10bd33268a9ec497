import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { cutPage, decodePlace } from '../../platform/text/page-cursor.ts'
import { holdsRight } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readTyped } from './domain/search-words.ts'
import type { DecisionView } from './schemas.ts'
import { lockDecision, readPublicAwards, setPublished, sumDecision } from './store-decisions.ts'
import { loadDecision } from './store-register.ts'

/** A decision with what of it the viewer may see, counted. @refuses award-decision-unknown */
export function viewDecision(act: Act, decisionId: string): Promise<DecisionView | Refusal> {
  return inView<DecisionView | Refusal>(act, async (tx) => {
    const decision = await loadDecision(tx, decisionId)
    const sums = await sumDecision(tx, decisionId)
    // A decision none of whose awards may be seen is none for this viewer.
    if (!decision || (sums.awards === 0 && act.actor !== 'system')) return refuse('award-decision-unknown')
    return {
      id: decision.id,
      revision: decision.revision,
      number: decision.number,
      decidedOn: decision.decided_on,
      issuer: decision.issuer,
      signer: decision.signer,
      publishedAt: decision.published_at?.toISOString() ?? null,
      awards: sums.awards,
      money: Number(sums.money),
      mayPublish: sums.all && holdsRight(act.actor, 'manage-awards'),
    }
  })
}

/**
 * Makes a decision's list public, or takes it back. Only who sees the whole list may.
 * @refuses award-decision-unknown, changed-meanwhile, right-missing
 */
export function publishDecision(
  act: Act,
  input: { decisionId: string; revision: number; published: boolean },
): Promise<{ revision: number; publishedAt: string | null } | Refusal> {
  return inAct<{ revision: number; publishedAt: string | null }>(act, async (tx) => {
    const decision = await lockDecision(tx, input.decisionId)
    const sums = await sumDecision(tx, input.decisionId)
    if (!decision || sums.awards === 0) return refuse('award-decision-unknown')
    if (!sums.all || !holdsRight(act.actor, 'manage-awards'))
      return refuse('right-missing', { right: 'manage-awards' })
    if (decision.revision !== input.revision) return refuse('changed-meanwhile')
    const at = input.published ? act.clock.now() : null
    await setPublished(tx, decision.id, at, accountOf(act))
    await recordAct(tx, act, {
      act: input.published ? 'publish-award-decision' : 'withdraw-award-decision',
      objectKind: 'award-decision',
      objectId: decision.id,
      unitId: sums.unitId,
      details: { number: decision.number ?? '' },
    })
    return { revision: decision.revision + 1, publishedAt: at?.toISOString() ?? null }
  })
}

/** What anybody may see: awards in force of decisions that were made public; no birth, number, home or money. */
export function listPublicAwards(
  act: Act,
  query: { q?: string | undefined; year?: number | undefined; limit: number; after?: string | undefined },
) {
  return inView({ ...act, actor: 'system' }, async (tx) => {
    const typed = query.q
      ? (readTyped(query.q).find(({ meaning }) => meaning === 'anywhere')?.query ?? null)
      : null
    if (query.q && !typed) return { rows: [], next: null }
    const place = decodePlace(query.after, 2)
    const found = await readPublicAwards(tx, {
      words: typed?.phases.at(-1)?.full ?? null,
      year: query.year ?? null,
      after: place ? { sortOn: String(place[0]), id: String(place[1]) } : null,
      most: query.limit + 1,
    })
    const page = cutPage(found, query.limit, (row) => [row.sortOn, row.id])
    return { rows: page.rows.map(({ sortOn, id, ...row }) => row), next: page.next }
  })
}
