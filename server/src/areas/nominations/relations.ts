import { type Act, accountOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Right, useWays, type Way, waysOfRights } from '../access/index.ts'
import { actsFor, type DossierAct, mayDo, obstacleTo, type Relation } from './domain/permissions.ts'
import type { DossierState } from './domain/states.ts'
import { dossierStateWords } from './words.ts'

export type StandingDossier = {
  unitId: string
  ownerUnitId: string
  state: DossierState
  assigneeId: string | null
  assigneeName: string | null
}
/** How the actor stands to dossiers: each relation with the way that gives it. */
export type Standing = Map<Relation, Way>

const rightsAtUnit: [Right, Relation][] = [
  ['nominate', 'preparer'],
  ['approve-nominations', 'approver'],
]

/** How the actor stands to the dossier; `onPaper` while a step taken on paper is recorded. */
async function standingTo(tx: Tx, act: Act, dossier: StandingDossier, onPaper: boolean): Promise<Standing> {
  const standing: Standing = new Map()
  if (act.actor === 'system')
    return new Map<Relation, Way>([
      ['manager', null],
      ['preparer', null],
      ['approver', null],
      ['clerk', null],
    ])
  const rights: Right[] = [...rightsAtUnit.map(([right]) => right), 'manage-rounds', 'appraise-nominations']
  const ways = await waysOfRights(tx, act.actor, rights, [dossier.unitId, dossier.ownerUnitId])
  for (const [right, relation] of rightsAtUnit) {
    const way = ways.get(right)!.get(dossier.unitId)
    if (way !== undefined) standing.set(relation, way)
  }
  const manages = ways.get('manage-rounds')!.get(dossier.ownerUnitId)
  const appraises = ways.get('appraise-nominations')!.get(dossier.ownerUnitId)
  if (manages !== undefined) standing.set('manager', manages)
  if (appraises !== undefined) standing.set(appraiserOf(dossier, accountOf(act)), appraises)
  const clerk = manages === undefined ? appraises : manages
  if (onPaper && clerk !== undefined) standing.set('clerk', clerk)
  return standing
}

/** A dossier in a colleague's hands is theirs, for the manager too: who runs the round takes it over first, and says so. */
function appraiserOf({ assigneeId }: StandingDossier, accountId: string | null): Relation {
  if (assigneeId === null) return 'officer'
  return assigneeId === accountId ? 'holder' : 'other-officer'
}

/**
 * Null where the act may be done, and then the ledger knows by whose right; else the refusal.
 * @refuses dossier-state, dossier-held, right-missing
 */
export async function refuseAct(
  tx: Tx,
  act: Act,
  dossier: StandingDossier,
  what: DossierAct,
  onPaper = false,
): Promise<Refusal | null> {
  const standing = await standingTo(tx, act, dossier, onPaper)
  const obstacle = obstacleTo(what, dossier.state, [...standing.keys()])
  if (obstacle === 'state') return refuse('dossier-state', { state: dossierStateWords[dossier.state] })
  if (obstacle === 'held') return refuse('dossier-held', { name: dossier.assigneeName })
  if (obstacle === 'person') return refuse('right-missing', { right: what })
  useWays(
    tx,
    [...standing].flatMap(([relation, way]) => (mayDo(relation, dossier.state, what) ? [way] : [])),
  )
  return null
}

/** The judgement of many things of few dossiers: each dossier is asked about once. */
export function oncePerDossier<T extends { id: string }>(
  judge: (dossier: T) => Promise<Refusal | null>,
): (dossier: T) => Promise<Refusal | null> {
  const judged = new Map<string, Refusal | null>()
  return async (dossier) => {
    if (!judged.has(dossier.id)) judged.set(dossier.id, await judge(dossier))
    return judged.get(dossier.id)!
  }
}

/** Acts that the actor may do to the dossier now, and while a step on paper is recorded. */
export async function allowedActs(
  tx: Tx,
  act: Act,
  dossier: StandingDossier,
): Promise<{ acts: DossierAct[]; paperActs: DossierAct[] }> {
  const onPaper = [...(await standingTo(tx, act, dossier, true)).keys()]
  const here = act.actor === 'system' ? onPaper : onPaper.filter((relation) => relation !== 'clerk')
  return { acts: actsFor(dossier.state, here), paperActs: actsFor(dossier.state, onPaper) }
}
