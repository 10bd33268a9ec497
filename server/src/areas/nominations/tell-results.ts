import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { tellUnits } from '../access/index.ts'

export type SettledRow = {
  dossierId: string
  unitId: string
  name: string
  result: 'passed' | 'failed' | 'rejected'
}

const words = {
  passed: 'được Hội đồng thông qua',
  failed: 'không được Hội đồng thông qua',
  rejected: 'không đưa ra Hội đồng',
}

/** Tells each unit what became of its nominations: one sentence for a dossier, whose page has the reasons. */
export async function tellUnitsOfResults(tx: Tx, act: Act, rows: readonly SettledRow[]): Promise<void> {
  for (const [dossierId, ones] of Map.groupBy(rows, (one) => one.dossierId)) {
    const parts = [...Map.groupBy(ones, (one) => one.result)].map(([result, list]) =>
      list.length === 1 ? `${list[0]!.name} ${words[result]}` : `${list.length} trường hợp ${words[result]}`,
    )
    await tellUnits(tx, act, {
      unitIds: [ones[0]!.unitId],
      right: 'nominate',
      kind: 'nomination-result',
      text: `Kết quả xét khen thưởng: ${parts.join('; ')}`,
      path: `/ho-so/${dossierId}`,
    })
  }
}
