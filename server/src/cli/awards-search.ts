import { parseArgs } from 'node:util'
import { listAwards } from '../areas/awards/index.ts'
import { type Command, printJson, Usage } from './usage.ts'
import { withInstallation } from './with-installation.ts'

export const awardsSearch: Command = {
  words: ['awards', 'search'],
  summary: 'tìm người, tập thể trong Sổ vàng',
  help: `neuguong awards search CHỮ [--json] [--limit SỐ] [--after CON_TRỎ] [--anywhere]

Tìm theo tên (có dấu hoặc không dấu; đúng dấu đứng trước), đơn vị, hình thức, năm, quyết định, nơi ở; mới nhất trước.
--limit: số dòng mỗi trang (50, nhiều nhất 200). --after: con trỏ "next" của trang trước. --anywhere: chữ nằm ở bất kỳ đâu
trong bản ghi, kể cả khi có người mang tên ấy. --json: theo hợp đồng dữ liệu.`,
  async run(args) {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: flag, limit: text, after: text, anywhere: flag },
    })
    if (positionals.length === 0) throw new Usage('Thiếu CHỮ cần tìm.')
    const limit = Number(values.limit ?? 50)
    if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw new Usage('--limit từ 1 đến 200.')
    const found = await withInstallation((act) =>
      listAwards(act, { q: positionals.join(' '), limit, after: values.after, anywhere: values.anywhere }),
    )
    if (values.json) {
      const rows = found.rows.map((row) => ({
        holder: row.holder,
        holderKind: row.holderKind,
        birthYear: row.birthYear,
        unit: row.unit,
        award: row.award,
        decision: row.decision,
        decidedOn: row.decidedOn,
        year: row.year,
        state: row.state,
      }))
      printJson({ total: found.total, totalIsMore: found.totalIsMore, rows, next: found.next })
      return 0
    }
    const more = found.totalIsMore ? 'hơn ' : ''
    process.stderr.write(`${more}${(found.total ?? 0).toLocaleString('vi-VN')} khen thưởng\n`)
    for (const row of found.rows)
      process.stdout.write(
        `${[row.holder, row.birthYear, row.unit, row.award, row.year, row.decision].filter(Boolean).join(' · ')}\n`,
      )
    return 0
  },
}
