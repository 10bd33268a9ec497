import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { unitsWithRight } from '../access/index.ts'
import { daysLate } from './clocks.ts'
import type { DeskView } from './schemas-appraisal.ts'
import { listDesk } from './store-desk.ts'

const most = 40

/** What of rounds and dossiers waits for the viewer today: to fill, approve, send, mend, receive, appraise. */
export function viewDesk(act: Act): Promise<DeskView> {
  const { actor } = act
  if (actor === 'system') return Promise.resolve({ rows: [] })
  const read = async (tx: Tx): Promise<DeskView> => {
    const rows = await listDesk(
      tx,
      {
        nominate: unitsWithRight(actor, 'nominate'),
        approve: unitsWithRight(actor, 'approve-nominations'),
        appraise: unitsWithRight(actor, 'appraise-nominations'),
        accountId: actor.accountId,
      },
      most,
    )
    // Who may approve and fill is told once of a dossier.
    const approving = new Set(rows.flatMap((row) => (row.kind === 'to-approve' ? [row.dossierId] : [])))
    const today = act.clock.today()
    return {
      rows: rows
        .filter((row) => row.kind !== 'to-begin' || row.dossierId === null || !approving.has(row.dossierId))
        .map(({ since: _, ...row }) => ({
          ...row,
          overdueDays: row.dueOn ? daysLate(row.dueOn, today) : 0,
          path: row.dossierId ? `/ho-so/${row.dossierId}` : `/dot-xet/${row.roundId}`,
        })),
    }
  }
  return inView(act, read, { keepPlans: true })
}
