import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { resistanceForms } from './award-forms.ts'
import { cleanFields } from './domain/clean-fields.ts'
import { agreedFields, comparable, compareEntries } from './domain/compare.ts'
import { type FieldKey, isFieldKey, type RecordFields, requiredFields } from './domain/fields.ts'
import { faultLabels, fieldLabels } from './domain/words.ts'
import { refuseUnless, standingTo } from './people-of-record.ts'
import type { SettleBody } from './schemas.ts'
import { lockBatch } from './store-batches.ts'
import { type EntryRow, listEntries, saveOverruled } from './store-entries.ts'
import { insertDecisions, lockMatching, lockRecord, type RecordRow, updateRecord } from './store-records.ts'
import { enterInRegister } from './write-to-register.ts'

type Settled = { revision: number; registerAwardId: string | null }
type Decision = SettleBody['decisions'][number]

/**
 * Settles a record: each field that differs gets its value by decision, what agrees holds; the record goes into the register
 * of awards. A third person or the manager. @refuses record-state, record-person, changed-meanwhile, decisions-missing,
 * fields-wrong, fields-missing
 */
export function settleRecord(act: Act, input: { recordId: string } & SettleBody): Promise<Settled | Refusal> {
  return inAct<Settled>(act, async (tx) => {
    const record = await lockRecord(tx, input.recordId)
    if (!record) return refuse('not-found')
    const refused = refuseUnless('settle', record, await standingTo(tx, act, record))
    if (refused) return refused
    if (record.revision !== input.revision) return refuse('changed-meanwhile')
    const [first, second] = await bothEntries(tx, record.id)
    const { differing } = compareEntries(first.fields, second.fields)
    const decided = new Map(input.decisions.map((one) => [one.field, one]))
    const missing = differing.filter((key) => (decided.get(key)?.chosen ?? 'agreed') === 'agreed')
    if (missing.length > 0) return refuse('decisions-missing', { fields: fieldLabels(missing) })
    const agreed = agreedFields(first.fields, second.fields)
    const given: Record<string, unknown> = { ...agreed }
    for (const decision of input.decisions)
      given[decision.field] = chosenValue(decision, first, second, agreed)
    const { fields, faults } = cleanFields(
      given,
      resistanceForms().map((form) => form.id),
    )
    if (faults.length > 0) return refuse('fields-wrong', { fields: faultLabels(faults) })
    const empty = requiredFields.filter((key) => fields[key] === undefined)
    if (empty.length > 0) return refuse('fields-missing', { fields: fieldLabels(empty) })
    await keepDecisions(tx, act, record.id, input.decisions, fields)
    for (const entry of [first, second])
      await saveOverruled(tx, record.id, entry.round, countOverruled(entry, fields, differing))
    const doubtful = doubtfulAfter(record.doubtful, input.decisions)
    const registerAwardId = await close(tx, act, record, fields, doubtful)
    await recordAct(tx, act, {
      act: 'settle-resistance-record',
      objectKind: 'resistance-record',
      objectId: record.id,
      unitId: record.unitId,
      details: { decided: input.decisions.length, differing: differing.length, registerAwardId },
    })
    return { revision: record.revision + 1, registerAwardId }
  })
}

async function bothEntries(tx: Tx, recordId: string): Promise<[EntryRow, EntryRow]> {
  const entries = await listEntries(tx, recordId)
  const [first, second] = [entries.find((one) => one.round === 1), entries.find((one) => one.round === 2)]
  if (!first || !second) throw new Error(`record ${recordId} is compared without two entries`)
  return [first, second]
}

function chosenValue(
  { field, chosen, value }: Decision,
  first: EntryRow,
  second: EntryRow,
  agreed: RecordFields,
) {
  if (chosen === 'first') return first.fields[field]
  if (chosen === 'second') return second.fields[field]
  return chosen === 'other' ? value : agreed[field]
}

async function keepDecisions(
  tx: Tx,
  act: Act,
  recordId: string,
  decisions: readonly Decision[],
  fields: RecordFields,
): Promise<void> {
  const rows = decisions.map(({ field, chosen, originalChecked, doubtful, note }) => {
    return { field, chosen, originalChecked, doubtful, note, value: fields[field] ?? null }
  })
  await insertDecisions(tx, recordId, rows, { accountId: accountOf(act), now: act.clock.now() })
}

