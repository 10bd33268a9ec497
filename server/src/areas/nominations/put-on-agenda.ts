import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { listOpenSessions, putOnAgenda } from '../councils/index.ts'
import { recordAct } from '../ledger/index.ts'
import { lockChosen } from './appraise.ts'
import { refuseForeignScan } from './keep-files.ts'
import { postingBlock } from './postings/posting-block.ts'
import { oncePerDossier, refuseAct } from './relations.ts'
import type { AgendaBody } from './schemas-appraisal.ts'
import type { DoneRows } from './schemas-dossiers.ts'
import type { DossierRow } from './store-dossiers.ts'
import { insertEvents } from './store-events.ts'
import { type Nomination, placeNominations } from './store-nominations.ts'
import { findRound } from './store-rounds.ts'

/** Sessions of the body whose agenda can still grow. @refuses not-found */
export function listSessionsForRound(act: Act, roundId: string) {
  return inView<{ rows: Awaited<ReturnType<typeof listOpenSessions>> } | Refusal>(act, async (tx) => {
    const round = await findRound(tx, roundId)
    if (!round) return refuse('not-found')
    return { rows: await listOpenSessions(tx, round.unitId) }
  })
}

type Taken = { one: Nomination; dossier: DossierRow }

/**
 * Puts nominations that were found fit on the agenda of a session; a result for each. The councils' area decides about the
 * session itself.
 * @refuses those of `putOnAgenda`; per nomination: not-found, dossier-state, dossier-held, right-missing, changed-meanwhile,
 * nomination-state, paper-scan-unknown, and while the public posting has not run its days those of `postingBlock`
 */
export function putNominationsOnAgenda(
  act: Act,
  input: AgendaBody & { roundId: string },
): Promise<DoneRows | Refusal> {
  return inAct<DoneRows>(act, async (tx) => {
    const results: DoneRows['results'] = []
    const taken: Taken[] = []
    const refuseOn = oncePerDossier<DossierRow>((dossier) =>
      refuseAct(tx, act, dossier, 'put-on-agenda', input.paper !== null),
    )
    for (const { asked, one, dossier } of await lockChosen(tx, input.nominations)) {
      const refused =
        one && dossier && one.roundId === input.roundId
          ? ((await refuseOn(dossier)) ??
            (await refuseForeignScan(tx, act, input.paper, [dossier.unitId, dossier.ownerUnitId])) ??
            (await refuseEntry(tx, asked.revision, one)))
          : refuse('not-found')
      results.push({
        id: asked.id,
        name: one?.name ?? '',
        problem: refused && describeRefusal(refused).detail,
      })
      if (!refused && one && dossier) taken.push({ one, dossier })
    }
    if (taken.length === 0) return { results }
    const put = await putOnAgenda(
      tx,
      act,
      input.sessionId,
      taken.map(({ one, dossier }) => ({
        source: 'nomination' as const,
        sourceId: one.id,
        title: one.name,
        detail: [one.post, dossier.unitName].filter(Boolean).join(', '),
        awardKey: one.awardKey,
        awardName: one.awardName,
        unitId: one.unitId,
        pageText: [one.deed, one.report].filter(Boolean).join('\n\n') || null,
      })),
    )
    if (isRefusal(put)) return put
    await markOnAgenda(tx, act, input, taken, put.itemIds)
    return { results }
  })
}

async function refuseEntry(tx: Tx, revision: number, one: Nomination): Promise<Refusal | null> {
  if (one.revision !== revision) return refuse('changed-meanwhile')
  if (one.state !== 'eligible') return refuse('nomination-state', { name: one.name })
  return postingBlock(tx, [one.id])
}

async function markOnAgenda(
  tx: Tx,
  act: Act,
  { sessionId, paper }: Pick<AgendaBody, 'sessionId' | 'paper'>,
  taken: readonly Taken[],
  itemIds: readonly string[],
): Promise<void> {
  await placeNominations(
    tx,
    taken.map(({ one }, at) => ({ id: one.id, state: 'on-agenda', sessionId, itemId: itemIds[at]! })),
  )
  await insertEvents(
    tx,
    taken.map(({ one }) => ({
      dossierId: one.dossierId,
      nominationId: one.id,
      kind: 'on-agenda',
      happenedOn: paper?.on ?? act.clock.today(),
      paper,
      details: { sessionId },
    })),
    { accountId: accountOf(act), now: act.clock.now() },
  )
  const { dossier } = taken[0]!
  await recordAct(tx, act, {
    act: 'put-nominations-on-agenda',
    objectKind: 'round',
    objectId: dossier.roundId,
    unitId: dossier.ownerUnitId,
    details: { sessionId, count: taken.length, names: taken.slice(0, 20).map(({ one }) => one.name) },
  })
}
