import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

const anyone = ['enter-resistance-records', 'manage-resistance-records']

export const routes = [
  page(
    '/khang-chien',
    lazyRouteComponent(() => import('./RecordsPage.tsx'), 'RecordsPage'),
    anyone,
  ),
  page(
    '/khang-chien/dot',
    lazyRouteComponent(() => import('./BatchesPage.tsx'), 'BatchesPage'),
    anyone,
  ),
  page(
    '/khang-chien/dot/$batchId',
    lazyRouteComponent(() => import('./BatchPage.tsx'), 'BatchPage'),
    anyone,
  ),
  page(
    '/khang-chien/tien-do',
    lazyRouteComponent(() => import('./ProgressPage.tsx'), 'ProgressPage'),
    anyone,
  ),
  page(
    '/khang-chien/ban-ghi/$recordId',
    lazyRouteComponent(() => import('./RecordPage.tsx'), 'RecordPage'),
    anyone,
  ),
  page(
    '/khang-chien/ban-ghi/$recordId/nhap',
    lazyRouteComponent(() => import('./EntryPage.tsx'), 'EntryPage'),
    anyone,
  ),
  page(
    '/khang-chien/ban-ghi/$recordId/doi-chieu',
    lazyRouteComponent(() => import('./ComparePage.tsx'), 'ComparePage'),
    anyone,
  ),
]
