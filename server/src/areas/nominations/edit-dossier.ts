import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { readListedRows } from '../awards/index.ts'
import { recordAct } from '../ledger/index.ts'
import { fillRow, isTwice, namesakes, readKnown } from './fill-rows.ts'
import { judgeNominations } from './judge-nominations.ts'
import { refuseAct } from './relations.ts'
import type { ChangeDossierBody, NominationIn, PastedRows, RowResults } from './schemas-dossiers.ts'
import {
  type DossierRow,
  findDossierOfUnit,
  insertDossier,
  lockDossier,
  updateDossier,
} from './store-dossiers.ts'
import { insertEvents } from './store-events.ts'
import { insertNominations, listNominations, type NominationFields } from './store-nominations.ts'
import { findRound, holdRoundUnits, isRoundUnit, listRoundAwards } from './store-rounds.ts'

/** Begins the dossier of a unit, or gives the one that was begun. @refuses not-found, round-closed, right-missing, round-unit-missing */
export function openDossier(
  act: Act,
  input: { roundId: string; unitId: string; onPaper: boolean },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const round = await findRound(tx, input.roundId)
    if (!round) return refuse('not-found')
    const refused = input.onPaper
      ? await mayAt(tx, act.actor, 'manage-rounds', round.unitId)
      : await mayAt(tx, act.actor, 'nominate', input.unitId)
    if (refused) return refused
    const begun = await findDossierOfUnit(tx, round.id, input.unitId)
    if (begun) return { id: begun }
    if (round.closedAt) return refuse('round-closed', { title: round.title })
    await holdRoundUnits(tx, round.id, 'begin')
    if (!(await isRoundUnit(tx, round.id, input.unitId))) return refuse('round-unit-missing')
    const by = { accountId: accountOf(act), now: act.clock.now() }
    const id = await insertDossier(tx, {
      roundId: round.id,
      ownerUnitId: round.unitId,
      unitId: input.unitId,
      ...by,
    })
    if (!id) return { id: (await findDossierOfUnit(tx, round.id, input.unitId))! }
    await insertEvents(tx, [{ dossierId: id, kind: 'begun', happenedOn: act.clock.today() }], by)
    await recordAct(tx, act, {
      act: 'begin-dossier',
      objectKind: 'dossier',
      objectId: id,
      unitId: input.unitId,
      details: { round: round.title },
    })
    return { id }
  })
}

/** Locks a dossier for editing. @refuses not-found, round-closed and those of `refuseAct` */
export async function lockForEdit(
  tx: Tx,
  act: Act,
  dossierId: string,
  onPaper: boolean,
): Promise<{ dossier: DossierRow; round: NonNullable<Awaited<ReturnType<typeof findRound>>> } | Refusal> {
  const dossier = await lockDossier(tx, dossierId)
  if (!dossier) return refuse('not-found')
  const round = await findRound(tx, dossier.roundId)
  if (!round) return refuse('not-found')
  const refused = await refuseAct(tx, act, dossier, 'edit', onPaper)
  if (refused) return refused
  return round.closedAt ? refuse('round-closed', { title: round.title }) : { dossier, round }
}

/**
 * Adds nominations: each row is taken or not, with the reason. Those taken are judged at once.
 * @refuses dossier-state, right-missing, round-closed; per row nomination-award-closed, nomination-person-unknown,
 * nomination-name-missing, nomination-twice
 */
export function addNominations(
  act: Act,
  input: { dossierId: string; rows: NominationIn[]; onPaper: boolean },
): Promise<RowResults | Refusal> {
  return inAct<RowResults>(act, async (tx) => {
    const open = await lockForEdit(tx, act, input.dossierId, input.onPaper)
    if (isRefusal(open)) return open
    const { dossier, round } = open
    const awards = await listRoundAwards(tx, round.id)
    const known = await readKnown(tx, act, dossier.unitId, input.rows)
    const listed: NominationFields[] = await listNominations(tx, dossier.id)
    const taken: { at: number; fields: NominationFields }[] = []
    const results: RowResults['results'] = input.rows.map((row, at) => {
      const fields = fillRow(row, known, { round, dossier, awards })
      if (isRefusal(fields)) return { at, id: null, name: row.name, problem: describeRefusal(fields).detail }
      if (listed.some((one) => isTwice(one, fields))) {
        const { detail } = describeRefusal(
          refuse('nomination-twice', { name: fields.name, award: fields.awardName }),
        )
        return { at, id: null, name: fields.name, problem: detail }
      }
      listed.push(fields)
      taken.push({ at, fields })
      return { at, id: null, name: fields.name, problem: null }
    })
    if (taken.length > 0) {
      const by = { accountId: accountOf(act), now: act.clock.now() }
      const ids = await insertNominations(
        tx,
        dossier,
        taken.map((one) => one.fields),
        by,
      )
      for (const [i, { at }] of taken.entries()) results[at] = { ...results[at]!, id: ids[i]! }
      await judgeNominations(tx, act, dossier)
      await updateDossier(tx, dossier.id, {})
      await recordAct(tx, act, {
        act: 'add-nominations',
        objectKind: 'dossier',
        objectId: dossier.id,
        unitId: dossier.unitId,
        details: { round: round.title, count: taken.length },
      })
    }
    return { results }
  })
}

