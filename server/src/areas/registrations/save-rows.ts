import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { holdDraft } from './hold-draft.ts'
import type { PeopleChoices, RowBody, RowsBody } from './schemas.ts'
import { type PledgeRow, replaceRows, updateRegistration } from './store-registrations.ts'
import { readChoices } from './view-registration.ts'

/**
 * Writes the rows of a registration in the place of those that are there: people by who they are, never as typed words.
 * @refuses not-found, changed-meanwhile, registration-step, registration-call-closed, registration-person-elsewhere,
 * registration-unit-elsewhere, registration-award-unknown, registration-row-empty, registration-row-twice
 */
export function saveRows(
  act: Act,
  input: { id: string } & RowsBody,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const one = await holdDraft(tx, act, input)
    if (isRefusal(one)) return one
    const rows = checkRows(input.rows, await readChoices(tx, act, one.unitId))
    if (isRefusal(rows)) return rows
    await replaceRows(tx, one.id, rows)
    await updateRegistration(tx, one.id, input.note === undefined ? {} : { note: input.note || null })
    await recordAct(tx, act, {
      act: 'save-registration',
      objectKind: 'registration',
      objectId: one.id,
      unitId: one.unitId,
      details: { unit: one.unitName, rows: rows.length },
    })
    return { revision: one.revision + 1 }
  })
}

/** Each row named and tied to its person or unit. */
function checkRows(asked: readonly RowBody[], known: PeopleChoices): Omit<PledgeRow, 'id'>[] | Refusal {
  const people = new Map(known.rows.map((one) => [one.id, one]))
  const units = new Map(known.collectives.map((one) => [one.id, one]))
  const awards = new Map(known.awards.map((one) => [one.key, one]))
  const first = new Map<string, number>()
  const rows: Omit<PledgeRow, 'id'>[] = []
  for (const [index, row] of asked.entries()) {
    const ordinal = index + 1
    const typed = row.name?.normalize('NFC').replace(/\s+/g, ' ') || null
    const person = row.personId ? people.get(row.personId) : undefined
    const unit = row.subjectUnitId ? units.get(row.subjectUnitId) : undefined
    if (row.kind === 'person' && !person)
      return refuse('registration-person-elsewhere', { row: ordinal, name: typed ?? 'người này' })
    const isElsewhere = row.kind === 'collective' && (row.subjectUnitId ? !unit : !typed)
    if (isElsewhere)
      return refuse('registration-unit-elsewhere', { row: ordinal, name: typed ?? 'tập thể này' })
    const name = person?.fullName ?? unit?.name ?? typed!
    const award = row.awardKey ? awards.get(row.awardKey) : undefined
    const fits = award && (row.kind === 'person' ? award.forPeople : award.forCollectives)
    if (row.awardKey && !fits) return refuse('registration-award-unknown', { row: ordinal })
    if (!award && !row.target && !row.initiative)
      return refuse('registration-row-empty', { row: ordinal, name })
    const key = award && `${row.kind}:${person?.id ?? unit?.id ?? name}:${award.key}`
    if (key && first.has(key))
      return refuse('registration-row-twice', { row: ordinal, name, first: first.get(key)! })
    if (key) first.set(key, ordinal)
    rows.push({
      ordinal,
      kind: row.kind,
      personId: person?.id ?? null,
      subjectUnitId: unit?.id ?? null,
      name,
      position: person?.position ?? null,
      awardKey: award?.key ?? null,
      awardName: award?.name ?? null,
      target: row.target || null,
      initiative: row.initiative || null,
    })
  }
  return rows
}
