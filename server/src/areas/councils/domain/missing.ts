type Session = {
  kind: 'meeting' | 'written-opinions'
  state: string
  place: string | null
  beginsAt: string | null
  answersUntil: string | null
}
type Member = { name: string; accountId: string | null; attendance: 'present' | 'absent' | null }
type Item = {
  title: string
  voting: boolean
  state: string
  rule: { needed: number; base: number } | null
  recused: readonly object[]
}
type Ballot = {
  state: string
  mode: string
  sheets: readonly { cast: number; voters: number }[]
  lines: readonly { paperReturned: number | null }[]
}

/** What stands between a session and its next step, each in one sentence; empty: nothing does. */
export function missingFor(at: {
  session: Session
  members: readonly Member[]
  items: readonly Item[]
  quorum: { needed: number; basis: string; provisional: boolean } | null
  present: number
  ballots: readonly Ballot[]
}): string[] {
  const { session } = at
  if (session.state === 'closed' || session.state === 'cancelled') return []
  const waiting = at.items.filter((item) => item.voting && item.state === 'on-agenda')
  return [
    ...(session.state === 'preparing' ? beforeOf(at) : duringOf(at)),
    ...withoutRule(waiting),
    ...outOfReach(waiting, at.members.length),
  ]
}

function beforeOf(at: Parameters<typeof missingFor>[0]): string[] {
  const { session, items, members, quorum } = at
  const missing: string[] = []
  if (items.filter(({ state }) => state !== 'removed').length === 0)
    missing.push('Chương trình họp chưa có nội dung nào.')
  if (session.kind === 'meeting' && (!session.place || !session.beginsAt))
    missing.push('Chưa ghi giờ họp hoặc địa điểm: giấy mời còn để trống.')
  if (session.kind === 'written-opinions' && !session.answersUntil)
    missing.push('Chưa ghi hạn trả lời của đợt lấy ý kiến bằng văn bản.')
  const untied = members.filter(({ accountId }) => accountId === null)
  if (untied.length > 0)
    missing.push(
      `${untied.length} thành viên chưa gắn tài khoản nên chỉ bỏ phiếu giấy được: ${untied.map(({ name }) => name).join(', ')}.`,
    )
  if (session.kind === 'meeting' && !quorum) missing.push(noQuorumRule)
  return missing
}

const noQuorumRule =
  'Chưa có quy định về số thành viên dự họp tối thiểu: đưa quy chế vào mục Pháp luật hoặc ghi tỷ lệ và căn cứ trong thông tin phiên họp.'

function duringOf({
  session,
  members,
  quorum,
  present,
  ballots,
}: Parameters<typeof missingFor>[0]): string[] {
  const missing: string[] = []
  if (session.kind === 'meeting') {
    if (!quorum) missing.push(noQuorumRule)
    else if (present < quorum.needed)
      missing.push(
        `Có mặt ${present}/${members.length}, cần ít nhất ${quorum.needed} thành viên (${quorum.basis}).`,
      )
    const unmarked = members.filter(({ attendance }) => attendance === null)
    if (unmarked.length > 0) missing.push(`${unmarked.length} thành viên chưa được điểm danh.`)
  }
  const running = ballots.find(({ state }) => state === 'open' || state === 'stopped')
  if (running && running.mode !== 'electronic' && running.mode !== 'written') {
    const empty = running.lines.filter(({ paperReturned }) => paperReturned === null)
    if (running.state === 'stopped' && empty.length > 0)
      missing.push(`${empty.length} nội dung chưa nhập biểu kiểm phiếu.`)
  }
  return missing
}

function withoutRule(waiting: readonly Item[]): string[] {
  const bare = waiting.filter(({ rule }) => rule === null)
  return bare.length === 0
    ? []
    : [
        `${bare.length} nội dung chưa có tỷ lệ phiếu trong pháp luật và quy định riêng: ghi tỷ lệ do Chủ tịch Hội đồng chọn và căn cứ trong thông tin phiên họp (đầu tiên: “${bare[0]!.title}”).`,
      ]
}

/** Who is recused counts in the base and has no vote: too many of them, and no vote can pass the item. */
function outOfReach(waiting: readonly Item[], members: number): string[] {
  return waiting.flatMap(({ title, rule, recused }) => {
    const voters = members - recused.length
    if (!rule || recused.length === 0 || voters >= rule.needed) return []
    return [
      `“${title}” cần ${rule.needed}/${rule.base} phiếu mà chỉ còn ${voters} người được bỏ phiếu (${recused.length} người không tham gia xét): không thể đạt ở phiên này. Xem lại khai báo có liên quan, hoặc đưa ra khỏi chương trình.`,
    ]
  })
}
