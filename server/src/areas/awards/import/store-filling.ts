import type { Tx } from '../../../platform/db/database.ts'

/**
 * How many imports go into the register: those being taken, and those the system itself brings in, from their reading on
 * until shortly after, because the next file follows. One that was silent for long is counted no more.
 */
export async function countFilling(tx: Tx, since: { silent: Date; justNow: Date }): Promise<number> {
  const { n } = await tx
    .selectFrom('award_imports as i')
    .innerJoin('award_import_progress as p', 'p.import_id', 'i.id')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('p.beat_at', '>=', since.silent)
    .where((eb) =>
      eb.or([
        eb('p.stage', '=', 'taking'),
        eb.and([
          eb('i.created_by', 'is', null),
          eb.or([eb('i.state', 'in', ['reading', 'ready']), eb('p.beat_at', '>=', since.justNow)]),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(n)
}
