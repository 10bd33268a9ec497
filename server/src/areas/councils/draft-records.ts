import { dayWords, percentOf, timeWords } from './domain/record-words.ts'
import type { SessionView } from './schemas.ts'
import type { RecordContent, RecordKind } from './schemas-records.ts'

/** The records as the session itself tells them; the secretary corrects what people said and did. */
export function draftRecord(kind: RecordKind, session: SessionView): RecordContent {
  const chair = session.members.find(({ role }) => role === 'chair')
  const secretary = session.members.find(({ role }) => role === 'secretary')
  const ballot = session.ballots.filter(({ state }) => state === 'counted').at(-1)
  const committee = (ballot?.committee ?? '').split('\n').map((line) => line.trim())
  const named = committee.filter(Boolean)
  return {
    time: `${session.beginsAt ? `${timeWords(session.beginsAt)}, ` : ''}${dayWords(session.heldOn)}`,
    place: session.place ?? '',
    chair: chair && chair.attendance !== 'absent' ? chair.name : '',
    secretary: secretary?.name ?? '',
    absent: session.members
      .filter(({ attendance }) => attendance === 'absent')
      .map(({ name, roleName, absenceReason, opinions }) => {
        const notes = [absenceReason, opinions > 0 && 'đã gửi ý kiến bằng văn bản'].filter(Boolean)
        return `${name}, ${roleName}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
      }),
    proceedings: kind === 'minutes' ? proceedingsOf(session) : [],
    conclusions: kind === 'minutes' ? conclusionsOf(session) : [],
    endedAt: '',
    committee: named,
    committeeHead: named[0] ?? '',
  }
}

const modeWords: Record<string, string> = {
  electronic: 'bỏ phiếu kín trên máy',
  paper: 'bỏ phiếu kín bằng phiếu giấy',
  mixed: 'bỏ phiếu kín trên máy và bằng phiếu giấy',
  'show-of-hands': 'biểu quyết giơ tay',
  written: 'lấy ý kiến bằng văn bản',
}

function proceedingsOf(session: SessionView): string[] {
  const lines = ['Hội đồng nghe báo cáo từng nội dung theo chương trình và thảo luận.']
  for (const item of session.items)
    for (const { name, reason } of item.recused)
      lines.push(`${name} không tham gia xét “${item.title}” (${reason}).`)
  for (const ballot of session.ballots)
    if (ballot.state === 'counted')
      lines.push(`Hội đồng ${modeWords[ballot.mode]} đối với ${ballot.lines.length} nội dung.`)
  for (const item of session.items)
    if (item.sentence)
      lines.push(`${item.title}${item.awardName ? `, đề nghị ${item.awardName}` : ''}: ${item.sentence}`)
    else if (item.state === 'removed')
      lines.push(`Đưa ra khỏi chương trình: ${item.title} (${item.removedReason}).`)
  return lines
}

function conclusionsOf(session: SessionView): string[] {
  const titles = (state: string) => session.items.filter((item) => item.state === state)
  const lines: string[] = []
  const passed = titles('passed')
  const failed = titles('failed')
  if (passed.length > 0)
    lines.push(
      `Hội đồng thống nhất trình cấp có thẩm quyền ${passed.length} trường hợp đạt: ${passed.map(({ title }) => title).join('; ')}.`,
    )
  if (failed.length > 0)
    lines.push(
      `Không trình ${failed.length} trường hợp không đạt: ${failed.map(({ title }) => title).join('; ')}.`,
    )
  return lines
}

/** Rows of results as both records print them. */
export function resultRows(session: SessionView) {
  return session.items
    .filter(({ sentence }) => sentence !== null)
    .map((item, index) => ({
      stt: String(index + 1),
      ten: item.title,
      don_vi: item.unitName ?? '',
      hinh_thuc: item.awardName ?? '',
      phieu_thuan: String(item.votesFor ?? 0),
      phieu_chong: String(item.votesAgainst ?? 0),
      phieu_trang: String(item.votesInvalid ?? 0),
      tong_thanh_vien: String(item.rule?.base ?? session.members.length),
      ty_le: percentOf(item.votesFor ?? 0, item.rule?.base ?? session.members.length),
      ket_qua: item.state === 'passed' ? 'Đạt' : 'Không đạt',
    }))
}

/** Ballots given out and returned over all ways of the counted ballots; per item the same, so the first line tells. */
export function ballotSums(session: SessionView) {
  const counted = session.ballots.filter(({ state }) => state === 'counted')
  const sums = { given: 0, returned: 0, invalid: 0, written: 0 }
  for (const ballot of counted) {
    const electronic = Math.max(0, ...ballot.sheets.map(({ cast }) => cast))
    const given = ballot.receivers.length || Math.max(0, ...ballot.lines.map(({ voters }) => voters))
    const paper = Math.max(0, ...ballot.lines.map(({ paperReturned }) => paperReturned ?? 0))
    sums.given += given
    sums.returned += electronic + paper
    sums.invalid += Math.max(0, ...ballot.lines.map(({ paperInvalid }) => paperInvalid ?? 0))
    sums.written += Math.max(
      0,
      ...ballot.lines.map(({ writtenFor, writtenAgainst }) => (writtenFor ?? 0) + (writtenAgainst ?? 0)),
    )
  }
  return sums
}
