import type { AnyRoute } from '@tanstack/react-router'
import { NotFound } from './shell/NotFound.tsx'
import { page } from './shell/page.tsx'
import { rootRoute } from './shell/root.tsx'
import { signedInRoute } from './shell/signed-in.tsx'

/** What `areas/<area>/routes.tsx` exports: pages inside the frame, and the few outside it. */
type AreaRoutes = { routes?: AnyRoute[]; openRoutes?: AnyRoute[] }

const areas = Object.values(import.meta.glob<AreaRoutes>('./areas/*/routes.tsx', { eager: true }))

/** The index of the UI: every page of every area. */
export const routeTree = rootRoute.addChildren([
  signedInRoute.addChildren([...areas.flatMap((area) => area.routes ?? []), page('$', NotFound)]),
  ...areas.flatMap((area) => area.openRoutes ?? []),
])
