import type { Platform } from '../../platform/act.ts'
import { isRole, roleLabels } from './domain/roles.ts'
import { SAMPLE_PASSWORD } from './sample-password.ts'
import { prepareSetUp } from './set-up-installation.ts'
import { readSampleAccounts } from './store-installation.ts'
import { viewInstallation } from './view-installation.ts'

/** What the console says about signing in: the sample accounts, or how to set up a real installation. */
export async function describeWayIn(platform: Platform): Promise<string> {
  const code = await prepareSetUp(platform)
  if (code !== null)
    return `
CÀI ĐẶT LẦN ĐẦU: mở địa chỉ trên bằng trình duyệt rồi nhập mã cài đặt

  ${code}

Mã dùng một lần, cũng nằm trong tệp secrets/setup-code của thư mục dữ liệu.
`
  const { kind } = await viewInstallation(platform)
  if (kind !== 'sample') return ''
  const accounts = await readSampleAccounts(platform.db)
  const width = Math.max(...accounts.map((account) => account.username.length))
  const lines = accounts.map(({ username, displayName, role, unitName }) => {
    const label = isRole(role) ? roleLabels[role] : role
    return `  ${username.padEnd(width)}   ${label}, ${unitName} (${displayName})`
  })
  return `
DỮ LIỆU MẪU: tỉnh An Bình là hư cấu; không dùng cài đặt này cho việc thật.
Tài khoản mẫu, chung mật khẩu ${SAMPLE_PASSWORD}

${lines.join('\n')}

Dừng: Ctrl-C. Cài đặt thật: SAMPLE=no DATA_DIR=thư-mục-mới npm start
`
}
