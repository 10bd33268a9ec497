import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { describeReadRefusal, readPlanFile } from '../areas/plans/index.ts'
import { isRefusal, refuse } from '../platform/refusal.ts'
import { summariseReading } from './summarise-reading.ts'
import { type Command, printJson, Refused, Usage } from './usage.ts'

const mostBytes = 25 * 1024 * 1024

export const planRead: Command = {
  words: ['plan', 'read'],
  summary: 'đọc một kế hoạch (.docx, .pdf, .txt) thành nhiệm vụ và các chỗ cần hỏi',
  help: `neuguong plan read TỆP [--json]

Đọc kế hoạch công tác thi đua, khen thưởng: số, ngày, cơ quan ban hành, nhiệm vụ, thời gian, cơ quan chủ trì, phối hợp,
và những chỗ người đọc cẩn thận sẽ hỏi lại. --json: toàn bộ kết quả ra màn hình theo hợp đồng dữ liệu. Không ghi gì.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new Usage('Cần đúng một TỆP.')
    const path = resolve(file)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) throw new Refused(`${file}: không có tệp này, hoặc đó không phải là tệp.`)
    if (found.size > mostBytes)
      throw new Refused(describeReadRefusal(refuse('too-large', { sizeBytes: found.size }), file))
    const result = await readPlanFile(await readFile(path), basename(path))
    if (isRefusal(result)) throw new Refused(describeReadRefusal(result, file))
    if (values.json) printJson(result.reading)
    else process.stdout.write(summariseReading(result.reading))
    return 0
  },
}
