import { parseArgs } from 'node:util'
import { awardOn, awardsOn, describeFault, lawFolder, lawOn, readLaw, showAward } from '../areas/law/index.ts'
import { systemClock } from '../platform/clock.ts'
import { describeRefusal } from '../platform/http/catalogue.ts'
import { isRefusal, type Refusal } from '../platform/refusal.ts'
import { dayFrom, openLaw } from './law-open.ts'
import { type Command, printJson, Refused, Usage } from './usage.ts'

const options = {
  on: { type: 'string' },
  json: { type: 'boolean' },
  rules: { type: 'string', multiple: true },
} as const

export const lawShow: Command = {
  words: ['law', 'show'],
  summary: 'quy định của một danh hiệu, hình thức khen thưởng vào một ngày',
  help: `neuguong law show MÃ --on NGÀY [--json] [--rules TỆP]…

Tiêu chuẩn, thẩm quyền, tỷ lệ phiếu, hồ sơ, thời hạn, tiền thưởng có hiệu lực vào NGÀY, kèm căn cứ. --rules: thêm quy định
riêng của đơn vị cho lần này (ghi nhiều lần được). Ngày không có quy định thì từ chối, không lấy quy định gần nhất.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [awardId, ...more] = positionals
    if (!awardId || more.length > 0) throw new Usage('Cần đúng một MÃ danh hiệu, hình thức.')
    const inForce = notRefused(lawOn(openLaw(values.rules ?? []), dayFrom(values.on, '--on')))
    const shown = showAward(inForce, notRefused(awardOn(inForce, awardId)))
    if (values.json) printJson(shown)
    else
      process.stdout.write(
        summarise(shown, new Map(inForce.law.terms.words.map(({ id, label }) => [id, label]))),
      )
    return 0
  },
}

export const lawAwards: Command = {
  words: ['law', 'awards'],
  summary: 'các danh hiệu, hình thức khen thưởng có hiệu lực vào một ngày',
  help: `neuguong law awards --on NGÀY [--json] [--rules TỆP]…

Danh sách có hiệu lực vào NGÀY, cao trước thấp sau.`,
  async run(args) {
    const { values } = parseArgs({ args, options })
    const inForce = notRefused(lawOn(openLaw(values.rules ?? []), dayFrom(values.on, '--on')))
    const awards = awardsOn(inForce)
      .map((one) => showAward(inForce, one))
      .map(
        ({
          id,
          name,
          nameEn,
          kind,
          level,
          period,
          subjects,
          basis,
          legacy,
          provisional,
          provisionalReason,
        }) => ({
          id,
          name,
          nameEn,
          kind,
          level,
          period,
          subjects,
          basis,
          legacy,
          provisional,
          provisionalReason,
        }),
      )
    if (values.json)
      printJson({ on: inForce.on, law: { regime: inForce.regime.id, hash: inForce.law.hash }, awards })
    else process.stdout.write(awards.map(({ id, name }) => `${id.padEnd(34)} ${name}\n`).join(''))
    return 0
  },
}

export const lawCheck: Command = {
  words: ['law', 'check'],
  summary: 'kiểm tra toàn bộ danh mục pháp luật và các tệp quy định riêng',
  help: `neuguong law check [--rules TỆP]… [--folder THƯ-MỤC]

Không khoảng trống, không trùng thời gian, mục nào cũng có căn cứ, văn bản nào cũng có. Mã thoát 1: có lỗi, nêu từng lỗi.`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        rules: { type: 'string', multiple: true },
        folder: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const today = systemClock.today()
    const { law, faults } = readLaw(values.folder ?? lawFolder, today)
    const errors = faults.filter(({ severity }) => severity === 'error')
    if (values.json) printJson({ ok: errors.length === 0, hash: law.hash, awards: law.awards.size, faults })
    for (const fault of faults)
      process.stderr.write(`${fault.severity === 'error' ? 'Lỗi' : 'Nhắc'}: ${describeFault(fault)}\n`)
    if (errors.length > 0) return 1
    if (values.rules) openLaw(values.rules)
    process.stderr.write(
      `Danh mục pháp luật đúng: ${law.awards.size} danh hiệu, hình thức; ${law.keys.size} mục có căn cứ.\n`,
    )
    return 0
  },
}

function notRefused<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Refused(describeRefusal(result).detail)
  return result
}

function summarise(shown: ReturnType<typeof showAward>, words: ReadonlyMap<string, string>): string {
  const lines = [
    `${shown.name} (${shown.id}), ngày ${shown.on}, giai đoạn ${shown.law.regime}`,
    ...(shown.provisional ? [`TẠM THỜI: ${shown.provisionalReason}`] : []),
    '',
    'Tiêu chuẩn (đạt một là đủ):',
    ...shown.criteria.map(({ id, text, cite }) => `  ${id}) ${text}\n     ${cite}`),
    '',
    'Thẩm quyền quyết định:',
    ...shown.decidingAuthority.map(({ authority, cite }) => `  ${authority} (${cite})`),
    ...(shown.voteThreshold
      ? ['', `Tỷ lệ phiếu: từ ${shown.voteThreshold.ratio * 100}% (${shown.voteThreshold.cite})`]
      : []),
    ...(shown.bonus.length > 0 ? ['', 'Tiền thưởng:'] : []),
    ...shown.bonus.map(
      ({ subjectKind, multiple, vnd, cite }) =>
        `  ${words.get(subjectKind) ?? subjectKind}: ${multiple} lần mức lương cơ sở, ${vnd?.toLocaleString('vi-VN') ?? '?'} đồng (${cite})`,
    ),
    ...(shown.dossier.length > 0 ? ['', 'Hồ sơ:'] : []),
    ...shown.dossier.map(({ name }) => `  ${name}`),
    ...(shown.deadlines.length > 0 ? ['', 'Thời hạn:'] : []),
    ...shown.deadlines.map(
      ({ label, value, unit, cite }) => `  ${label}: ${sayDeadline(value, unit)} (${cite})`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function sayDeadline(value: number | string, unit: string): string {
  if (unit === 'working-day') return `${value} ngày làm việc`
  const day = String(value).split('-').reverse().join('/')
  return unit === 'date-next-year' ? `chậm nhất ${day} năm sau` : `chậm nhất ${day}`
}
