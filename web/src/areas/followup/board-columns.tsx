import type { BoardView } from '@server/areas/followup/schemas.ts'
import { followUpText as text } from '../../text/followup.ts'
import { type Column, formatDate, formatNumber, StateBadge, type Tone, Why } from '../../ui/index.ts'
import classes from './followup.module.css'

type Row = BoardView['rows'][number]
type Item = BoardView['items'][number]

/** The name of the unit, then one column an item. */
export function boardColumns(items: readonly Item[]): readonly Column<Row>[] {
  return [
    { key: 'unit', header: text.unitColumn, isName: true, width: 230, cell: (row) => row.name },
    ...items.map((item) => ({ key: item.id, header: headerOf(item), cell: (row: Row) => cellOf(row, item) })),
  ]
}

function headerOf(item: Item): string {
  const due = item.dueOn ? text.dueOn(formatDate(item.dueOn)) : text.noDue
  return text.itemColumn(item.ordinal ? `${item.ordinal}. ` : '', shorten(item.text), due)
}

function cellOf(row: Row, item: Item) {
  const cell = row.cells.find((one) => one.taskId === item.id)
  if (!cell) return <span className={classes.calm}>{text.states['not-required']}</span>
  const reminded = cell.remindedOn && text.reminded(formatNumber(cell.reminders), formatDate(cell.remindedOn))
  return (
    <Why
      subject={`${row.name}, ${cell.word}`}
      reasons={{ rule: cell.why, counted: reminded ? [reminded] : [] }}
    >
      {cell.state === 'not-required' ? (
        <span className={classes.calm}>{cell.word}</span>
      ) : (
        <StateBadge tone={toneOf(cell.state)}>{cell.word}</StateBadge>
      )}
    </Why>
  )
}

/** Red is late, amber is near, green is there, grey is calm. */
export function toneOf(state: string): Tone {
  if (state === 'overdue') return 'red'
  if (state === 'due-soon') return 'amber'
  return state === 'sent' ? 'green' : 'grey'
}

const most = 40

/** The header names the item; its whole text stands in the list above. */
function shorten(words: string): string {
  if (words.length <= most) return words
  return `${words.slice(0, words.lastIndexOf(' ', most))}…`
}
