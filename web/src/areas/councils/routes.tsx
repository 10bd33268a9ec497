import { lazyRouteComponent } from '@tanstack/react-router'
import { openPage, page } from '../../shell/page.tsx'

const anyone = ['manage-sessions', 'count-ballots', 'vote-in-council']

export const routes = [
  page(
    '/hop',
    lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
    anyone,
  ),
  page(
    '/hop/$sessionId',
    lazyRouteComponent(() => import('./SessionPage.tsx'), 'SessionPage'),
    anyone,
  ),
  page(
    '/hop/$sessionId/bo-phieu',
    lazyRouteComponent(() => import('./VotePage.tsx'), 'VotePage'),
    anyone,
  ),
  page(
    '/hop/$sessionId/kiem-phieu',
    lazyRouteComponent(() => import('./CountPage.tsx'), 'CountPage'),
    ['count-ballots', 'manage-sessions'],
  ),
  page(
    '/hop/$sessionId/bien-ban',
    lazyRouteComponent(() => import('./RecordsPage.tsx'), 'RecordsPage'),
    ['count-ballots', 'manage-sessions'],
  ),
]

/** The wall has no frame around it. */
export const openRoutes = [
  openPage(
    '/hop/$sessionId/trinh-chieu',
    lazyRouteComponent(() => import('./ProjectorPage.tsx'), 'ProjectorPage'),
  ),
]
