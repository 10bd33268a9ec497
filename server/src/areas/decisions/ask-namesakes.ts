import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { type HolderKind, type HolderRow, listHolderQuestions } from '../awards/index.ts'
import { mayStep } from './domain/decision-state.ts'
import { number } from './rights.ts'
import type { NamesakeAnswer, NamesakeList } from './schemas-number.ts'
import { type Decision, findDecision } from './store-decisions.ts'
import { type DecisionRow, listRows, updateRow } from './store-rows.ts'

/** A line as the register looks for its holder. */
export const holderOf = (row: DecisionRow): HolderRow => ({
  unitId: row.scopeUnitId,
  holderId: row.holderId,
  asNew: row.asNew,
  holder: {
    kind: row.holderKind as HolderKind,
    name: row.name,
    personId: row.personId,
    bornOn: row.birthYear === null ? null : String(row.birthYear),
    gender: row.gender,
    position: row.position,
    unitId: row.scopeUnitId,
  },
})

/**
 * Whom the list names and the register may know already, each with those who may be meant, for who gives the number; none where
 * the decision does not write new awards, or waits for no number. @refuses decision-unknown, right-missing, outside-your-unit
 */
export function listNamesakes(act: Act, decisionId: string): Promise<NamesakeList | Refusal> {
  return inView<NamesakeList | Refusal>(act, async (tx) => {
    const decision = await findDecision(tx, decisionId)
    if (!decision) return refuse('decision-unknown')
    const refused = await mayAt(tx, act.actor, number, decision.unitId)
    if (refused) return refused
    const rows = mayStep('numbered', decision.state) ? await listRows(tx, decisionId) : []
    const questions = await questionsOf(tx, decision, rows)
    return {
      rows: questions.map(({ rows, candidates, nearId }) => {
        const [{ name, position, unitName, birthYear }] = rows as [DecisionRow]
        return { rowIds: rows.map(({ id }) => id), name, position, unitName, birthYear, candidates, nearId }
      }),
    }
  })
}

/**
 * The lines with what was answered about them, which is kept. Only what is asked now can be answered: nobody else is linked
 * to a list that was signed. @refuses changed-meanwhile
 */
export async function keepAnswers(
  tx: Tx,
  decision: Pick<Decision, 'kind'>,
  rows: readonly DecisionRow[],
  answers: readonly NamesakeAnswer[],
): Promise<DecisionRow[] | Refusal> {
  if (answers.length === 0) return [...rows]
  const asked = new Map(
    (await questionsOf(tx, decision, rows)).flatMap((question) =>
      question.rows.map(({ id }) => [id, question]),
    ),
  )
  const answered = new Map<string, Pick<DecisionRow, 'holderId' | 'asNew'>>()
  for (const { rowId, holderId } of answers) {
    const question = asked.get(rowId)
    const isOffered = holderId === null || question?.candidates.some(({ id }) => id === holderId)
    if (!question || !isOffered) return refuse('changed-meanwhile')
    for (const { id } of question.rows) answered.set(id, { holderId, asNew: holderId === null })
  }
  for (const [rowId, answer] of answered) await updateRow(tx, rowId, answer)
  return rows.map((row) => ({ ...row, ...answered.get(row.id) }))
}

async function questionsOf(tx: Tx, { kind }: Pick<Decision, 'kind'>, rows: readonly DecisionRow[]) {
  if (kind !== 'award' && kind !== 'replacement') return []
  const lines = rows.map((row) => ({ ...holderOf(row), row }))
  const questions = await listHolderQuestions(tx, lines)
  return questions.map((one) => ({ ...one, rows: one.rows.map(({ row }) => row) }))
}