/** What pasted rows or a file say, for the officer to look at before they are added; keeps nothing. @refuses those of `readListedRows` */
export async function readPastedRows(
  act: Act,
  input: { dossierId: string; source: { text: string } | { bytes: Uint8Array } },
): Promise<PastedRows | Refusal> {
  const read = await readListedRows(input.source, act.clock.today())
  if (isRefusal(read)) return read
  return inAct<PastedRows>(act, async (tx) => {
    const open = await lockForEdit(tx, act, input.dossierId, true)
    if (isRefusal(open)) return open
    const { dossier, round } = open
    const awards = await listRoundAwards(tx, round.id)
    const only = awards.length === 1 ? awards[0]!.awardKey : ''
    const rows = read.slice(0, 500).map(({ line, raw, ...one }) => {
      const named = awards.find((each) => each.awardKey === one.awardId)?.awardKey
      const row: NominationIn = {
        personId: null,
        holderId: null,
        subjectUnitId: null,
        holderKind: (one.kind as NominationIn['holderKind']) ?? 'person',
        name: (raw.name ?? '').replace(/^(ông|bà)\s+/i, '').slice(0, 300),
        post: raw.position?.slice(0, 300) ?? null,
        gender: one.gender,
        ethnicity: raw.ethnicity?.slice(0, 100) ?? null,
        birthYear: one.birth && /^\d{4}/.test(one.birth) ? Number(one.birth.slice(0, 4)) : null,
        workerClass: null,
        awardKey: named ?? (raw.award ? '' : only),
        deed: (raw.deed ?? raw.note)?.slice(0, 2000) ?? null,
      }
      return { line, row, awardWritten: raw.award ?? null }
    })
    const known = await readKnown(
      tx,
      act,
      dossier.unitId,
      rows.map((one) => one.row),
    )
    return {
      rows: rows.map(({ line, row, awardWritten }) => {
        const same = row.holderKind === 'person' ? namesakes(known, row) : []
        const filled = fillRow(row, known, { round, dossier, awards })
        return {
          line,
          row: { ...row, personId: same.length === 1 ? same[0]!.id : null },
          awardWritten,
          match:
            same.length === 1 ? ('one' as const) : same.length > 1 ? ('several' as const) : ('none' as const),
          problem: isRefusal(filled) ? describeRefusal(filled).detail : null,
        }
      }),
    }
  })
}

/** Changes what the dossier itself says: whom it was chosen from, the meeting, the letter. @refuses changed-meanwhile and those of edit */
export function changeDossier(
  act: Act,
  input: ChangeDossierBody & { id: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const open = await lockForEdit(tx, act, input.id, input.onPaper)
    if (isRefusal(open)) return open
    const { dossier, round } = open
    if (dossier.revision !== input.revision) return refuse('changed-meanwhile')
    const { peopleBase, collectiveBase, letterNumber, letterOn, minutes } = input
    const revision = await updateDossier(tx, dossier.id, {
      ...(peopleBase === undefined ? {} : { people_base: peopleBase }),
      ...(collectiveBase === undefined ? {} : { collective_base: collectiveBase }),
      ...(letterNumber === undefined ? {} : { letter_number: letterNumber }),
      ...(letterOn === undefined ? {} : { letter_on: letterOn }),
      ...(minutes === undefined ? {} : { minutes: JSON.stringify(minutes) }),
    })
    if (peopleBase !== undefined || collectiveBase !== undefined)
      await judgeNominations(tx, act, {
        ...dossier,
        peopleBase: peopleBase === undefined ? dossier.peopleBase : peopleBase,
        collectiveBase: collectiveBase === undefined ? dossier.collectiveBase : collectiveBase,
      })
    await recordAct(tx, act, {
      act: 'change-dossier',
      objectKind: 'dossier',
      objectId: dossier.id,
      unitId: dossier.unitId,
      details: { round: round.title },
    })
    return { revision }
  })
}

/** Judges the whole dossier anew by what the records say now; keeps who it is about as it is. @refuses not-found */
export async function judgeDossierAgain(act: Act, dossierId: string): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const dossier = await lockDossier(tx, dossierId)
    if (!dossier) return refuse('not-found')
    const nominates = await mayAt(tx, act.actor, 'nominate', dossier.unitId)
    const refused = nominates && (await mayAt(tx, act.actor, 'appraise-nominations', dossier.ownerUnitId))
    if (refused) return refused
    await judgeNominations(tx, act, dossier)
    await recordAct(tx, act, {
      act: 'judge-dossier',
      objectKind: 'dossier',
      objectId: dossier.id,
      unitId: dossier.unitId,
      details: {},
    })
    return undefined
  })
}
