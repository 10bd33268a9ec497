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
    ['manage-plans'],
  ),
  page(
    '/ke-hoach',
    lazyRouteComponent(() => import('./at-work/PlansPage.tsx'), 'PlansPage'),
    ['see-plans'],
  ),
  page(
    '/ke-hoach/soan',
    lazyRouteComponent(() => import('./at-work/WritePlanPage.tsx'), 'WritePlanPage'),
    ['manage-plans'],
  ),
  page(
    '/ke-hoach/$planId',
    lazyRouteComponent(() => import('./at-work/PlanPage.tsx'), 'PlanPage'),
    ['see-plans'],
  ),
  page(
    '/nhiem-vu',
    lazyRouteComponent(() => import('./at-work/TasksPage.tsx'), 'TasksPage'),
    ['see-plans'],
  ),
  page(
    '/nhiem-vu/$taskId',
    lazyRouteComponent(() => import('./at-work/TaskPage.tsx'), 'TaskPage'),
    ['see-plans'],
  ),
  page(
    '/vuong-mac',
    lazyRouteComponent(() => import('./at-work/DifficultiesPage.tsx'), 'DifficultiesPage'),
    ['see-plans'],
  ),
  page(
    '/ke-hoach/$planId/tien-do',
    lazyRouteComponent(() => import('./reports/ProgressPage.tsx'), 'ProgressPage'),
    ['see-plans'],
  ),
  page(
    '/ke-hoach/$planId/bao-cao/$reportId',
    lazyRouteComponent(() => import('./reports/IssuedReportPage.tsx'), 'IssuedReportPage'),
    ['see-plans'],
  ),
  page(
    '/ke-hoach/$planId/cap-duoi',
    lazyRouteComponent(() => import('./cascade/CascadePage.tsx'), 'CascadePage'),
    ['see-plans'],
  ),
  page(
    '/ke-hoach/$planId/cap-duoi/lap',
    lazyRouteComponent(() => import('./cascade/ChildPlanPage.tsx'), 'ChildPlanPage'),
    ['manage-plans'],
  ),
  page(
    '/ke-hoach/$planId/nam-sau',
    lazyRouteComponent(() => import('./next-year/NextYearPage.tsx'), 'NextYearPage'),
    ['manage-plans'],
  ),
]
