import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet, retainSearchParams } from '@tanstack/react-router'
import { NotFound } from './NotFound.tsx'
import { PageFailed } from './PageFailed.tsx'

/** The root of all addresses; the chosen year stays in the address from page to page. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: (search: Record<string, unknown>) => search as { nam?: string },
  search: { middlewares: [retainSearchParams(['nam'])] },
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
})
