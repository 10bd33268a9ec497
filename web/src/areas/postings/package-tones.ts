import type { PackageView } from '@server/areas/nominations/schemas-packages.ts'
import type { Tone } from '../../ui/index.ts'

export const packageTones: Record<PackageView['state'], Tone> = {
  preparing: 'grey',
  sent: 'amber',
  received: 'amber',
  'asked-for-more': 'red',
  'at-ministry': 'amber',
  submitted: 'amber',
  decided: 'green',
  refused: 'red',
}
