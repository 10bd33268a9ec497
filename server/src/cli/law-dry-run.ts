import { parseArgs } from 'node:util'
import { tryChange } from '../areas/law/index.ts'
import { describeRefusal } from '../platform/http/catalogue.ts'
import { isRefusal } from '../platform/refusal.ts'
import { readJson } from './eligibility-check.ts'
import { openLaw } from './law-open.ts'
import { type Command, printJson, Refused, Usage } from './usage.ts'

const verdicts = { eligible: 'đủ', 'not-eligible': 'chưa đủ', 'needs-more': 'cần thêm' } as const

export const lawDryRun: Command = {
  words: ['law', 'dry-run'],
  summary: 'thử một thay đổi của pháp luật: hồ sơ nào đổi kết luận, vì sao',
  help: `neuguong law dry-run [TỆP] [--rules TỆP_QUY_ĐỊNH]… [--drafts] [--json]

Xét hồ sơ trong TỆP (JSON: một hồ sơ hoặc một danh sách; không nêu: hồ sơ mẫu của danh mục) hai lần: theo danh mục hiện
nay, và khi có thêm quy định riêng (--rules, dùng được nhiều lần) hoặc khi các dự thảo thành luật (--drafts). In số hồ sơ
đủ, chưa đủ, cần thêm trước và sau, và từng hồ sơ đổi kết luận kèm lý do. Không ghi gì.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean' },
        drafts: { type: 'boolean' },
        rules: { type: 'string', multiple: true },
      },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (more.length > 0) throw new Usage('Chỉ một TỆP.')
    if (!values.drafts && !values.rules)
      throw new Usage('Cần --rules TỆP_QUY_ĐỊNH hoặc --drafts: chưa nêu thay đổi nào để thử.')
    const laws = { now: openLaw([]), changed: openLaw(values.rules ?? []), drafts: !!values.drafts }
    const tried = await tryChange(laws, file ? await readJson(file) : null)
    if (isRefusal(tried)) throw new Refused(describeRefusal(tried).detail)
    if (values.json) printJson(tried)
    else process.stdout.write(summarise(tried))
    return 0
  },
}

function summarise({
  judged,
  before,
  after,
  turned,
}: Exclude<Awaited<ReturnType<typeof tryChange>>, { refused: true }>) {
  const counts = (of: typeof before) =>
    (Object.keys(verdicts) as (keyof typeof verdicts)[])
      .map((one) => `${verdicts[one]} ${of[one]}`)
      .join(', ')
  return [
    `${judged} hồ sơ. Hiện nay: ${counts(before)}. Nếu thay đổi: ${counts(after)}. Đổi kết luận: ${turned.length}.`,
    ...turned.flatMap((one) => [
      `${one.who}; ${one.awardName}, ngày ${one.on}: ${verdicts[one.before]} → ${verdicts[one.after]}`,
      ...one.why.map(({ text, cite }) => `  ${text}${cite ? ` (${cite})` : ''}`),
    ]),
    '',
  ].join('\n')
}
