import { type Act, accountOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertNotification } from '../../platform/notify.ts'
import { findHolders, rightsOfRole, roles } from '../access/index.ts'
import type { Decision } from './store-decisions.ts'
import type { DecisionRow } from './store-rows.ts'

const told = roles.filter(
  (role) => ['unit-officer', 'unit-leader'].includes(role) && rightsOfRole[role].includes('see-decisions'),
)

/** Tells the officers and leaders of each unit that the decision names its people; units of nominations are told by their round. */
export async function tellUnitsOfDecision(
  tx: Tx,
  act: Act,
  decision: Decision & { number: string; decidedOn: string },
  rows: readonly DecisionRow[],
): Promise<void> {
  const words = {
    award: 'khen thưởng',
    replacement: 'khen thưởng',
    correction: 'đính chính',
    revocation: 'hủy bỏ khen thưởng',
  }
  const byUnit = Map.groupBy(
    rows.filter(({ nominationId }) => nominationId === null),
    (row) => row.scopeUnitId,
  )
  const self = accountOf(act)
  for (const [unitId, list] of byUnit) {
    const holders = await findHolders(tx, { unitId, below: false, roles: told, today: act.clock.today() })
    const text = `Quyết định số ${decision.number} ${words[decision.kind]} ${list.length} tập thể, cá nhân của đơn vị`
    for (const { accountId } of holders)
      if (accountId !== self)
        await insertNotification(tx, {
          accountId,
          kind: 'decision-numbered',
          text,
          path: `/quyet-dinh/${decision.id}`,
          byMail: false,
          now: act.clock.now(),
        })
  }
}
