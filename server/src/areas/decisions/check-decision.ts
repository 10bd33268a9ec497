import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { vietnameseKey } from '../../platform/text/vietnamese-names.ts'
import { awardOn, installedLawOn, levelOfBody, type StandingToGrant, standingToGrant } from '../law/index.ts'
import { readLetterhead } from '../organisations/index.ts'
import type { DecisionKind } from './domain/decision-state.ts'
import type { DecisionRow } from './store-rows.ts'

/** Something to look at before the decision is signed; what `blocks` must be mended first. */
export type RowFinding = { rowId: string | null; text: string; blocks: boolean }

/**
 * What is to be looked at in a decision that is made on the day: what can be told from the list itself, and awards that the
 * law of that day does not leave to the body: those of higher bodies and of bodies of another kind must come off the list,
 * where the body stands higher or its level is not known it is told who decides them.
 */
export async function checkDecision(
  tx: Tx,
  act: Act,
  decision: { kind: DecisionKind; unitId: string },
  rows: readonly DecisionRow[],
  on: string,
): Promise<RowFinding[]> {
  const decides = decision.kind === 'award' || decision.kind === 'replacement'
  return [
    ...(decides ? await findForeignAwards(tx, act, decision.unitId, rows, on) : []),
    ...checkRows(decision.kind, rows),
  ]
}

type Foreign = Exclude<StandingToGrant, 'deciding'>

/** What the officer may do about an award that another body decides. */
const advice: Record<Foreign, { text: string; blocks: boolean }> = {
  below: { text: 'Bỏ dòng này; hồ sơ gửi lên ở mục Trình cấp trên.', blocks: true },
  beside: { text: 'Bỏ dòng này.', blocks: true },
  above: { text: 'Cơ quan cấp trên chỉ tặng cho người, tập thể do mình quản lý.', blocks: false },
  unsure: { text: 'Chưa rõ cơ quan này thuộc cấp nào.', blocks: false },
}

/** Awards of the list that the law leaves to others than the body: one finding a line where it must go, else one an award. */
async function findForeignAwards(
  tx: Tx,
  act: Act,
  unitId: string,
  rows: readonly DecisionRow[],
  on: string,
): Promise<RowFinding[]> {
  const law = await installedLawOn(tx, act, on, [unitId])
  if (isRefusal(law)) return []
  const level = levelOfBody(await readLetterhead(tx, unitId))
  return [...new Set(rows.map((row) => row.awardKey))].flatMap((awardKey): RowFinding[] => {
    const found = awardOn(law, awardKey)
    if (isRefusal(found)) return []
    const standing = standingToGrant(level, found)
    if (standing === null || standing === 'deciding') return []
    const { text, blocks } = advice[standing]
    const named = rows.filter((row) => row.awardKey === awardKey)
    const authority = found.decidingAuthority.map((one) => one.authority).join('; ')
    const who = `“${named[0]!.awardName}” do ${authority} quyết định. ${text}`
    return blocks
      ? named.map((row) => ({ rowId: row.id, text: `${row.name}: ${who}`, blocks }))
      : [{ rowId: null, text: `${who} Hãy xem lại ${named.length} dòng này.`, blocks }]
  })
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
        row.holderId ?? row.personId ?? vietnameseKey(row.name),
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
