import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { uiText } from '../text/ui.ts'
import { splitAddress } from './AppLink.tsx'
import classes from './DataTable.module.css'
import { Icon } from './icons.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'
import { OrderHandle, useDraggedRow } from './RowOrder.tsx'
import { ColumnChooser, SelectionBar, TableFooter } from './TableParts.tsx'
import type { Column, DataTableProps } from './table-types.ts'
import { useColumns } from './use-columns.ts'

/**
 * A list as an official table: sticky header, wrapped text never cut, numbers right, arrows and Enter, choice of
 * columns and rows; each row becomes a card on a phone. `rows` undefined shows the shape of the list while it loads.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, problem, selection, paging, label } = props
  const { shown, isShown, toggle } = useColumns(props.name, props.columns)
  if (problem && !rows) return <ProblemAlert problem={problem} onRetry={props.onRetry} />
  if (rows && rows.length === 0 && !paging?.onPrevious) return <>{props.empty}</>
  return (
    <section aria-label={label}>
      {selection && rows && <SelectionBar selection={selection} rows={rows} rowKey={props.rowKey} />}
      <div className={classes.frame}>
        <table className={classes.table} aria-busy={!rows}>
          <caption className="visually-hidden">{label}</caption>
          <Head {...props} shown={shown} />
          {rows ? (
            <Body {...props} rows={rows} shown={shown} />
          ) : (
            <Skeleton count={shown.length + (selection ? 1 : 0) + (props.order ? 1 : 0)} />
          )}
        </table>
      </div>
      <div className={classes.foot}>
        <TableFooter paging={paging} shown={rows?.length ?? 0} />
        <ColumnChooser columns={props.columns} isShown={isShown} toggle={toggle} />
      </div>
    </section>
  )
}

function Head<Row>({
  rows,
  rowKey,
  selection,
  sort,
  onSort,
  order,
  shown,
}: DataTableProps<Row> & { shown: readonly Column<Row>[] }) {
  const keys = rows?.map(rowKey) ?? []
  const chosen = keys.filter((key) => selection?.keys.has(key)).length
  return (
    <thead>
      <tr>
        {order && (
          <th className={classes.choose}>
            <span className="visually-hidden">{uiText.orderColumn}</span>
          </th>
        )}
        {selection && (
          <th className={classes.choose}>
            <Checkbox
              size="xs"
              aria-label={uiText.selectAll}
              checked={keys.length > 0 && chosen === keys.length}
              indeterminate={chosen > 0 && chosen < keys.length}
              onChange={(event) => {
                const next = new Set(selection.keys)
                for (const key of keys) event.currentTarget.checked ? next.add(key) : next.delete(key)
                selection.onChange(next)
              }}
            />
          </th>
        )}
        {shown.map((column) => {
          const direction =
            sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined
          return (
            <th
              key={column.key}
              scope="col"
              className={alignClass(column)}
              data-name={column.isName || undefined}
              style={widthStyle(column)}
              aria-sort={direction}
            >
              {column.isAct ? (
                <span className="visually-hidden">{column.header}</span>
              ) : column.sortable && onSort ? (
                <button
                  type="button"
                  className={classes.sort}
                  title={uiText.sortBy(column.header)}
                  onClick={() => onSort({ key: column.key, descending: direction === 'ascending' })}
                >
                  {column.header}
                  {direction && <Icon name={sort?.descending ? 'down' : 'up'} size={14} />}
                </button>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function Body<Row>({
  rows,
  rowKey,
  rowHref,
  selection,
  order,
  shown,
}: DataTableProps<Row> & { rows: readonly Row[]; shown: readonly Column<Row>[] }) {
  const navigate = useNavigate()
  const drag = useDraggedRow(order)
  const open = (row: Row) => {
    if (!rowHref) return
    const { pathname, search } = splitAddress(rowHref(row))
    navigate({ to: pathname as never, search: search as never })
  }
  return (
    <tbody>
      {rows.map((row) => {
        const key = rowKey(row)
        const isChosen = selection?.keys.has(key) ?? false
        const toggle = () => {
          const next = new Set(selection!.keys)
          isChosen ? next.delete(key) : next.add(key)
          selection!.onChange(next)
        }
        return (
          <tr
            key={key}
            className={rowHref ? classes.opens : undefined}
            data-chosen={isChosen || undefined}
            {...drag.rowProps(key)}
            tabIndex={rowHref ? 0 : undefined}
            onClick={(event) => !isOnControl(event) && open(row)}
            onKeyDown={(event) => handleKey(event, () => open(row), selection ? toggle : undefined)}
          >
            {order && (
              <td className={classes.handle}>
                <OrderHandle order={order} row={row} rowKey={key} drag={drag.handleProps(key)} />
              </td>
            )}
            {selection && (
              <td className={classes.choose}>
                <Checkbox
                  size="xs"
                  aria-label={uiText.selectRow(selection.nameOf(row))}
                  checked={isChosen}
                  onChange={toggle}
                />
              </td>
            )}
            {shown.map((column) => {
              const content = column.cell(row)
              return (
                <td
                  key={column.key}
                  className={alignClass(column)}
                  data-header={column.isAct ? undefined : column.header}
                  data-name={column.isName || undefined}
                  data-figures={isFigures(content) || undefined}
                >
                  {content}
                </td>
              )
            })}
          </tr>
        )
      })}
    </tbody>
  )
}

function Skeleton({ count }: { count: number }) {
  return (
    <tbody>
      {[70, 45, 85, 60, 50, 75].map((width, index) => (
        <tr key={width}>
          {Array.from({ length: count }, (_, column) => (
            <td key={column}>
              {index === 0 && column === 0 && <span className="visually-hidden">{uiText.loading}</span>}
              <span className={classes.bone} style={{ width: `${width}%` }} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** A date, an instant or a number: never broken within. */
function isFigures(content: ReactNode): boolean {
  return typeof content === 'string' && /^[\d/.:, ]+$/.test(content)
}

/** A click on a link, button or box inside a row is meant for it, and so is marking text. */
function isOnControl(event: MouseEvent): boolean {
  const target = event.target as HTMLElement
  return Boolean(target.closest('a,button,input,label')) || (window.getSelection()?.toString() ?? '') !== ''
}

function handleKey(event: KeyboardEvent<HTMLTableRowElement>, open: () => void, toggle?: () => void): void {
  if (event.target !== event.currentTarget) return
  if (event.key === 'ArrowDown') focusRow(event.currentTarget.nextElementSibling)
  else if (event.key === 'ArrowUp') focusRow(event.currentTarget.previousElementSibling)
  else if (event.key === 'Enter') open()
  else if (event.key === ' ' && toggle) toggle()
  else return
  event.preventDefault()
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement) row.focus()
}

function alignClass(column: { align?: 'right' | 'center' }): string | undefined {
  return column.align ? classes[column.align] : undefined
}

/** A wish, not an order: the sheet lets go of it on paper, where there is less room. */
function widthStyle(column: { width?: number }): CSSProperties {
  return column.width ? ({ '--width': `${column.width}px` } as CSSProperties) : {}
}
