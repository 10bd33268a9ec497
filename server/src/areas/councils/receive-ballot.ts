import { createHash } from 'node:crypto'
import { type Act, inAct } from '../../platform/act.ts'
import { asSystem } from '../../platform/db/as-system.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { signBlindly } from './both-sides/credentials.ts'
import { fromHex, sealedFormat, toHex } from './both-sides/sealed-votes.ts'
import { readRecused } from './change-members.ts'
import { loadForAct } from './standing.ts'
import { findRunningBallot, listBallotItems, listReceivers, saveReceiver } from './store-ballots.ts'
import { listSheets } from './store-sealed.ts'
import { votersOf } from './voters.ts'

export type SignedCredential = { sheetId: string; evaluated: string; proof: string }

/**
 * Gives a member the electronic ballot: signs the credentials blindly, one for each sheet that the member may fill. The same
 * question gets the same answer, another one is refused: one ballot a member. The ledger says that the member was given one.
 * @refuses member-not-present, ballot-not-open, ballot-of-other-version, ballot-on-paper, ballot-received-elsewhere, credential-wrong
 */
export function receiveBallot(
  act: Act,
  input: { sessionId: string; ballotId: string; requests: { sheetId: string; blinded: string }[] },
): Promise<{ credentials: SignedCredential[] } | Refusal> {
  return inAct<{ credentials: SignedCredential[] }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'receive-ballot')
    if (isRefusal(loaded)) return loaded
    const { session, members, me } = loaded
    const ballot = await findRunningBallot(tx, session.id)
    if (ballot?.id !== input.ballotId || ballot.state !== 'open' || !ballot.publicKey)
      return refuse('ballot-not-open')
    if (ballot.sealedFormat !== sealedFormat) return refuse('ballot-of-other-version')
    const items = await listBallotItems(tx, ballot.id)
    const recused = await readRecused(tx, session.id)
    const sheets = await asSystem(tx, () => listSheets(tx, ballot.id))
    const mine = sheets.filter((sheet) => {
      const [first] = items.filter(({ sheetId }) => sheetId === sheet.id)
      return votersOf(session, members, recused.get(first!.itemId) ?? []).some(({ id }) => id === me!.id)
    })
    if (mine.length === 0) return refuse('member-not-present')
    const known = (await listReceivers(tx, ballot.id)).find(({ memberId }) => memberId === me!.id)
    if (known?.method === 'paper') return refuse('ballot-on-paper')
    const requests: Record<string, string> = {}
    const credentials: SignedCredential[] = []
    for (const sheet of mine) {
      const asked = input.requests.find(({ sheetId }) => sheetId === sheet.id)
      if (!asked) return refuse('credential-wrong')
      const hash = createHash('sha256').update(asked.blinded).digest('hex')
      const before = known?.requests[sheet.id]
      if (before && before !== hash) return refuse('ballot-received-elsewhere')
      requests[sheet.id] = hash
      const signed = sign(sheet, asked.blinded)
      if (!signed) return refuse('credential-wrong')
      credentials.push({ sheetId: sheet.id, ...signed })
    }
    if (known) return { credentials }
    await saveReceiver(tx, ballot.id, { memberId: me!.id, method: 'electronic', requests })
    await recordAct(tx, act, {
      act: 'receive-council-ballot',
      objectKind: 'council-session',
      objectId: session.id,
      unitId: session.unitId,
      details: { title: session.title, member: me!.name },
    })
    return { credentials }
  })
}

function sign(sheet: { secretKey: Buffer | null; publicKey: Buffer | null }, blinded: string) {
  try {
    const key = { secretKey: Uint8Array.from(sheet.secretKey!), publicKey: Uint8Array.from(sheet.publicKey!) }
    const { evaluated, proof } = signBlindly(key, fromHex(blinded))
    return { evaluated: toHex(evaluated), proof: toHex(proof) }
  } catch {
    return null
  }
}
