import { type ReactNode, useEffect } from 'react'
import { accessText } from '../../text/access.ts'
import { shellText } from '../../text/shell.ts'
import { Mark } from '../../ui/icons.tsx'
import classes from './access.module.css'

/** The page outside the frame: mark, authority, one card. */
export function OpenFrame(props: {
  title: string
  authorityName?: string | null
  version?: string
  children: ReactNode
  wide?: boolean
}) {
  useEffect(() => {
    document.title = `${props.title} · ${shellText.product}`
  }, [props.title])
  return (
    <main className={props.wide ? `${classes.open} ${classes.wide}` : classes.open}>
      <header className={classes.openHead}>
        <Mark size={52} />
        <p className={classes.product}>{shellText.product}</p>
        {props.authorityName && <p className={classes.authority}>{props.authorityName}</p>}
      </header>
      <h1 className={classes.openTitle}>{props.title}</h1>
      {props.children}
      {props.version && <p className={classes.version}>{accessText.version(props.version)}</p>}
    </main>
  )
}
