import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkCases, describeAnswer, openJudge } from '../areas/law/index.ts'
import { describeRefusal } from '../platform/http/catalogue.ts'
import { isRefusal } from '../platform/refusal.ts'
import { openLaw } from './law-open.ts'
import { type Command, printJson, Refused, Usage } from './usage.ts'

export const eligibilityCheck: Command = {
  words: ['eligibility', 'check'],
  summary: 'xét điều kiện khen thưởng của một hồ sơ hoặc một danh sách hồ sơ',
  help: `neuguong eligibility check TỆP [--json] [--rules TỆP_QUY_ĐỊNH]…

Xét hồ sơ (JSON: một hồ sơ hoặc một danh sách) theo pháp luật của ngày đề nghị: đủ, chưa đủ, hay còn thiếu gì, từng lý do
kèm điều khoản. --rules: thêm quy định riêng của cơ quan cho lần này (dùng được nhiều lần). --json: theo hợp đồng dữ liệu.
Không ghi gì.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, rules: { type: 'string', multiple: true } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new Usage('Cần đúng một TỆP.')
    const cases = await readJson(file)
    const result = checkCases(openJudge(openLaw(values.rules ?? [])), cases)
    if (isRefusal(result)) throw new Refused(`${file}: ${describeRefusal(result).detail}`)
    if (values.json) printJson(result)
    else process.stdout.write([result].flat().map(describeAnswer).join('\n'))
    return 0
  },
}

/** A file of JSON; throws Refused where it is none. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(resolve(file), 'utf8').catch(() => {
    throw new Refused(`${file}: không có tệp này, hoặc không mở được.`)
  })
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Refused(
      `${file}: không phải JSON đúng dạng (${(error as Error).message}). Hãy sửa tệp rồi thử lại.`,
    )
  }
}
