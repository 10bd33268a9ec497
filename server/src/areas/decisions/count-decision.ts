import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { vietnameseKey } from '../../platform/text/vietnamese-names.ts'
import { readTitlesBeside } from '../awards/index.ts'
import { installedLawOn } from '../law/index.ts'
import { countBonuses, type RowBonus } from './count-bonuses.ts'
import type { Decision } from './store-decisions.ts'
import type { DecisionRow } from './store-rows.ts'

/** The sum of each line by the law of the day: as it was kept when the number was given, else as it would be today. @refuses law-no-regime */
export async function countDecision(
  tx: Tx,
  act: Act,
  decision: Decision,
  rows: readonly DecisionRow[],
  on: string,
): Promise<Map<string, RowBonus> | Refusal> {
  if (!decision.withMoney || decision.kind === 'correction' || decision.kind === 'revocation')
    return new Map()
  if (decision.number) return new Map(rows.flatMap((row) => (row.bonus ? [[row.id, row.bonus]] : [])))
  const law = await installedLawOn(tx, act, on, [decision.unitId])
  if (isRefusal(law)) return law
  const titles = [...law.law.awards.values()].filter(
    ({ kind }) => kind === 'emulation-title' || kind === 'emulation-flag',
  )
  const beside = await readTitlesBeside(
    tx,
    titles.map(({ id }) => id),
    rows.flatMap(({ id, holderId, personId, year }) =>
      year && (holderId || personId) ? [{ rowId: id, holderId, personId, year }] : [],
    ),
  )
  return countBonuses(
    law,
    rows.map((row) => ({
      ...row,
      holderKey: holderKeyOf(row),
      besides: beside.filter((one) => one.rowId === row.id && one.awardKey !== row.awardKey),
    })),
  )
}

function holderKeyOf(row: DecisionRow): string {
  if (row.holderId) return row.holderId
  if (row.personId) return `person ${row.personId}`
  return JSON.stringify([row.holderKind, vietnameseKey(row.name), row.birthYear, row.scopeUnitId])
}
