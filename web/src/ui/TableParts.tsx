import { ActionIcon, Button, Checkbox, Popover, Stack } from '@mantine/core'
import { uiText } from '../text/ui.ts'
import classes from './DataTable.module.css'
import { formatNumber } from './format.ts'
import { Icon } from './icons.tsx'
import type { Column, Selection } from './table-types.ts'
import type { Paging } from './use-cursor.ts'

const namesShown = 4

/** "Đã chọn 12 hồ sơ: A, B, C, D và 8 mục khác", with what can be done with them. */
export function SelectionBar<Row>(props: {
  selection: Selection<Row>
  rows: readonly Row[]
  rowKey: (row: Row) => string
}) {
  const { selection, rows, rowKey } = props
  const count = selection.keys.size
  if (count === 0)
    return rows.length > 0 ? (
      <p className={`${classes.hint} no-print`}>{uiText.selectFirst(selection.noun)}</p>
    ) : null
  const names = rows.filter((row) => selection.keys.has(rowKey(row))).map(selection.nameOf)
  const rest = count - Math.min(names.length, namesShown)
  const list =
    [...names.slice(0, namesShown)].join(', ') + (rest > 0 ? ` ${uiText.andMore(formatNumber(rest))}` : '')
  return (
    <div className={`${classes.bar} no-print`} role="status">
      <span className={classes.barText}>
        {uiText.selected(`${formatNumber(count)} ${selection.noun}`, list)}
      </span>
      {selection.acts}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => selection.onChange(new Set())}>
        {uiText.clearSelection}
      </Button>
    </div>
  )
}

/** "1–50 / 1.234" and the way to the next rows. */
export function TableFooter({ paging, shown }: { paging: Paging | undefined; shown: number }) {
  if (!paging) return <span />
  const last = paging.first + shown - 1
  const total = paging.total === undefined ? undefined : formatNumber(paging.total)
  return (
    <nav className={classes.paging} aria-label={uiText.pages}>
      <span>
        {uiText.range(formatNumber(shown > 0 ? paging.first : 0), formatNumber(Math.max(last, 0)), total)}
      </span>
      {(paging.onPrevious || paging.onNext) && (
        <>
          <ActionIcon
            variant="default"
            aria-label={uiText.previousPage}
            disabled={!paging.onPrevious}
            onClick={paging.onPrevious}
          >
            <Icon name="left" size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={uiText.nextPage}
            disabled={!paging.onNext}
            onClick={paging.onNext}
          >
            <Icon name="right" size={16} />
          </ActionIcon>
        </>
      )}
    </nav>
  )
}

/** Which columns to show; the column that names the row always stays. */
export function ColumnChooser<Row>(props: {
  columns: readonly Column<Row>[]
  isShown: (column: Column<Row>) => boolean
  toggle: (key: string, shown: boolean) => void
}) {
  return (
    <Popover position="top-end" shadow="md" withinPortal>
      <Popover.Target>
        <Button
          className="no-print"
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Icon name="columns" size={16} />}
        >
          {uiText.chooseColumns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6}>
          {props.columns.map((column) => (
            <Checkbox
              key={column.key}
              size="xs"
              label={column.header}
              checked={props.isShown(column)}
              disabled={column.isName}
              onChange={(event) => props.toggle(column.key, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
