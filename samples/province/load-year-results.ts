import { sql } from 'kysely'
import type { Tx } from '../../server/src/platform/db/database.ts'

/**
 * Ratings of the last three years of most people in post and of their units, some initiatives, and that the school year's
 * lists of disciplines and open matters were complete. Some are left out, so that there is something to enter.
 */
export async function loadYearResults(tx: Tx, today: string): Promise<void> {
  const year = Number(today.slice(0, 4))
  await sql`
    insert into year_results (unit_id, person_id, year, classification, months_worked)
    select unit_id, person_id, y,
      case when mark % 10 < 2 then 'excellent' when mark % 10 < 8 then 'well' else 'satisfactory' end, 12
    from (select distinct on (p.person_id, y) p.unit_id, p.person_id, y, abs(hashtext(p.person_id || '-' || y)) as mark
      from posts p, generate_series(${year - 3}::integer, ${year - 1}::integer) y
      where p.since < make_date(y + 1, 1, 1) and (p.until is null or p.until > make_date(y, 1, 1))
      order by p.person_id, y, p.since) rated
    where mark % 7 <> 0`.execute(tx)
  await sql`
    insert into year_results (unit_id, year, classification)
    select unit_id, y, case when abs(hashtext(unit_id || '-' || y)) % 3 = 0 then 'excellent' else 'well' end
    from (select distinct unit_id from posts where until is null) u, generate_series(${year - 2}::integer, ${year - 1}::integer) y`.execute(
    tx,
  )
  await sql`
    insert into initiatives (unit_id, person_id, title, kind, scope, year, recognised_on)
    select unit_id, person_id, 'Rút ngắn thời gian giải quyết hồ sơ', 'initiative',
      case when person_id % 4 = 0 then 'province' else 'unit' end, year, make_date(year, 12, 10)
    from year_results where classification = 'excellent' and person_id % 2 = 0`.execute(tx)
  await sql`
    insert into subject_facts (unit_id, person_id, discipline, discipline_as_of, open_matters, open_matters_as_of,
      initiatives_as_of)
    select distinct on (person_id) unit_id, person_id, '[]', ${today}::date, '[]', ${today}::date, ${today}::date
    from year_results where person_id % 3 <> 0`.execute(tx)
}
