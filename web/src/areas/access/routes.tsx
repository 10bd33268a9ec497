import { lazyRouteComponent } from '@tanstack/react-router'
import { openPage, page } from '../../shell/page.tsx'

export const openRoutes = [
  openPage(
    '/dang-nhap',
    lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
  ),
  openPage(
    '/cai-dat',
    lazyRouteComponent(() => import('./SetUpPage.tsx'), 'SetUpPage'),
  ),
]

export const routes = [
  page(
    '/toi/mat-khau',
    lazyRouteComponent(() => import('./PasswordPage.tsx'), 'PasswordPage'),
  ),
  page(
    '/toi/phien-dang-nhap',
    lazyRouteComponent(() => import('./SessionsPage.tsx'), 'SessionsPage'),
  ),
  page(
    '/toi/xac-thuc-hai-lop',
    lazyRouteComponent(() => import('./SecondFactorPage.tsx'), 'SecondFactorPage'),
  ),
  page(
    '/toi/uy-quyen',
    lazyRouteComponent(() => import('./DeputiesPage.tsx'), 'DeputiesPage'),
  ),
  page(
    '/quan-tri/tai-khoan',
    lazyRouteComponent(() => import('./AccountsPage.tsx'), 'AccountsPage'),
    ['manage-accounts'],
  ),
  page(
    '/quan-tri/tai-khoan/$accountId',
    lazyRouteComponent(() => import('./AccountPage.tsx'), 'AccountPage'),
    ['manage-accounts'],
  ),
  page(
    '/quan-tri/nhat-ky',
    lazyRouteComponent(() => import('./LedgerPage.tsx'), 'LedgerPage'),
    ['see-ledger'],
  ),
]
