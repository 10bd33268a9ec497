import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

const managers = ['manage-templates']

export const routes = [
  page(
    '/quan-tri/mau-van-ban',
    lazyRouteComponent(() => import('./TemplatesPage.tsx'), 'TemplatesPage'),
    managers,
  ),
  page(
    '/quan-tri/mau-van-ban/$key',
    lazyRouteComponent(() => import('./TemplatePage.tsx'), 'TemplatePage'),
    managers,
  ),
]
