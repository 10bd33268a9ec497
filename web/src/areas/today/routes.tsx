import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/',
    lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
  ),
]
