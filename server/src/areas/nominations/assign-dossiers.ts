import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { findHolders, mayAt, rightsOfRole, roles, tellAccounts } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { refuseAct } from './relations.ts'
import type { DoneRows } from './schemas-dossiers.ts'
import { takeStep } from './step-dossier.ts'
import { lockDossiers, updateDossier } from './store-dossiers.ts'
import { insertEvents } from './store-events.ts'
import { findRound } from './store-rounds.ts'

const appraisers = roles.filter((role) => rightsOfRole[role].includes('appraise-nominations'))

/** Who may be given dossiers of the round. @refuses not-found, right-missing */
export function listOfficers(act: Act, roundId: string) {
  return inView<{ rows: { accountId: string; name: string }[] } | Refusal>(act, async (tx) => {
    const round = await findRound(tx, roundId)
    if (!round) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'appraise-nominations', round.unitId)
    if (refused) return refused
    const today = act.clock.today()
    const found = await findHolders(tx, { unitId: round.unitId, below: false, roles: appraisers, today })
    return { rows: found.map(({ accountId, displayName }) => ({ accountId, name: displayName })) }
  })
}

type Asked = { id: string; revision: number }

/**
 * Gives dossiers to an officer, or hands them over: from now on they are in that officer's hands. A result for each; what
 * cannot be given stays where it is.
 * @refuses officer-unfit; per dossier not-found, changed-meanwhile, dossier-state, right-missing
 */
export function assignDossiers(
  act: Act,
  input: { dossiers: Asked[]; accountId: string; note: string | null },
): Promise<DoneRows | Refusal> {
  return inAct<DoneRows>(act, async (tx) => {
    const found = await lockDossiers(
      tx,
      input.dossiers.map((one) => one.id),
    )
    const results: DoneRows['results'] = []
    const given: string[] = []
    for (const asked of input.dossiers) {
      const dossier = found.get(asked.id)
      const refused = !dossier
        ? refuse('not-found')
        : ((await refuseAct(tx, act, dossier, 'assign')) ??
          (dossier.revision === asked.revision ? null : refuse('changed-meanwhile')) ??
          (await refuseUnfit(dossier.ownerUnitId)))
      results.push({
        id: asked.id,
        name: dossier?.unitName ?? '',
        problem: refused && describeRefusal(refused).detail,
      })
      if (refused || !dossier) continue
      given.push(dossier.id)
      const now = act.clock.now()
      await updateDossier(tx, dossier.id, { assignee_id: input.accountId, assigned_at: now })
      await insertEvents(
        tx,
        [
          {
            dossierId: dossier.id,
            kind: 'assign',
            happenedOn: act.clock.today(),
            note: input.note,
            details: { to: input.accountId, from: dossier.assigneeName },
          },
        ],
        { accountId: accountOf(act), now },
      )
    }
    const [first] = given
    if (first) {
      const dossier = found.get(first)!
      await tellAccounts(tx, act, [input.accountId], {
        kind: 'dossier-assigned',
        text: `Được giao ${given.length} hồ sơ khen thưởng để thẩm định`,
        path: given.length === 1 ? `/ho-so/${first}` : `/dot-xet/${dossier.roundId}`,
      })
      await recordAct(tx, act, {
        act: 'assign-dossiers',
        objectKind: 'round',
        objectId: dossier.roundId,
        unitId: dossier.ownerUnitId,
        details: { count: given.length, units: given.slice(0, 20).map((id) => found.get(id)!.unitName) },
      })
    }
    return { results }

    async function refuseUnfit(unitId: string): Promise<Refusal | null> {
      const today = act.clock.today()
      const fit = await findHolders(tx, {
        unitId,
        below: false,
        roles: appraisers,
        today,
        accountId: input.accountId,
      })
      return fit.length > 0 ? null : refuse('officer-unfit')
    }
  })
}

/** Receives several dossiers, each with its own result: one that cannot be received does not hold up the others. */
export async function receiveDossiers(
  act: Act,
  input: { dossiers: Asked[]; note: string | null },
): Promise<DoneRows> {
  const results: DoneRows['results'] = []
  for (const asked of input.dossiers) {
    const step = { ...asked, act: 'receive' as const, note: input.note, paper: null }
    const done = await inAct(act, (tx) => takeStep(tx, act, step))
    results.push({ id: asked.id, name: '', problem: isRefusal(done) ? describeRefusal(done).detail : null })
  }
  return { results }
}
