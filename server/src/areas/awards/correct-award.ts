import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, type Right } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { awardCatalogue } from './award-catalogue.ts'
import { stateOf } from './domain/award-acts.ts'
import type { AwardState, HolderKind } from './domain/award-values.ts'
import { type HeldAward, holdAward } from './hold-award.ts'
import { insertAct, loadHolder, refreshAwards, saveHolder } from './store-register.ts'

export type CorrectionInput = {
  awardId: string
  revision: number
  happenedOn: string
  basisNumber?: string | null | undefined
  basisOn?: string | null | undefined
  reason: string
  changes: Partial<{
    holderName: string
    bornOn: string | null
    awardName: string
    awardKey: string
    position: string | null
    unitText: string | null
    year: number | null
    goldenBookNumber: string | null
    bonusVnd: number | null
    item: string | null
    deed: string | null
  }>
}
export type ActDone = { actId: string; state: AwardState; revision: number }

const columns = {
  awardName: 'award_name',
  awardKey: 'award_key',
  position: 'position',
  unitText: 'unit_text',
  year: 'year',
  goldenBookNumber: 'golden_book_number',
  bonusVnd: 'bonus_vnd',
  item: 'item',
  deed: 'deed',
} as const

/**
 * Corrects a record (đính chính) by an act that keeps what stood before. A name or birth is corrected for all awards of the holder.
 * @refuses award-unknown, changed-meanwhile, award-act-closed, award-key-unknown, award-nothing-changes, award-date-ahead,
 * holder-of-others, right-missing, outside-your-unit
 */
export function correctAward(act: Act, input: CorrectionInput): Promise<ActDone | Refusal> {
  return inAct<ActDone>(act, (tx) => putCorrection(tx, act, input))
}

/** The same inside a transaction of another act, which may leave the revision to the record as it stands. */
export async function putCorrection(
  tx: Tx,
  act: Act,
  input: Omit<CorrectionInput, 'revision'> & { revision: number | null },
  right: Right = 'manage-awards',
): Promise<ActDone | Refusal> {
  const held = await holdAward(tx, act, input, { kind: 'corrected', right })
  if (isRefusal(held)) return held
  const { award, acts } = held
  const { awardKey } = input.changes
  if (awardKey && awardKey !== 'other' && !awardCatalogue().has(awardKey))
    return refuse('award-key-unknown', { key: awardKey })

  const holder = (await loadHolder(tx, award.holder_id))!
  const changes = differences(award, holder, input.changes)
  if (Object.keys(changes).length === 0) return refuse('award-nothing-changes')
  if (changes.holderName || changes.bornOn) {
    for (const unit of holder.scope_units)
      if (await mayAt(tx, act.actor, 'manage-awards', unit))
        return refuse('holder-of-others', { name: holder.name })
    await saveHolder(tx, {
      id: holder.id,
      kind: holder.kind as HolderKind,
      name: input.changes.holderName?.normalize('NFC') ?? holder.name,
      bornOn: input.changes.bornOn === undefined ? holder.born_on : input.changes.bornOn,
    })
  }
  const state = stateOf([...acts, { kind: 'corrected', amountVnd: null }])
  await saveColumns(tx, award.id, changes, state)
  await refreshAwards(
    tx,
    changes.holderName || changes.bornOn ? { holderId: holder.id } : { awardId: award.id },
  )
  const actId = await insertAct(tx, {
    awardId: award.id,
    kind: 'corrected',
    happenedOn: input.happenedOn,
    basisNumber: input.basisNumber ?? null,
    basisOn: input.basisOn ?? null,
    reason: input.reason,
    changes,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  await recordAct(tx, act, {
    act: 'correct-award',
    objectKind: 'award',
    objectId: award.id,
    unitId: award.scope_unit_id,
    details: {
      award: award.award_name,
      name: holder.name,
      basisNumber: input.basisNumber ?? null,
      reason: input.reason,
      fields: Object.keys(changes),
    },
  })
  return { actId, state, revision: award.revision + 1 }
}

type Changes = Record<string, { from: unknown; to: unknown }>

function differences(
  award: HeldAward['award'],
  holder: NonNullable<Awaited<ReturnType<typeof loadHolder>>>,
  wanted: CorrectionInput['changes'],
): Changes {
  const changes: Changes = {}
  const note = (field: string, from: unknown, to: unknown) => {
    if (to !== undefined && (from ?? null) !== (to ?? null))
      changes[field] = { from: from ?? null, to: to ?? null }
  }
  note('holderName', holder.name, wanted.holderName?.normalize('NFC'))
  note('bornOn', holder.born_on, wanted.bornOn)
  for (const [field, column] of Object.entries(columns)) {
    const from = award[column]
    note(
      field,
      column === 'bonus_vnd' && from !== null ? Number(from) : from,
      wanted[field as keyof typeof wanted],
    )
  }
  return changes
}

async function saveColumns(tx: Tx, awardId: string, changes: Changes, state: AwardState): Promise<void> {
  const values: Record<string, unknown> = { state }
  for (const [field, column] of Object.entries(columns))
    if (changes[field]) values[column] = changes[field].to
  if (values.award_key && values.award_key !== 'other')
    values.level = awardCatalogue().get(values.award_key as string)?.level ?? null
  await tx
    .updateTable('awards')
    .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }))
    .where('id', '=', awardId)
    .execute()
}
