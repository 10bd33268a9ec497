import type { ReactNode } from 'react'
import { uiText } from '../text/ui.ts'
import { formatDateTime } from './format.ts'
import classes from './Timeline.module.css'

/** One thing that happened. */
export type Happening = { key: string; at: string; who: string; what: ReactNode; detail?: ReactNode }

/** A history in words: when, who, what; the newest first or as given. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  if (happenings.length === 0) return <p className={classes.none}>{uiText.noHistory}</p>
  return (
    <ol className={classes.list}>
      {happenings.map((one) => (
        <li key={one.key} className={classes.item}>
          <time dateTime={one.at}>{formatDateTime(one.at)}</time>
          <div>
            <strong>{one.who}</strong> {one.what}
            {one.detail && <div className={classes.detail}>{one.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
