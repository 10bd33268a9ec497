import { foldName } from '../awards/index.ts'
import type { DecisionKind } from './domain/decision-state.ts'
import type { DecisionRow } from './store-rows.ts'

/** Something to look at before the decision is signed; what `blocks` must be mended first. */
export type RowFinding = { rowId: string | null; text: string; blocks: boolean }

/** What can be told from the list itself: names without award, the same twice, a correction that corrects nothing. */
export function checkRows(kind: DecisionKind, rows: readonly DecisionRow[]): RowFinding[] {
  const findings: RowFinding[] = []
  const seen = new Map<string, DecisionRow>()
  for (const row of rows) {
    if (kind === 'correction' && Object.keys(row.changes ?? {}).length === 0)
      findings.push({ rowId: row.id, text: `${row.name}: chưa ghi nội dung đính chính.`, blocks: true })
    if (kind === 'award' || kind === 'replacement') {
      if (row.year === null)
        findings.push({ rowId: row.id, text: `${row.name}: chưa ghi năm khen thưởng.`, blocks: true })
      const key = JSON.stringify([
        row.holderId ?? row.personId ?? foldName(row.name),
        row.scopeUnitId,
        row.awardKey,
        row.awardName,
        row.year,
      ])
      const first = seen.get(key)
      if (first)
        findings.push({
          rowId: row.id,
          text: `${row.name}: có hai dòng “${row.awardName}” của cùng năm.`,
          blocks: true,
        })
      else seen.set(key, row)
    }
    if (row.holderKind === 'person' && !row.gender)
      findings.push({ rowId: row.id, text: `${row.name}: chưa rõ ông hay bà.`, blocks: false })
  }
  return findings
}
