import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/don-doc',
    lazyRouteComponent(() => import('./BoardPage.tsx'), 'BoardPage'),
  ),
  page(
    '/don-doc/don-vi/$unitId',
    lazyRouteComponent(() => import('./BoardPage.tsx'), 'UnitBoardPage'),
  ),
  page(
    '/don-doc/nhac-viec',
    lazyRouteComponent(() => import('./RemindersPage.tsx'), 'RemindersPage'),
  ),
]
