import type { Tx } from '../../platform/db/database.ts'

export type OpinionRow = {
  itemId: string
  memberId: string
  vote: 'for' | 'against'
  note: string | null
  fileId: string | null
  fileName: string | null
}

/** Opinions under a name, of all items of a session. */
export async function listOpinions(tx: Tx, sessionId: string): Promise<OpinionRow[]> {
  const rows = await tx
    .selectFrom('council_written_opinions as o')
    .innerJoin('council_session_items as i', 'i.id', 'o.item_id')
    .leftJoin('files as f', 'f.id', 'o.file_id')
    .select([
      'o.item_id as itemId',
      'o.member_id as memberId',
      'o.vote',
      'o.note',
      'o.file_id as fileId',
      'f.name as fileName',
    ])
    .where('i.session_id', '=', sessionId)
    .orderBy('o.member_id')
    .orderBy('i.place')
    .execute()
  return rows as OpinionRow[]
}

export async function saveOpinion(
  tx: Tx,
  opinion: {
    itemId: string
    memberId: string
    vote: 'for' | 'against'
    note: string | null
    fileId: string | null
    accountId: string | null
    now: Date
  },
): Promise<void> {
  const row = {
    vote: opinion.vote,
    note: opinion.note,
    entered_by: opinion.accountId,
    entered_at: opinion.now,
    ...(opinion.fileId === null ? {} : { file_id: opinion.fileId }),
  }
  await tx
    .insertInto('council_written_opinions')
    .values({ item_id: opinion.itemId, member_id: opinion.memberId, ...row })
    .onConflict((conflict) => conflict.columns(['item_id', 'member_id']).doUpdateSet(row))
    .execute()
}

/** A file of an opinion of this session. */
export function findOpinionFile(tx: Tx, sessionId: string, fileId: string) {
  return tx
    .selectFrom('files as f')
    .innerJoin('council_written_opinions as o', 'o.file_id', 'f.id')
    .innerJoin('council_session_items as i', 'i.id', 'o.item_id')
    .select(['f.name', 'f.media_type as mediaType', 'f.sha256'])
    .where('i.session_id', '=', sessionId)
    .where('f.id', '=', fileId)
    .executeTakeFirst()
}
