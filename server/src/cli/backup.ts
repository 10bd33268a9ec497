import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readBackup } from '../platform/backup/read-backup.ts'
import { writeBackup } from '../platform/backup/write-backup.ts'
import { isRefusal, type Refusal } from '../platform/refusal.ts'
import { version } from '../platform/version.ts'
import { type Command, Refused, Usage } from './usage.ts'
import { withInstallation } from './with-installation.ts'

export const backup: Command = {
  words: ['backup'],
  summary: 'sao lưu toàn bộ dữ liệu và tệp vào một tệp .tar.gz',
  help: `neuguong backup TỆP

Ghi mọi bảng (cùng một thời điểm) và mọi tệp đã lưu vào TỆP (.tar.gz). Máy chủ vẫn chạy được trong lúc sao lưu.`,
  async run(args) {
    const file = oneFile(args)
    if (existsSync(file))
      throw new Refused(`${file}: đã có tệp này. Hãy chọn tên khác; bản sao lưu cũ không bị ghi đè.`)
    return withInstallation(async (act, installation) => {
      const source = {
        ownerUrl: installation.ownerUrl,
        schema: installation.schema,
        filesFolder: join(act.config.dataDir, 'files'),
        version,
        takenAt: act.clock.now().toISOString(),
      }
      const manifest = await writeBackup(source, file)
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      process.stderr.write(
        `Đã sao lưu ${rows.toLocaleString('vi')} dòng và ${manifest.files} tệp vào ${file}\n`,
      )
      return 0
    })
  },
}

export const restore: Command = {
  words: ['restore'],
  summary: 'khôi phục một bản sao lưu vào thư mục dữ liệu còn trống',
  help: `neuguong restore TỆP

Khôi phục bản sao lưu vào một cài đặt chưa có tài khoản nào (thường là DATA_DIR mới). Tất cả hoặc không gì cả.`,
  async run(args) {
    const file = oneFile(args)
    if (!existsSync(file)) throw new Refused(`${file}: không có tệp này.`)
    return withInstallation(async (act, installation) => {
      const filesFolder = join(act.config.dataDir, 'files')
      const result = await readBackup(file, {
        ownerUrl: installation.ownerUrl,
        schema: installation.schema,
        filesFolder,
      })
      if (isRefusal(result)) throw new Refused(describeRestoreRefusal(result))
      process.stderr.write(
        `Đã khôi phục bản sao lưu lúc ${result.takenAt}: ${result.files} tệp, nhật ký tới mục ${result.ledgerHead.seq}.\n`,
      )
      return 0
    })
  },
}

function describeRestoreRefusal({ code, values }: Refusal): string {
  if (code === 'installation-not-empty')
    return 'Cài đặt này đã có dữ liệu nên không khôi phục đè lên. Hãy đặt DATA_DIR tới một thư mục mới rồi chạy lại.'
  if (code === 'backup-of-other-migrations')
    return `Bản sao lưu do phiên bản ${values.version} ghi, khác cấu trúc dữ liệu của phiên bản này. Hãy khôi phục bằng đúng phiên bản đó rồi nâng cấp.`
  return `${values.file}: không đọc được bản sao lưu (${values.reason}). Hãy chọn đúng tệp .tar.gz do lệnh backup ghi.`
}

function oneFile(args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  if (positionals.length !== 1) throw new Usage('Cần đúng một TỆP.')
  return resolve(positionals[0]!)
}
