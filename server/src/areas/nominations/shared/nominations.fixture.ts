import type { Tx } from '../../../platform/db/database.ts'
import type { NominationState } from '../domain/states.ts'

/** A round with received dossiers and their nominations, written straight into the tables, for tests of what comes after. */
export async function buildNominations(
  tx: Tx,
  built: {
    ownerUnitId: string
    title?: string
    year?: number
    judgedOn: string
    nominations: {
      unitId: string
      name: string
      awardKey: string
      awardName: string
      personId?: string | null
      state?: NominationState
    }[]
  },
): Promise<{ roundId: string; nominationIds: string[] }> {
  const year = built.year ?? 2026
  const round = await tx
    .insertInto('rounds')
    .values({
      unit_id: built.ownerUnitId,
      title: built.title ?? `Khen thưởng năm ${year}`,
      kind: 'annual',
      period_kind: 'year',
      year,
      judged_on: built.judgedOn,
      due_on: `${year}-12-10`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const dossiers = new Map<string, string>()
  const nominationIds: string[] = []
  for (const [index, one] of built.nominations.entries()) {
    let dossierId = dossiers.get(one.unitId)
    if (!dossierId) {
      await tx
        .insertInto('round_units')
        .values({ round_id: round.id, owner_unit_id: built.ownerUnitId, unit_id: one.unitId })
        .execute()
      const made = await tx
        .insertInto('dossiers')
        .values({
          round_id: round.id,
          owner_unit_id: built.ownerUnitId,
          unit_id: one.unitId,
          state: 'received',
          version: 1,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      dossierId = made.id
      dossiers.set(one.unitId, dossierId)
    }
    const made = await tx
      .insertInto('nominations')
      .values({
        dossier_id: dossierId,
        round_id: round.id,
        owner_unit_id: built.ownerUnitId,
        unit_id: one.unitId,
        position: index + 1,
        holder_kind: 'person',
        person_id: one.personId ?? null,
        name: one.name,
        sort_key: one.name,
        post: 'Giáo viên',
        birth_year: 1980,
        award_key: one.awardKey,
        award_name: one.awardName,
        basis: 'merit',
        year,
        deed: 'Hoàn thành xuất sắc nhiệm vụ',
        state: one.state ?? 'eligible',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    nominationIds.push(made.id)
  }
  return { roundId: round.id, nominationIds }
}
