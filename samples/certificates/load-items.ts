import type { KindView } from '../../server/src/areas/award-items/schemas.ts'
import { putMovement } from '../../server/src/areas/award-items/stock.ts'
import { insertHandover } from '../../server/src/areas/award-items/store-handovers.ts'
import {
  insertEvent,
  insertRequest,
  updateRequest,
} from '../../server/src/areas/award-items/store-requests.ts'
import { insertKind, lockKind } from '../../server/src/areas/award-items/store-stock.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'

type Place = { rootId: string; accountIds: ReadonlyMap<string, string> }
type Kind = [
  name: string,
  category: KindView['category'],
  measure: string,
  stock: number,
  lowAt: number,
  serials?: string[],
]

const kinds: Kind[] = [
  ['Phôi bằng khen Chủ tịch UBND tỉnh', 'blank', 'tờ', 640, 200],
  ['Khung bằng khen A3', 'frame', 'chiếc', 85, 100],
  ['Cờ thi đua của UBND tỉnh', 'flag', 'lá', 24, 10],
  ['Kỷ niệm chương An Bình', 'commemorative', 'chiếc', 130, 50],
  ['Huân chương Lao động hạng Ba', 'order', 'bộ', 3, 0, ['LĐ3-00415', 'LĐ3-00416', 'LĐ3-00417']],
  ['Hộp đựng huy chương', 'box', 'hộp', 60, 20],
]

/** Stock of the province with one hand-over, and requests at three steps. */
export async function loadItems(tx: Tx, act: Act, place: Place): Promise<void> {
  const today = act.clock.today()
  const by = { accountId: place.accountIds.get('chuyenvien')!, now: act.clock.now() }
  const ids = new Map<string, string>()
  for (const [name, category, measure, stock, lowAt, serials] of kinds) {
    const id = await insertKind(tx, {
      unitId: place.rootId,
      name,
      category,
      measure,
      hasSerial: serials !== undefined,
      lowAt,
      accountId: by.accountId,
    })
    ids.set(name, id!)
    await move(tx, act, id!, 'receipt', stock, 'Phiếu nhập đầu năm', serials)
  }
  const handoverId = await insertHandover(tx, {
    ...by,
    unitId: place.rootId,
    year: Number(today.slice(0, 4)),
    number: 1,
    handedOn: today,
    giverName: 'Lê Thị Thu Hà',
    giverPosition: 'Chuyên viên',
    receiver: 'Sở Y tế',
    receiverName: 'Trần Thị Ánh',
    receiverPosition: 'Chuyên viên Văn phòng Sở',
    place: 'Cơ quan thường trực Hội đồng Thi đua - Khen thưởng',
    reason: 'Quyết định số 2718/QĐ-UBND',
  })
  const basis = `Biên bản giao nhận số 1/${today.slice(0, 4)}`
  await move(tx, act, ids.get('Khung bằng khen A3')!, 'issue', 8, basis, [], handoverId)
  await loadRequests(tx, act, place, by)
}

async function move(
  tx: Tx,
  act: Act,
  kindId: string,
  way: 'receipt' | 'issue',
  quantity: number,
  basis: string,
  serials: string[] = [],
  handoverId: string | null = null,
): Promise<void> {
  const kind = (await lockKind(tx, kindId))!
  const happenedOn = act.clock.today()
  const done = await putMovement(tx, act, kind, {
    way,
    quantity,
    happenedOn,
    basis,
    note: '',
    serials,
    handoverId,
  })
  if (isRefusal(done)) throw new Error(`sample items: ${done.code}`)
}

async function loadRequests(
  tx: Tx,
  act: Act,
  place: Place,
  by: { accountId: string; now: Date },
): Promise<void> {
  const today = act.clock.today()
  const requests = [
    [
      'CL-2026-K7QF2M9X',
      'reissue',
      'Trần Thị Nhàn',
      'Huy chương Kháng chiến hạng Nhất',
      'Mất trong đợt lũ',
      'there',
      20,
    ],
    [
      'CD-2026-3HTAW8RV',
      'exchange',
      'Lê Văn Khảm',
      'Bằng Huân chương Kháng chiến hạng Nhì',
      'Bằng mối mọt, mờ chữ',
      'missing',
      4,
    ],
    [
      'DC-2026-9PZB4NQE',
      'correction',
      'Vũ Thị Thùy Dương',
      'Bằng khen của Chủ tịch UBND tỉnh',
      'In sai chữ đệm',
      'there',
      2,
    ],
  ] as const
  for (const [receiptNumber, kind, applicant, item, reason, state, daysAgo] of requests) {
    const day = new Date(`${today}T00:00:00Z`)
    day.setUTCDate(day.getUTCDate() - daysAgo)
    const receivedOn = day.toISOString().slice(0, 10)
    const id = await insertRequest(tx, {
      ...by,
      unitId: place.rootId,
      receiptNumber,
      kind,
      applicant,
      contact: '',
      awardId: null,
      item,
      reason,
      receivedOn,
      termDays: 10,
      termUnit: 'working-day',
      termBasis: 'Quy chế nội bộ của Cơ quan thường trực (mẫu)',
      termProvisional: 'Danh mục pháp luật chưa có thời hạn của thủ tục này; thời hạn do đơn vị ấn định.',
      papers: [
        { part: 'giay-1', name: 'Đơn đề nghị', required: true, state: 'there' },
        { part: 'giay-2', name: 'Xác nhận khen thưởng', required: true, state },
      ],
    })
    const event = { ...by, requestId: id, note: '', basisNumber: null, basisOn: null }
    await insertEvent(tx, { ...event, kind: 'received', happenedOn: receivedOn })
    if (state === 'there') continue
    await insertEvent(tx, { ...event, kind: 'papers-asked', happenedOn: today })
    await updateRequest(tx, id, { state: 'waiting-papers' })
  }
}
