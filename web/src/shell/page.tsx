import { createRoute, type RouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root.tsx'
import { signedInRoute } from './signed-in.tsx'

/** A page inside the frame, for signed-in people; give the component by `lazyRouteComponent`. */
export function page(path: string, component: RouteComponent) {
  return createRoute({ getParentRoute: () => signedInRoute, path, component })
}

/** A page outside the frame, for everyone (signing in, first set-up). */
export function openPage(path: string, component: RouteComponent) {
  return createRoute({ getParentRoute: () => rootRoute, path, component })
}
