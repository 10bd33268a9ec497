import { Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { shellText } from '../text/shell.ts'
import { uiText } from '../text/ui.ts'
import { AppLink } from '../ui/AppLink.tsx'
import { Icon, Mark } from '../ui/icons.tsx'
import { isAt, railFor } from './rail.ts'
import classes from './Shell.module.css'
import { installationQuery, useSession } from './session.ts'
import { TopBar } from './TopBar.tsx'

/** The frame: rail, top bar, banner of a sample installation, and the page. */
export function Shell() {
  const [opened, drawer] = useDisclosure(false)
  const { data: installation } = useQuery(installationQuery)
  const main = useMainFocus()
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#noi-dung">
        {shellText.skip}
      </a>
      <header className={`${classes.top} no-print`}>
        <Burger
          className={classes.burger}
          size="sm"
          opened={opened}
          onClick={drawer.open}
          aria-label={shellText.openRail}
        />
        <AppLink to="/" className={classes.brand}>
          <Mark size={30} />
          <span className={classes.product}>{shellText.product}</span>
        </AppLink>
        <TopBar />
      </header>
      <aside className={`${classes.side} no-print`}>
        <Rail />
      </aside>
      <Drawer
        opened={opened}
        onClose={drawer.close}
        size={260}
        title={shellText.product}
        closeButtonProps={{ 'aria-label': uiText.close }}
      >
        <Rail onChoose={drawer.close} />
      </Drawer>
      <main className={classes.main} id="noi-dung" tabIndex={-1} ref={main}>
        {installation?.kind === 'sample' && (
          <p className={`${classes.sample} no-print`}>{shellText.sample}</p>
        )}
        <Outlet />
      </main>
    </div>
  )
}

function Rail({ onChoose }: { onChoose?: () => void }) {
  const { rights } = useSession()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  return (
    <nav aria-label={shellText.rail}>
      <ul className={classes.rail}>
        {railFor(rights).map((item) => (
          <li key={item.to}>
            <AppLink
              to={item.to}
              className={isAt(item, pathname) ? `${classes.item} ${classes.active}` : classes.item}
              aria-current={isAt(item, pathname) ? 'page' : undefined}
              onClick={onChoose}
            >
              <Icon name={item.icon} />
              {item.label}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** After a change of page the keyboard begins at the new page, not where the old link stood. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (last.current !== undefined && last.current !== pathname) main.current?.focus({ preventScroll: true })
    last.current = pathname
  }, [pathname])
  return main
}
