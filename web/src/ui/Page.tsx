import { ActionIcon, Menu } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { uiText } from '../text/ui.ts'
import { AppLink } from './AppLink.tsx'
import { Icon } from './icons.tsx'
import classes from './Page.module.css'

export type PageProps = {
  /** Says where one is; also the title of the browser's window. */
  title: string
  /** Where the page stands: links to the pages above it. */
  above?: readonly { label: string; to: string }[]
  /** One line under the title: number, date, state. */
  subtitle?: ReactNode
  /** The one main act. */
  mainAct?: ReactNode
  /** The other acts: `<Menu.Item>`s. */
  menu?: ReactNode
  children: ReactNode
  /** A reading width for forms and text; lists use the whole width. */
  narrow?: boolean
}

/** A page: one title, one main act, the rest in a menu. */
export function Page({ title, above, subtitle, mainAct, menu, children, narrow }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Nêu Gương`
  }, [title])
  return (
    <div className={narrow ? `${classes.page} ${classes.narrow}` : classes.page}>
      {above && above.length > 0 && (
        <nav className={`${classes.above} no-print`} aria-label="Đường dẫn">
          {above.map((step) => (
            <AppLink key={step.to} to={step.to}>
              {step.label}
            </AppLink>
          ))}
        </nav>
      )}
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {(mainAct || menu) && (
          <div className={`${classes.acts} no-print`}>
            {mainAct}
            {menu && (
              <Menu>
                <Menu.Target>
                  <ActionIcon variant="default" size={36} aria-label={uiText.moreActsOf(title)}>
                    <Icon name="more" />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>{menu}</Menu.Dropdown>
              </Menu>
            )}
          </div>
        )}
      </header>
      {children}
    </div>
  )
}
