import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from '../../shell/page.tsx'

const anyone = ['register-emulation', 'approve-registrations', 'collect-registrations']

export const routes = [
  page(
    '/dang-ky',
    lazyRouteComponent(() => import('./CallsPage.tsx'), 'CallsPage'),
    anyone,
  ),
  page(
    '/dang-ky/$callId',
    lazyRouteComponent(() => import('./CallPage.tsx'), 'CallPage'),
    anyone,
  ),
  page(
    '/dang-ky/don-vi/$registrationId',
    lazyRouteComponent(() => import('./RegistrationPage.tsx'), 'RegistrationPage'),
    anyone,
  ),
]
