import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { resistanceForms } from './award-forms.ts'
import { headOf, namesOfPlaces } from './describe-record.ts'
import { cleanFields } from './domain/clean-fields.ts'
import { agreedFields, compareEntries } from './domain/compare.ts'
import { requiredFields } from './domain/fields.ts'
import { faultLabels, fieldLabels } from './domain/words.ts'
import { refuseUnless, standingTo } from './people-of-record.ts'
import type { EntryBody, EntryView } from './schemas.ts'
import { findBatch } from './store-batches.ts'
import {
  type EntryRow,
  findNextRecord,
  insertEntry,
  listEntries,
  releaseRound,
  saveCompared,
  saveEntryRow,
} from './store-entries.ts'
import { lockRecord, type RecordRow, updateRecord } from './store-records.ts'

/**
 * Takes a round of the record for the actor, or goes on with the one begun: the first that is free.
 * @refuses record-state, record-person, not-your-batch, entry-taken, batch-closed
 */
export function beginEntry(act: Act, recordId: string): Promise<EntryView | Refusal> {
  return inAct<EntryView>(act, async (tx) => {
    const record = await lockRecord(tx, recordId)
    const accountId = accountOf(act)
    if (!record || !accountId) return refuse('not-found')
    const standing = await standingTo(tx, act, record)
    const refused = refuseUnless('enter', record, standing)
    if (refused) return refused
    const mine = standing.rounds.find((round) => round.accountId === accountId)
    if (mine) return describeEntry(tx, act, record)
    if ((await findBatch(tx, record.batchId))?.closedAt) return refuse('batch-closed')
    const taken = new Set(standing.rounds.map((round) => round.round))
    const round = [1, 2].find((one) => !taken.has(one as 1 | 2))
    if (!round) return refuse('entry-taken')
    await insertEntry(tx, { recordId, round, accountId, fields: {}, now: act.clock.now() })
    await recordAct(tx, act, {
      act: 'begin-resistance-entry',
      objectKind: 'resistance-record',
      objectId: recordId,
      unitId: record.unitId,
      details: { round },
    })
    return describeEntry(tx, act, record)
  })
}

async function describeEntry(tx: Tx, act: Act, record: RecordRow): Promise<EntryView | Refusal> {
  const entry = await ownEntry(tx, act, record.id)
  if (!entry) return refuse('not-found')
  return {
    ...(await headOf(tx, record)),
    round: entry.round,
    entryRevision: entry.revision,
    savedAt: entry.savedAt.toISOString(),
    fields: entry.fields,
    doubtful: entry.doubtful,
    places: await namesOfPlaces(tx, [entry.fields]),
    suggestions: entry.round === 1 ? record.draft : {},
  }
}

async function ownEntry(tx: Tx, act: Act, recordId: string): Promise<EntryRow | undefined> {
  const me = accountOf(act)
  return (await listEntries(tx, recordId)).find((entry) => entry.accountId === me)
}

/** Keeps what was typed so far. Wrong fields are left out and named when it is handed in. @refuses changed-meanwhile */
export function saveEntry(
  act: Act,
  input: { recordId: string } & EntryBody,
): Promise<{ entryRevision: number; savedAt: string } | Refusal> {
  return inAct<{ entryRevision: number; savedAt: string }>(act, async (tx) => {
    const opened = await openOwn(tx, act, input)
    if ('refused' in opened) return opened
    const { fields } = cleanFields(input.fields, formIds())
    const now = act.clock.now()
    await saveEntryRow(tx, opened.entry.id, { fields, doubtful: input.doubtful, now })
    return { entryRevision: opened.entry.revision + 1, savedAt: now.toISOString() }
  })
}

const formIds = () => resistanceForms().map((form) => form.id)

async function openOwn(tx: Tx, act: Act, input: { recordId: string; entryRevision: number }) {
  const record = await lockRecord(tx, input.recordId)
  if (!record) return refuse('not-found')
  const standing = await standingTo(tx, act, record)
  const refused = refuseUnless('save-entry', record, standing)
  if (refused) return refused
  const entry = await ownEntry(tx, act, record.id)
  if (!entry) return refuse('not-found')
  if (entry.revision !== input.entryRevision) return refuse('changed-meanwhile')
  return { record, entry, standing }
}

