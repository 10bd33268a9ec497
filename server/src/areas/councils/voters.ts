import type { MemberRow } from './store-members.ts'
import type { SessionRow } from './store-sessions.ts'

/** Who may fill a sheet: who is present (in a round of written opinions: everybody) and has no part in its items. */
export function votersOf(
  session: Pick<SessionRow, 'kind'>,
  members: readonly MemberRow[],
  recused: readonly string[],
): MemberRow[] {
  return members.filter(
    (member) =>
      (session.kind === 'written-opinions' || member.attendance === 'present') &&
      !recused.includes(member.id),
  )
}
