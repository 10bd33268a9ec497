import { sql } from 'kysely'
import { updateNominations } from '../../server/src/areas/nominations/store-nominations.ts'
import { settleDossiers } from '../../server/src/areas/nominations/store-settle.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { beginDossier, blankLine, receiveDossier, sendDossier } from '../nominations/make-dossier.ts'
import { openSampleRound } from '../nominations/open-round.ts'

type Place = { rootId: string; education: string; accountIds: ReadonlyMap<string, string> }
type Nomination = {
  id: string
  roundId: string
  name: string
  post: string | null
  unitName: string
  awardName: string
}

const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A list that is posted now with something said about it, two bodies that were asked, and a package that is being prepared. */
export async function loadPostings(tx: Tx, act: Act, place: Place): Promise<void> {
  const sent = await readNominations(tx, sql`d.state in ('sent', 'received', 'appraised', 'returned')`)
  if (sent.length === 0) return
  const one = sent.filter((nomination) => nomination.roundId === sent[0]!.roundId)
  await loadPosting(tx, act, place, one)
  await loadOpinions(tx, act, place, one)
  await loadPackage(tx, act, place)
}

async function readNominations(tx: Tx, condition: ReturnType<typeof sql>): Promise<Nomination[]> {
  const { rows } = await sql<Nomination>`
    select n.id, n.round_id as "roundId", n.name, n.post, u.name as "unitName", n.award_name as "awardName"
    from nominations n join dossiers d on d.id = n.dossier_id join unit_names u on u.unit_id = n.unit_id
    where ${condition} order by n.round_id, n.id limit 12`.execute(tx)
  return rows
}

async function loadPosting(tx: Tx, act: Act, place: Place, nominations: readonly Nomination[]) {
  const today = act.clock.today()
  const officer = place.accountIds.get('chuyenvien')!
  const posting = await tx
    .insertInto('postings')
    .values({
      unit_id: place.rootId,
      round_id: nominations[0]!.roundId,
      title: 'Danh sách đề nghị khen thưởng lấy ý kiến nhân dân',
      note: 'Phản ánh gửi trên trang này hoặc gửi văn bản về Cơ quan thường trực Hội đồng.',
      kind: 'portal',
      opens_on: today,
      days: 5,
      ends_on: shift(today, 7),
      provisional: true,
      published_at: act.clock.now(),
      published_by: officer,
      created_by: officer,
      revision: 2,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('posting_entries')
    .values(
      nominations.map((one, i) => ({
        posting_id: posting.id,
        nomination_id: one.id,
        position: i + 1,
        name: one.name,
        post: one.post,
        unit_name: one.unitName,
        award_name: one.awardName,
      })),
    )
    .execute()
  await tx
    .insertInto('objections')
    .values({
      posting_id: posting.id,
      unit_id: place.rootId,
      receipt: 'PA-MAU2-MAU3-MAU4',
      content:
        'Đề nghị nêu rõ thời gian công tác của các trường hợp trong danh sách để nhân dân dễ theo dõi.',
      received_at: act.clock.now(),
    })
    .execute()
}

async function loadOpinions(tx: Tx, act: Act, place: Place, nominations: readonly Nomination[]) {
  const today = act.clock.today()
  const bodies = [
    { kind: 'tax', name: 'Thuế tỉnh An Bình', due: -2, answer: null },
    { kind: 'insurance', name: 'Bảo hiểm xã hội tỉnh An Bình', due: 5, answer: 'agrees' },
  ]
  for (const [i, body] of bodies.entries()) {
    const request = await tx
      .insertInto('opinion_requests')
      .values({
        unit_id: place.rootId,
        round_id: nominations[0]!.roundId,
        body_kind: body.kind,
        body_name: body.name,
        number: `${41 + i}/SNV-TĐKT`,
        sent_on: shift(today, -12),
        due_on: shift(today, body.due),
        created_by: place.accountIds.get('chuyenvien')!,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const answered = body.answer
      ? { answer: body.answer, number: '128/BHXH', answered_on: shift(today, -3) }
      : {}
    await tx
      .insertInto('opinion_answers')
      .values(
        nominations.map((one, at) => ({
          request_id: request.id,
          nomination_id: one.id,
          position: at + 1,
          ...answered,
        })),
      )
      .execute()
  }
}

/** Two people of the department of education whom the council passed for a higher honour, in a package that lacks its minutes. */
async function loadPackage(tx: Tx, act: Act, place: Place) {
  const today = act.clock.today()
  const year = Number(today.slice(0, 4)) - 1
  const officer = place.accountIds.get('chuyenvien')!
  const { rows: people } = await sql<{ id: string }>`
    select x.id::text from posts p join people x on x.id = p.person_id
    where p.unit_id = ${place.education} and p.is_leader and p.until is null order by p.id limit 2`.execute(
    tx,
  )
  const award = { awardKey: 'labour-order-3', basis: 'merit', quota: null, unitSharePercent: null }
  const roundId = await openSampleRound(tx, act, place, {
    title: `Đề nghị khen thưởng cấp Nhà nước năm ${year}`,
    kind: 'annual',
    year,
    dueOn: shift(today, -10),
    simplified: false,
    units: [place.education],
    awards: [award],
  })
  const { id: dossierId, nominationIds } = await beginDossier(tx, act, {
    roundId,
    ownerUnitId: place.rootId,
    unitId: place.education,
    lines: people.map(({ id }) => ({
      ...blankLine,
      personId: id,
      awardKey: award.awardKey,
      deed: 'Hoàn thành xuất sắc nhiệm vụ',
    })),
  })
  await sendDossier(tx, act, dossierId)
  await receiveDossier(tx, act, dossierId, officer)
  await updateNominations(tx, nominationIds, { state: 'passed' })
  await settleDossiers(tx, [dossierId])
  const made = await tx
    .insertInto('packages')
    .values({
      unit_id: place.rootId,
      title: 'Hồ sơ đề nghị tặng Huân chương Lao động hạng Ba, đợt 1',
      destination: 'president',
      destination_name: 'Chủ tịch nước (qua Bộ Nội vụ)',
      created_by: officer,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('package_items')
    .values(nominationIds.map((id, i) => ({ package_id: made.id, nomination_id: id, position: i + 1 })))
    .execute()
}
