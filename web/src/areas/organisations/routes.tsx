import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/to-chuc',
    lazyRouteComponent(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
    ['see-organisation'],
  ),
  page(
    '/to-chuc/don-vi/$unitId',
    lazyRouteComponent(() => import('./UnitPage.tsx'), 'UnitPage'),
    ['see-organisation'],
  ),
  page(
    '/to-chuc/nhap-tep',
    lazyRouteComponent(() => import('./ImportPage.tsx'), 'ImportPage'),
    ['manage-organisation'],
  ),
  page(
    '/to-chuc/cum-khoi',
    lazyRouteComponent(() => import('./ClustersPage.tsx'), 'ClustersPage'),
    ['see-organisation'],
  ),
  page(
    '/to-chuc/hoi-dong',
    lazyRouteComponent(() => import('./CouncilsPage.tsx'), 'CouncilsPage'),
    ['see-organisation'],
  ),
  page(
    '/to-chuc/hoi-dong/$councilId',
    lazyRouteComponent(() => import('./CouncilPage.tsx'), 'CouncilPage'),
    ['see-organisation'],
  ),
]
