export type SessionState = 'preparing' | 'meeting' | 'closed' | 'cancelled'

/** Who somebody is to a session. A member is one who sits on the council on that day. */
export type Relation = 'manager' | 'counter' | 'member' | 'onlooker'

export const sessionActs = [
  'view-session',
  'change-session',
  'change-agenda',
  'link-members',
  'open-session',
  'take-attendance',
  'declare-conflict',
  'declare-conflict-for',
  'open-ballot',
  'receive-ballot',
  'cast-ballot',
  'give-paper',
  'enter-count-sheet',
  'enter-opinion-for',
  'give-own-opinion',
  'stop-ballot',
  'count-ballot',
  'cancel-ballot',
  'remove-item',
  'close-session',
  'cancel-session',
  'write-records',
  'freeze-record',
  'attach-signed',
] as const
export type SessionAct = (typeof sessionActs)[number]

type Rule = { who: readonly Relation[]; when: readonly SessionState[] }

const all: readonly SessionState[] = ['preparing', 'meeting', 'closed', 'cancelled']
const before: readonly SessionState[] = ['preparing']
const during: readonly SessionState[] = ['meeting']
const until: readonly SessionState[] = ['preparing', 'meeting']

/** Act × who × state; what is not listed is forbidden. Casting is judged by the credential, never by the person. */
const table: Record<SessionAct, Rule> = {
  'view-session': { who: ['manager', 'counter', 'member'], when: all },
  'change-session': { who: ['manager'], when: before },
  'change-agenda': { who: ['manager'], when: until },
  'link-members': { who: ['manager'], when: until },
  'open-session': { who: ['manager'], when: before },
  'take-attendance': { who: ['manager'], when: until },
  'declare-conflict': { who: ['member'], when: until },
  'declare-conflict-for': { who: ['manager'], when: until },
  'open-ballot': { who: ['counter'], when: during },
  'receive-ballot': { who: ['member'], when: during },
  'cast-ballot': { who: ['manager', 'counter', 'member', 'onlooker'], when: during },
  'give-paper': { who: ['counter'], when: during },
  'enter-count-sheet': { who: ['counter'], when: during },
  'enter-opinion-for': { who: ['manager', 'counter'], when: until },
  'give-own-opinion': { who: ['member'], when: during },
  'stop-ballot': { who: ['counter'], when: during },
  'count-ballot': { who: ['counter'], when: during },
  'cancel-ballot': { who: ['counter'], when: during },
  'remove-item': { who: ['manager'], when: until },
  'close-session': { who: ['manager'], when: during },
  'cancel-session': { who: ['manager'], when: until },
  'write-records': { who: ['manager', 'counter'], when: ['meeting', 'closed'] },
  'freeze-record': { who: ['manager'], when: ['closed'] },
  'attach-signed': { who: ['manager'], when: ['closed'] },
}

/** What stands in the way of the act: the person, the session's state, or nothing. */
export function obstacleTo(
  act: SessionAct,
  { relations, state }: { relations: readonly Relation[]; state: SessionState },
): 'person' | 'state' | null {
  const { who, when } = table[act]
  if (!relations.some((relation) => who.includes(relation))) return 'person'
  return when.includes(state) ? null : 'state'
}

/** Is it by this relation that the act may be done? */
export function mayDo(act: SessionAct, relation: Relation): boolean {
  return table[act].who.includes(relation)
}

/** The acts that stand open, for the screen. */
export function openActs(standing: { relations: readonly Relation[]; state: SessionState }): SessionAct[] {
  return sessionActs.filter((act) => obstacleTo(act, standing) === null)
}
