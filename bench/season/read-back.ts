import type pg from 'pg'

/** Ids of what the server said yes to. */
export type Acknowledged = Record<
  'sent' | 'received' | 'cast' | 'closed' | 'decided' | 'booked' | 'printing',
  Set<string>
>

/** What was acknowledged and is not there, and what is there by half or twice. */
export async function readBack(client: pg.Client, done: Acknowledged, year: number): Promise<string[]> {
  const ids = (kind: keyof Acknowledged) => [...done[kind]]
  const found: string[] = []
  const expectNone = async (what: string, query: string, values: unknown[] = []) => {
    const { rows } = await client.query(query, values)
    if (rows.length > 0) found.push(`${what}: ${JSON.stringify(rows.slice(0, 3))}`)
  }
  await expectNone(
    'sent and not sealed once',
    `select given from unnest($1::bigint[]) given where (select count(*) from dossier_versions v where v.dossier_id = given) <> 1
       or not exists (select from dossiers d where d.id = given and d.state in ('sent', 'received') and d.version = 1)`,
    [ids('sent')],
  )
  await expectNone(
    'received and not told once',
    `select given from unnest($1::bigint[]) given where not exists (select from dossiers d where d.id = given and d.state = 'received')
       or (select count(*) from dossier_events e where e.dossier_id = given and e.kind = 'receive') <> 1`,
    [ids('received')],
  )
  await expectNone(
    'closed and not in the ledger once',
    `select given from unnest($1::bigint[]) given where not exists (select from council_sessions s where s.id = given and s.state = 'closed')
       or (select count(*) from ledger_entries l where l.act = 'close-council-session' and l.object_id = given::text) <> 1`,
    [ids('closed')],
  )
  await expectNone(
    'printing begun and no run there, or a file that is not',
    `select given from unnest($1::bigint[]) given where not exists (select from certificate_runs r where r.batch_id = given)
     union all select batch_id from certificate_runs where state = 'ready' and pdf_sha256 is null`,
    [ids('printing')],
  )
  await expectNone(
    'sealed without being sent',
    `select d.id, d.state, d.version, d.round_id, v.n from dossiers d
       cross join lateral (select count(*)::int as n from dossier_versions v where v.dossier_id = d.id) v where d.version <> v.n`,
  )
  await expectNone(
    'cast and not in the box once',
    `select c from unnest($1::text[]) c where (select count(*) from council_sealed_ballots b where encode(b.credential, 'hex') = c) <> 1`,
    [ids('cast')],
  )
  await expectNone(
    'numbered and not in the register with all its lines',
    `select given from unnest($1::bigint[]) given where not exists (select from decisions d where d.id = given and d.number is not null
       and (select count(*) from awards a where a.decision_id = d.register_decision_id) = 20)`,
    [ids('decided')],
  )
  await expectNone(
    'in the register without a number, or a number twice',
    `select d.id from decisions d where d.title like 'Về việc thử sập%' and (d.number is null) <> (d.register_decision_id is null)
     union all select min(id) from decisions where number is not null group by unit_id, number having count(*) > 1`,
  )
  await expectNone(
    'an award of one name twice',
    `select h.name_folded from awards a join award_holders h on h.id = a.holder_id where h.name_folded like 'quan sap %'
     group by h.name_folded having count(*) > 1`,
  )
  await expectNone(
    'booked and without numbers',
    `select given from unnest($1::bigint[]) given where exists (select from certificate_batch_rows r
       join certificates c on c.id = r.certificate_id where r.batch_id = given and c.book_number is null)`,
    [ids('booked')],
  )
  await expectNone(
    'golden-book numbers twice or with a gap',
    `select book_year from certificates where book_number is not null and book_year = $1 group by book_year, unit_id
     having count(*) <> count(distinct book_number) or max(book_number) - min(book_number) + 1 <> count(*)`,
    [year],
  )
  return found
}
