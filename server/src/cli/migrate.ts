import type { Command } from './usage.ts'
import { withInstallation } from './with-installation.ts'

export const migrateCommand: Command = {
  words: ['migrate'],
  summary: 'nâng cơ sở dữ liệu lên bản mới nhất',
  help: `neuguong migrate

Chạy các tệp nâng cấp còn thiếu, mỗi tệp một giao dịch, chỉ đi tới. Chạy lại không đổi gì.`,
  async run() {
    return withInstallation(async (_act, { migrated }) => {
      process.stderr.write(
        migrated.length ? `Đã chạy: ${migrated.join(', ')}\n` : 'Cơ sở dữ liệu đã ở bản mới nhất.\n',
      )
      return 0
    })
  },
}
