import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { paths } from '../../paths.ts'
import { installationQuery } from '../../shell/session.ts'
import { portalText as text } from '../../text/portal.ts'
import { shellText } from '../../text/shell.ts'
import { Mark } from '../../ui/icons.tsx'
import { AppLink } from '../../ui/index.ts'
import classes from './portal.module.css'

/** The frame of a page that anyone may open. */
export function PublicFrame({
  title,
  back,
  children,
}: {
  title: string
  back?: boolean
  children: ReactNode
}) {
  const { data: installation } = useQuery(installationQuery)
  useEffect(() => {
    document.title = `${title} · ${text.title}`
  }, [title])
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <Mark size={36} />
        <div>
          <div className={classes.authority}>{installation?.authorityName ?? shellText.product}</div>
          <div className={classes.soft}>{text.title}</div>
        </div>
      </header>
      {installation?.kind === 'sample' && <p className={classes.soft}>{shellText.sample}</p>}
      {back && (
        <p>
          <AppLink to={paths.publicPostings()}>{text.back}</AppLink>
        </p>
      )}
      <h1>{title}</h1>
      {children}
    </main>
  )
}
