import { type Act, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { documentFileName, type FormData, fillTemplate } from '../../documents/index.ts'
import { readLetterheads } from '../../organisations/index.ts'
import type { Answer, ReasonText } from '../domain/engine/answer.ts'
import { provisionalWords } from '../domain/engine/provisional-words.ts'
import { installedLaw } from '../installed-law.ts'
import type { AppraisalBody } from '../schemas-outlook.ts'
import { checkEligibility, openJudge } from './check-eligibility.ts'

const verdictWords: Record<Answer['verdict'], string> = {
  eligible: 'Đủ điều kiện, tiêu chuẩn',
  'not-eligible': 'Chưa đủ điều kiện, tiêu chuẩn',
  'needs-more': 'Chưa kết luận, cần bổ sung thông tin',
}
const reasonWords: Record<ReasonText['verdict'], string> = {
  met: 'Đạt',
  notMet: 'Không đạt',
  unknown: 'Chưa rõ',
  notApplicable: 'Không xét',
}

/**
 * "Phiếu thẩm định điều kiện" of one case as .docx, by the unit's own template where it has one: the conclusion, every reason
 * with its article, what is still needed, what the law asks next. Keeps nothing. @refuses those of `checkEligibility`
 */
export function writeAppraisal(
  act: Act,
  body: AppraisalBody,
): Promise<{ name: string; bytes: Uint8Array } | Refusal> {
  return inView(act, async (tx): Promise<{ name: string; bytes: Uint8Array } | Refusal> => {
    const { law, confirmations } = await installedLaw(tx, act)
    const answer = checkEligibility(openJudge(law, confirmations), body.case)
    if (isRefusal(answer)) return answer
    const unitId = body.unitId ?? (act.actor === 'system' ? undefined : act.actor.roles[0]?.unitId)
    const head = unitId ? (await readLetterheads(tx, [unitId])).get(unitId) : undefined
    const data = appraisalData(answer, {
      awardName: law.awards.get(answer.award)?.name ?? answer.award,
      subjectName: body.subjectName,
      issuer: head?.issuingBody ?? 'Cơ quan thẩm định',
      superior: head?.superiorBody ?? null,
      place: head?.place ?? '……………',
      today: act.clock.today(),
    })
    const bytes = await fillTemplate(tx, act, 'appraisal-sheet', data, { unitId: unitId ?? '0' })
    return { name: documentFileName(`Phiếu thẩm định ${body.subjectName}`, 'docx'), bytes }
  })
}

function appraisalData(
  answer: Answer,
  of: {
    awardName: string
    subjectName: string
    issuer: string
    superior: string | null
    place: string
    today: string
  },
): FormData {
  return {
    heading: {
      superiorBody: of.superior,
      issuingBody: of.issuer,
      number: null,
      symbol: 'PTĐ',
      place: of.place,
      issuedOn: of.today,
    },
    abstract: `Đề nghị tặng ${of.awardName} cho ${of.subjectName}`,
    fields: {
      stt: '1',
      ten: of.subjectName,
      hinh_thuc: of.awardName,
      ket_luan: conclusion(answer),
      dieu_kien: answer.reasons.flatMap((reason, place) => rowsOf(reason, `${place + 1}`, 0, '')),
      thieu:
        answer.missing.length > 0 ? [`${answer.missing.length} nội dung đánh dấu “Chưa rõ” trong bảng`] : [],
      y_kien: closing(answer),
      tam_thoi: provisionalWords(answer),
    },
    signer: { titleLines: ['NGƯỜI THẨM ĐỊNH'], name: null },
    recipients: ['Hội đồng Thi đua - Khen thưởng', 'Lưu: hồ sơ khen thưởng'],
  }
}

function conclusion(answer: Answer): string {
  const day = answer.on.split('-').reverse().join('/')
  const hold = answer.hold ? ' Tạm dừng cho đến khi có kết luận của cơ quan có thẩm quyền.' : ''
  return `${verdictWords[answer.verdict]} (ngày đề nghị: ${day}).${hold}`
}

type SheetRow = { stt: string; noi_dung: string; ket_qua: string; can_cu: string }

/** Three levels are enough on paper; what lies deeper is told in the words of its parent. */
function rowsOf(reason: ReasonText, number: string, depth: number, citeAbove: string): SheetRow[] {
  const mark = reason.provisional ? ' (*)' : ''
  const deeper = depth === 2 ? told(reason) : ''
  const cite = reason.cite === citeAbove ? '' : reason.cite
  const row = {
    stt: number,
    noi_dung: `${reason.text}${deeper}${mark}`,
    ket_qua: reasonWords[reason.verdict],
    can_cu: cite,
  }
  if (depth === 2) return [row]
  return [
    row,
    ...reason.children.flatMap((one, place) => rowsOf(one, `${number}.${place + 1}`, depth + 1, reason.cite)),
  ]
}

/** The leaves below, each with its result: ": năm 2025 … (đạt); …". */
function told({ children }: ReasonText): string {
  const leaves = (list: ReasonText[]): ReasonText[] =>
    list.flatMap((one) => (one.children.length > 0 ? leaves(one.children) : [one]))
  const said = leaves(children).map(
    (one) => `${one.text} (${reasonWords[one.verdict].toLowerCase()}${one.provisional ? ', *' : ''})`,
  )
  return said.length > 0 ? `: ${said.join('; ')}` : ''
}

function closing({ requires }: Answer): string {
  const parts = [
    requires.voteThreshold
      ? `Tỷ lệ phiếu: từ ${Math.round(requires.voteThreshold.ratio * 100)}% tổng số thành viên Hội đồng trở lên.`
      : '',
    requires.decidingAuthority.length > 0
      ? `Thẩm quyền quyết định: ${requires.decidingAuthority.join('; ')}.`
      : '',
    requires.dossier.length > 0 ? `Hồ sơ: ${requires.dossier.map((one) => one.name).join('; ')}.` : '',
    requires.bonusVnd
      ? `Tiền thưởng: ${requires.bonusVnd.toLocaleString('vi-VN')} đồng.${requires.bonusNote ? ` ${requires.bonusNote}.` : ''}`
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}
