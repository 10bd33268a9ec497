import { closest } from '../platform/text/closest.ts'
import { accountCreate } from './account-create.ts'
import { awardsImport, awardsUndo } from './awards-import.ts'
import { awardsSearch } from './awards-search.ts'
import { backup, restore } from './backup.ts'
import { eligibilityCheck } from './eligibility-check.ts'
import { lawAwards, lawCheck, lawShow } from './law.ts'
import { lawDryRun } from './law-dry-run.ts'
import { ledgerVerify } from './ledger-verify.ts'
import { migrateCommand } from './migrate.ts'
import { planRead } from './plan-read.ts'
import { sampleLoad } from './sample-load.ts'
import { serveCommand } from './serve.ts'
import type { Command } from './usage.ts'

export const commands: Command[] = [
  serveCommand,
  migrateCommand,
  planRead,
  lawShow,
  lawAwards,
  lawCheck,
  lawDryRun,
  eligibilityCheck,
  awardsSearch,
  awardsImport,
  awardsUndo,
  backup,
  restore,
  ledgerVerify,
  accountCreate,
  sampleLoad,
]

export function generalHelp(typed?: string): string {
  const width = Math.max(...commands.map((command) => command.words.join(' ').length))
  const lines = commands.map((command) => `  ${command.words.join(' ').padEnd(width)}   ${command.summary}`)
  const near =
    typed && !typed.startsWith('-')
      ? closest(
          typed,
          commands.map((command) => command.words[0]!),
        )
      : null
  const unknown =
    typed && !typed.startsWith('-')
      ? `Không có lệnh "${typed}".${near ? ` Ý bạn là "${near}"?` : ''}\n\n`
      : ''
  return `${unknown}Nêu Gương: hệ thống nghiệp vụ thi đua, khen thưởng

Cách gọi: npm run -s neuguong -- LỆNH [tham số]      (LỆNH --help: hướng dẫn riêng)

${lines.join('\n')}

Môi trường: PORT (3000), HOST (127.0.0.1), DATA_DIR (./data), DATABASE_URL (không đặt: PostgreSQL đi kèm trong DATA_DIR)
Mã thoát: 0 xong; 1 dữ liệu vào bị từ chối, kèm một câu giải thích; 2 gọi sai cách.
`
}
