import { createRoute, type RouteComponent } from '@tanstack/react-router'
import { ApiProblem } from '../api/problem.ts'
import { shellText } from '../text/shell.ts'
import { rootRoute } from './root.tsx'
import { sessionQuery } from './session.ts'
import { signedInRoute } from './signed-in.tsx'

/**
 * A page inside the frame, for signed-in people; give the component by `lazyRouteComponent`. With `rights`, whoever has
 * none of them is told so at once, instead of meeting forms and buttons that the server would refuse.
 */
export function page(path: string, component: RouteComponent, rights?: readonly string[]) {
  return createRoute({
    getParentRoute: () => signedInRoute,
    path,
    component,
    beforeLoad: async ({ context, params }) => {
      if (!hasProperIds(params))
        throw new ApiProblem({
          status: 404,
          code: 'page-unknown',
          title: shellText.notFound,
          detail: shellText.notFoundText,
        })
      if (!rights) return
      const session = await context.queryClient.ensureQueryData(sessionQuery)
      if (!rights.some((right) => session.rights.includes(right)))
        throw new ApiProblem({ status: 403, code: 'page-not-yours', ...shellText.notYours })
    },
  })
}

/** A page outside the frame, for everyone (signing in, first set-up). */
export function openPage(path: string, component: RouteComponent) {
  return createRoute({ getParentRoute: () => rootRoute, path, component })
}

/** Ids in addresses are numbers; anything else was mistyped and leads nowhere. */
function hasProperIds(params: Record<string, string>): boolean {
  return Object.entries(params).every(([name, value]) => !name.endsWith('Id') || /^\d{1,18}$/.test(value))
}
