import { parseArgs } from 'node:util'
import { createAccount } from '../areas/access/index.ts'
import { describeRefusal } from '../platform/http/catalogue.ts'
import { isRefusal } from '../platform/refusal.ts'
import { type Command, printJson, Refused, Usage } from './usage.ts'
import { withInstallation } from './with-installation.ts'

export const accountCreate: Command = {
  words: ['account', 'create'],
  summary: 'tạo tài khoản với mật khẩu dùng một lần',
  help: `neuguong account create --username TÊN --name "HỌ TÊN" --role VAI_TRÒ [--unit MÃ_ĐƠN_VỊ] [--email ĐỊA_CHỈ] [--json]

Tạo tài khoản, in mật khẩu dùng một lần (phải đổi khi đăng nhập lần đầu). Không có --unit: đơn vị gốc của cơ quan.
Vai trò: unit-officer, unit-leader, standing-officer, standing-head, council-secretary, council-member,
deciding-authority, cluster-head, nominee, administrator`,
  async run(args) {
    const text = { type: 'string' } as const
    const options = {
      username: text,
      name: text,
      role: text,
      unit: text,
      email: text,
      json: { type: 'boolean' } as const,
    }
    const { values } = parseArgs({ args, options })
    if (!values.username || !values.name || !values.role)
      throw new Usage('Thiếu --username, --name hoặc --role.')
    const input = {
      username: values.username,
      displayName: values.name,
      role: values.role,
      unitId: values.unit ?? null,
      email: values.email ?? null,
    }
    const made = await withInstallation((act) => createAccount(act, input))
    if (isRefusal(made)) throw new Refused(describeRefusal(made).detail)
    if (values.json) printJson(made)
    else
      process.stderr.write(
        `Đã tạo tài khoản ${made.username}. Mật khẩu dùng một lần: ${made.oneTimePassword}\n`,
      )
    return 0
  },
}
