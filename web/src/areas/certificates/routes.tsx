import { lazyRouteComponent } from '@tanstack/react-router'
import { openPage, page } from '../../shell/page.tsx'

const rights = ['print-certificates']

export const routes = [
  page(
    '/bang-khen',
    lazyRouteComponent(() => import('./BatchesPage.tsx'), 'BatchesPage'),
    rights,
  ),
  page(
    '/bang-khen/lo-moi',
    lazyRouteComponent(() => import('./NewBatchPage.tsx'), 'NewBatchPage'),
    rights,
  ),
  page(
    '/bang-khen/lo/$batchId',
    lazyRouteComponent(() => import('./BatchPage.tsx'), 'BatchPage'),
    rights,
  ),
  page(
    '/bang-khen/mau',
    lazyRouteComponent(() => import('./LayoutsPage.tsx'), 'LayoutsPage'),
    rights,
  ),
  page(
    '/bang-khen/mau/$layoutId',
    lazyRouteComponent(() => import('./LayoutPage.tsx'), 'LayoutPage'),
    rights,
  ),
  page(
    '/bang-khen/may-in',
    lazyRouteComponent(() => import('./PrintersPage.tsx'), 'PrintersPage'),
    rights,
  ),
]

export const openRoutes = [
  openPage(
    '/kiem-tra',
    lazyRouteComponent(() => import('./CheckPage.tsx'), 'CheckPage'),
  ),
  openPage(
    '/kiem-tra/$code',
    lazyRouteComponent(() => import('./CheckPage.tsx'), 'CheckPage'),
  ),
]
