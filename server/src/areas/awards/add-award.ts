import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, type Right } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { awardCatalogue } from './award-catalogue.ts'
import type { AwardFields, DecisionFields, HolderFields, HolderKind } from './domain/award-values.ts'
import { type KnownHolder, matchHolder } from './domain/match-holder.ts'
import { hashNumber, keepNumber } from './id-numbers.ts'
import { insertAwards, insertHolders, takeDecisions } from './store-insert.ts'
import { findCandidates, findSameAward, loadHolder } from './store-register.ts'

/** One award for the register: of a known holder, or of one who is looked for first and made where nobody is like that. */
export type AddAwardInput = Omit<AwardFields, 'awardName' | 'grounds' | 'year'> & {
  holderId?: string | null | undefined
  holder?: HolderFields | null | undefined
  /** The officer says that those who are like the holder are others. */
  asNew?: boolean | undefined
  idNumber?: string | null | undefined
  awardName?: string | null | undefined
  year?: number | null | undefined
  decision?: DecisionFields | null | undefined
  groundIds?: string[] | undefined
}

export type AddedAward = { awardId: string; holderId: string }

/**
 * Records one award, with its ledger entry.
 * @refuses right-missing, outside-your-unit, award-holder-missing, award-holder-asks, award-key-unknown, award-name-missing,
 * award-time-missing, award-date-ahead, award-known, holder-unknown
 */
export function addAward(act: Act, input: AddAwardInput): Promise<AddedAward | Refusal> {
  return inAct<AddedAward>(act, (tx) => putAward(tx, act, input))
}

/** The same inside a transaction of another act; `right` is what the actor needs at the unit. */
export async function putAward(
  tx: Tx,
  act: Act,
  input: AddAwardInput,
  right: Right = 'manage-awards',
): Promise<AddedAward | Refusal> {
  const refusal = await mayAt(tx, act.actor, right, input.scopeUnitId)
  if (refusal) return refusal
  const named = nameAward(input)
  if (isRefusal(named)) return named
  const year = input.year ?? (input.decision?.decidedOn ? Number(input.decision.decidedOn.slice(0, 4)) : null)
  const wrong = checkTime(act.clock.today(), year, input.decision?.decidedOn ?? null)
  if (wrong) return wrong
  const accountId = accountOf(act)
  const holder = await takeHolder(tx, act, input, accountId)
  if (isRefusal(holder)) return holder
  const decision = input.decision
    ? { ...input.decision, id: (await takeDecisions(tx, [input.decision], accountId))[0]! }
    : null
  const same = await findSameAward(tx, {
    holderId: holder.id,
    awardKey: input.awardKey,
    awardName: named.name,
    year,
    decisionId: decision?.id ?? null,
  })
  if (same) return refuse('award-known', { award: named.name, name: holder.name, awardId: same })
  const [awardId] = await insertAwards(
    tx,
    [
      {
        ...input,
        awardName: named.name,
        level: named.level,
        year,
        grounds: input.groundIds ?? [],
        holder,
        decision,
      },
    ],
    accountId,
  )
  await recordAct(tx, act, {
    act: 'add-award',
    objectKind: 'award',
    objectId: awardId!,
    unitId: input.scopeUnitId,
    details: { award: named.name, name: holder.name },
  })
  return { awardId: awardId!, holderId: holder.id }
}

function nameAward(input: AddAwardInput): { name: string; level: AwardFields['level'] } | Refusal {
  const written = input.awardName?.trim()
  if (input.awardKey === 'other')
    return written ? { name: written, level: input.level ?? null } : refuse('award-name-missing')
  const known = awardCatalogue().get(input.awardKey)
  if (!known) return refuse('award-key-unknown', { key: input.awardKey })
  return { name: written || known.name, level: input.level ?? known.level }
}

function checkTime(today: string, year: number | null, decidedOn: string | null): Refusal | null {
  if (year === null) return refuse('award-time-missing')
  if (decidedOn && decidedOn > today) return refuse('award-date-ahead', { day: decidedOn })
  if (year > Number(today.slice(0, 4)) + 1) return refuse('award-date-ahead', { day: String(year) })
  return null
}

/** Whose award it is, as its row needs it. */
export type TakenHolder = {
  id: string
  kind: HolderKind
  name: string
  bornOn: string | null
  homePlace: string | null
}

/** The known holder that is meant, or one who is looked for first and made where nobody is like that. @refuses award-holder-asks */
export async function takeHolder(
  tx: Tx,
  act: Act,
  input: AddAwardInput,
  accountId: string | null,
): Promise<TakenHolder | Refusal> {
  if (input.holderId) return knownHolder(tx, input.holderId)
  const asked = input.holder
  if (!asked || asked.name.trim() === '') return refuse('award-holder-missing')
  const numberHash = input.idNumber ? await hashNumber(act.config, input.idNumber) : null
  if (!input.asNew) {
    const known = await findCandidates(tx, { name: asked.name, numberHash, except: null })
    const found = whoIsMeant(input, asked, known, numberHash)
    if (found && isRefusal(found)) return found
    if (found) return knownHolder(tx, found.id)
  }
  const name = asked.name.normalize('NFC').trim().replace(/\s+/g, ' ')
  const made = { ...asked, name, unitId: asked.unitId ?? null, scopeUnitId: input.scopeUnitId }
  const [holderId] = await insertHolders(tx, [made], accountId)
  if (input.idNumber) await keepNumber(tx, act.config, holderId!, input.idNumber)
  return {
    id: holderId!,
    kind: asked.kind,
    name,
    bornOn: asked.bornOn ?? null,
    homePlace: asked.homePlace ?? null,
  }
}

/** How those known of the name stand to the one whom an award names. */
export function matchAsked(
  input: Pick<AddAwardInput, 'unitId'>,
  asked: HolderFields,
  known: readonly KnownHolder[],
  numberHash: Buffer | null = null,
) {
  return matchHolder(
    {
      kind: asked.kind,
      name: asked.name,
      bornOn: asked.bornOn ?? null,
      homePlace: asked.homePlace ?? null,
      unitIds: [input.unitId, asked.unitId].filter((one): one is string => Boolean(one)),
      personId: asked.personId ?? null,
      numberHash: numberHash?.toString('hex') ?? null,
    },
    known,
  )
}

/** Who of those known of the name is meant; null: nobody is like that. @refuses award-holder-asks */
export function whoIsMeant<T extends KnownHolder>(
  input: Pick<AddAwardInput, 'unitId'>,
  asked: HolderFields,
  known: readonly T[],
  numberHash: Buffer | null = null,
): T | Refusal | null {
  const { match, candidates } = matchAsked(input, asked, known, numberHash)
  const first = candidates[0]
  if (match === 'certain' && first) return known.find(({ id }) => id === first.id)!
  if (match !== 'likely') return null
  const count = candidates.filter((one) => one.match === 'likely').length
  return refuse('award-holder-asks', { count, name: asked.name })
}

async function knownHolder(tx: Tx, holderId: string): Promise<TakenHolder | Refusal> {
  const found = await loadHolder(tx, holderId)
  if (!found) return refuse('holder-unknown')
  if (found.merged_into) return knownHolder(tx, found.merged_into)
  return {
    id: found.id,
    kind: found.kind as HolderKind,
    name: found.name,
    bornOn: found.born_on,
    homePlace: found.home_place,
  }
}
