import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { lockForEdit } from './edit-dossier.ts'
import { fillRow, isTwice, readKnown } from './fill-rows.ts'
import { judgeNominations } from './judge-nominations.ts'
import type { ChangeNominationBody, NominationIn } from './schemas-dossiers.ts'
import { type DossierRow, updateDossier } from './store-dossiers.ts'
import { findNomination, listNominations, type Nomination, updateNomination } from './store-nominations.ts'
import { listReturnItems } from './store-returns.ts'
import { listRoundAwards } from './store-rounds.ts'

/**
 * A nomination whose dossier may be edited; of one that was returned only what must be mended. The lock is the dossier's.
 * @refuses not-found, nomination-not-returned and those of `lockForEdit`
 */
export async function lockNominationForEdit(tx: Tx, act: Act, id: string, onPaper: boolean) {
  const seen = await findNomination(tx, id)
  if (!seen) return refuse('not-found')
  const open = await lockForEdit(tx, act, seen.dossierId, onPaper)
  if (isRefusal(open)) return open
  const one = (await findNomination(tx, id))!
  if (one.state === 'withdrawn') return refuse('not-found')
  if (open.dossier.state === 'returned' && !(await isOpenForMending(tx, open.dossier, one)))
    return refuse('nomination-not-returned', { name: one.name })
  return { ...open, one }
}

/** What was returned, what came in since the last sending, and any row while the dossier as a whole is to be mended. */
async function isOpenForMending(tx: Tx, dossier: DossierRow, one: Nomination): Promise<boolean> {
  if (one.state === 'to-mend') return true
  if (one.state !== 'listed') return false
  if (dossier.sentAt && one.createdAt > dossier.sentAt) return true
  const items = await listReturnItems(tx, { dossierIds: [dossier.id], open: true })
  return items.some((item) => item.nominationId === null)
}

/** Changes a nomination and judges it anew. @refuses changed-meanwhile, nomination-twice and those of `lockNominationForEdit`, `fillRow` */
export function changeNomination(
  act: Act,
  input: ChangeNominationBody & { id: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const open = await lockNominationForEdit(tx, act, input.id, input.onPaper)
    if (isRefusal(open)) return open
    const { dossier, round, one } = open
    if (one.revision !== input.revision) return refuse('changed-meanwhile')
    const { revision: _, onPaper: __, report, facts, id, ...given } = input
    let fields: Parameters<typeof updateNomination>[2]['fields']
    if (Object.keys(given).length > 0) {
      const row = { ...rowOf(one), ...withoutUndefined(given) } as NominationIn
      const awards = await listRoundAwards(tx, round.id)
      const filled = fillRow(row, await readKnown(tx, act, dossier.unitId, [row]), { round, dossier, awards })
      if (isRefusal(filled)) return filled
      const others = (await listNominations(tx, dossier.id)).filter((each) => each.id !== id)
      if (others.some((each) => isTwice(each, filled)))
        return refuse('nomination-twice', { name: filled.name, award: filled.awardName })
      fields = filled
    }
    const revision = await updateNomination(tx, id, {
      ...(fields ? { fields } : {}),
      extra: {
        ...(report === undefined ? {} : { report: report?.normalize('NFC').trim() || null }),
        ...(facts === undefined ? {} : { facts: JSON.stringify(facts) }),
      },
    })
    if (fields || facts !== undefined) await judgeNominations(tx, act, dossier, [id])
    await updateDossier(tx, dossier.id, {})
    await recordAct(tx, act, {
      act: 'change-nomination',
      objectKind: 'nomination',
      objectId: id,
      unitId: dossier.unitId,
      details: { name: fields?.name ?? one.name, round: round.title },
    })
    return { revision }
  })
}

function rowOf(one: Nomination): NominationIn {
  const {
    personId,
    holderId,
    subjectUnitId,
    holderKind,
    name,
    post,
    gender,
    ethnicity,
    birthYear,
    workerClass,
  } = one
  const { awardKey, deed } = one
  return {
    personId,
    holderId,
    subjectUnitId,
    holderKind,
    name,
    post,
    gender,
    ethnicity,
    birthYear,
    workerClass,
    awardKey,
    deed,
  }
}

const withoutUndefined = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

/** Takes a nomination out of the dossier; it stays on record. @refuses changed-meanwhile and those of `lockForEdit` */
export function withdrawNomination(
  act: Act,
  input: { id: string; revision: number; onPaper: boolean },
): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const open = await lockNominationForEdit(tx, act, input.id, input.onPaper)
    if (isRefusal(open)) return open
    const { dossier, round, one } = open
    if (one.revision !== input.revision) return refuse('changed-meanwhile')
    await updateNomination(tx, one.id, { extra: { state: 'withdrawn' } })
    await judgeNominations(tx, act, dossier)
    await updateDossier(tx, dossier.id, {})
    await recordAct(tx, act, {
      act: 'withdraw-nomination',
      objectKind: 'nomination',
      objectId: one.id,
      unitId: dossier.unitId,
      details: { name: one.name, award: one.awardName, round: round.title },
    })
    return undefined
  })
}
