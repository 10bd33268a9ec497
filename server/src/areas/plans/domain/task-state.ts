import { daysBetween } from './days.ts'

/** States of a task as a whole. Overdue is no state of its own: it is an open state past its due date. */
export const taskStates = ['not-started', 'in-progress', 'waiting', 'done', 'done-late', 'dropped'] as const
export type TaskState = (typeof taskStates)[number]
export const openStates: readonly TaskState[] = ['not-started', 'in-progress', 'waiting']

/** States of one concerned unit's share of a task. */
export type UnitState = Exclude<TaskState, 'dropped'> | 'not-applicable'

export const recordKinds = [
  'started',
  'waiting',
  'resumed',
  'completed',
  'reopened',
  'dropped',
  'restored',
  'due-set',
  'not-applicable',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** What happened to a task; `unitId` null: to the task as a whole. */
export type TaskRecord = {
  id: string
  unitId: string | null
  kind: RecordKind
  happenedOn: string
  note: string | null
  details: Record<string, unknown>
  by: string | null
  at: string
}

export type ConcernedUnit = { unitId: string; role: 'lead' | 'coordinating' }

/** Which rule gave the state; the records that decided stand beside it. */
export type WhyRule =
  | 'nothing-recorded'
  | 'recorded-for-whole'
  | 'every-lead-done'
  | 'lead-recorded'
  | 'leads-differ'

export type ComputedState = {
  state: TaskState
  /** Day since which it holds; null where nothing was recorded. */
  since: string | null
  /** Days past the due date while open; 0 otherwise. */
  overdueDays: number
  why: { rule: WhyRule; records: TaskRecord[]; leadsDone: number; leads: number }
}

export type ComputedUnit = ConcernedUnit & {
  state: UnitState
  since: string | null
  record: TaskRecord | null
  overdueDays: number
}

type Word = 'not-started' | 'in-progress' | 'waiting' | 'done' | 'dropped' | 'not-applicable'
type Slot = { word: Word; record: TaskRecord | null; order: number; beforeDrop: Word }

const wordAfter: Record<Exclude<RecordKind, 'due-set' | 'restored'>, Word> = {
  started: 'in-progress',
  waiting: 'waiting',
  resumed: 'in-progress',
  completed: 'done',
  reopened: 'in-progress',
  dropped: 'dropped',
  'not-applicable': 'not-applicable',
}

/**
 * The state of a task from its records, oldest first. It is done when it was completed as a whole, or when every lead unit
 * that it applies to has completed; while open, the latest word of the whole or of its leads counts.
 */
export function computeTaskState(
  records: readonly TaskRecord[],
  dueOn: string | null,
  today: string,
  units: readonly ConcernedUnit[] = [],
): ComputedState {
  const folded = foldRecords(records, units)
  const { whole } = folded
  const leads = folded.leads.filter((slot) => slot.word !== 'not-applicable')
  const leadsDone = leads.filter((slot) => slot.word === 'done').length
  const decided = decide(whole, leads, leadsDone)
  const since =
    decided.records
      .map((record) => record.happenedOn)
      .sort()
      .at(-1) ?? null
  const late = decided.word === 'done' && dueOn !== null && since !== null && since > dueOn
  const state = late ? 'done-late' : (decided.word as TaskState)
  return {
    state,
    since,
    overdueDays: overdueDays(state, dueOn, today),
    why: { rule: decided.rule, records: decided.records, leadsDone, leads: leads.length },
  }
}

/**
 * The share of each concerned unit; a unit that both leads and co-ordinates counts once, as lead. Nothing is overdue in a
 * task that is closed as a whole.
 */
export function computeUnitStates(
  records: readonly TaskRecord[],
  dueOn: string | null,
  today: string,
  units: readonly ConcernedUnit[],
): ComputedUnit[] {
  const { whole, slots } = foldRecords(records, units)
  const isClosed = whole.word === 'done' || whole.word === 'dropped'
  const roles = new Map<string, ConcernedUnit['role']>()
  for (const { unitId, role } of units) if (roles.get(unitId) !== 'lead') roles.set(unitId, role)
  return [...roles].map(([unitId, role]) => {
    const slot = slots.get(unitId)!
    const since = slot.record?.happenedOn ?? null
    const late = slot.word === 'done' && dueOn !== null && since !== null && since > dueOn
    const state = (late ? 'done-late' : slot.word) as UnitState
    const days = isClosed ? 0 : overdueDays(state, dueOn, today)
    return { unitId, role, state, since, record: slot.record, overdueDays: days }
  })
}

/** Days past the due date; 0 where the state is closed, the date is not reached, or there is none. */
export function overdueDays(state: TaskState | UnitState, dueOn: string | null, today: string): number {
  if (dueOn === null || !openStates.includes(state as TaskState)) return 0
  return Math.max(0, daysBetween(dueOn, today))
}

function foldRecords(records: readonly TaskRecord[], units: readonly ConcernedUnit[]) {
  const whole = emptySlot()
  const slots = new Map(units.map(({ unitId }) => [unitId, emptySlot()]))
  const leads = leadSlots(slots, units)
  records.forEach((record, order) => {
    if (record.unitId === null) {
      move(whole, record, order)
      moveLeads(leads, record, order)
      return
    }
    const slot = slots.get(record.unitId)
    if (!slot) return
    move(slot, record, order)
    // A lead that takes its completion back takes back that of the whole.
    if (record.kind === 'reopened' && leads.includes(slot) && whole.word === 'done')
      move(whole, record, order)
  })
  return { whole, slots, leads }
}

/** Completing the whole completes what its leads had open; reopening it reopens what they had done. */
function moveLeads(leads: readonly Slot[], record: TaskRecord, order: number): void {
  const from: Record<string, readonly Word[]> = {
    completed: ['not-started', 'in-progress', 'waiting'],
    reopened: ['done'],
  }
  for (const lead of leads) if (from[record.kind]?.includes(lead.word)) move(lead, record, order)
}

function move(slot: Slot, record: TaskRecord, order: number): void {
  if (record.kind === 'due-set') return
  if (record.kind === 'dropped') slot.beforeDrop = slot.word
  slot.word = record.kind === 'restored' ? slot.beforeDrop : wordAfter[record.kind]
  slot.record = record
  slot.order = order
}

function emptySlot(): Slot {
  return { word: 'not-started', record: null, order: -1, beforeDrop: 'not-started' }
}

function leadSlots(slots: Map<string, Slot>, units: readonly ConcernedUnit[]): Slot[] {
  const ids = new Set(units.filter((unit) => unit.role === 'lead').map((unit) => unit.unitId))
  return [...ids].map((id) => slots.get(id)!)
}

function decide(
  whole: Slot,
  leads: Slot[],
  leadsDone: number,
): { word: Word; rule: WhyRule; records: TaskRecord[] } {
  const of = (...slots: Slot[]) => slots.flatMap((slot) => slot.record ?? [])
  if (whole.word === 'dropped' || whole.word === 'done')
    return { word: whole.word, rule: 'recorded-for-whole', records: of(whole) }
  if (leads.length > 0 && leadsDone === leads.length)
    return { word: 'done', rule: 'every-lead-done', records: of(...leads) }
  const moved = leads.filter((slot) => slot.record !== null && slot.word !== 'not-started')
  const latestLead = Math.max(-1, ...moved.map((slot) => slot.order))
  if (whole.record !== null && whole.order >= latestLead)
    return { word: whole.word, rule: 'recorded-for-whole', records: of(whole) }
  if (moved.length === 0) return { word: 'not-started', rule: 'nothing-recorded', records: [] }
  const open = moved.filter((slot) => slot.word !== 'done')
  const allWait =
    open.length > 0 &&
    open.length + leadsDone === leads.length &&
    open.every((slot) => slot.word === 'waiting')
  const rule = leads.length === 1 ? 'lead-recorded' : 'leads-differ'
  return { word: allWait ? 'waiting' : 'in-progress', rule, records: of(...moved) }
}
