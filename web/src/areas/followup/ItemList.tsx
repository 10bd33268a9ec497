import { Button } from '@mantine/core'
import type { BoardView } from '@server/areas/followup/schemas.ts'
import { paths } from '../../paths.ts'
import { followUpText as text } from '../../text/followup.ts'
import { AppLink, formatDate, formatNumber, StateBadge, useFilters, useSetFilters } from '../../ui/index.ts'
import { toneOf } from './board-columns.tsx'
import classes from './followup.module.css'

const shownStates = ['overdue', 'due-soon', 'not-due', 'sent'] as const

/** What has to be sent, each with how many units stand how; a click leaves that item alone. */
export function ItemList({ view }: { view: BoardView }) {
  const filters = useFilters()
  const setFilters = useSetFilters()
  if (view.items.length === 0) return null
  const isMore = view.itemsNext !== null || filters['muc-sau'] !== undefined
  return (
    <section aria-label={text.items}>
      <details className={classes.fold} open={filters.viec !== undefined || undefined}>
        <summary>
          <h2>{text.itemsShort(formatNumber(view.itemsTotal))}</h2>
          <span className={classes.soft}>{summaryOf(view)}</span>
        </summary>
        <ol className={classes.items}>
          {view.items.map((item) => (
            <li key={item.id}>
              <div>
                <AppLink to={paths.task(item.id)}>
                  {item.ordinal ? `${item.ordinal}. ` : ''}
                  {item.text}
                </AppLink>{' '}
                <span className={classes.soft}>
                  ({item.dueOn ? text.dueOn(formatDate(item.dueOn)) : text.noDue})
                </span>
              </div>
              <div className={classes.counts}>
                {shownStates.map(
                  (state) =>
                    item.counts[state] > 0 && (
                      <button
                        key={state}
                        type="button"
                        className={classes.count}
                        onClick={() => setFilters({ viec: item.id, 'tinh-trang': state })}
                      >
                        <StateBadge tone={toneOf(state)}>
                          {`${text.states[state]}: ${formatNumber(item.counts[state])}`}
                        </StateBadge>
                      </button>
                    ),
                )}
              </div>
            </li>
          ))}
        </ol>
      </details>
      <div className={`${classes.more} no-print`}>
        {filters.viec && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setFilters({ viec: undefined, 'tinh-trang': undefined })}
          >
            {text.allItems}
          </Button>
        )}
        {isMore && (
          <>
            {filters['muc-sau'] && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setFilters({ 'muc-sau': undefined })}
              >
                {text.itemsBack}
              </Button>
            )}
            {view.itemsNext && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setFilters({ 'muc-sau': view.itemsNext! }, { push: true })}
              >
                {text.itemsNext}
              </Button>
            )}
            <span className={classes.soft}>
              {text.itemsOf(formatNumber(view.items.length), formatNumber(view.itemsTotal))}
            </span>
          </>
        )}
      </div>
    </section>
  )
}

/** What presses among the items shown: "2 ô quá hạn, 7 ô sắp đến hạn". */
function summaryOf(view: BoardView): string {
  return shownStates
    .map((state) => ({ state, count: view.items.reduce((sum, item) => sum + item.counts[state], 0) }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => text.itemsIn(text.states[state], formatNumber(count)))
    .join(', ')
}
