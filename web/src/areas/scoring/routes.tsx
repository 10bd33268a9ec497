import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/to-chuc/cum-khoi/$clusterId/xep-hang',
    lazyRouteComponent(() => import('./RankingPage.tsx'), 'RankingPage'),
    ['see-organisation'],
  ),
]
