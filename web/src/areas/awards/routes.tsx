import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/so-vang',
    lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
    ['see-awards'],
  ),
  page(
    '/so-vang/ghi',
    lazyRouteComponent(() => import('./NewAwardPage.tsx'), 'NewAwardPage'),
    ['manage-awards'],
  ),
  page(
    '/so-vang/nguoi/$holderId',
    lazyRouteComponent(() => import('./HolderPage.tsx'), 'HolderPage'),
    ['see-awards'],
  ),
  page(
    '/so-vang/quyet-dinh/$decisionId',
    lazyRouteComponent(() => import('./DecisionPage.tsx'), 'DecisionPage'),
    ['see-awards'],
  ),
  page(
    '/so-vang/nhap',
    lazyRouteComponent(() => import('./import/ImportsPage.tsx'), 'ImportsPage'),
    ['manage-awards'],
  ),
  page(
    '/so-vang/nhap/$importId',
    lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
    ['see-awards'],
  ),
]
