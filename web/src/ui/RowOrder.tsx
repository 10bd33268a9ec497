import { ActionIcon, Menu } from '@mantine/core'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { uiText } from '../text/ui.ts'
import { Icon } from './icons.tsx'
import { moveKey } from './move-key.ts'
import type { RowOrder } from './table-types.ts'

/** Rows that are dragged by their handle to where they shall stand; the same from a menu and with Alt and the arrow keys. */
export function useDraggedRow<Row>(order: RowOrder<Row> | undefined) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return {
    rowProps: (key: string) =>
      order && dragged
        ? {
            'data-over': (over === key && key !== dragged) || undefined,
            onDragOver: (event: DragEvent) => {
              event.preventDefault()
              setOver(key)
            },
            onDrop: (event: DragEvent) => {
              event.preventDefault()
              if (key !== dragged) order.onOrder(moveKey(order.keys, dragged, order.keys.indexOf(key)))
              end()
            },
          }
        : {},
    handleProps: (key: string) => ({
      draggable: order?.busy === false,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', key)
        setDragged(key)
      },
      onDragEnd: end,
    }),
  }
}

type HandleProps<Row> = {
  order: RowOrder<Row>
  row: Row
  rowKey: string
  drag: { draggable: boolean; onDragStart: (event: DragEvent) => void; onDragEnd: () => void }
}

/** What a row is moved with. */
export function OrderHandle<Row>({ order, row, rowKey, drag }: HandleProps<Row>) {
  const { keys, busy } = order
  const at = keys.indexOf(rowKey)
  const last = keys.length - 1
  const go = (to: number) => {
    if (!busy && to !== at && to >= 0 && to <= last) order.onOrder(moveKey(keys, rowKey, to))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    go(event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon
          {...drag}
          onKeyDown={onKeyDown}
          variant="subtle"
          color="gray"
          size="sm"
          disabled={busy}
          aria-label={uiText.moveRow(order.nameOf(row))}
          title={uiText.dragRow}
          style={{ cursor: 'grab' }}
        >
          <Icon name="grip" size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={at === 0} onClick={() => go(0)}>
          {uiText.moveFirst}
        </Menu.Item>
        <Menu.Item disabled={at === 0} onClick={() => go(at - 1)}>
          {uiText.moveUp}
        </Menu.Item>
        <Menu.Item disabled={at === last} onClick={() => go(at + 1)}>
          {uiText.moveDown}
        </Menu.Item>
        <Menu.Item disabled={at === last} onClick={() => go(last)}>
          {uiText.moveLast}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
