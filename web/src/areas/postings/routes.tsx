import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

const see = ['see-nominations']

export const routes = [
  page(
    '/niem-yet',
    lazyRouteComponent(() => import('./PostingsPage.tsx'), 'PostingsPage'),
    see,
  ),
  page(
    '/niem-yet/lap',
    lazyRouteComponent(() => import('./NewPostingPage.tsx'), 'NewPostingPage'),
    ['manage-postings'],
  ),
  page(
    '/niem-yet/$postingId',
    lazyRouteComponent(() => import('./PostingPage.tsx'), 'PostingPage'),
    see,
  ),
  page(
    '/xin-y-kien',
    lazyRouteComponent(() => import('./OpinionsPage.tsx'), 'OpinionsPage'),
    see,
  ),
  page(
    '/xin-y-kien/lap',
    lazyRouteComponent(() => import('./NewOpinionPage.tsx'), 'NewOpinionPage'),
    ['manage-opinions'],
  ),
  page(
    '/xin-y-kien/$requestId',
    lazyRouteComponent(() => import('./OpinionPage.tsx'), 'OpinionPage'),
    see,
  ),
  page(
    '/trinh-cap-tren',
    lazyRouteComponent(() => import('./PackagesPage.tsx'), 'PackagesPage'),
    see,
  ),
  page(
    '/trinh-cap-tren/lap',
    lazyRouteComponent(() => import('./NewPackagePage.tsx'), 'NewPackagePage'),
    ['manage-packages'],
  ),
  page(
    '/trinh-cap-tren/$packageId',
    lazyRouteComponent(() => import('./PackagePage.tsx'), 'PackagePage'),
    see,
  ),
]
