import { type Act, inAct, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { fromHex, sealedFormat } from './both-sides/sealed-votes.ts'
import { checkCastAside } from './check-cast-aside.ts'
import { listBallotItems } from './store-ballots.ts'
import {
  findSheet,
  listSealed,
  lockSheet,
  rewriteSealed,
  type SealedBallot,
  shareBallot,
} from './store-sealed.ts'

export type CastInput = {
  sheetId: string
  credential: string
  token: string
  /** Counts up with each change of mind. */
  version: number
  sealed: string
  signature: string
}

/**
 * Takes a sealed sheet from whoever holds its credential, without a name: the route takes no session, and nothing is written
 * to the ledger, for its order and time would join what must stay apart. Twice the same is once; a newer version replaces.
 * @refuses ballot-not-open, ballot-of-other-version, credential-wrong, sealed-wrong, ballot-newer
 */
export async function castBallot(act: Act, input: CastInput): Promise<{ accepted: true } | Refusal> {
  // The holder is nobody: the act is the system's.
  const nameless: Act = { ...act, actor: 'system' }
  const ballot = bytesOf(input)
  if (!ballot) return refuse('sealed-wrong')
  const found = await inView(nameless, async (tx) => {
    const sheet = await findSheet(tx, input.sheetId)
    const parent = sheet && (await shareBallot(tx, sheet.ballotId))
    return sheet && parent && { sheet, parent, items: await listBallotItems(tx, sheet.ballotId) }
  })
  if (found?.parent.state !== 'open' || !found.sheet.secretKey || !found.parent.publicKey)
    return refuse('ballot-not-open')
  if (found.parent.sealedFormat !== sealedFormat) return refuse('ballot-of-other-version')
  const { sheet, items } = found
  const { credential } = ballot
  const wrong = await checkCastAside({
    ...ballot,
    sheetSecret: found.sheet.secretKey,
    ballotId: sheet.ballotId,
    sheetId: sheet.id,
    publicKey: found.parent.publicKey,
    itemIds: items.filter(({ sheetId }) => sheetId === sheet.id).map(({ itemId }) => itemId),
  })
  if (wrong) return refuse(wrong)
  return inAct<{ accepted: true }>(nameless, async (tx) => {
    const now = await shareBallot(tx, sheet.ballotId)
    if (now?.state !== 'open') return refuse('ballot-not-open')
    await lockSheet(tx, sheet.id)
    const all = await listSealed(tx, sheet.id)
    const mine = all.find((one) => one.credential.equals(credential))
    if (mine && mine.version >= ballot.version)
      return mine.version === ballot.version && mine.sealed.equals(ballot.sealed)
        ? { accepted: true }
        : refuse('ballot-newer')
    const rest = all.filter((one) => one !== mine)
    await rewriteSealed(tx, sheet.id, [...rest, ballot])
    return { accepted: true }
  })
}

function bytesOf(input: CastInput): SealedBallot | null {
  const hex = (text: string) => Buffer.from(fromHex(text))
  try {
    return {
      credential: hex(input.credential),
      version: input.version,
      token: hex(input.token),
      signature: hex(input.signature),
      sealed: hex(input.sealed),
    }
  } catch {
    return null
  }
}
