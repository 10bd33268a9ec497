import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { ApiProblem } from '../api/problem.ts'
import { paths } from '../paths.ts'
import { splitAddress } from '../ui/AppLink.tsx'
import { NotFound } from './NotFound.tsx'
import { rootRoute } from './root.tsx'
import { installationQuery, sessionQuery } from './session.ts'

/** All pages that need a person: asks who it is first, and sends strangers to sign in and back. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
  notFoundComponent: NotFound,
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.queryClient.ensureQueryData(sessionQuery)
      // A one-time password opens one page only: the one that replaces it.
      if (session.account.mustChangePassword && location.pathname !== paths.myPassword())
        throw redirect({ to: paths.myPassword() as never })
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error
      const installation = await context.queryClient.ensureQueryData(installationQuery)
      const address = installation.kind === 'empty' ? paths.setUp() : paths.signIn(location.href)
      const { pathname, search } = splitAddress(address)
      throw redirect({ to: pathname as never, search: search as never })
    }
  },
})
