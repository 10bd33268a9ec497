import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import type { FieldKind, Placeholder } from './domain/layout-types.ts'
import { type MadeJob, makeJob } from './make-job.ts'
import type { CheckView } from './schemas.ts'
import { seeBatch } from './see-batch.ts'
import { type Elsewhere, readElsewhere } from './store-elsewhere.ts'
import { readLines } from './store-rows.ts'
import { typesetAside } from './typesetting/typeset-aside.ts'
import type { Fit } from './typesetting/typesetter.ts'

const fieldWords: Record<FieldKind, string> = {
  name: 'Tên',
  position: 'Chức vụ, đơn vị',
  deed: 'Nội dung thành tích',
  decision: 'Số, ngày quyết định',
  'place-date': 'Nơi, ngày',
  'signer-title': 'Chức danh người ký',
  'signer-name': 'Người ký',
  'book-number': 'Số sổ vàng',
  qr: 'Mã QR',
  text: 'Chữ cố định',
}

const missingWords: Partial<Record<Placeholder, string>> = {
  'thành tích': 'Chưa có nội dung thành tích trong Sổ vàng',
  'số quyết định': 'Chưa có số quyết định trong Sổ vàng',
  'số sổ vàng': 'Chưa cấp số Sổ vàng',
}

/**
 * Says before printing what is missing and which texts do not fit their box even in the least size; `blocks` where nothing may be
 * printed so. @refuses those of `seeBatch`
 */
export async function checkBatch(
  act: Act,
  input: { batchId: string; origin: string },
): Promise<CheckView | Refusal> {
  const found = await inView<{ made: MadeJob; elsewhere: Elsewhere[] } | Refusal>(act, async (tx) => {
    const batch = await seeBatch(tx, act, input.batchId)
    if (isRefusal(batch)) return batch
    const lines = await readLines(tx, batch.id, { state: 'waiting' })
    const rowIds = lines.map(({ id }) => id)
    return {
      made: await makeJob(tx, act, batch, lines, input.origin),
      elsewhere: await readElsewhere(tx, batch, rowIds, act.clock.now()),
    }
  })
  if (isRefusal(found)) return found
  const { made, elsewhere } = found
  const { sizes } =
    made.lines.length > 0
      ? await typesetAside({ kind: 'fit', job: { ...made.job, picture: null } })
      : { sizes: [] }
  return {
    checked: made.lines.length,
    notes: act.config.publicUrl ? [] : [noAddress(input.origin)],
    problems: [...findProblems(made, sizes), ...tellElsewhere(made, elsewhere)].sort(
      (a, b) => a.place - b.place,
    ),
  }
}

/** Which sheets another batch has printed, or is printing, since this one was made: they are not printed here. */
function tellElsewhere({ lines }: MadeJob, elsewhere: readonly Elsewhere[]): CheckView['problems'] {
  const of = new Map(elsewhere.map((one) => [one.rowId, one]))
  return lines.flatMap(({ line, award }) => {
    const found = of.get(line.id)
    if (!found) return []
    const problem = `${found.isPrinted ? 'Đã in' : 'Đang in'} ở lô “${found.title}”, không in lại ở lô này`
    return [{ place: line.place, name: award?.holder ?? '', problem, blocks: false }]
  })
}

const noAddress = (origin: string) =>
  `Chưa đặt địa chỉ công khai của phần mềm (PUBLIC_URL): mã QR sẽ dẫn đến ${origin}, người ngoài có thể không mở được.`

/** What is wrong with each sheet, by place. */
export function findProblems(made: MadeJob, sizes: Fit[][]): CheckView['problems'] {
  return made.lines.flatMap(({ line, award, missing }, sheet) => {
    const name = award?.holder ?? ''
    const say = (problem: string, blocks: boolean) => ({ place: line.place, name, problem, blocks })
    if (!award) return [say('Khen thưởng không còn trong Sổ vàng, hoặc ngoài phạm vi của bạn', true)]
    if (award.state === 'cancelled') return [say('Khen thưởng đã bị hủy bỏ', true)]
    return [
      ...missing.flatMap((one) => (missingWords[one] ? [say(missingWords[one], false)] : [])),
      ...(sizes[sheet] ?? []).flatMap((size, at) => {
        const field = made.fields[at]!
        if (size !== null) return []
        return [
          say(
            `${fieldWords[field.kind]} không vừa ô, dù đã thu đến cỡ chữ ${String(field.leastSize).replace('.', ',')}`,
            true,
          ),
        ]
      }),
    ]
  })
}
