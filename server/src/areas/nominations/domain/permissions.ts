import type { DossierState } from './states.ts'

/** What is done to a dossier; each is one act. */
export const dossierActs = [
  'edit',
  'approve',
  'withdraw-approval',
  'send',
  'recall',
  'receive',
  'assign',
  'check-papers',
  'return',
  'appraise',
  'put-on-agenda',
  'record-result',
] as const
export type DossierAct = (typeof dossierActs)[number]

/**
 * Who somebody is to a dossier. preparer, approver: hold the right at its unit. manager: runs the round. holder: appraises
 * and has the dossier in hand. officer: may appraise, the dossier is in nobody's hands. other-officer: may appraise, a colleague
 * has it. clerk: whoever runs the round or appraises, while a step taken on paper is recorded.
 */
export const relations = [
  'preparer',
  'approver',
  'manager',
  'holder',
  'officer',
  'other-officer',
  'clerk',
] as const
export type Relation = (typeof relations)[number]

type Row = Partial<Record<DossierState, readonly Relation[]>>

/** Not the manager as such: who runs the round takes a dossier over before speaking on it. */
const appraising: readonly Relation[] = ['holder', 'officer']

/** Act × state × relation; what is not listed is forbidden. */
const table: Record<DossierAct, Row> = {
  edit: { preparing: ['preparer', 'clerk'], returned: ['preparer', 'clerk'] },
  approve: { preparing: ['approver', 'clerk'], returned: ['approver', 'clerk'] },
  'withdraw-approval': { approved: ['preparer', 'approver', 'clerk'] },
  send: { approved: ['preparer', 'approver', 'clerk'] },
  recall: { sent: ['preparer', 'approver', 'clerk'] },
  receive: { sent: ['manager', 'holder', 'officer', 'clerk'] },
  assign: {
    sent: ['manager'],
    received: ['manager', 'holder'],
    returned: ['manager', 'holder'],
    appraised: ['manager', 'holder'],
  },
  'check-papers': { received: appraising, appraised: appraising },
  return: { received: appraising, appraised: appraising },
  appraise: { received: appraising, appraised: appraising },
  'put-on-agenda': {
    received: ['manager', 'holder', 'officer'],
    appraised: ['manager', 'holder', 'officer'],
  },
  'record-result': {
    received: ['manager', 'holder', 'officer'],
    returned: ['manager'],
    appraised: ['manager', 'holder', 'officer'],
  },
}

/** May the act be done by one who stands so to a dossier in this state? */
export function mayDo(relation: Relation, state: DossierState, act: DossierAct): boolean {
  return table[act][state]?.includes(relation) ?? false
}

/** Null where it may be done; else whether the state forbids it to everybody, a colleague holds it, or it is not this person's. */
export function obstacleTo(
  act: DossierAct,
  state: DossierState,
  who: readonly Relation[],
): 'state' | 'held' | 'person' | null {
  if (who.some((relation) => mayDo(relation, state, act))) return null
  if (!relations.some((relation) => mayDo(relation, state, act))) return 'state'
  return who.includes('other-officer') && mayDo('holder', state, act) ? 'held' : 'person'
}

/** Every act that these relations allow in the state. */
export const actsFor = (state: DossierState, who: readonly Relation[]): DossierAct[] =>
  dossierActs.filter((act) => obstacleTo(act, state, who) === null)
