import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { tellUnits } from '../access/index.ts'
import { readNamedAwards } from '../awards/index.ts'
import type { RequestKind, RequestStep } from './domain/request-steps.ts'
import { right } from './stock.ts'

const kindWords: Record<RequestKind, string> = {
  exchange: 'cấp đổi',
  reissue: 'cấp lại',
  correction: 'đính chính',
}
const stepWords: Record<RequestStep | 'received', string> = {
  received: 'đã tiếp nhận',
  'papers-asked': 'chờ bổ sung giấy tờ',
  'papers-given': 'đã đủ giấy tờ, thời hạn tính lại từ đầu',
  forwarded: 'đã chuyển cấp có thẩm quyền',
  'came-back': 'đã có kết quả của cấp có thẩm quyền',
  done: 'đã trả kết quả',
  refused: 'không giải quyết',
  withdrawn: 'người nộp đã rút',
}

/** Tells those who keep the body's items, and the officers of the unit whose award it is, how far a request is. */
export async function tellOfRequest(
  tx: Tx,
  act: Act,
  request: {
    id: string
    unitId: string
    kind: RequestKind
    item: string
    receiptNumber: string
    awardId?: string | null | undefined
  },
  step: RequestStep | 'received',
): Promise<void> {
  const said = `Đề nghị ${kindWords[request.kind]} ${request.item} (${request.receiptNumber})`
  const news = { kind: 'item-request', text: `${said}: ${stepWords[step]}` }
  await tellUnits(tx, act, {
    ...news,
    unitIds: [request.unitId],
    right,
    path: `/hien-vat/ho-so/${request.id}`,
  })
  const [award] = request.awardId ? await readNamedAwards(tx, [request.awardId]) : []
  if (award && award.scopeUnitId !== request.unitId)
    await tellUnits(tx, act, {
      ...news,
      text: `${said} của ${award.holder}: ${stepWords[step]}`,
      unitIds: [award.scopeUnitId],
      right: 'nominate',
      path: `/so-vang/nguoi/${award.holderId}`,
    })
}
