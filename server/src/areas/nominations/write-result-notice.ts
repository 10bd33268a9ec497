import { type Act, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { documentFileName, fillTemplate } from '../documents/index.ts'
import { readLetterhead } from '../organisations/index.ts'
import { dayWords } from './document-words.ts'
import type { ItemResult } from './domain/item-result.ts'
import { listSettled, type SettledNomination } from './store-outcomes.ts'
import { findRound } from './store-rounds.ts'
import { officialOf, type Written } from './write-documents.ts'

/**
 * Thông báo kết quả of a round to its units, or to some of them: who is honoured by which decision, who is not and why; by the
 * body's own template where it has one. What is still open is left out. Keeps nothing.
 * @refuses not-found, right-missing, outside-your-unit, round-no-results
 */
export function writeResultNotice(
  act: Act,
  input: { roundId: string; unitIds: readonly string[] | undefined },
): Promise<Written | Refusal> {
  return inView<Written | Refusal>(act, async (tx) => {
    const round = await findRound(tx, input.roundId)
    if (!round) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'appraise-nominations', round.unitId)
    if (refused && (await mayAt(tx, act.actor, 'manage-rounds', round.unitId))) return refused
    const settled = await listSettled(tx, round.id, input.unitIds)
    if (settled.length === 0) return refuse('round-no-results')
    const byUnit = [...Map.groupBy(settled, (one) => one.unitName)]
    const head = await readLetterhead(tx, round.unitId)
    const honoured = settled.filter((one) => one.state === 'decided').length
    const bytes = await fillTemplate(
      tx,
      act,
      'result-notice',
      {
        ...officialOf(head, 'TB', null, act.clock.today().slice(0, 7)),
        abstract: `Kết quả xét khen thưởng: ${round.title}`,
        addressees: byUnit.map(([unit]) => unit),
        fields: {
          noi_dung: [
            `${head.issuingBody} thông báo kết quả đối với ${settled.length} trường hợp đề nghị khen thưởng, trong đó ${honoured} trường hợp được khen:`,
          ],
          nhom: byUnit.map(([unit, ones]) => ({
            tieu_de: unit,
            dong: ones.map((one, at) => ({
              stt: String(at + 1),
              ten: one.name,
              chuc_vu: one.post ?? '',
              don_vi: unit,
              chuc_vu_don_vi: [one.post, unit].filter(Boolean).join(', '),
              hinh_thuc: one.awardName,
              nam: one.year === null ? '' : String(one.year),
              ket_qua: resultWords(one),
            })),
          })),
          yeu_cau: [],
        },
      },
      { unitId: round.unitId },
    )
    const whom = byUnit.length === 1 ? byUnit[0]![0] : round.title
    return { name: documentFileName(`Thông báo kết quả ${whom}`, 'docx'), bytes }
  })
}

function resultWords(one: SettledNomination): string {
  if (one.state === 'decided')
    return `Được tặng theo Quyết định số ${one.decisionNumber} ngày ${dayWords(one.decidedOn!)}`
  if (one.state === 'failed') {
    const { sentence, votesFor, base } = (one.result ?? {}) as Partial<ItemResult>
    const votes = votesFor != null && base != null ? ` (${votesFor}/${base} phiếu)` : ''
    return `Hội đồng không thông qua${sentence ? `: ${sentence}` : votes}`
  }
  return ['Không đưa ra Hội đồng', one.appraisalReason].filter(Boolean).join(': ')
}
