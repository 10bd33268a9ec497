import type { RegistrationView } from '@server/areas/registrations/schemas.ts'
import type { Tone } from '../../ui/index.ts'

export const statusTones: Record<RegistrationView['status'], Tone> = {
  draft: 'grey',
  approved: 'amber',
  sent: 'green',
  accepted: 'green',
}
