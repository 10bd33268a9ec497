import type { Platform } from '../../platform/act.ts'
import { version } from '../../platform/version.ts'
import { isRole, roleLabels } from './domain/roles.ts'
import { SAMPLE_PASSWORD } from './sample-password.ts'
import type { InstallationView } from './schemas.ts'
import { readInstallation, readSampleAccounts } from './store-installation.ts'

/** What the sign-in page says of this installation; the accounts to try only where everything in it is a sample. */
export async function viewInstallation(platform: Pick<Platform, 'db'>): Promise<InstallationView> {
  const installation = await readInstallation(platform.db)
  if (!installation) return { kind: 'empty', authorityName: null, version }
  const { kind, authorityName } = installation
  if (kind === 'real') return { kind, authorityName, version }
  const accounts = await readSampleAccounts(platform.db)
  const sampleAccounts = accounts.map(({ username, displayName, role, unitName }) => ({
    username,
    displayName,
    role,
    roleLabel: isRole(role) ? roleLabels[role] : role,
    unitName,
    password: SAMPLE_PASSWORD,
  }))
  return { kind, authorityName, version, sampleAccounts }
}
