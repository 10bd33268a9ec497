import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openTopUnit } from '../areas/access/index.ts'
import {
  type BadRow,
  discardAwardImport,
  listBadRows,
  startAwardImport,
  takeAwardImport,
  undoAwardImport,
  viewAwardImport,
} from '../areas/awards/index.ts'
import { findRootUnit } from '../areas/organisations/index.ts'
import type { Act } from '../platform/act.ts'
import { describeRefusal } from '../platform/http/catalogue.ts'
import { isRefusal, type Refusal } from '../platform/refusal.ts'
import { type Command, printJson, Refused, Usage } from './usage.ts'
import { withInstallation } from './with-installation.ts'

const mostShown = 50

type Summary = {
  importId: string | null
  file: string
  lines: number
  added: number
  known: number
  refused: number
  holders: number
  dryRun: boolean
  notes: string[]
  rows: BadRow[]
}

export const awardsImport: Command = {
  words: ['awards', 'import'],
  summary: 'nhập các lần khen thưởng đã có từ tệp .xlsx, .csv hoặc .docx vào Sổ vàng',
  help: `neuguong awards import TỆP [--json] [--dry-run] [--unit ĐƠN_VỊ] [--likely ask|same|new]

Đọc danh sách khen thưởng, đưa các dòng đạt vào Sổ vàng, in các dòng không nhập được và lý do.
Nhập cùng một tệp hai lần không thêm gì. --dry-run: chỉ xem, không ghi. --json: kết quả cho máy đọc.
--unit: mã đơn vị nhập (mặc định: đơn vị cao nhất; chưa thiết lập thì được mở sẵn, đặt tên khi thiết lập). --likely: người trùng tên, trùng năm sinh trong Sổ vàng thì
hỏi lại (ask, mặc định, dòng đó chưa nhập), coi là một (same), hay coi là người mới (new).`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        unit: { type: 'string' },
        likely: { type: 'string' },
      },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new Usage('Cần đúng một TỆP.')
    const likely = values.likely ?? 'ask'
    if (likely !== 'ask' && likely !== 'same' && likely !== 'new')
      throw new Usage('--likely phải là ask, same hoặc new.')
    const path = resolve(file)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) throw new Refused(`${file}: không có tệp này, hoặc đó không phải là tệp.`)
    const bytes = await readFile(path)
    const summary = await withInstallation((act) =>
      importFile(act, {
        bytes,
        fileName: basename(path),
        likely,
        unitId: values.unit,
        dryRun: values['dry-run'] ?? false,
      }),
    )
    if (values.json) printJson(summary)
    else process.stdout.write(inWords(summary))
    return 0
  },
}

type Input = {
  bytes: Uint8Array
  fileName: string
  likely: 'ask' | 'same' | 'new'
  unitId?: string | undefined
  dryRun: boolean
}

async function importFile(act: Act, input: Input): Promise<Summary> {
  const unitId = input.unitId ?? (await openTopUnit(act)) ?? (await findRootUnit(act))
  if (!unitId) throw new Refused('Cài đặt này không còn đơn vị nào đang hoạt động: hãy chọn --unit.')
  const started = must(await startAwardImport(act, { ...input, unitId }), input.fileName)
  const { importId, isKnown } = started
  const refusal = await started.whenRead
  if (refusal) must(refusal, input.fileName)
  const before = must(await viewAwardImport(act, { importId }), input.fileName)
  const { counts } = before
  const summary: Summary = {
    importId,
    file: input.fileName,
    lines: Object.values(counts).reduce((sum, one) => sum + one, 0),
    added: 0,
    known: counts.same + counts.taken,
    refused: counts.bad + counts.ask,
    holders: 0,
    dryRun: input.dryRun,
    notes: before.findings.map(({ words }) => words),
    rows: must(await listBadRows(act, { importId, most: 10_000 }), input.fileName).rows,
  }
  if (input.dryRun) {
    if (!isKnown) await discardAwardImport(act, { importId })
    return { ...summary, importId: isKnown ? importId : null, added: counts.good }
  }
  if (counts.good === 0) return summary
  const taken = must(await takeAwardImport(act, { importId }), input.fileName)
  return { ...summary, added: taken.added, holders: taken.holders }
}

function must<T>(result: T | Refusal, what: string): T {
  if (isRefusal(result)) throw new Refused(`${what}: ${describeRefusal(result).detail}`)
  return result
}

function inWords(summary: Summary): string {
  const { added, known, refused, holders, rows } = summary
  const lines = [
    summary.dryRun
      ? `Xem thử ${summary.file}: ${added} lần khen sẽ được thêm, chưa ghi gì.`
      : `Đã nhập ${summary.file}: thêm ${added} lần khen (${holders} đối tượng mới)${summary.importId ? `, lần nhập số ${summary.importId}` : ''}.`,
    `${known} lần khen đã có sẵn hoặc lặp lại; ${refused} dòng chưa nhập được.`,
    ...summary.notes.map((note) => `Lưu ý: ${note}`),
    ...rows
      .slice(0, mostShown)
      .map((row) => `  dòng ${row.line}: ${row.texts.name ?? ''} — ${row.reasons.join(' ')}`),
  ]
  if (rows.length > mostShown)
    lines.push(`  … và ${refused - mostShown} dòng nữa (dùng --json để xem tất cả).`)
  return `${lines.join('\n')}\n`
}

export const awardsUndo: Command = {
  words: ['awards', 'undo'],
  summary: 'hoàn tác cả một lần nhập Sổ vàng',
  help: `neuguong awards undo LẦN_NHẬP [--json]

Lấy lại mọi lần khen của một lần nhập và các đối tượng chỉ có trong lần nhập đó. Bị từ chối khi có lần khen đã được
đính chính, hủy hoặc thu hồi sau đó.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [importId, ...more] = positionals
    if (!importId || more.length > 0 || !/^\d{1,18}$/.test(importId))
      throw new Usage('Cần đúng một số LẦN_NHẬP.')
    const undone = await withInstallation((act) => undoAwardImport(act, { importId }))
    const result = must(undone, `Lần nhập ${importId}`)
    if (values.json) printJson(result)
    else
      process.stdout.write(
        `Đã hoàn tác lần nhập ${importId}: bỏ ${result.removed} lần khen, ${result.holders} đối tượng.\n`,
      )
    return 0
  },
}
