import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { foldName } from '../awards/index.ts'
import { awardOn, installedLawOn } from '../law/index.ts'
import type { DecisionKind } from './domain/decision-state.ts'
import type { DecisionRow } from './store-rows.ts'

/** Something to look at before the decision is signed; what `blocks` must be mended first. */
export type RowFinding = { rowId: string | null; text: string; blocks: boolean }

/**
 * What is to be looked at in a decision: what can be told from the list itself, and awards that the law leaves to the State,
 * which no body that keeps its decisions here may grant.
 */
export async function checkDecision(
  tx: Tx,
  act: Act,
  decision: { kind: DecisionKind; unitId: string },
  rows: readonly DecisionRow[],
): Promise<RowFinding[]> {
  const above = decision.kind === 'award' ? await findAwardsAbove(tx, act, decision.unitId, rows) : new Map()
  return [
    ...rows
      .filter(({ awardKey }) => above.has(awardKey))
      .map((row) => ({
        rowId: row.id,
        text: `${row.name}: “${row.awardName}” do ${above.get(row.awardKey)} quyết định. Bỏ dòng này; hồ sơ gửi lên ở mục Trình cấp trên.`,
        blocks: true,
      })),
    ...checkRows(decision.kind, rows),
  ]
}

/** Who decides the awards of the list that are the State's, by award. */
async function findAwardsAbove(
  tx: Tx,
  act: Act,
  unitId: string,
  rows: readonly DecisionRow[],
): Promise<Map<string, string>> {
  const law = await installedLawOn(tx, act, act.clock.today(), [unitId])
  const above = new Map<string, string>()
  if (isRefusal(law)) return above
  for (const awardKey of new Set(rows.map((row) => row.awardKey))) {
    const found = awardOn(law, awardKey)
    if (isRefusal(found) || found.award.level !== 'state') continue
    above.set(awardKey, found.decidingAuthority[0]?.authority ?? 'cấp Nhà nước')
  }
  return above
}

/** What can be told from the list itself: names without award, the same twice, a correction that corrects nothing. */
function checkRows(kind: DecisionKind, rows: readonly DecisionRow[]): RowFinding[] {
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
