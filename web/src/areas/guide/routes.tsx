import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/huong-dan',
    lazyRouteComponent(() => import('./GuidePage.tsx'), 'GuidePage'),
  ),
  page(
    '/huong-dan/$chapter',
    lazyRouteComponent(() => import('./GuidePage.tsx'), 'ChapterPage'),
  ),
]
