import { parseArgs } from 'node:util'
import { describeVerification, verifyLedger } from '../areas/ledger/index.ts'
import { type Command, printJson } from './usage.ts'
import { withInstallation } from './with-installation.ts'

export const ledgerVerify: Command = {
  words: ['ledger', 'verify'],
  summary: 'kiểm tra nhật ký: tìm mục đầu tiên bị sửa, mất hoặc đảo',
  help: `neuguong ledger verify [--json]

Đi hết chuỗi ghi việc. Mã thoát 0: nguyên vẹn; 1: có mục bị sửa, mất hoặc đảo (nêu mục đầu tiên).`,
  async run(args) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
    const verification = await withInstallation((act) => verifyLedger(act))
    if (values.json) printJson(verification)
    else process.stderr.write(`${describeVerification(verification)}\n`)
    return verification.ok ? 0 : 1
  },
}
