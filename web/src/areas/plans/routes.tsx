import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/ke-hoach/doc',
    lazyRouteComponent(() => import('./reading/ReadPlanPage.tsx'), 'ReadPlanPage'),
  ),
  page(
    '/ke-hoach/doc/$readingId',
    lazyRouteComponent(() => import('./reading/ReadingPage.tsx'), 'ReadingPage'),
  ),
  page(
    '/ke-hoach',
    lazyRouteComponent(() => import('./at-work/PlansPage.tsx'), 'PlansPage'),
  ),
  page(
    '/ke-hoach/soan',
    lazyRouteComponent(() => import('./at-work/WritePlanPage.tsx'), 'WritePlanPage'),
  ),
  page(
    '/ke-hoach/$planId',
    lazyRouteComponent(() => import('./at-work/PlanPage.tsx'), 'PlanPage'),
  ),
  page(
    '/nhiem-vu',
    lazyRouteComponent(() => import('./at-work/TasksPage.tsx'), 'TasksPage'),
  ),
  page(
    '/nhiem-vu/$taskId',
    lazyRouteComponent(() => import('./at-work/TaskPage.tsx'), 'TaskPage'),
  ),
  page(
    '/vuong-mac',
    lazyRouteComponent(() => import('./at-work/DifficultiesPage.tsx'), 'DifficultiesPage'),
  ),
  page(
    '/ke-hoach/$planId/tien-do',
    lazyRouteComponent(() => import('./reports/ProgressPage.tsx'), 'ProgressPage'),
  ),
  page(
    '/ke-hoach/$planId/cap-duoi',
    lazyRouteComponent(() => import('./cascade/CascadePage.tsx'), 'CascadePage'),
  ),
  page(
    '/ke-hoach/$planId/cap-duoi/lap',
    lazyRouteComponent(() => import('./cascade/ChildPlanPage.tsx'), 'ChildPlanPage'),
  ),
  page(
    '/ke-hoach/$planId/nam-sau',
    lazyRouteComponent(() => import('./next-year/NextYearPage.tsx'), 'NextYearPage'),
  ),
]
