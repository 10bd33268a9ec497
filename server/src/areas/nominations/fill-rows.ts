import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { findHolderLinks } from '../awards/index.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { findPeopleInPost, type MatchedPerson } from '../people/index.ts'
import type { NominationIn } from './schemas-dossiers.ts'
import type { DossierRow } from './store-dossiers.ts'
import type { NominationFields } from './store-nominations.ts'
import type { RoundAward, RoundRow } from './store-rounds.ts'

type Known = {
  people: Map<string, MatchedPerson>
  byName: Map<string, MatchedPerson[]>
  holders: Map<string, Awaited<ReturnType<typeof findHolderLinks>>[number]>
  units: Map<string, { name: string }>
}

const nameKey = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** What people, register and tree know of those whom the rows name. */
export async function readKnown(
  tx: Tx,
  act: Act,
  unitId: string,
  rows: readonly NominationIn[],
): Promise<Known> {
  const day = act.clock.today()
  const loose = rows.filter(
    (row) => row.holderKind === 'person' && !row.personId && !row.holderId && row.name !== '',
  )
  const found = await findPeopleInPost(tx, {
    unitId,
    day,
    ids: rows.flatMap((row) => row.personId ?? []),
    names: loose.map((row) => row.name),
  })
  const holders = await findHolderLinks(tx, { ids: rows.flatMap((row) => row.holderId ?? []) })
  const units = await readUnitLabels(
    tx,
    rows.flatMap((row) => row.subjectUnitId ?? []),
  )
  return {
    people: new Map(found.map((one) => [one.id, one])),
    byName: Map.groupBy(found, (one) => nameKey(one.fullName)),
    holders: new Map(holders.map((one) => [one.id, one])),
    units,
  }
}

/** Those of the unit who bear the name, and the year of birth where it is given. */
export function namesakes(known: Known, row: Pick<NominationIn, 'name' | 'birthYear'>): MatchedPerson[] {
  return (known.byName.get(nameKey(row.name)) ?? []).filter(
    (one) => row.birthYear === null || one.birthYear === null || one.birthYear === row.birthYear,
  )
}

/**
 * A row as it is kept: who is named by an id, or is the only one of that name in the unit, gets what is known of them; what the
 * row itself says comes first. @refuses nomination-award-closed, nomination-person-unknown, nomination-name-missing
 */
export function fillRow(
  row: NominationIn,
  known: Known,
  around: { round: RoundRow; dossier: Pick<DossierRow, 'unitId'>; awards: readonly RoundAward[] },
): NominationFields | Refusal {
  const award = around.awards.find((one) => one.awardKey === row.awardKey)
  if (!award) return refuse('nomination-award-closed', { name: row.name })
  const same = row.holderKind === 'person' && !row.personId && !row.holderId ? namesakes(known, row) : []
  const person = row.personId ? known.people.get(row.personId) : same.length === 1 ? same[0] : undefined
  if (row.personId && !person) return refuse('nomination-person-unknown', { name: row.name })
  const holder = row.holderId ? known.holders.get(row.holderId) : undefined
  if (row.holderId && !holder) return refuse('nomination-person-unknown', { name: row.name })
  const unit = row.subjectUnitId ? known.units.get(row.subjectUnitId) : undefined
  const name = (person?.fullName ?? holder?.name ?? unit?.name ?? row.name)
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
  if (name === '') return refuse('nomination-name-missing')
  const holderKind = unit
    ? row.holderKind === 'enterprise'
      ? 'enterprise'
      : 'collective'
    : ((holder?.kind as NominationFields['holderKind']) ?? row.holderKind)
  const isPerson = holderKind === 'person' || holderKind === 'foreign-person'
  return {
    holderKind,
    holderId: holder?.id ?? null,
    personId: person?.id ?? holder?.personId ?? null,
    subjectUnitId: row.subjectUnitId ?? (isPerson ? null : (holder?.unitId ?? null)),
    name,
    post: row.post ?? person?.position ?? holder?.position ?? null,
    gender: isPerson ? (row.gender ?? person?.gender ?? holder?.gender ?? null) : null,
    ethnicity: isPerson ? (row.ethnicity ?? person?.ethnicity ?? holder?.ethnicity ?? null) : null,
    birthYear: isPerson ? (row.birthYear ?? person?.birthYear ?? holder?.birthYear ?? null) : null,
    workerClass: isPerson
      ? (row.workerClass ??
        (person ? (person.isLeader ? 'leader' : 'direct') : (holder?.workerClass ?? null)))
      : null,
    awardKey: award.awardKey,
    awardName: award.awardName,
    basis: award.basis,
    year: around.round.year,
    deed: row.deed,
  }
}

type Named = Pick<
  NominationFields,
  'awardKey' | 'personId' | 'holderId' | 'subjectUnitId' | 'name' | 'birthYear' | 'holderKind'
>

/** Is it the same one for the same award? */
export function isTwice(a: Named, b: Named): boolean {
  if (a.awardKey !== b.awardKey) return false
  if (a.personId || b.personId) return a.personId === b.personId
  if (a.subjectUnitId || b.subjectUnitId) return a.subjectUnitId === b.subjectUnitId
  if (a.holderId || b.holderId) return a.holderId === b.holderId
  return a.holderKind === b.holderKind && nameKey(a.name) === nameKey(b.name) && a.birthYear === b.birthYear
}
