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
    lazyRouteComponent(() => import('./work/PlansPage.tsx'), 'PlansPage'),
  ),
  page(
    '/ke-hoach/soan',
    lazyRouteComponent(() => import('./work/WritePlanPage.tsx'), 'WritePlanPage'),
  ),
  page(
    '/ke-hoach/$planId',
    lazyRouteComponent(() => import('./work/PlanPage.tsx'), 'PlanPage'),
  ),
  page(
    '/nhiem-vu',
    lazyRouteComponent(() => import('./work/TasksPage.tsx'), 'TasksPage'),
  ),
  page(
    '/nhiem-vu/$taskId',
    lazyRouteComponent(() => import('./work/TaskPage.tsx'), 'TaskPage'),
  ),
  page(
    '/vuong-mac',
    lazyRouteComponent(() => import('./work/DifficultiesPage.tsx'), 'DifficultiesPage'),
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
