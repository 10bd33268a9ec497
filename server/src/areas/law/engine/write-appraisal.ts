import { type Act, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { documentFileName, renderTableDocument, type TableCell } from '../../documents/index.ts'
import { readUnitLabels } from '../../organisations/index.ts'
import type { Answer, ReasonText } from '../domain/engine/answer.ts'
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
 * "Phiếu thẩm định điều kiện" of one case as .docx: the conclusion, every reason with its article, what is still needed,
 * what the law asks next. Keeps nothing. @refuses those of `checkEligibility`
 */
export function writeAppraisal(
  act: Act,
  body: AppraisalBody,
): Promise<{ name: string; bytes: Uint8Array } | Refusal> {
  return inView(act, async (tx): Promise<{ name: string; bytes: Uint8Array } | Refusal> => {
    const { law, confirmations } = await installedLaw(tx, act)
    const answer = checkEligibility(openJudge(law, confirmations), body.case)
    if (isRefusal(answer)) return answer
    const unit = body.unitId ? (await readUnitLabels(tx, [body.unitId])).get(body.unitId) : undefined
    const awardName = law.awards.get(answer.award)?.name ?? answer.award
    const bytes = renderAppraisal(
      answer,
      awardName,
      body.subjectName,
      unit?.name ?? 'Cơ quan thẩm định',
      act.clock.today(),
    )
    return { name: documentFileName(`Phiếu thẩm định ${body.subjectName}`, 'docx'), bytes }
  })
}

/** The paper itself; `decided` is what the appraiser concluded, in words, where one did. */
function renderAppraisal(
  answer: Answer,
  awardName: string,
  subjectName: string,
  issuer: string,
  today: string,
  decided: string | null = null,
): Uint8Array {
  return renderTableDocument({
    typeName: 'PHIẾU THẨM ĐỊNH ĐIỀU KIỆN',
    heading: {
      superiorBody: null,
      issuingBody: issuer,
      number: null,
      symbol: 'PTĐ',
      place: '……………',
      issuedOn: today,
    },
    abstract: `Đề nghị tặng ${awardName} cho ${subjectName}`,
    introduction: introduction(answer),
    columns: [
      { header: 'STT', width: 7, align: 'center' },
      { header: 'Điều kiện, tiêu chuẩn', width: 45 },
      { header: 'Kết quả', width: 14, align: 'center' },
      { header: 'Căn cứ', width: 30 },
    ],
    rows: answer.reasons.flatMap((reason, place) => rowsOf(reason, `${place + 1}`, 0, '')),
    closing: [decided, closing(answer)].filter(Boolean).join(' '),
    signer: { titleLines: ['NGƯỜI THẨM ĐỊNH'], name: null },
    recipients: ['Hội đồng Thi đua - Khen thưởng', 'Lưu: hồ sơ khen thưởng'],
  })
}

function introduction(answer: Answer): string {
  const day = answer.on.split('-').reverse().join('/')
  const hold = answer.hold ? ' Tạm dừng cho đến khi có kết luận của cơ quan có thẩm quyền.' : ''
  const provisional = answer.provisional
    ? ' Kết luận tạm thời: có quy định chưa đối chiếu với văn bản, đánh dấu (*) trong bảng.'
    : ''
  return `Ngày đề nghị: ${day}. Kết luận: ${verdictWords[answer.verdict]}.${hold}${provisional}`
}

/** Three levels are enough on paper; what lies deeper is told in the words of its parent. */
function rowsOf(reason: ReasonText, number: string, depth: number, citeAbove: string): TableCell[][] {
  const mark = reason.provisional ? ' (*)' : ''
  const deeper = depth === 2 ? told(reason) : ''
  const cite = reason.cite === citeAbove ? '' : reason.cite
  const row = [number, `${reason.text}${deeper}${mark}`, reasonWords[reason.verdict], cite]
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
  const said = leaves(children).map((one) => `${one.text} (${reasonWords[one.verdict].toLowerCase()})`)
  return said.length > 0 ? `: ${said.join('; ')}` : ''
}

function closing({ missing, requires }: Answer): string {
  const parts = [
    missing.length > 0 ? `Cần bổ sung: ${missing.length} nội dung đánh dấu "Chưa rõ" trong bảng.` : '',
    requires.voteThreshold
      ? `Tỷ lệ phiếu: từ ${Math.round(requires.voteThreshold.ratio * 100)}% tổng số thành viên Hội đồng trở lên.`
      : '',
    requires.decidingAuthority.length > 0
      ? `Thẩm quyền quyết định: ${requires.decidingAuthority.join('; ')}.`
      : '',
    requires.dossier.length > 0 ? `Hồ sơ: ${requires.dossier.map((one) => one.name).join('; ')}.` : '',
    requires.bonusVnd ? `Tiền thưởng: ${requires.bonusVnd.toLocaleString('vi-VN')} đồng.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}
