import type { Tx } from '../../platform/db/database.ts'

export type MemberRow = {
  id: string
  personId: string
  name: string
  role: string
  position: string
  place: number
  accountId: string | null
  accountName: string | null
  attendance: 'present' | 'absent' | null
  absenceReason: string | null
}

/** Those who sit on the day, in the order of the decision. */
export async function listMembers(tx: Tx, sessionId: string): Promise<MemberRow[]> {
  const rows = await tx
    .selectFrom('council_session_members as m')
    .leftJoin('account_names as a', 'a.id', 'm.account_id')
    .select([
      'm.id',
      'm.person_id as personId',
      'm.name',
      'm.role',
      'm.position',
      'm.place',
      'm.account_id as accountId',
      'a.display_name as accountName',
      'm.attendance',
      'm.absence_reason as absenceReason',
    ])
    .where('m.session_id', '=', sessionId)
    .orderBy('m.place')
    .orderBy('m.id')
    .execute()
  return rows as MemberRow[]
}

export type NewMember = Pick<MemberRow, 'personId' | 'name' | 'role' | 'position' | 'place' | 'accountId'>

export async function insertMembers(tx: Tx, sessionId: string, members: readonly NewMember[]): Promise<void> {
  if (members.length === 0) return
  await tx
    .insertInto('council_session_members')
    .values(
      members.map((one) => ({
        session_id: sessionId,
        person_id: one.personId,
        name: one.name,
        role: one.role,
        position: one.position,
        place: one.place,
        account_id: one.accountId,
      })),
    )
    .execute()
}

/** Before the session begins nobody has done anything as a member: the list is made anew. */
export async function removeMembers(tx: Tx, sessionId: string): Promise<void> {
  await tx.deleteFrom('council_session_members').where('session_id', '=', sessionId).execute()
}

/** The accounts that members of this council used last, by person. */
export async function readLastAccounts(tx: Tx, councilId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('council_session_members as m')
    .innerJoin('council_sessions as s', 's.id', 'm.session_id')
    .select(['m.person_id as personId', 'm.account_id as accountId'])
    .where('s.council_id', '=', councilId)
    .where('m.account_id', 'is not', null)
    .orderBy('s.id')
    .execute()
  return new Map(rows.map((row) => [row.personId, row.accountId!]))
}

export async function linkMember(tx: Tx, memberId: string, accountId: string | null): Promise<void> {
  await tx
    .updateTable('council_session_members')
    .set({ account_id: accountId })
    .where('id', '=', memberId)
    .execute()
}

export async function saveAttendance(
  tx: Tx,
  memberId: string,
  attendance: 'present' | 'absent' | null,
  absenceReason: string | null,
): Promise<void> {
  await tx
    .updateTable('council_session_members')
    .set({ attendance, absence_reason: absenceReason })
    .where('id', '=', memberId)
    .execute()
}

export type RecusalRow = { itemId: string; memberId: string; reason: string }

export function listRecusals(tx: Tx, sessionId: string): Promise<RecusalRow[]> {
  return tx
    .selectFrom('council_recusals as r')
    .innerJoin('council_session_items as i', 'i.id', 'r.item_id')
    .select(['r.item_id as itemId', 'r.member_id as memberId', 'r.reason'])
    .where('i.session_id', '=', sessionId)
    .execute()
}

export async function saveRecusal(
  tx: Tx,
  recusal: RecusalRow & { accountId: string | null; now: Date },
): Promise<void> {
  const row = { reason: recusal.reason, declared_by: recusal.accountId, declared_at: recusal.now }
  await tx
    .insertInto('council_recusals')
    .values({ item_id: recusal.itemId, member_id: recusal.memberId, ...row })
    .onConflict((conflict) => conflict.columns(['item_id', 'member_id']).doUpdateSet(row))
    .execute()
}

export async function removeRecusal(tx: Tx, itemId: string, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('council_recusals')
    .where('item_id', '=', itemId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
