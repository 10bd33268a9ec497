import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/don-doc',
    lazyRouteComponent(() => import('./BoardPage.tsx'), 'BoardPage'),
    ['see-plans'],
  ),
  page(
    '/don-doc/don-vi/$unitId',
    lazyRouteComponent(() => import('./BoardPage.tsx'), 'UnitBoardPage'),
    ['see-plans'],
  ),
  page(
    '/don-doc/nhac-viec',
    lazyRouteComponent(() => import('./RemindersPage.tsx'), 'RemindersPage'),
    ['send-reminders'],
  ),
]
