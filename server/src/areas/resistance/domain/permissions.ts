/** What may be done to a record: role × state × act in one table; what is not listed is refused. */
export const recordStatuses = [
  'waiting',
  'entered-once',
  'matching',
  'disagreeing',
  'settled',
  'set-aside',
] as const
export type RecordStatus = (typeof recordStatuses)[number]

export const recordActs = [
  'enter',
  'save-entry',
  'release-entry',
  'compare',
  'settle',
  'correct',
  'register',
  'set-aside',
  'restore',
] as const
export type RecordAct = (typeof recordActs)[number]

/**
 * Who somebody is to a record. manager: holds the right to manage at its unit. newcomer: may enter and has begun neither
 * round. enterer: has begun a round not handed in. author: has handed one in. third: may enter, has begun neither.
 */
export type Relation = 'manager' | 'newcomer' | 'enterer' | 'author' | 'third'

const table: Record<RecordAct, Partial<Record<RecordStatus, readonly Relation[]>>> = {
  enter: { waiting: ['newcomer', 'enterer'], 'entered-once': ['newcomer', 'enterer'] },
  'save-entry': { waiting: ['enterer'], 'entered-once': ['enterer'] },
  'release-entry': { waiting: ['manager'], 'entered-once': ['manager'] },
  compare: {
    matching: ['manager', 'third', 'author'],
    disagreeing: ['manager', 'third', 'author'],
    settled: ['manager', 'third', 'author'],
  },
  settle: { matching: ['manager', 'third'], disagreeing: ['manager', 'third'] },
  correct: { settled: ['manager'] },
  register: { settled: ['manager'] },
  'set-aside': {
    waiting: ['manager'],
    'entered-once': ['manager'],
    matching: ['manager'],
    disagreeing: ['manager'],
  },
  restore: { 'set-aside': ['manager'] },
}

/** Null where the act may be done, otherwise why not: the record's state, or who asks. */
export function obstacleTo(
  act: RecordAct,
  record: { status: RecordStatus; relations: readonly Relation[] },
): 'state' | 'person' | null {
  const allowed = table[act][record.status]
  if (!allowed) return 'state'
  return record.relations.some((relation) => allowed.includes(relation)) ? null : 'person'
}

/** Every act that these relations allow in the state. */
export function actsFor(record: { status: RecordStatus; relations: readonly Relation[] }): RecordAct[] {
  return recordActs.filter((act) => obstacleTo(act, record) === null)
}
