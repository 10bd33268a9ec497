import { Button, type ButtonProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CSSProperties, ReactNode } from 'react'
import { readSearch } from './address.ts'

export type AppLinkProps = {
  /** An address made by `paths`, or given by the server; may hold a query. */
  to: string
  children: ReactNode
  className?: string | undefined
  'aria-current'?: 'page' | undefined
  style?: CSSProperties | undefined
  title?: string | undefined
  'aria-label'?: string | undefined
  onClick?: (() => void) | undefined
}

/** A link inside the app: no page load, preloaded when pointed at, keeps the chosen year. */
export function AppLink({ to, children, ...rest }: AppLinkProps) {
  const { pathname, search } = splitAddress(to)
  return (
    <Link to={pathname as never} search={search as never} {...rest}>
      {children}
    </Link>
  )
}

/** A link that looks like a button: the main act of a page that opens another page. */
export function LinkButton({ to, children, ...rest }: { to: string; children: ReactNode } & ButtonProps) {
  const { pathname, search } = splitAddress(to)
  return (
    <Button
      {...rest}
      renderRoot={(props) => <Link to={pathname as never} search={search as never} {...props} />}
    >
      {children}
    </Button>
  )
}

/** Splits "/a?b=c" for the router, which wants the two apart. */
export function splitAddress(address: string): { pathname: string; search: Record<string, string> } {
  const [pathname = '/', query = ''] = address.split('?')
  return { pathname, search: readSearch(query) }
}
