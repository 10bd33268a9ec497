import { type Act, accountOf, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { awardInWords, headOf, namesOfPlaces, serviceOf } from './describe-record.ts'
import { comparable, compareEntries, confidenceOf } from './domain/compare.ts'
import type { Draft } from './domain/draft.ts'
import { type FieldKey, type FieldValue, fieldKeys, type RecordFields } from './domain/fields.ts'
import { actsFor } from './domain/permissions.ts'
import { refuseUnless, type Standing, standingTo } from './people-of-record.ts'
import type { ComparisonView, RecordView } from './schemas.ts'
import { readAccountNames } from './store-accounts.ts'
import { listEntries } from './store-entries.ts'
import { findRecord, listDecisions, type RecordRow } from './store-records.ts'

const isCompared = (record: RecordRow) => ['matching', 'disagreeing', 'settled'].includes(record.status)

/** One record as it stands, each field with how far it can be relied on. @refuses not-found */
export function viewRecord(act: Act, id: string): Promise<RecordView | Refusal> {
  return inView<RecordView | Refusal>(act, async (tx) => {
    const record = await findRecord(tx, id)
    if (!record) return refuse('not-found')
    const standing = await standingTo(tx, act, record)
    const names = await readAccountNames(tx, [
      ...standing.rounds.map((one) => one.accountId),
      record.settledBy,
    ])
    const draft = maySeeDraft(act, record, standing) ? record.draft : {}
    const fields = await describeFields(tx, record, draft)
    const values = Object.fromEntries(fields.map((one) => [one.key, one.value])) as RecordFields
    const name = typeof values.fullName === 'string' ? values.fullName : null
    return {
      ...(await headOf(tx, record)),
      title: [name ?? `Bản ghi số ${record.id}`, awardInWords(values)].filter(Boolean).join(' – '),
      fields,
      places: await namesOfPlaces(tx, [values]),
      rounds: standing.rounds.map((one) => ({
        round: one.round,
        by: names.get(one.accountId) ?? '',
        isMine: one.accountId === accountOf(act),
        startedAt: one.startedAt.toISOString(),
        submittedAt: one.submittedAt?.toISOString() ?? null,
      })),
      acts: actsFor({ status: record.status, relations: standing.relations }),
      service: isCompared(record) ? serviceOf(values, act.clock.today()) : null,
      settledAt: record.settledAt?.toISOString() ?? null,
      settledBy: record.settledBy ? (names.get(record.settledBy) ?? null) : null,
      setAsideReason: record.setAsideReason,
      registerAwardId: record.registerAwardId,
      registerProblem: record.registerProblem,
    }
  })
}

/** What the machine read is kept from whoever may still make the second entry. */
function maySeeDraft(act: Act, record: RecordRow, { rounds }: Standing): boolean {
  if (isCompared(record) || rounds.length === 0) return true
  const mine = rounds.find((one) => one.accountId === accountOf(act))
  return mine?.round === 1
}

async function describeFields(tx: Tx, record: RecordRow, draft: Draft): Promise<RecordView['fields']> {
  const entries = isCompared(record) ? await listEntries(tx, record.id) : []
  const decisions = isCompared(record) ? await listDecisions(tx, record.id) : []
  const facts = {
    draft,
    first: entries.find((one) => one.round === 1)?.fields ?? null,
    second: entries.find((one) => one.round === 2)?.fields ?? null,
    doubtful: record.doubtful,
    decisions,
  }
  return fieldKeys.flatMap((key) => {
    const value = isCompared(record) ? record.fields[key] : draft[key]?.value
    if (value === undefined) return []
    const confidence = confidenceOf(key, facts) ?? 'once'
    return [{ key, value, confidence, at: placeOf(key, value, draft) }]
  })
}

function placeOf(key: FieldKey, value: FieldValue, draft: Draft) {
  const read = draft[key]
  if (!read || comparable(key, read.value) !== comparable(key, value)) return null
  return { page: read.page, box: read.box }
}

/** Both entries side by side, once both are handed in. @refuses not-found, record-state, record-person */
export function viewComparison(act: Act, id: string): Promise<ComparisonView | Refusal> {
  return inView<ComparisonView | Refusal>(act, async (tx) => {
    const record = await findRecord(tx, id)
    if (!record) return refuse('not-found')
    const standing = await standingTo(tx, act, record)
    const refused = refuseUnless('compare', record, standing)
    if (refused) return refused
    const entries = await listEntries(tx, id)
    const [first, second] = [entries.find((one) => one.round === 1)!, entries.find((one) => one.round === 2)!]
    const { compared, differing } = compareEntries(first.fields, second.fields)
    const decisions = await listDecisions(tx, id)
    return {
      ...(await headOf(tx, record)),
      first: { by: first.by, submittedAt: first.submittedAt!.toISOString() },
      second: { by: second.by, submittedAt: second.submittedAt!.toISOString() },
      rows: compared.map((key) => {
        const decision = decisions.findLast((one) => one.field === key)
        return {
          key,
          first: first.fields[key] ?? null,
          second: second.fields[key] ?? null,
          read: record.draft[key] ?? null,
          differs: differing.includes(key),
          doubtful: record.doubtful.includes(key),
          decision: decision
            ? { chosen: decision.chosen, value: decision.value, by: decision.by, note: decision.note }
            : null,
        }
      }),
      places: await namesOfPlaces(tx, [first.fields, second.fields, record.fields]),
      maySettle: actsFor({ status: record.status, relations: standing.relations }).includes('settle'),
    }
  })
}
