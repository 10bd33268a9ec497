import { type Act, inView } from '../../platform/act.ts'
import { listApprovedNominations } from '../nominations/index.ts'
import type { ApprovedList } from './schemas.ts'
import { findTakenNominations } from './store-rows.ts'

/** Nominations that the council passed and that stand in no decision yet, in the viewer's sight. */
export function listApproved(act: Act, asked: { round?: string | undefined }): Promise<ApprovedList> {
  return inView(act, async (tx) => {
    const approved = await listApprovedNominations(tx, asked.round ? { roundIds: [asked.round] } : {})
    const taken = new Set(
      (
        await findTakenNominations(
          tx,
          approved.map(({ nominationId }) => nominationId),
        )
      ).map((one) => one.nominationId),
    )
    return {
      rows: approved
        .filter(({ nominationId }) => !taken.has(nominationId))
        .map(({ result, gender: _, birthYear: __, holderId: ___, personId: ____, ...one }) => ({
          ...one,
          sentence: result?.sentence ?? null,
        })),
    }
  })
}
