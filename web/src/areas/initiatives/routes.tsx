import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

export const routes = [
  page(
    '/sang-kien',
    lazyRouteComponent(() => import('./InitiativesPage.tsx'), 'InitiativesPage'),
    ['register-emulation', 'approve-registrations', 'manage-sessions', 'manage-awards'],
  ),
]
