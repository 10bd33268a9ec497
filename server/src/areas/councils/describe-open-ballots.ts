import { inView, type Platform } from '../../platform/act.ts'
import { sealedFormat } from './both-sides/sealed-votes.ts'
import { listUncountedSealed } from './store-ballots.ts'

/**
 * What whoever runs the server must know of sealed ballots that are not counted: that the program is not to be changed now, or that it
 * was, and they must be voted anew. Empty where there are none.
 */
export async function describeOpenBallots(platform: Platform): Promise<string> {
  const ballots = await inView({ ...platform, actor: 'system' }, listUncountedSealed)
  const ours = ballots.filter((ballot) => ballot.sealedFormat === sealedFormat)
  const others = ballots.filter((ballot) => ballot.sealedFormat !== sealedFormat)
  return [
    ours.length > 0 &&
      `BỎ PHIẾU KÍN CHƯA KIỂM: ${titlesOf(ours)}. Chỉ nâng cấp phần mềm sau khi đã kiểm phiếu xong hoặc hủy lượt bỏ phiếu.`,
    others.length > 0 &&
      `BỎ PHIẾU KÍN KHÔNG KIỂM ĐƯỢC: ${titlesOf(others)}. Phiếu niêm phong ở phiên bản khác. Hãy chạy lại phiên bản cũ từ bản sao lưu để kiểm, hoặc báo thư ký Hội đồng hủy lượt bỏ phiếu và mở lượt mới.`,
  ]
    .filter((line) => line !== false)
    .map((line) => `\n${line}\n`)
    .join('')
}

function titlesOf(ballots: readonly { title: string }[]): string {
  return ballots.map(({ title }) => `“${title}”`).join('; ')
}
