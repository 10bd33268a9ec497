import { sql } from 'kysely'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import type { Random } from '../province/random.ts'

type Place = {
  rootId: string
  unitIds: readonly string[]
  accountIds: ReadonlyMap<string, string>
  education: string
  health: string
}

const targets = [
  'Giải quyết 100% hồ sơ đúng hạn',
  'Không có đơn thư vượt cấp',
  'Tiết kiệm 10% chi thường xuyên',
  'Đạt chuẩn cơ quan văn hóa',
]
const initiatives = [
  'Số hóa quy trình tiếp nhận hồ sơ',
  'Lịch trực luân phiên giảm giờ chờ',
  'Bộ câu hỏi mẫu trả lời kiến nghị của người dân',
  'Bản đồ số các điểm phục vụ',
]

/** The province's call for registrations of this year: most units have sent, one waits for its leader, some have not begun. */
export async function loadRegistrations(tx: Tx, act: Act, random: Random, place: Place): Promise<void> {
  const year = Number(act.clock.today().slice(0, 4))
  const officer = place.accountIds.get('chuyenvien')!
  const call = await tx
    .insertInto('registration_calls')
    .values({
      unit_id: place.rootId,
      year,
      title: `Đăng ký thi đua năm ${year}`,
      basis: `Kế hoạch công tác thi đua, khen thưởng năm ${year} của tỉnh`,
      note: 'Mỗi đơn vị đăng ký danh hiệu của cá nhân, tập thể, chỉ tiêu và sáng kiến của năm.',
      due_on: `${year}-03-31`,
      created_by: officer,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`insert into registration_call_units (call_id, unit_id)
    select ${call.id}, unnest(${[...place.unitIds]}::bigint[])`.execute(tx)
  const own = [place.education, place.health]
  const sent = [...own, ...place.unitIds.filter((id) => !own.includes(id)).slice(0, 10)]
  for (const unitId of sent) {
    const status = unitId === place.education ? 'accepted' : unitId === place.health ? 'approved' : 'sent'
    await loadOne(tx, random, { callId: call.id, unitId, status, year, officer })
  }
}

async function loadOne(
  tx: Tx,
  random: Random,
  told: { callId: string; unitId: string; status: string; year: number; officer: string },
): Promise<void> {
  const { callId, unitId, status, year, officer } = told
  const isSent = status === 'sent' || status === 'accepted'
  const { id } = await tx
    .insertInto('registrations')
    .values({
      call_id: callId,
      unit_id: unitId,
      status,
      sent_on: isSent ? `${year}-02-${String(random.between(10, 27))}` : null,
      revision: 3,
      created_by: officer,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { rows: people } = await sql<{ id: string; name: string; position: string }>`
    select x.id, x.full_name as name, p.position from posts p join people x on x.id = p.person_id
    where p.unit_id = ${unitId} and p.until is null order by x.sort_key, x.id limit 6`.execute(tx)
  const unit = await tx
    .selectFrom('unit_names')
    .select('name')
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow()
  const pledged = people.map((person, i) => ({
    kind: 'person',
    person_id: person.id,
    subject_unit_id: null,
    name: person.name,
    position: person.position,
    award_key: i === 0 ? 'emulation-fighter-base' : 'advanced-worker',
    award_name: i === 0 ? 'Chiến sĩ thi đua cơ sở' : 'Lao động tiên tiến',
    target: null,
    initiative: i === 0 ? random.pick(initiatives) : null,
  }))
  const house = {
    kind: 'collective',
    person_id: null,
    subject_unit_id: unitId,
    name: unit.name!,
    position: null,
    award_key: 'excellent-labour-collective',
    award_name: 'Tập thể lao động xuất sắc',
    target: random.pick(targets),
    initiative: null,
  }
  const rows = [...pledged, house].map((row, i) => ({ ...row, registration_id: id, ordinal: i + 1 }))
  await tx.insertInto('registration_rows').values(rows).execute()
  const steps = ['approved', ...(isSent ? ['sent'] : []), ...(status === 'accepted' ? ['accepted'] : [])]
  await tx
    .insertInto('registration_acts')
    .values(
      steps.map((kind, i) => ({
        registration_id: id,
        kind,
        happened_on: `${year}-02-27`,
        account_id: officer,
        recorded_at: new Date(Date.UTC(year, 1, 27, 2 + i)),
      })),
    )
    .execute()
}
