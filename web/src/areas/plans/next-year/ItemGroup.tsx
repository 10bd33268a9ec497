import { Button, Checkbox } from '@mantine/core'
import type { NextYearItem } from '@server/areas/plans/schemas-next-year.ts'
import { nextYearText as text } from '../../../text/plans-more.ts'
import { formatNumber } from '../../../ui/index.ts'
import { MovedText } from './MovedText.tsx'
import type { Undone } from './moved-text.ts'
import classes from './next-year.module.css'

/** Items of one origin, each to be taken in or left out. */
export function ItemGroup(props: {
  origin: NextYearItem['origin']
  items: readonly NextYearItem[]
  taken: ReadonlySet<string>
  undone: Undone
  onTake: (keys: readonly string[], take: boolean) => void
  onToggle: (key: string) => void
}) {
  const { items, taken } = props
  if (items.length === 0) return null
  const keys = items.map((item) => item.key)
  const all = keys.every((key) => taken.has(key))
  return (
    <section className={classes.group}>
      <h2>
        {text.groups[props.origin]} ({formatNumber(items.filter((item) => taken.has(item.key)).length)}/
        {formatNumber(items.length)}){' '}
        <Button size="compact-sm" variant="default" onClick={() => props.onTake(keys, !all)}>
          {all ? text.takeNone : text.takeAll}
        </Button>
      </h2>
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.key} data-out={!taken.has(item.key) || undefined}>
            <Checkbox
              aria-label={text.take(item.text)}
              checked={taken.has(item.key)}
              onChange={(event) => props.onTake([item.key], event.currentTarget.checked)}
            />
            <div>
              <div>
                {item.ordinal && `${item.ordinal}. `}
                <MovedText owner={item.key} moved={item} undone={props.undone} onToggle={props.onToggle} />
              </div>
              <div className={classes.soft}>{detailsOf(item).join(' · ')}</div>
              {item.reason && <div className={classes.reason}>{item.reason}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function detailsOf(item: NextYearItem): string[] {
  return [
    ...(item.time ? [text.time(item.previousTime, item.time)] : []),
    ...(item.lead.length > 0 ? [text.lead(item.lead.join(', '))] : []),
    ...(item.citation && item.confidence
      ? [text.citation(item.citation, text.confidences[item.confidence])]
      : []),
  ]
}
