import { sql } from 'kysely'
import type { NominationIn } from '../../server/src/areas/nominations/schemas-dossiers.ts'
import { updateDossier } from '../../server/src/areas/nominations/store-dossiers.ts'
import { insertEvents } from '../../server/src/areas/nominations/store-events.ts'
import { updateNominations } from '../../server/src/areas/nominations/store-nominations.ts'
import { insertReturn, insertReturnItems } from '../../server/src/areas/nominations/store-returns.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { beginDossier, blankLine, receiveDossier, sendDossier } from './make-dossier.ts'
import { openSampleRound } from './open-round.ts'

type Places = {
  rootId: string
  unitIds: readonly string[]
  education: string
  health: string
  commune: string
  accountIds: ReadonlyMap<string, string>
}

const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Two rounds of the province: one under way with dossiers at every step, one by the simplified procedure. */
export async function loadNominations(tx: Tx, act: Act, places: Places): Promise<void> {
  const today = act.clock.today()
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '07' ? 1 : 0)
  const roundId = await openSampleRound(tx, act, places, {
    title: `Xét khen thưởng tổng kết năm ${year}`,
    kind: 'annual',
    year,
    dueOn: shift(today, 12),
    simplified: false,
    units: places.unitIds,
    awards: [
      { awardKey: 'certificate-of-merit-province', basis: 'merit', quota: 120, unitSharePercent: null },
      { awardKey: 'emulation-fighter-base', basis: 'merit', quota: null, unitSharePercent: 15 },
      { awardKey: 'excellent-labour-collective', basis: 'merit', quota: 60, unitSharePercent: null },
    ],
  })
  await openSampleRound(tx, act, places, {
    title: 'Khen thưởng đột xuất thành tích phòng, chống thiên tai',
    kind: 'ad-hoc',
    year: Number(today.slice(0, 4)),
    dueOn: shift(today, 5),
    simplified: true,
    units: places.unitIds.slice(-12),
    awards: [
      { awardKey: 'certificate-of-merit-province', basis: 'ad-hoc', quota: 10, unitSharePercent: null },
    ],
  })
  await fillDossier(tx, act, places, { roundId, unitId: places.education, people: 6, to: 'preparing' })
  await fillDossier(tx, act, places, { roundId, unitId: places.health, people: 5, to: 'returned' })
  await fillDossier(tx, act, places, { roundId, unitId: places.commune, people: 3, to: 'sent' })
}

type Filling = { roundId: string; unitId: string; people: number; to: 'preparing' | 'sent' | 'returned' }

async function fillDossier(tx: Tx, act: Act, places: Places, filling: Filling): Promise<void> {
  const { roundId, unitId } = filling
  const of = { roundId, unitId, ownerUnitId: places.rootId }
  const { id, nominationIds } = await beginDossier(tx, act, { ...of, lines: await sampleLines(tx, filling) })
  if (filling.to === 'preparing') return
  await sendDossier(tx, act, id)
  if (filling.to === 'sent') return
  const officer = places.accountIds.get('chuyenvien')!
  await receiveDossier(tx, act, id, officer)
  const today = act.clock.today()
  const by = { accountId: officer, now: act.clock.now() }
  const text =
    'Đề nghị bổ sung báo cáo thành tích có xác nhận và giải trình số liệu trước phiên họp Hội đồng.'
  const head = { ownerUnitId: places.rootId, roundId, text, dueOn: shift(today, 7), number: null }
  const returnId = await insertReturn(tx, { ...head, ...by })
  const wrong = nominationIds.slice(0, 2)
  await insertReturnItems(
    tx,
    returnId,
    wrong.map((nominationId) => ({ dossierId: id, nominationId, what: 'report', note: 'chưa có xác nhận' })),
  )
  await updateNominations(tx, wrong, { state: 'to-mend' })
  await updateDossier(tx, id, { state: 'returned' })
  await insertEvents(tx, [{ dossierId: id, kind: 'return', happenedOn: today, note: text }], by)
}

const deeds = [
  'Chủ trì chuyển đổi số quy trình một cửa, rút ngắn 30% thời gian giải quyết hồ sơ.',
  'Hoàn thành xuất sắc nhiệm vụ, trực tiếp hướng dẫn cơ sở ở các xã vùng cao.',
  'Có nhiều đổi mới trong công tác chuyên môn, được đồng nghiệp tín nhiệm.',
]

async function sampleLines(tx: Tx, { unitId, people }: Filling): Promise<NominationIn[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id::text as id from posts where unit_id = ${unitId} and until is null
    order by id desc limit ${people}`.execute(tx)
  return [
    ...rows.map(({ id }, at) => ({
      ...blankLine,
      personId: id,
      awardKey: at % 3 === 0 ? 'certificate-of-merit-province' : 'emulation-fighter-base',
      deed: deeds[at % deeds.length]!,
    })),
    {
      ...blankLine,
      subjectUnitId: unitId,
      holderKind: 'collective' as const,
      awardKey: 'excellent-labour-collective',
      deed: 'Tập thể hoàn thành toàn bộ chỉ tiêu được giao trong năm.',
    },
  ]
}
