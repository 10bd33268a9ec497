import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { tellAccounts, tellUnits } from '../access/index.ts'
import { dayWords, timeWords } from './domain/record-words.ts'
import type { MemberRow } from './store-members.ts'
import { listMembers } from './store-members.ts'
import type { SessionRow } from './store-sessions.ts'

type Session = Pick<SessionRow, 'id' | 'title' | 'unitId'>
type Called = Session & Pick<SessionRow, 'kind' | 'heldOn' | 'beginsAt' | 'place' | 'answersUntil'>

export type SessionNews = {
  kind:
    | 'council-called'
    | 'council-changed'
    | 'council-cancelled'
    | 'council-agenda'
    | 'council-ballot'
    | 'council-counted'
    | 'council-record'
  text: string
  /** Behind the session's own address. */
  page?: '/bo-phieu'
  byMail?: boolean
}

/** Tells the members who sit with an account, or of these only some; who has none is told on paper by the secretary. */
export async function tellMembers(
  tx: Tx,
  act: Act,
  session: Session,
  news: SessionNews,
  members?: readonly MemberRow[],
): Promise<void> {
  const seated = members ?? (await listMembers(tx, session.id))
  const { kind, text, page = '', byMail = false } = news
  const accounts = seated.flatMap(({ accountId }) => accountId ?? [])
  await tellAccounts(tx, act, accounts, { kind, text, path: `/hop/${session.id}${page}`, byMail })
}

/** When and where, as the invitation says it. */
export function whenWords(session: Called): string {
  if (session.kind === 'written-opinions')
    return session.answersUntil ? `trả lời trước ${dayWords(session.answersUntil)}` : 'hạn trả lời báo sau'
  const time = session.beginsAt ? `${timeWords(session.beginsAt)}, ` : ''
  return [`${time}${dayWords(session.heldOn)}`, session.place].filter(Boolean).join(', ')
}

/** Invites the members: by mail too, because the day is to be kept free. */
export function inviteMembers(tx: Tx, act: Act, session: Called, again = false): Promise<void> {
  const opening =
    session.kind === 'written-opinions' ? 'Lấy ý kiến bằng văn bản' : again ? 'Đổi lịch họp' : 'Mời họp'
  return tellMembers(tx, act, session, {
    kind: again ? 'council-changed' : 'council-called',
    text: `${opening}: ${session.title}; ${whenWords(session)}`,
    byMail: true,
  })
}

/** Tells who appraises at the body that a session ended with results for its rounds. */
export function tellAppraisers(tx: Tx, act: Act, session: Session, count: number): Promise<void> {
  return tellUnits(tx, act, {
    unitIds: [session.unitId],
    right: 'appraise-nominations',
    kind: 'council-closed',
    text: `Phiên họp “${session.title}” đã kết thúc: ${count} trường hợp đề nghị khen thưởng có kết quả, lấy về đợt xét`,
    path: `/hop/${session.id}`,
  })
}
