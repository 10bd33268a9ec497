import { type Act, inAct } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { documentFileName, fillTemplate, wordType } from '../documents/index.ts'
import { recordAct } from '../ledger/index.ts'
import { decisionInWords, type ExportedFile } from './export-register.ts'
import { loadHolder } from './store-register.ts'
import { findAwards, readHeading } from './store-search.ts'
import { kindLabels, partialDateInWords } from './words.ts'

/**
 * Giấy xác nhận khen thưởng: what stands in the register for one holder, as a paper to be signed, by the template of the body
 * that the actor works for; the ledger keeps that it was made.
 * @refuses holder-unknown, confirmation-empty
 */
export function confirmAwards(
  act: Act,
  input: { holderId: string; awardIds: string[] | undefined },
): Promise<ExportedFile | Refusal> {
  return inAct<ExportedFile>(act, async (tx) => {
    const holder = await loadHolder(tx, input.holderId)
    if (!holder) return refuse('holder-unknown')
    const filter = { holderId: holder.id }
    const all = await findAwards(tx, { query: null, filter, byName: false, place: null, most: 500 })
    const rows = all.filter(
      (row) => row.state !== 'cancelled' && (!input.awardIds || input.awardIds.includes(row.id)),
    )
    if (rows.length === 0) return refuse('confirmation-empty')
    const scope = act.actor === 'system' ? [] : act.actor.roles.map((held) => held.unitId)
    const { unitId, ...heading } = await readHeading(tx, scope)
    const last = rows.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0]!
    const isPerson = holder.kind === 'person' || holder.kind === 'foreign-person'
    const bytes = await fillTemplate(
      tx,
      act,
      'confirmation',
      {
        heading: { ...heading, number: null, symbol: 'XN', issuedOn: act.clock.today().slice(0, 7) },
        signer: { titleLines: ['THỦ TRƯỞNG CƠ QUAN'], name: null },
        recipients: ['Như trên', 'Lưu: VT, TĐKT'],
        abstract: 'Khen thưởng',
        fields: {
          ten: isPerson
            ? holder.name
            : `${holder.name} (${kindLabels[holder.kind as keyof typeof kindLabels].toLowerCase()})`,
          ong_ba: isPerson ? (holder.gender === 'female' ? 'Bà' : holder.gender === 'male' ? 'Ông' : '') : '',
          nam_sinh: holder.born_on ? partialDateInWords(holder.born_on).replace(/^(ngày|năm) /, '') : '',
          que_quan: holder.home_place ?? '',
          chuc_vu: last.position ?? '',
          don_vi: last.unit ?? '',
          chuc_vu_don_vi: [last.position, last.unit].filter(Boolean).join(', '),
          khen_thuong: rows.map((row, at) => ({
            stt: String(at + 1),
            chuc_vu_don_vi: [row.position, row.unit].filter(Boolean).join(', '),
            hinh_thuc: row.award,
            nam: row.year === null ? '' : String(row.year),
            quyet_dinh: decisionInWords(row),
            so_vang: row.goldenBookNumber ?? '',
          })),
        },
      },
      { unitId: unitId ?? holder.scope_units[0]! },
    )
    await recordAct(tx, act, {
      act: 'confirm-awards',
      objectKind: 'award-holder',
      objectId: holder.id,
      unitId: holder.scope_units[0]!,
      details: { name: holder.name, count: rows.length },
    })
    return {
      name: documentFileName(`Xác nhận khen thưởng ${holder.name}`, 'docx'),
      mediaType: wordType,
      bytes,
    }
  })
}
