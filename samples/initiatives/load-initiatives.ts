import { sql } from 'kysely'
import { putRecognisedInitiative } from '../../server/src/areas/law/index.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'

type Place = { education: string; health: string; commune: string; accountId: string; today: string }

const titles = [
  ['Kho học liệu dùng chung của 21 trường trung học phổ thông', 'province', 'education'],
  ['Sổ theo dõi học sinh bán trú trên điện thoại', 'unit', 'education'],
  ['Hẹn giờ khám theo khung 15 phút', 'province', 'health'],
  ['Lịch trực luân phiên giảm giờ chờ tại khoa cấp cứu', 'unit', 'health'],
  ['Tổ lưu động làm thủ tục hành chính tại bản', 'unit', 'commune'],
] as const

/** The list of initiatives of three units this year, each with an author of the unit; one was recognised on paper. */
export async function loadInitiatives(tx: Tx, place: Place): Promise<void> {
  const year = Number(place.today.slice(0, 4))
  const recognised = { index: 3, on: `${year}-01-20`, number: '15/QĐ-SYT' }
  for (const [index, [title, scope, where]] of titles.entries()) {
    const by = index === recognised.index ? recognised : null
    const { rows } = await sql<{ personId: string }>`
      insert into proposed_initiatives (unit_id, year, title, kind, scope, summary, authors, state, recognised_on, decision_number,
        created_by, created_at)
      select p.unit_id, ${year}, ${title}, 'initiative', ${scope}, 'Đã áp dụng tại đơn vị trong năm, có số liệu kèm theo.',
        jsonb_build_array(jsonb_build_object('personId', x.id::text, 'name', x.full_name, 'share', 100)),
        ${by ? 'recognised' : 'registered'}, ${by?.on ?? null}::date, ${by?.number ?? null}::text, ${place.accountId}, now()
      from posts p join people x on x.id = p.person_id
      where p.unit_id = ${place[where]} and p.until is null order by p.id offset ${index} limit 1
      returning authors->0->>'personId' as "personId"`.execute(tx)
    if (by && rows[0])
      await putRecognisedInitiative(tx, {
        ...{
          unitId: place[where],
          personId: rows[0].personId,
          title,
          kind: 'initiative' as const,
          scope,
          year,
        },
        recognisedOn: by.on,
        accountId: place.accountId,
      })
  }
}