/**
 * Hands the entry in. With the second one the two are compared: what agrees holds, what differs waits to be settled.
 * @refuses fields-wrong, fields-missing, record-state, record-person, changed-meanwhile
 */
export function submitEntry(act: Act, input: { recordId: string } & EntryBody) {
  return inAct<{ status: RecordRow['status']; compared: number; differing: number }>(act, async (tx) => {
    const opened = await openOwn(tx, act, input)
    if ('refused' in opened) return opened
    const { record, entry, standing } = opened
    const { fields, faults } = cleanFields(input.fields, formIds())
    if (faults.length > 0) return refuse('fields-wrong', { fields: faultLabels(faults) })
    const missing = requiredFields.filter((key) => fields[key] === undefined)
    if (missing.length > 0) return refuse('fields-missing', { fields: fieldLabels(missing) })
    await saveEntryRow(tx, entry.id, {
      fields,
      doubtful: input.doubtful,
      now: act.clock.now(),
      submitted: true,
    })
    const isSecond = standing.rounds.some((one) => one.round !== entry.round && one.submittedAt !== null)
    const outcome = isSecond
      ? await compareBoth(tx, record.id)
      : { status: 'entered-once' as const, compared: 0, differing: 0 }
    if (!isSecond) await updateRecord(tx, record.id, { status: outcome.status })
    await recordAct(tx, act, {
      act: 'submit-resistance-entry',
      objectKind: 'resistance-record',
      objectId: record.id,
      unitId: record.unitId,
      details: { round: isSecond ? 2 : 1, compared: outcome.compared, differing: outcome.differing },
    })
    return outcome
  })
}

async function compareBoth(tx: Tx, recordId: string) {
  // Both entries come into sight with this state.
  await updateRecord(tx, recordId, { status: 'disagreeing' })
  const entries = await listEntries(tx, recordId)
  const [first, second] = [entries.find((one) => one.round === 1)!, entries.find((one) => one.round === 2)!]
  const { compared, differing } = compareEntries(first.fields, second.fields)
  const status = differing.length === 0 ? ('matching' as const) : ('disagreeing' as const)
  await saveCompared(tx, recordId, compared.length, differing.length)
  await updateRecord(tx, recordId, {
    status,
    disagreements: differing.length,
    doubtful: [...new Set([...first.doubtful, ...second.doubtful])],
    // The name stands in lists and search though its spelling may still be open.
    fields: {
      ...(first.fields.fullName ? { fullName: first.fields.fullName } : {}),
      ...agreedFields(first.fields, second.fields),
    },
  })
  return { status, compared: compared.length, differing: differing.length }
}

/** Gives a round back that somebody began and did not hand in; what was typed goes. @refuses record-state, record-person */
export function releaseEntry(
  act: Act,
  input: { recordId: string; round: 1 | 2 },
): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const record = await lockRecord(tx, input.recordId)
    if (!record) return refuse('not-found')
    const refused = refuseUnless('release-entry', record, await standingTo(tx, act, record))
    if (refused) return refused
    if (!(await releaseRound(tx, record.id, input.round))) return refuse('not-found')
    await recordAct(tx, act, {
      act: 'release-resistance-entry',
      objectKind: 'resistance-record',
      objectId: record.id,
      unitId: record.unitId,
      details: { round: input.round },
    })
    return undefined
  })
}

/** The next record of the batch for this person; null where nothing is left to enter. @refuses not-found */
export function nextToEnter(act: Act, batchId: string): Promise<{ recordId: string | null } | Refusal> {
  return inView<{ recordId: string | null } | Refusal>(act, async (tx) => {
    const accountId = accountOf(act)
    if (!accountId || !(await findBatch(tx, batchId))) return refuse('not-found')
    return { recordId: await findNextRecord(tx, batchId, accountId) }
  })
}
