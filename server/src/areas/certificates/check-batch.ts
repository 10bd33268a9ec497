import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import type { FieldKind, Placeholder } from './domain/layout-types.ts'
import { type MadeJob, makeJob } from './make-job.ts'
import type { CheckView } from './schemas.ts'
import { findBatch } from './store-batches.ts'
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
 * printed so. @refuses batch-unknown
 */
export async function checkBatch(
  act: Act,
  input: { batchId: string; origin: string },
): Promise<CheckView | Refusal> {
  const made = await inView<MadeJob | Refusal>(act, async (tx) => {
    const batch = await findBatch(tx, input.batchId)
    if (!batch) return refuse('batch-unknown')
    return makeJob(tx, act, batch, await readLines(tx, batch.id, { state: 'waiting' }), input.origin)
  })
  if (isRefusal(made)) return made
  const { sizes } =
    made.lines.length > 0
      ? await typesetAside({ kind: 'fit', job: { ...made.job, picture: null } })
      : { sizes: [] }
  return {
    checked: made.lines.length,
    notes: act.config.publicUrl ? [] : [noAddress(input.origin)],
    problems: findProblems(made, sizes),
  }
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
