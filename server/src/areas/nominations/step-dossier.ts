import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { tellUnits } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { refuseForeignScan } from './keep-files.ts'
import { refuseAct } from './relations.ts'
import type { StepBody, StepDone } from './schemas-dossiers.ts'
import { sealDossier } from './seal-dossier.ts'
import { reopenNominations } from './store-appraisal.ts'
import {
  type DossierChange,
  type DossierRow,
  insertVersion,
  lockDossier,
  markRecalled,
  updateDossier,
} from './store-dossiers.ts'
import { insertEvents } from './store-events.ts'
import { listNominations } from './store-nominations.ts'
import { listReturnItems } from './store-returns.ts'
import { findRound, type RoundRow } from './store-rounds.ts'
import { settleDossiers } from './store-settle.ts'

type Step = { act: Act; tx: Tx; dossier: DossierRow; round: RoundRow; input: StepBody }
type Done = { change: DossierChange; sha256?: string } | Refusal

/**
 * Takes the next step of a dossier: its leader approves, it is sent (and sealed) or called back while unread, it is received.
 * With `paper` the step was taken on paper, and who runs the round records it for the unit. A race is refused to the second.
 * @refuses not-found, changed-meanwhile, round-closed, dossier-state, dossier-held, right-missing, dossier-empty,
 * dossier-items-open, paper-date-ahead
 */
export function stepDossier(act: Act, input: StepBody & { id: string }): Promise<StepDone | Refusal> {
  return inAct<StepDone>(act, (tx) => takeStep(tx, act, input))
}

/** The same inside a transaction. */
export async function takeStep(
  tx: Tx,
  act: Act,
  input: StepBody & { id: string },
): Promise<StepDone | Refusal> {
  const dossier = await lockDossier(tx, input.id)
  if (!dossier) return refuse('not-found')
  const round = await findRound(tx, dossier.roundId)
  if (!round) return refuse('not-found')
  const refused = await refuseAct(tx, act, dossier, input.act, input.paper !== null)
  if (refused) return refused
  if (dossier.revision !== input.revision) return refuse('changed-meanwhile')
  if (round.closedAt) return refuse('round-closed', { title: round.title })
  if (input.paper && input.paper.on > act.clock.today()) return refuse('paper-date-ahead')
  const foreign = await refuseForeignScan(tx, act, input.paper, [dossier.unitId])
  if (foreign) return foreign
  const done = await steps[input.act]({ act, tx, dossier, round, input })
  if ('refused' in done) return done
  const revision = await updateDossier(tx, dossier.id, done.change)
  await insertEvents(
    tx,
    [
      {
        dossierId: dossier.id,
        kind: input.act,
        happenedOn: input.paper?.on ?? act.clock.today(),
        note: input.note,
        paper: input.paper,
        details: done.sha256 ? { version: done.change.version, sha256: done.sha256 } : {},
      },
    ],
    { accountId: accountOf(act), now: act.clock.now() },
  )
  if (input.act === 'receive') await settleDossiers(tx, [dossier.id])
  await recordAct(tx, act, {
    act: `${input.act}-dossier`,
    objectKind: 'dossier',
    objectId: dossier.id,
    unitId: dossier.unitId,
    details: {
      round: round.title,
      unit: dossier.unitName,
      ...(done.sha256 ? { sha256: done.sha256, version: done.change.version } : {}),
      ...(input.paper ? { paper: input.paper.number ?? 'không số', paperOn: input.paper.on } : {}),
    },
  })
  return { revision, state: done.change.state!, sha256: done.sha256 ?? null }
}

const steps: Record<StepBody['act'], (step: Step) => Promise<Done>> = {
  async approve({ act, tx, dossier }) {
    const wrong = await refuseUnready(tx, dossier)
    if (wrong) return wrong
    return {
      change: { state: 'approved', approved_at: act.clock.now(), approved_by: accountOf(act) },
    }
  },
  async 'withdraw-approval'({ tx, dossier }) {
    return {
      change: { state: await stateBeforeSending(tx, dossier), approved_at: null, approved_by: null },
    }
  },
  async send({ act, tx, dossier, round }) {
    const wrong = await refuseUnready(tx, dossier)
    if (wrong) return wrong
    const version = dossier.version + 1
    const sealed = await sealDossier(tx, dossier, round, version)
    const by = { accountId: accountOf(act), now: act.clock.now() }
    await insertVersion(tx, { dossierId: dossier.id, version, ...sealed, ...by })
    await tellUnits(tx, act, {
      unitIds: [dossier.ownerUnitId],
      right: 'appraise-nominations',
      kind: 'dossier-sent',
      text: `${dossier.unitName} gửi hồ sơ “${round.title}”${version > 1 ? `, lần ${version}` : ''}`,
      path: `/ho-so/${dossier.id}`,
    })
    return { change: { state: 'sent', version, sent_at: by.now }, sha256: sealed.sha256 }
  },
  async recall({ act, tx, dossier }) {
    const by = { accountId: accountOf(act), now: act.clock.now() }
    await markRecalled(tx, { dossierId: dossier.id, version: dossier.version, ...by })
    return {
      change: {
        state: await stateBeforeSending(tx, dossier),
        sent_at: null,
        approved_at: null,
        approved_by: null,
      },
    }
  },
  async receive({ act, tx, dossier, input }) {
    // What was mended and came again is appraised once more.
    await reopenNominations(tx, dossier.id)
    await tellUnits(tx, act, {
      unitIds: [dossier.unitId],
      right: 'nominate',
      kind: 'dossier-received',
      text: `Hồ sơ của ${dossier.unitName} đã được tiếp nhận`,
      path: `/ho-so/${dossier.id}`,
    })
    return {
      change: {
        state: 'received',
        received_at: act.clock.now(),
        received_on: input.paper?.on ?? act.clock.today(),
        ...(dossier.assigneeId ? {} : { assignee_id: accountOf(act), assigned_at: act.clock.now() }),
      },
    }
  },
}

/** Nobody nominated, or something returned that is not mended. */
async function refuseUnready(tx: Tx, dossier: DossierRow): Promise<Refusal | null> {
  const nominations = await listNominations(tx, dossier.id)
  if (nominations.length === 0) return refuse('dossier-empty')
  const open = await listReturnItems(tx, { dossierIds: [dossier.id], open: true })
  const standing = open.filter(
    (item) => item.nominationId === null || nominations.some((one) => one.id === item.nominationId),
  )
  return standing.length > 0 ? refuse('dossier-items-open', { count: standing.length }) : null
}

/** A dossier that was returned once and not received since goes back to being mended. */
async function stateBeforeSending(tx: Tx, dossier: DossierRow): Promise<'preparing' | 'returned'> {
  const nominations = await listNominations(tx, dossier.id)
  if (nominations.some((one) => one.state === 'to-mend')) return 'returned'
  return dossier.receivedOn === null ? 'preparing' : 'returned'
}
