import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/khang-chien',
    lazyRouteComponent(() => import('./RecordsPage.tsx'), 'RecordsPage'),
  ),
  page(
    '/khang-chien/dot',
    lazyRouteComponent(() => import('./BatchesPage.tsx'), 'BatchesPage'),
  ),
  page(
    '/khang-chien/dot/$batchId',
    lazyRouteComponent(() => import('./BatchPage.tsx'), 'BatchPage'),
  ),
  page(
    '/khang-chien/tien-do',
    lazyRouteComponent(() => import('./ProgressPage.tsx'), 'ProgressPage'),
  ),
  page(
    '/khang-chien/ban-ghi/$recordId',
    lazyRouteComponent(() => import('./RecordPage.tsx'), 'RecordPage'),
  ),
  page(
    '/khang-chien/ban-ghi/$recordId/nhap',
    lazyRouteComponent(() => import('./EntryPage.tsx'), 'EntryPage'),
  ),
  page(
    '/khang-chien/ban-ghi/$recordId/doi-chieu',
    lazyRouteComponent(() => import('./ComparePage.tsx'), 'ComparePage'),
  ),
]
