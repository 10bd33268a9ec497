import { lazyRouteComponent } from '@tanstack/react-router'
import { openPage, page } from '../../shell/page.tsx'

const rights = ['manage-award-items']

export const routes = [
  page(
    '/hien-vat',
    lazyRouteComponent(() => import('./StockPage.tsx'), 'StockPage'),
    rights,
  ),
  page(
    '/hien-vat/kho/$kindId',
    lazyRouteComponent(() => import('./KindPage.tsx'), 'KindPage'),
    rights,
  ),
  page(
    '/hien-vat/giao-nhan',
    lazyRouteComponent(() => import('./HandoversPage.tsx'), 'HandoversPage'),
    rights,
  ),
  page(
    '/hien-vat/ho-so',
    lazyRouteComponent(() => import('./RequestsPage.tsx'), 'RequestsPage'),
    rights,
  ),
  page(
    '/hien-vat/ho-so/$requestId',
    lazyRouteComponent(() => import('./RequestPage.tsx'), 'RequestPage'),
    rights,
  ),
]

export const openRoutes = [
  openPage(
    '/tra-cuu-ho-so',
    lazyRouteComponent(() => import('./PublicRequestPage.tsx'), 'PublicRequestPage'),
  ),
  openPage(
    '/tra-cuu-ho-so/$receiptNumber',
    lazyRouteComponent(() => import('./PublicRequestPage.tsx'), 'PublicRequestPage'),
  ),
]
