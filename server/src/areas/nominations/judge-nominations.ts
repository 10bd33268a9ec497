import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { findHolderLinks } from '../awards/index.ts'
import {
  type Answer,
  checkCases,
  factsFromRecords,
  type HolderRecords,
  type InstalledLaw,
  installedLaw,
  openJudge,
  type RecordsAsked,
  readRecordsOf,
} from '../law/index.ts'
import type { DossierRow } from './store-dossiers.ts'
import { type Judgement, listNominations, type Nomination, saveJudgements } from './store-nominations.ts'
import { findRound, type RoundRow } from './store-rounds.ts'

const subjectKinds: Record<Nomination['holderKind'], string> = {
  person: 'individual',
  'foreign-person': 'individual',
  household: 'household',
  collective: 'collective',
  'foreign-body': 'collective',
  enterprise: 'enterprise',
}

/**
 * Judges nominations of a dossier by the law of the round's day with what the register, yearly results and initiatives say of each
 * and what the unit attests; keeps verdict and reasons beside them. Without `ids` the whole dossier.
 */
export async function judgeNominations(
  tx: Tx,
  act: Act,
  dossier: DossierRow,
  ids?: readonly string[],
): Promise<void> {
  const round = (await findRound(tx, dossier.roundId))!
  const all = await listNominations(tx, dossier.id)
  const asked = ids ? all.filter((one) => ids.includes(one.id)) : all
  if (asked.length === 0) return
  const law = await installedLaw(tx, act, [round.unitId])
  const records = await readRecords(tx, asked)
  const judge = openJudge(law.law, law.confirmations)
  const judged = asked.map((one): Judgement => {
    const theCase = caseOf(one, { round, dossier, all, records: records.get(one.id)!, law })
    const answer = checkCases(judge, theCase)
    return isRefusal(answer)
      ? unjudged(one.id, describeRefusal(answer).detail)
      : judgementOf(one.id, answer as Answer)
  })
  await saveJudgements(tx, judged, act.clock.now())
}

const unjudged = (id: string, problem: string): Judgement => ({
  id,
  verdict: null,
  hold: false,
  provisional: false,
  missing: [],
  answer: null,
  problem,
})

const judgementOf = (id: string, answer: Answer): Judgement => ({
  id,
  verdict: answer.verdict,
  hold: answer.hold ?? false,
  provisional: answer.provisional,
  missing: answer.missing,
  answer,
  problem: null,
})

/** Records of each nomination's person or unit, by the nomination's id. */
export async function readRecords(
  tx: Tx,
  nominations: readonly (Pick<Nomination, 'id' | 'holderId' | 'personId' | 'subjectUnitId'> & {
    holderKind: string
  })[],
): Promise<Map<string, HolderRecords>> {
  const people = nominations.flatMap((one) => one.personId ?? [])
  const units = nominations.flatMap((one) => one.subjectUnitId ?? [])
  const links = await findHolderLinks(tx, { personIds: people, unitIds: units })
  const ofPerson = new Map(links.flatMap((one) => (one.personId ? [[one.personId, one.id] as const] : [])))
  const ofUnit = new Map(
    links.flatMap((one) => (one.unitId && !one.personId ? [[one.unitId, one.id] as const] : [])),
  )
  const askedFor = new Map<string, RecordsAsked>()
  const keyOf = new Map<string, string>()
  for (const one of nominations) {
    const holderId =
      one.holderId ??
      (one.personId
        ? ofPerson.get(one.personId)
        : one.subjectUnitId
          ? ofUnit.get(one.subjectUnitId)
          : null) ??
      null
    const id = holderId ? `h${holderId}` : one.personId ? `p${one.personId}` : `n${one.id}`
    const kind =
      subjectKinds[one.holderKind as Nomination['holderKind']] === 'individual' ? 'individual' : 'collective'
    askedFor.set(id, { id, holderId, personId: one.personId, kind, ownUnitId: one.subjectUnitId })
    keyOf.set(one.id, id)
  }
  const found = await readRecordsOf(tx, [...askedFor.values()])
  return new Map([...keyOf].map(([id, key]) => [id, found.get(key)!]))
}

type Around = {
  round: RoundRow
  dossier: DossierRow
  all: readonly Nomination[]
  records: HolderRecords
  law: InstalledLaw
}

/** The case of a nomination by the contract of eligibility checks. */
function caseOf(one: Nomination, { round, dossier, all, records, law }: Around): Record<string, unknown> {
  const same = all.filter((each) => each.awardKey === one.awardKey)
  const concurrent = all.filter((each) => each.id !== one.id && isSame(each, one))
  const kind = subjectKinds[one.holderKind]!
  const base = kind === 'individual' ? dossier.peopleBase : dossier.collectiveBase
  const from = factsFromRecords(records)
  const known = (from.awards ?? []).map((held) =>
    law.law.awards.has(held.award) || held.award === 'other' ? held : { ...held, award: 'other' },
  )
  // A holder of whom nothing is linked may hold awards that nobody knows of.
  const isLinked = one.holderId !== null || one.personId !== null || one.subjectUnitId !== null
  return {
    award: one.awardKey,
    on: round.judgedOn,
    ...(round.periodFrom && round.periodUntil
      ? { period: { from: round.periodFrom, to: round.periodUntil } }
      : {}),
    basis: one.basis,
    subject: {
      ...from,
      ...(isLinked ? { awards: known } : { awards: undefined, years: undefined }),
      kind,
      ...(one.holderKind.startsWith('foreign') ? { foreign: true } : {}),
      ...one.facts,
    },
    ...(base !== null && base >= same.length ? { nomination: { base, nominated: same.length } } : {}),
    concurrent: concurrent.map((each) => ({
      award: each.awardKey,
      name: each.awardName,
      basis: each.basis,
      forDeed: each.deed?.slice(0, 500) ?? null,
    })),
  }
}

const isSame = (a: Nomination, b: Nomination) =>
  (a.personId !== null && a.personId === b.personId) ||
  (a.holderId !== null && a.holderId === b.holderId) ||
  (a.subjectUnitId !== null && a.subjectUnitId === b.subjectUnitId)
