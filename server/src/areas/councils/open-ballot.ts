import { randomUUID } from 'node:crypto'
import { type Act, accountOf, inAct } from '../../platform/act.ts'
import { asSystem } from '../../platform/db/as-system.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { makeSheetKey } from './both-sides/credentials.ts'
import { fromHex, isPublicKey, sealedFormat, toHex } from './both-sides/sealed-votes.ts'
import { fingerprintOf } from './both-sides/take-part.ts'
import { readRecused } from './change-members.ts'
import { groupSheets } from './domain/group-sheets.ts'
import { quorumNeeded } from './domain/rules.ts'
import { readRules } from './read-rules.ts'
import { loadForAct, type Standing } from './standing.ts'
import {
  type BallotMode,
  findRunningBallot,
  insertBallot,
  insertBallotItems,
  saveFingerprint,
} from './store-ballots.ts'
import { type ItemRow, listItems } from './store-items.ts'
import { insertSheets } from './store-sealed.ts'
import { touchSession } from './store-sessions.ts'
import { tellMembers } from './tell-members.ts'
import { votersOf } from './voters.ts'

export type OpenBallotInput = {
  sessionId: string
  /** Empty: all that still wait to be voted on. */
  itemIds: string[]
  mode: BallotMode
  /** The committee's key, in hexadecimal; for electronic ballots. */
  publicKey: string | null
  committee: string
}

/**
 * Opens a ballot over items of the agenda, with the rule of each known and enough members present.
 * @refuses ballot-running, ballot-nothing, item-decided, threshold-missing, quorum-rule-missing, quorum-missing,
 * ballot-key-wrong, ballot-mode-unfit, session-act-forbidden, session-state
 */
export function openBallot(act: Act, input: OpenBallotInput): Promise<{ ballotId: string } | Refusal> {
  return inAct<{ ballotId: string }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'open-ballot')
    if (isRefusal(loaded)) return loaded
    const { session } = loaded
    if (await findRunningBallot(tx, session.id)) return refuse('ballot-running')
    if ((input.mode === 'written') !== (session.kind === 'written-opinions')) {
      if (!(session.kind === 'written-opinions' && input.mode === 'electronic'))
        return refuse('ballot-mode-unfit')
    }
    const rules = await readRules(tx, act, session)
    const items = itemsOf(await listItems(tx, session.id), input.itemIds)
    if (isRefusal(items)) return items
    const without = items.find((item) => !rules.threshold(item.awardKey))
    if (without) return refuse('threshold-missing', { title: without.title })
    const refused = refuseWithoutQuorum(loaded, rules)
    if (refused) return refused
    const sealed = input.mode === 'electronic' || input.mode === 'mixed'
    const publicKey = sealed ? readKey(input.publicKey) : null
    if (isRefusal(publicKey)) return publicKey
    const recused = await readRecused(tx, session.id)
    const sheets = groupSheets(items.map(({ id }) => ({ id, recused: recused.get(id) ?? [] }))).map(
      (sheet) => ({
        ...sheet,
        id: randomUUID(),
        ...(sealed ? makeSheetKey() : { secretKey: null, publicKey: null }),
      }),
    )
    const ballotId = await insertBallot(tx, {
      sessionId: session.id,
      mode: input.mode,
      publicKey,
      sealedFormat: publicKey && sealedFormat,
      committee: input.committee,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    if (!ballotId) return refuse('ballot-running')
    await asSystem(tx, () => insertSheets(tx, ballotId, sheets))
    await insertBallotItems(tx, ballotId, sheets)
    const fingerprint =
      publicKey &&
      fingerprintOf({
        id: ballotId,
        publicKey: toHex(publicKey),
        sheets: sheets.map((sheet) => ({ ...sheet, publicKey: sheet.publicKey && toHex(sheet.publicKey) })),
      })
    if (fingerprint) await saveFingerprint(tx, ballotId, fingerprint)
    await touchSession(tx, session.id)
    if (sealed || input.mode === 'written') {
      const may = sheets.flatMap((sheet) => votersOf(session, loaded.members, sheet.recused))
      await tellMembers(
        tx,
        act,
        session,
        {
          kind: 'council-ballot',
          text: `${input.mode === 'written' ? 'Lấy ý kiến bằng văn bản' : 'Đã mở bỏ phiếu'} ${items.length} nội dung: ${session.title}`,
          page: '/bo-phieu',
          byMail: session.kind === 'written-opinions',
        },
        may,
      )
    }
    await recordAct(tx, act, {
      act: 'open-council-ballot',
      objectKind: 'council-session',
      objectId: session.id,
      unitId: session.unitId,
      details: { title: session.title, mode: input.mode, items: items.length, ballotId, fingerprint },
    })
    return { ballotId }
  })
}

function itemsOf(all: ItemRow[], wanted: readonly string[]): ItemRow[] | Refusal {
  const open = all.filter((item) => item.state === 'on-agenda' && item.voting)
  if (wanted.length === 0) return open.length > 0 ? open : refuse('ballot-nothing')
  const asked = new Set(wanted)
  const decided = all.find((item) => asked.has(item.id) && item.state !== 'on-agenda')
  if (decided) return refuse('item-decided', { title: decided.title })
  const found = open.filter((item) => asked.has(item.id))
  return found.length === asked.size ? found : refuse('item-unknown')
}

function readKey(hex: string | null): Uint8Array | Refusal {
  if (!hex || !/^[0-9a-f]{64}$/.test(hex)) return refuse('ballot-key-wrong')
  const key = fromHex(hex)
  return isPublicKey(key) ? key : refuse('ballot-key-wrong')
}

function refuseWithoutQuorum(
  { session, members }: Standing,
  { quorum }: Awaited<ReturnType<typeof readRules>>,
): Refusal | null {
  if (session.kind === 'written-opinions') return null
  if (!quorum) return refuse('quorum-rule-missing')
  const present = members.filter(({ attendance }) => attendance === 'present').length
  const needed = quorumNeeded(quorum, members.length)
  return present >= needed
    ? null
    : refuse('quorum-missing', { present, needed, members: members.length, basis: quorum.basis })
}
