import { Button } from '@mantine/core'
import type { BoardView } from '@server/areas/followup/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { followUpText as text } from '../../text/followup.ts'
import {
  type AddressValues,
  DataTable,
  EmptyState,
  formatNumber,
  LinkButton,
  Page,
  ProblemAlert,
  useCursor,
  useFilters,
  usePathValue,
  useYear,
} from '../../ui/index.ts'
import { BoardFilters } from './BoardFilters.tsx'
import { boardColumns } from './board-columns.tsx'
import { ItemList } from './ItemList.tsx'
import { PressActs } from './PressActs.tsx'

const itemsShown = 6

/** "Ai chưa gửi?": units against what they have to send, in red, amber and green words. */
export function BoardPage() {
  return <Board unitId={undefined} />
}

/** The same for one unit, as links from other pages open it. */
export function UnitBoardPage() {
  return <Board unitId={usePathValue('unitId')} />
}

function Board({ unitId }: { unitId: string | undefined }) {
  const filters = useFilters()
  const year = useYear()
  const pages = useCursor()
  const mayRemind = useMay('send-reminders')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const query = { ...queryOf(filters, year), ...(unitId ? { unitId } : {}), after: pages.after }
  const board = useApi<BoardView>('/follow-up/board', query, { keepOld: true })
  const view = board.data
  const rows = view?.rows ?? []
  const open = rows.filter((row) => row.cells.some((cell) => isPressing(cell.state)))
  const unitsOf = (ids: ReadonlySet<string>) => rows.filter((row) => ids.has(row.unitId))
  const press = (units: BoardView['rows']) => (
    <PressActs units={units} items={view?.items ?? []} onDone={() => setChosen(new Set())} />
  )
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      mainAct={
        mayRemind && (
          <LinkButton variant="default" to={paths.followUpReminders()}>
            {text.toReminders}
          </LinkButton>
        )
      }
    >
      <BoardFilters withUnit={unitId === undefined} />
      <ProblemAlert problem={board.error} onRetry={() => board.refetch()} />
      {view && <ItemList view={view} />}
      <DataTable
        label={text.table}
        name={`board-${view?.items.map((item) => item.id).join('-') ?? ''}`}
        columns={boardColumns(view?.items ?? [])}
        rows={board.error ? [] : view?.rows}
        rowKey={(row) => row.unitId}
        paging={pages.of(view)}
        empty={
          board.error ? null : (
            <EmptyState
              title={text.none}
              next={
                <LinkButton variant="default" to={paths.plans()}>
                  {text.toPlans}
                </LinkButton>
              }
            >
              {text.noneText}
            </EmptyState>
          )
        }
        selection={
          mayRemind
            ? {
                keys: chosen,
                onChange: setChosen,
                nameOf: (row) => row.shortName,
                noun: text.noun,
                acts: press(unitsOf(chosen)),
              }
            : undefined
        }
      />
      {mayRemind && chosen.size === 0 && open.length > 0 && (
        <Button
          className="no-print"
          mt="sm"
          variant="default"
          onClick={() => setChosen(new Set(open.map((row) => row.unitId)))}
        >
          {text.chooseOpen(formatNumber(open.length))}
        </Button>
      )}
    </Page>
  )
}

/** Waits to be sent, so that a reminder makes sense. */
function isPressing(state: string): boolean {
  return state === 'overdue' || state === 'due-soon'
}

function queryOf(filters: AddressValues, year: number) {
  return {
    planId: filters['ke-hoach'],
    year: filters['ke-hoach'] ? undefined : year,
    taskIds: filters.viec,
    clusterId: filters.cum,
    unitId: filters['don-vi'],
    kind: filters.loai,
    state: filters['tinh-trang'],
    due: filters.han === 'all' ? 'all' : 'now',
    withCoordinating: filters['phoi-hop'] === 'co',
    itemsAfter: filters['muc-sau'],
    items: itemsShown,
  }
}
