import { lazyRouteComponent } from '@tanstack/react-router'
import { openPage } from '../../shell/page.tsx'

export const openRoutes = [
  openPage(
    '/cong-khai',
    lazyRouteComponent(() => import('./PublicPostingsPage.tsx'), 'PublicPostingsPage'),
  ),
  openPage(
    '/cong-khai/$postingId',
    lazyRouteComponent(() => import('./PublicPostingPage.tsx'), 'PublicPostingPage'),
  ),
]