function countOverruled(entry: EntryRow, fields: RecordFields, differing: readonly FieldKey[]): number {
  return differing.filter((key) => comparable(key, entry.fields[key]) !== comparable(key, fields[key])).length
}

function doubtfulAfter(before: readonly string[], decisions: readonly Decision[]): string[] {
  const cleared = new Set(decisions.filter((one) => !one.doubtful).map((one) => one.field as string))
  const raised = decisions.filter((one) => one.doubtful).map((one) => one.field as string)
  return [...new Set([...before.filter((key) => !cleared.has(key)), ...raised])]
}

/** Writes the settled values and hands them to the register. */
async function close(
  tx: Tx,
  act: Act,
  record: RecordRow,
  fields: RecordFields,
  doubtful: readonly string[],
): Promise<string | null> {
  await updateRecord(tx, record.id, {
    status: 'settled',
    fields,
    doubtful,
    disagreements: 0,
    settledAt: act.clock.now(),
    settledBy: accountOf(act),
  })
  return enterInRegister(tx, act, record, fields)
}

/** Settles what both entered alike and nobody doubts, up to 500 records at a time. @refuses nothing-to-settle, batch-closed */
export function settleMatching(act: Act, batchId: string): Promise<{ records: number } | Refusal> {
  return inAct(act, async (tx) => {
    const batch = await lockBatch(tx, batchId)
    if (!batch) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'manage-resistance-records', batch.unitId)
    if (refused) return refused
    if (batch.closedAt) return refuse('batch-closed')
    const records = await lockMatching(tx, batchId)
    if (records.length === 0) return refuse('nothing-to-settle')
    for (const record of records) {
      const [first, second] = await bothEntries(tx, record.id)
      await close(tx, act, record, agreedFields(first.fields, second.fields), [])
    }
    await recordAct(tx, act, {
      act: 'settle-resistance-batch',
      objectKind: 'resistance-batch',
      objectId: batch.id,
      unitId: batch.unitId,
      details: { title: batch.title, records: records.length, recordIds: records.map((one) => one.id) },
    })
    return { records: records.length }
  })
}

/**
 * Corrects a settled record, with its basis: what stood before stays in the record's history. Empty clears a field.
 * @refuses record-state, record-person, changed-meanwhile, fields-wrong, fields-missing
 */
export function correctRecord(
  act: Act,
  input: { recordId: string; revision: number; basis: string; fields: Record<string, unknown> },
): Promise<Settled | Refusal> {
  return inAct<Settled>(act, async (tx) => {
    const record = await lockRecord(tx, input.recordId)
    if (!record) return refuse('not-found')
    const refused = refuseUnless('correct', record, await standingTo(tx, act, record))
    if (refused) return refused
    if (record.revision !== input.revision) return refuse('changed-meanwhile')
    const { fields, faults } = cleanFields(
      { ...record.fields, ...input.fields },
      resistanceForms().map((form) => form.id),
    )
    if (faults.length > 0) return refuse('fields-wrong', { fields: faultLabels(faults) })
    const empty = requiredFields.filter((key) => fields[key] === undefined)
    if (empty.length > 0) return refuse('fields-missing', { fields: fieldLabels(empty) })
    const changed = Object.keys(input.fields)
      .filter(isFieldKey)
      .filter(
        (key) =>
          comparable(key, fields[key]) !== comparable(key, record.fields[key]) ||
          fields[key] !== record.fields[key],
      )
    if (changed.length === 0) return { revision: record.revision, registerAwardId: record.registerAwardId }
    const decisions = changed.map((field) => ({
      field,
      chosen: 'correction' as const,
      value: fields[field] ?? null,
      originalChecked: true,
      doubtful: false,
      note: input.basis,
    }))
    await insertDecisions(tx, record.id, decisions, { accountId: accountOf(act), now: act.clock.now() })
    const doubtful = record.doubtful.filter((key) => !changed.includes(key as FieldKey))
    await updateRecord(tx, record.id, { fields, doubtful })
    const registerAwardId = await enterInRegister(tx, act, record, fields)
    await recordAct(tx, act, {
      act: 'correct-resistance-record',
      objectKind: 'resistance-record',
      objectId: record.id,
      unitId: record.unitId,
      details: { fields: fieldLabels(changed), basis: input.basis },
    })
    return { revision: record.revision + 1, registerAwardId }
  })
}
