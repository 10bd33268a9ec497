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
]
