import { sql } from 'kysely'
import { installedLaw } from '../../server/src/areas/law/index.ts'
import { fillRow, readKnown } from '../../server/src/areas/nominations/fill-rows.ts'
import { judgeNominations } from '../../server/src/areas/nominations/judge-nominations.ts'
import { nameAwards, papersOfAwards } from '../../server/src/areas/nominations/round-papers.ts'
import type { NominationIn } from '../../server/src/areas/nominations/schemas-dossiers.ts'
import { sealDossier } from '../../server/src/areas/nominations/seal-dossier.ts'
import {
  findDossier,
  insertDossier,
  insertVersion,
  updateDossier,
} from '../../server/src/areas/nominations/store-dossiers.ts'
import { insertEvents } from '../../server/src/areas/nominations/store-events.ts'
import {
  insertNominations,
  type NominationFields,
  updateNomination,
} from '../../server/src/areas/nominations/store-nominations.ts'
import { insertReturn, insertReturnItems } from '../../server/src/areas/nominations/store-returns.ts'
import {
  addRoundUnits,
  findRound,
  insertRound,
  insertRoundPapers,
  listRoundAwards,
  putRoundAwards,
} from '../../server/src/areas/nominations/store-rounds.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'

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

type SampleRound = {
  title: string
  kind: 'annual' | 'ad-hoc'
  year: number
  dueOn: string
  simplified: boolean
  units: readonly string[]
  awards: { awardKey: string; basis: string; quota: number | null; unitSharePercent: number | null }[]
}

async function openSampleRound(tx: Tx, act: Act, places: Places, round: SampleRound): Promise<string> {
  const today = act.clock.today()
  const law = await installedLaw(tx, act, [places.rootId])
  const awards = nameAwards(law, round.awards, today)
  if (isRefusal(awards)) throw new Error(awards.code)
  const papers = papersOfAwards(law, awards, today, round.simplified)
  if (isRefusal(papers)) throw new Error(papers.code)
  const id = await insertRound(tx, {
    ...round,
    unitId: places.rootId,
    periodKind: round.kind === 'annual' ? 'year' : 'none',
    periodFrom: round.kind === 'annual' ? `${round.year}-01-01` : null,
    periodUntil: round.kind === 'annual' ? `${round.year}-12-31` : null,
    judgedOn: today,
    basis: null,
    note: null,
    taskId: null,
    accountId: places.accountIds.get('chuyenvien')!,
    now: act.clock.now(),
  })
  await putRoundAwards(tx, id, awards)
  await insertRoundPapers(tx, id, papers)
  await addRoundUnits(tx, { id, unitId: places.rootId }, round.units)
  return id
}

type Filling = { roundId: string; unitId: string; people: number; to: 'preparing' | 'sent' | 'returned' }

async function fillDossier(tx: Tx, act: Act, places: Places, filling: Filling): Promise<void> {
  const { roundId, unitId } = filling
  const now = act.clock.now()
  const by = { accountId: null, now }
  const officer = places.accountIds.get('chuyenvien')!
  const id = (await insertDossier(tx, { roundId, ownerUnitId: places.rootId, unitId, ...by }))!
  const round = (await findRound(tx, roundId))!
  const rows = await sampleRows(tx, filling)
  const known = await readKnown(tx, act, unitId, rows)
  const awards = await listRoundAwards(tx, roundId)
  const fields = rows
    .map((row) => fillRow(row, known, { round, dossier: { unitId }, awards }))
    .filter((one): one is NominationFields => !isRefusal(one))
  const dossier = { id, roundId, ownerUnitId: places.rootId, unitId }
  const ids = await insertNominations(tx, dossier, fields, by)
  await updateDossier(tx, id, { people_base: 20, collective_base: 4 })
  await judgeNominations(tx, act, (await findDossier(tx, id))!)
  const today = act.clock.today()
  await insertEvents(tx, [{ dossierId: id, kind: 'begun', happenedOn: today }], by)
  if (filling.to === 'preparing') return
  const sealed = await sealDossier(tx, (await findDossier(tx, id))!, round, 1)
  await insertVersion(tx, { dossierId: id, version: 1, ...sealed, ...by })
  await updateDossier(tx, id, { state: 'sent', version: 1, sent_at: now })
  await insertEvents(tx, [{ dossierId: id, kind: 'send', happenedOn: today }], by)
  if (filling.to === 'sent') return
  const received = { received_on: today, received_at: now, assignee_id: officer, assigned_at: now }
  await updateDossier(tx, id, { state: 'returned', ...received })
  const back = { accountId: officer, now }
  await insertEvents(tx, [{ dossierId: id, kind: 'receive', happenedOn: today }], back)
  const text =
    'Đề nghị bổ sung báo cáo thành tích có xác nhận và giải trình số liệu trước phiên họp Hội đồng.'
  const head = { ownerUnitId: places.rootId, roundId, text, dueOn: shift(today, 7), number: null }
  const returnId = await insertReturn(tx, { ...head, ...back })
  const wrong = ids.slice(0, 2)
  await insertReturnItems(
    tx,
    returnId,
    wrong.map((nominationId) => ({ dossierId: id, nominationId, what: 'report', note: 'chưa có xác nhận' })),
  )
  for (const one of wrong) await updateNomination(tx, one, { extra: { state: 'to-mend' } })
  await insertEvents(tx, [{ dossierId: id, kind: 'return', happenedOn: today, note: text }], back)
}

const deeds = [
  'Chủ trì chuyển đổi số quy trình một cửa, rút ngắn 30% thời gian giải quyết hồ sơ.',
  'Hoàn thành xuất sắc nhiệm vụ, trực tiếp hướng dẫn cơ sở ở các xã vùng cao.',
  'Có nhiều đổi mới trong công tác chuyên môn, được đồng nghiệp tín nhiệm.',
]

async function sampleRows(tx: Tx, { unitId, people }: Filling): Promise<NominationIn[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id::text as id from posts where unit_id = ${unitId} and until is null
    order by id desc limit ${people}`.execute(tx)
  const blank = {
    personId: null,
    holderId: null,
    subjectUnitId: null,
    holderKind: 'person' as const,
    name: '',
    post: null,
    gender: null,
    ethnicity: null,
    birthYear: null,
    workerClass: null,
    deed: null,
  }
  return [
    ...rows.map(({ id }, at) => ({
      ...blank,
      personId: id,
      awardKey: at % 3 === 0 ? 'certificate-of-merit-province' : 'emulation-fighter-base',
      deed: deeds[at % deeds.length]!,
    })),
    {
      ...blank,
      subjectUnitId: unitId,
      holderKind: 'collective' as const,
      awardKey: 'excellent-labour-collective',
      deed: 'Tập thể hoàn thành toàn bộ chỉ tiêu được giao trong năm.',
    },
  ]
}
