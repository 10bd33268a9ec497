/** How a unit stands with one item of the board. */
export const cellStates = ['sent', 'not-due', 'due-soon', 'overdue', 'not-required'] as const
export type CellState = (typeof cellStates)[number]

/** What decided the state. */
export type CellReason =
  | 'completed'
  | 'proof'
  | 'not-applicable'
  | 'task-closed'
  | 'coordinating'
  | 'no-due'
  | 'due'

export type Cell = {
  taskId: string
  unitId: string
  state: CellState
  reason: CellReason
  dueOn: string | null
  /** Day of the record or proof that decided. */
  happenedOn: string | null
  note: string | null
  documentNumber: string | null
  /** Days past the due date; below 0: days that are left. Null without a date. */
  daysPast: number | null
}

/** Kinds of work for which everybody concerned sends something, not only who leads. */
export const sendingKinds = [
  'registration',
  'report',
  'commendation',
  'movement-review',
  'covenant-and-scoring',
  'initiative-review',
  'exemplar',
] as const

/** Days ahead from which an item counts as due soon, where the unit has set nothing else. */
export const soonDays = 7

const cellWords: Record<CellState, string> = {
  sent: 'Đã gửi',
  'not-due': 'Chưa đến hạn',
  'due-soon': 'Sắp đến hạn',
  overdue: 'Quá hạn',
  'not-required': 'Không phải gửi',
}

/** The state in the words of the board: "Quá hạn 12 ngày", "Còn 3 ngày". */
export function wordOfCell({ state, daysPast }: Pick<Cell, 'state' | 'daysPast'>): string {
  if (state === 'overdue' && daysPast !== null) return `Quá hạn ${daysPast} ngày`
  if (state === 'due-soon' && daysPast !== null)
    return daysPast === 0 ? 'Đến hạn hôm nay' : `Còn ${-daysPast} ngày`
  return cellWords[state]
}

/** Why a cell is so, in one sentence. */
export function whyOfCell(cell: Cell): string {
  const on = cell.happenedOn ? ` ngày ${dayWords(cell.happenedOn)}` : ''
  switch (cell.reason) {
    case 'completed':
      return `Đơn vị được ghi hoàn thành phần của mình${on}${cell.note ? `: ${cell.note}` : ''}.`
    case 'proof':
      return `Đơn vị đã gửi minh chứng${on}${cell.documentNumber ? `, số ${cell.documentNumber}` : ''}.`
    case 'not-applicable':
      return `Được ghi là không thuộc đơn vị${on}${cell.note ? `: ${cell.note}` : ''}.`
    case 'task-closed':
      return 'Nhiệm vụ đã kết thúc nên không còn phải gửi.'
    case 'coordinating':
      return 'Đơn vị chỉ phối hợp; loại việc này do đơn vị chủ trì gửi.'
    case 'no-due':
      return 'Nhiệm vụ chưa định hạn.'
    case 'due':
      return `Hạn ${dayWords(cell.dueOn!)}; chưa có ghi nhận hoàn thành hay minh chứng của đơn vị.`
  }
}

/** 2026-03-31 → 31/03/2026. */
export function dayWords(on: string): string {
  return on.split('-').reverse().join('/')
}
