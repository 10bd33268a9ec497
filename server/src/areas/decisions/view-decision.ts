import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, type Right, waysAt } from '../access/index.ts'
import { awardCatalogue, type HolderKind } from '../awards/index.ts'
import { checkDecision } from './check-decision.ts'
import type { RowBonus } from './count-bonuses.ts'
import { countDecision } from './count-decision.ts'
import { countKinds, groupRows } from './domain/group-rows.ts'
import { moneyInWords } from './domain/money-words.ts'
import { type Article, usualArticles } from './domain/usual-articles.ts'
import { draft, number, pay, see } from './rights.ts'
import type { DecisionList, DecisionView } from './schemas.ts'
import { type Decision, findDecision, listChanging, listDecisionRows, listSteps } from './store-decisions.ts'
import { listSignedFiles } from './store-files.ts'
import { type DecisionRow, listRows } from './store-rows.ts'

/** Decisions in the viewer's sight, the newest first. */
export function listDecisions(
  act: Act,
  query: {
    state?: string | undefined
    year?: number | undefined
    q?: string | undefined
    after?: string | undefined
    limit: number
  },
): Promise<DecisionList> {
  return inView(act, async (tx) => {
    const found = await listDecisionRows(tx, {
      state: query.state ?? null,
      year: query.year ?? null,
      q: query.q?.trim() || null,
      before: query.after ?? null,
      most: query.limit + 1,
    })
    const rows = found.slice(0, query.limit)
    return {
      rows: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
      next: found.length > query.limit ? rows.at(-1)!.id : null,
    }
  })
}

/** A decision with all that counts from it: lines with their sums, usual articles, what is still wrong. */
export type WholeDecision = {
  decision: Decision
  rows: DecisionRow[]
  bonuses: ReadonlyMap<string, RowBonus>
  totalVnd: number
  provisional: boolean
  articles: Article[]
  changed: Decision | null
}

/** Reads a decision as it stands; a draft's sums are those of the law today. @refuses decision-unknown, law-no-regime */
async function readWhole(tx: Tx, act: Act, decisionId: string): Promise<WholeDecision | Refusal> {
  const decision = await findDecision(tx, decisionId)
  if (!decision) return refuse('decision-unknown')
  const rows = await listRows(tx, decision.id)
  const bonuses = await countDecision(tx, act, decision, rows, decision.decidedOn ?? act.clock.today())
  if (isRefusal(bonuses)) return bonuses
  const counted = [...bonuses.values()]
  const totalVnd = counted.reduce((sum, one) => sum + (one.vnd ?? 0), 0)
  const provisional = counted.some((one) => one.provisional)
  const changed = decision.changesId ? ((await findDecision(tx, decision.changesId)) ?? null) : null
  const articles =
    decision.articles ??
    usualArticles({
      kind: decision.kind,
      groups: groupRows(withSums(rows, bonuses), rankOf),
      withMoney: decision.withMoney,
      totalVnd,
      totalInWords: moneyInWords(totalVnd).toLocaleLowerCase('vi'),
      provisional,
      changed: changed?.number
        ? `Quyết định số ${changed.number} ngày ${shortDay(changed.decidedOn!)}`
        : null,
      draft: decision.number === null,
    })
  return { decision, rows, bonuses, totalVnd, provisional, articles, changed }
}

/** The same for papers: only who sees the whole list may print it. @refuses right-missing, outside-your-unit and those of `readWhole` */
export async function readForPrint(tx: Tx, act: Act, decisionId: string): Promise<WholeDecision | Refusal> {
  const whole = await readWhole(tx, act, decisionId)
  if (isRefusal(whole)) return whole
  const refused = await mayAt(tx, act.actor, see, whole.decision.unitId)
  return refused ?? whole
}

/** Lines as they are grouped and printed. */
export function withSums(rows: readonly DecisionRow[], bonuses: ReadonlyMap<string, RowBonus>) {
  return rows.map((row) => ({ ...row, bonusVnd: bonuses.get(row.id)?.vnd ?? null }))
}

export const rankOf = (key: string): number => awardCatalogue().get(key)?.rank ?? 0
export const shortDay = (on: string): string => on.split('-').reverse().join('/')

/**
 * What of the decision the actor may see: all of it with the right at its body; once it is out, the lines of those units at
 * which the actor has the right. Row-level security alone knows units, not rights.
 */
async function inSight(tx: Tx, act: Act, whole: WholeDecision): Promise<WholeDecision | Refusal> {
  const refused = await mayAt(tx, act.actor, see, whole.decision.unitId)
  if (!refused || act.actor === 'system') return whole
  if (whole.decision.number === null) return refused
  const units = [...new Set(whole.rows.map(({ scopeUnitId }) => scopeUnitId))]
  const mine = await waysAt(tx, act.actor, see, units)
  const rows = whole.rows.filter(({ scopeUnitId }) => mine.has(scopeUnitId))
  if (rows.length === 0) return refused
  const totalVnd = rows.reduce((sum, { id }) => sum + (whole.bonuses.get(id)?.vnd ?? 0), 0)
  return { ...whole, rows, totalVnd }
}

/** One decision for its page. @refuses decision-unknown, right-missing, outside-your-unit, law-no-regime */
export function viewDecision(act: Act, decisionId: string): Promise<DecisionView | Refusal> {
  return inView<DecisionView | Refusal>(act, async (tx) => {
    const read = await readWhole(tx, act, decisionId)
    const whole = isRefusal(read) ? read : await inSight(tx, act, read)
    if (isRefusal(whole)) return whole
    const { decision, rows, bonuses } = whole
    const may = async (right: Right) => (await mayAt(tx, act.actor, right, decision.unitId)) === null
    const { createdAt, articles, ...words } = decision
    return {
      ...words,
      createdAt: createdAt.toISOString(),
      ownArticles: articles,
      articles: whole.articles,
      counted: countKinds(rows),
      totalVnd: whole.totalVnd,
      totalInWords: moneyInWords(whole.totalVnd),
      paidVnd: rows.reduce((sum, row) => sum + row.paidVnd, 0),
      provisional: whole.provisional,
      changes: whole.changed && {
        id: whole.changed.id,
        number: whole.changed.number,
        decidedOn: whole.changed.decidedOn,
      },
      changedBy: await listChanging(tx, decision.id),
      rows: rows.map(({ bonusVnd: _, bonus: __, ...row }) => ({
        ...row,
        holderKind: row.holderKind as HolderKind,
        bonus: bonuses.get(row.id) ?? null,
      })),
      findings: decision.number ? [] : await checkDecision(tx, act, decision, rows, act.clock.today()),
      steps: (await listSteps(tx, decision.id)).map((step) => ({ ...step, at: step.at.toISOString() })),
      files: (await listSignedFiles(tx, decision.id)).map((file) => ({ ...file, at: file.at.toISOString() })),
      may: { print: await may(see), draft: await may(draft), number: await may(number), pay: await may(pay) },
    }
  })
}
