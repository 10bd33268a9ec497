import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import { plainFileName, scanTypeOf } from '../../platform/file-type.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { documentFileName, fillTemplate } from '../documents/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readLetterhead } from '../organisations/index.ts'
import type { HandoverBody, HandoverList } from './schemas.ts'
import { managedUnits, putMovement, right, takeKind } from './stock.ts'
import {
  type HandoverRow,
  insertHandover,
  listHandoverRows,
  lockHandover,
  readHandoverLines,
  saveSigned,
  takeNumber,
} from './store-handovers.ts'

/** Hand-overs of the viewer's units, the newest first. */
export function listHandovers(
  act: Act,
  query: { unitId?: string | undefined; after?: string | undefined; limit: number },
): Promise<HandoverList> {
  return inView(act, async (tx) => {
    const { limit, after, unitId } = query
    const rows = await listHandoverRows(tx, { unitId, before: after, limit })
    const mine = await managedUnits(
      tx,
      act,
      rows.map((row) => row.unitId),
    )
    return {
      rows: rows.slice(0, limit).map((row) => ({
        id: row.id,
        unitId: row.unitId,
        unitName: row.unitName,
        year: row.year,
        number: row.number,
        handedOn: row.handedOn,
        receiver: row.receiver,
        giverName: row.giverName,
        items: row.items,
        signedAt: row.signedAt?.toISOString() ?? null,
        signedName: row.signedName,
        revision: row.revision,
        mayChange: mine.has(row.unitId),
      })),
      next: rows.length > limit ? rows[limit - 1]!.id : null,
    }
  })
}

/**
 * Hands items of one store over to a body or a person: stock goes down, a numbered record is made. All lines or none.
 * @refuses item-kind-unknown, item-handover-other-unit, item-stock-short, item-serials-count, item-serial-absent, item-date-ahead
 */
export function handOver(
  act: Act,
  input: HandoverBody,
): Promise<{ id: string; number: number; year: number } | Refusal> {
  return inAct<{ id: string; number: number; year: number }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, input.unitId)
    if (refused) return refused
    const year = Number(input.handedOn.slice(0, 4))
    const number = await takeNumber(tx, input.unitId, year)
    const id = await insertHandover(tx, {
      ...input,
      year,
      number,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    // Kinds are held in the order of their ids, so that two hand-overs never wait for each other.
    for (const line of input.lines.toSorted((a, b) => Number(a.kindId) - Number(b.kindId))) {
      const kind = await takeKind(tx, act, line.kindId)
      if (isRefusal(kind)) return kind
      if (kind.unitId !== input.unitId) return refuse('item-handover-other-unit', { name: kind.name })
      const stock = await putMovement(tx, act, kind, {
        way: 'issue',
        quantity: line.quantity,
        serials: line.serials,
        happenedOn: input.handedOn,
        basis: `Biên bản giao nhận số ${number}/${year}`,
        note: input.receiver,
        handoverId: id,
      })
      if (isRefusal(stock)) return stock
    }
    await recordAct(tx, act, {
      act: 'hand-over-items',
      objectKind: 'item-handover',
      objectId: id,
      unitId: input.unitId,
      details: { receiver: input.receiver, number, year },
    })
    return { id, number, year }
  })
}

/** The record of a hand-over as .docx, by the body's own template where it has one. @refuses item-handover-unknown */
export function writeHandover(
  act: Act,
  handoverId: string,
): Promise<{ bytes: Uint8Array; name: string } | Refusal> {
  return inView<{ bytes: Uint8Array; name: string } | Refusal>(act, async (tx) => {
    const row = await findHandover(tx, handoverId)
    if (!row) return refuse('item-handover-unknown')
    const lines = await readHandoverLines(tx, handoverId)
    const head = await readLetterhead(tx, row.unitId)
    const [year, month, day] = row.handedOn.split('-')
    const bytes = await fillTemplate(
      tx,
      act,
      'item-handover',
      {
        heading: {
          superiorBody: head.superiorBody,
          issuingBody: head.issuingBody,
          number: row.number,
          symbol: `BBGN-${head.symbol}`,
          place: head.place,
          issuedOn: row.handedOn,
        },
        abstract: 'Giao nhận hiện vật khen thưởng',
        fields: {
          thoi_gian: `ngày ${day} tháng ${month} năm ${year}`,
          dia_diem: row.place,
          ben_giao: row.unitName,
          nguoi_giao: row.giverName,
          chuc_vu_giao: row.giverPosition,
          ben_nhan: row.receiver,
          nguoi_nhan: row.receiverName || row.receiver,
          chuc_vu_nhan: row.receiverPosition,
          ly_do: row.reason,
          hien_vat: lines.map((line, at) => ({
            stt: String(at + 1),
            ten: line.name,
            don_vi_tinh: line.measure,
            so_luong: line.quantity.toLocaleString('vi-VN'),
            so_hieu: line.serials.join(', '),
          })),
        },
      },
      { unitId: row.unitId, on: row.handedOn },
    )
    return { bytes, name: documentFileName(`bien ban giao nhan so ${row.number}-${row.year}`, 'docx') }
  })
}

async function findHandover(
  tx: Parameters<typeof listHandoverRows>[0],
  id: string,
): Promise<HandoverRow | undefined> {
  return (await listHandoverRows(tx, { id, limit: 1 }))[0]
}

/** Keeps the signed copy, byte for byte; once. @refuses item-handover-unknown, item-handover-signed, item-file-type */
export async function keepSigned(
  act: Act,
  input: { handoverId: string; bytes: Uint8Array; fileName: string },
): Promise<{ revision: number } | Refusal> {
  const mediaType = scanTypeOf(input.bytes)?.mediaType
  if (!mediaType) return refuse('item-file-type')
  const refused = await inView<Refusal | null>(act, async (tx) => {
    const row = await findHandover(tx, input.handoverId)
    return row ? mayAt(tx, act.actor, right, row.unitId) : refuse('item-handover-unknown')
  })
  if (refused) return refused
  const { sha256, sizeBytes } = await act.files.keep(input.bytes)
  return inAct<{ revision: number }>(act, async (tx) => {
    if (!(await lockHandover(tx, input.handoverId))) return refuse('item-handover-unknown')
    const row = (await findHandover(tx, input.handoverId))!
    const refusedNow = await mayAt(tx, act.actor, right, row.unitId)
    if (refusedNow) return refusedNow
    if (row.signedAt) return refuse('item-handover-signed')
    await saveSigned(tx, row, {
      name: plainFileName(input.fileName),
      mediaType,
      sizeBytes,
      sha256,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'sign-item-handover',
      objectKind: 'item-handover',
      objectId: row.id,
      unitId: row.unitId,
      details: { number: row.number, year: row.year, sha256 },
    })
    return { revision: row.revision + 1 }
  })
}

/** The signed copy as it was given. @refuses item-handover-unknown */
export async function openSigned(
  act: Act,
  handoverId: string,
): Promise<{ bytes: Uint8Array; name: string; mediaType: string } | Refusal> {
  const row = await inView(act, (tx) => findHandover(tx, handoverId))
  if (!row?.signedSha256) return refuse('item-handover-unknown')
  return {
    bytes: await act.files.read(row.signedSha256),
    name: row.signedName!,
    mediaType: row.signedType!,
  }
}
