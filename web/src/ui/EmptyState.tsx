import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

/** Nothing here yet: says so, names the next step and offers it. */
export function EmptyState({
  title,
  children,
  next,
}: {
  title: string
  children?: ReactNode
  next?: ReactNode
}) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {next && <div className={classes.next}>{next}</div>}
    </div>
  )
}
