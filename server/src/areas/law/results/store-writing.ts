import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { KeptFacts, KeptInitiative, KeptResult } from './store-kept.ts'

/** Whose row it is, and where it is recorded. */
export type RowOwner = { unitId: string; personId: string | null; holderId: string | null }

const onSubject = ({ personId, holderId }: RowOwner, more: 'year' | null) => {
  const by = personId ? 'person_id' : holderId ? 'holder_id' : 'unit_id'
  const where = personId
    ? 'person_id is not null'
    : holderId
      ? 'holder_id is not null'
      : 'person_id is null and holder_id is null'
  return sql.raw(`(${more ? `${by}, ${more}` : by}) where ${where}`)
}

/** Writes a year's results; false where a unit out of sight keeps that year of this subject. */
export async function putResult(
  tx: Tx,
  owner: RowOwner,
  one: Omit<KeptResult, 'id' | 'unitId' | 'revision' | 'recordedBy' | 'recordedAt'>,
  isNew: boolean,
  by: string | null,
): Promise<boolean> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  const { numAffectedRows } = isNew
    ? await sql`
        insert into year_results (unit_id, person_id, holder_id, year, classification, months_worked, maternity_leave,
          study_leave_months, study_result, titles, composition, facts, recorded_by)
        values (${owner.unitId}, ${owner.personId}, ${owner.holderId}, ${one.year}, ${one.classification}, ${one.monthsWorked},
          ${one.maternityLeave}, ${one.studyLeaveMonths}, ${one.studyResult}, ${one.titles}::text[],
          ${json(one.composition)}::jsonb, ${json(one.facts)}::jsonb, ${by})
        on conflict ${onSubject(owner, 'year')} do nothing`.execute(tx)
    : await sql`
        update year_results set unit_id = ${owner.unitId}, classification = ${one.classification},
          months_worked = ${one.monthsWorked}, maternity_leave = ${one.maternityLeave},
          study_leave_months = ${one.studyLeaveMonths}, study_result = ${one.studyResult}, titles = ${one.titles}::text[],
          composition = ${json(one.composition)}::jsonb, facts = ${json(one.facts)}::jsonb, revision = revision + 1,
          recorded_by = ${by}, recorded_at = now()
        where year = ${one.year} and ${ownedBy(owner)}`.execute(tx)
  return Number(numAffectedRows) === 1
}

const ownedBy = ({ unitId, personId, holderId }: RowOwner) =>
  personId
    ? sql`person_id = ${personId}`
    : holderId
      ? sql`holder_id = ${holderId}`
      : sql`unit_id = ${unitId} and person_id is null and holder_id is null`

/** Writes what is known beside the years; false where a unit out of sight keeps it. */
export async function putFacts(
  tx: Tx,
  owner: RowOwner,
  one: Omit<KeptFacts, 'id' | 'unitId' | 'revision' | 'recordedBy'>,
  isNew: boolean,
  by: string | null,
): Promise<boolean> {
  const json = (value: unknown) => (value == null ? null : JSON.stringify(value))
  const { numAffectedRows } = isNew
    ? await sql`
        insert into subject_facts (unit_id, person_id, holder_id, joined_on, transfer, discipline, discipline_as_of,
          open_matters, open_matters_as_of, clusters, initiatives_as_of, recorded_by)
        values (${owner.unitId}, ${owner.personId}, ${owner.holderId}, ${one.joinedOn}, ${json(one.transfer)}::jsonb,
          ${json(one.discipline)}::jsonb, ${one.disciplineAsOf}, ${json(one.openMatters)}::jsonb, ${one.openMattersAsOf},
          ${json(one.clusters)}::jsonb, ${one.initiativesAsOf}, ${by})
        on conflict ${onSubject(owner, null)} do nothing`.execute(tx)
    : await sql`
        update subject_facts set unit_id = ${owner.unitId}, joined_on = ${one.joinedOn}, transfer = ${json(one.transfer)}::jsonb,
          discipline = ${json(one.discipline)}::jsonb, discipline_as_of = ${one.disciplineAsOf},
          open_matters = ${json(one.openMatters)}::jsonb, open_matters_as_of = ${one.openMattersAsOf},
          clusters = ${json(one.clusters)}::jsonb, initiatives_as_of = ${one.initiativesAsOf}, revision = revision + 1,
          recorded_by = ${by}, recorded_at = now()
        where ${ownedBy(owner)}`.execute(tx)
  return Number(numAffectedRows) === 1
}

/** The initiatives of a person or holder, in the place of those that were there. */
export async function replaceInitiatives(
  tx: Tx,
  owner: RowOwner,
  list: readonly Omit<KeptInitiative, 'id'>[],
  by: string | null,
): Promise<void> {
  await sql`delete from initiatives where ${ownedBy(owner)}`.execute(tx)
  for (const one of list)
    await sql`
      insert into initiatives (unit_id, person_id, holder_id, title, kind, scope, year, recognised_on, used_for, recorded_by)
      values (${owner.unitId}, ${owner.personId}, ${owner.holderId}, ${one.title}, ${one.kind}, ${one.scope}, ${one.year},
        ${one.recognisedOn}, ${JSON.stringify(one.usedFor)}::jsonb, ${by})`.execute(tx)
}
