import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/quyet-dinh',
    lazyRouteComponent(() => import('./DecisionsPage.tsx'), 'DecisionsPage'),
    ['see-decisions'],
  ),
  page(
    '/quyet-dinh/soan',
    lazyRouteComponent(() => import('./NewDecisionPage.tsx'), 'NewDecisionPage'),
    ['draft-decisions'],
  ),
  page(
    '/quyet-dinh/quy-khen-thuong',
    lazyRouteComponent(() => import('./FundPage.tsx'), 'FundPage'),
    ['pay-bonuses'],
  ),
  page(
    '/quyet-dinh/$decisionId',
    lazyRouteComponent(() => import('./DecisionPage.tsx'), 'DecisionPage'),
    ['see-decisions'],
  ),
]
