import { asSystem } from '../../platform/db/as-system.ts'
import type { Tx } from '../../platform/db/database.ts'
import { toHex } from './both-sides/sealed-votes.ts'
import type { BallotView } from './schemas.ts'
import type { Standing } from './standing.ts'
import { type BallotItemRow, type BallotRow, listBallotItems, listReceivers } from './store-ballots.ts'
import type { OpinionRow } from './store-opinions.ts'
import { countSealed, listSheets } from './store-sealed.ts'
import { votersOf } from './voters.ts'

type Around = {
  standing: Standing
  recused: ReadonlyMap<string, string[]>
  opinions: readonly OpinionRow[]
}

/** A ballot without any tally before it is counted: how many may vote, how many have. */
export async function viewBallot(tx: Tx, ballot: BallotRow, around: Around): Promise<BallotView> {
  const lines = await listBallotItems(tx, ballot.id)
  const receivers = await listReceivers(tx, ballot.id)
  const { sheets, cast } = await asSystem(tx, async () => ({
    sheets: await listSheets(tx, ballot.id),
    cast: await countSealed(tx, ballot.id),
  }))
  const { session, members, me, relations } = around.standing
  const counted = ballot.state === 'counted'
  const seesPapers = counted || relations.includes('counter')
  const voters = (itemId: string) => votersOf(session, members, around.recused.get(itemId) ?? [])
  const papers = receivers.filter(({ method }) => method === 'paper')
  return {
    id: ballot.id,
    mode: ballot.mode,
    state: ballot.state,
    committee: ballot.committee,
    publicKey: ballot.publicKey && toHex(ballot.publicKey),
    fingerprint: ballot.fingerprint,
    revision: ballot.revision,
    cancelReason: ballot.cancelReason,
    sheets: sheets.map((sheet) => {
      const itemIds = lines.filter(({ sheetId }) => sheetId === sheet.id).map(({ itemId }) => itemId)
      const may = voters(itemIds[0]!)
      return {
        id: sheet.id,
        publicKey: sheet.publicKey && toHex(sheet.publicKey),
        itemIds,
        voters: may.length,
        cast: counted ? sheet.receipts.length : (cast.get(sheet.id) ?? 0),
        mine: may.some(({ id }) => id === me?.id),
        receipts: sheet.receipts,
      }
    }),
    lines: lines.map((line) => {
      const apart = around.recused.get(line.itemId) ?? []
      const may = voters(line.itemId).length
      const given =
        ballot.mode === 'show-of-hands'
          ? may
          : papers.filter(({ memberId }) => !apart.includes(memberId)).length
      return {
        itemId: line.itemId,
        voters: may,
        paperGiven: line.paperGiven ?? given,
        ...(seesPapers ? papersOf(line) : noPapers),
        electronicFor: line.electronicFor,
        electronicAgainst: line.electronicAgainst,
        ...(counted ? writtenOf(line.itemId, around.opinions) : { writtenFor: null, writtenAgainst: null }),
      }
    }),
    receivers: receivers.map(({ memberId, method }) => ({ memberId, method })),
    answered: new Set(
      around.opinions
        .filter(({ itemId }) => lines.some((line) => line.itemId === itemId))
        .map(({ memberId }) => memberId),
    ).size,
  }
}

const noPapers = { paperReturned: null, paperInvalid: null, paperFor: null, paperAgainst: null }

function papersOf({ paperReturned, paperInvalid, paperFor, paperAgainst }: BallotItemRow) {
  return { paperReturned, paperInvalid, paperFor, paperAgainst }
}

function writtenOf(itemId: string, opinions: readonly OpinionRow[]) {
  const said = opinions.filter((one) => one.itemId === itemId)
  return {
    writtenFor: said.filter(({ vote }) => vote === 'for').length,
    writtenAgainst: said.filter(({ vote }) => vote === 'against').length,
  }
}
