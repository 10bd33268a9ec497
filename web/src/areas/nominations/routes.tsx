import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

const see = ['see-nominations']

export const routes = [
  page(
    '/dot-xet',
    lazyRouteComponent(() => import('./RoundsPage.tsx'), 'RoundsPage'),
    see,
  ),
  page(
    '/dot-xet/mo',
    lazyRouteComponent(() => import('./OpenRoundPage.tsx'), 'OpenRoundPage'),
    ['manage-rounds'],
  ),
  page(
    '/dot-xet/$roundId',
    lazyRouteComponent(() => import('./RoundPage.tsx'), 'RoundPage'),
    see,
  ),
  page(
    '/dot-xet/$roundId/tham-dinh',
    lazyRouteComponent(() => import('./AppraisalPage.tsx'), 'AppraisalPage'),
    see,
  ),
  page(
    '/ho-so/$dossierId',
    lazyRouteComponent(() => import('./DossierPage.tsx'), 'DossierPage'),
    see,
  ),
  page(
    '/ho-so/$dossierId/lan-gui/$version',
    lazyRouteComponent(() => import('./VersionPage.tsx'), 'VersionPage'),
    see,
  ),
  page(
    '/de-nghi/$nominationId',
    lazyRouteComponent(() => import('./NominationPage.tsx'), 'NominationPage'),
    see,
  ),
]
