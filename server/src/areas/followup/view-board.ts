import { type Act, inView, scopeOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type CellState, cellStates, soonDays, whyOfCell, wordOfCell } from './domain/cell.ts'
import { daysAfter } from './domain/days.ts'
import { reachOf } from './reach.ts'
import type { BoardQuery, BoardView } from './schemas.ts'
import {
  type CellFilter,
  countCells,
  countItems,
  type ItemFilter,
  itemCursor,
  listBoardUnits,
  listCells,
  listItems,
} from './store-board.ts'
import { countReminders } from './store-reminders.ts'

const daysAhead = 60

/** "Ai chưa gửi?": a page of the units that the viewer is above, against the items that they have to send. */
export function viewBoard(act: Act, query: BoardQuery): Promise<BoardView> {
  return inView(act, async (tx) => {
    const today = act.clock.today()
    const roots = await reachOf(tx, act)
    const wanted: ItemFilter = {
      planId: query.planId,
      year: query.year,
      taskIds: query.taskIds,
      kind: query.kind,
      dueBy: query.due === 'now' ? daysAfter(today, daysAhead) : undefined,
      planUnitIds: act.actor === 'system' ? [] : scopeOf(act.actor),
    }
    const found = await listItems(tx, wanted, { after: query.itemsAfter, limit: query.items + 1 })
    const items = found.slice(0, query.items)
    const filter: CellFilter = {
      taskIds: items.map((item) => item.id),
      roots,
      unitIds: query.unitId ? [query.unitId] : undefined,
      clusterId: query.clusterId,
      withCoordinating: query.withCoordinating,
      today,
      soonOn: daysAfter(today, soonDays),
    }
    const counts = await countCells(tx, filter)
    const countsOf = (taskId?: string) => sumCounts(counts.filter((row) => !taskId || row.taskId === taskId))
    const last = items.at(-1)
    return {
      items: items.map(({ orderKey: _, planNumber: _number, planIssuedOn: _on, ...item }) => ({
        ...item,
        counts: countsOf(item.id),
      })),
      itemsTotal: await countItems(tx, wanted),
      itemsNext: found.length > query.items && last ? itemCursor(last) : null,
      counts: countsOf(),
      ...(await readRows(tx, filter, query)),
    }
  })
}

function sumCounts(rows: readonly { state: CellState; units: number }[]): Record<CellState, number> {
  const sum = Object.fromEntries(cellStates.map((state) => [state, 0])) as Record<CellState, number>
  for (const row of rows) sum[row.state] += row.units
  return sum
}

async function readRows(tx: Tx, filter: CellFilter, query: BoardQuery) {
  const { rows, total } = await listBoardUnits(tx, filter, {
    state: query.state,
    after: query.after,
    limit: query.limit + 1,
  })
  const page = rows.slice(0, query.limit)
  const unitIds = page.map((row) => row.unitId)
  const cells = unitIds.length === 0 ? [] : await listCells(tx, { ...filter, unitIds })
  const reminded = await countReminders(tx, filter.taskIds, unitIds)
  const byUnit = Map.groupBy(cells, (cell) => cell.unitId)
  return {
    rows: page.map(({ unitId, name, shortName }) => ({
      unitId,
      name,
      shortName,
      cells: (byUnit.get(unitId) ?? []).map((cell) => ({
        taskId: cell.taskId,
        state: cell.state,
        word: wordOfCell(cell),
        since: cell.happenedOn,
        daysPast: cell.daysPast,
        why: whyOfCell(cell),
        remindedOn: reminded.get(`${cell.taskId}:${unitId}`)?.lastOn ?? null,
        reminders: reminded.get(`${cell.taskId}:${unitId}`)?.times ?? 0,
      })),
    })),
    total,
    next: rows.length > query.limit ? page.at(-1)!.orderKey : null,
  }
}
