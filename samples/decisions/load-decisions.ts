import { beginDraft } from '../../server/src/areas/decisions/draft-decision.ts'
import { fillNumber } from '../../server/src/areas/decisions/number-decision.ts'
import { findDecision, insertStep, updateDecision } from '../../server/src/areas/decisions/store-decisions.ts'
import { insertFundEntry, insertPayments } from '../../server/src/areas/decisions/store-money.ts'
import { insertRows, listRows, type NewRow } from '../../server/src/areas/decisions/store-rows.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { isRefusal, type Refusal } from '../../server/src/platform/refusal.ts'

type Place = { rootId: string; health: string; education: string; accountIds: ReadonlyMap<string, string> }
type Line = [
  name: string,
  gender: 'female' | 'male' | null,
  birthYear: number | null,
  position: string | null,
  deed: string,
]

/** Who fought an outbreak and a flood; none of them exists. */
const outbreak: Line[] = [
  ['Khoa Kiểm soát dịch bệnh', null, null, null, 'Khoanh vùng, dập tắt ổ dịch tại 03 xã trong 10 ngày'],
  ['Trịnh Thị Mùi', 'female', 1983, 'Trưởng khoa Kiểm soát dịch bệnh', 'Chỉ huy đội cơ động chống dịch'],
  ['Lường Văn Ứng', 'male', 1990, 'Bác sĩ', 'Trực tiếp điều trị tại ổ dịch'],
  ['Cà Thị Ễn', 'female', 1994, 'Điều dưỡng', 'Trực tiếp chăm sóc người bệnh tại ổ dịch'],
]
const flood: Line[] = [
  [
    'Trường Phổ thông dân tộc nội trú Bản Lửng',
    null,
    null,
    null,
    'Bảo đảm an toàn cho 320 học sinh trong đợt lũ',
  ],
  ['Vàng A Sử', 'male', 1981, 'Giáo viên', 'Cứu 05 học sinh trong đợt lũ'],
  ['Quàng Thị Dưỡng', 'female', 1988, 'Phó Hiệu trưởng', 'Tổ chức đưa học sinh đến nơi an toàn'],
]

/** A decision that is out and partly paid, one that waits for its number, a draft, and the fund of the year. */
export async function loadDecisions(tx: Tx, act: Act & { actor: 'system' }, place: Place): Promise<void> {
  const today = act.clock.today()
  const year = Number(today.slice(0, 4))
  const accountId = place.accountIds.get('chuyenvien')!
  const linesOf = (unitId: string, unitName: string, lines: readonly Line[]) =>
    lines.map((line) => rowOf(line, { unitId, unitName, year }))
  const health = linesOf(place.health, 'Sở Y tế', outbreak)
  const education = linesOf(place.education, 'Sở Giáo dục và Đào tạo', flood)
  const about = 'Về việc tặng Bằng khen cho tập thể, cá nhân có thành tích đột xuất'

  const out = await draft(tx, act, place.rootId, `${about} trong phòng, chống dịch`, health)
  await step(tx, act, out, 'submitted', accountId)
  const { revision } = (await findDecision(tx, out))!
  got(
    await fillNumber(tx, act, { decisionId: out, revision, number: '214', decidedOn: dayBefore(today, 12) }),
  )
  const rows = await listRows(tx, out)
  const money = { accountId, now: act.clock.now() }
  await insertPayments(
    tx,
    rows.slice(0, 2).map((row) => ({ rowId: row.id, amountVnd: row.bonusVnd!, receiver: null })),
    { ...money, kind: 'paid', happenedOn: dayBefore(today, 5), note: null },
  )
  const waiting = await draft(tx, act, place.rootId, `${about} trong phòng, chống lũ`, education)
  await step(tx, act, waiting, 'submitted', accountId)
  await draft(
    tx,
    act,
    place.rootId,
    `Về việc khen thưởng thành tích công tác năm ${year}`,
    health.slice(1, 3).map((row) => ({ ...row, basis: 'merit' })),
  )

  const entry = { ...money, unitId: place.rootId, year }
  await insertFundEntry(tx, {
    ...entry,
    kind: 'in',
    amountVnd: 2_400_000_000,
    happenedOn: dayBefore(today, 200),
    label: 'Dự toán ngân sách tỉnh giao đầu năm',
    basis: 'Quyết định giao dự toán',
  })
  await insertFundEntry(tx, {
    ...entry,
    kind: 'in',
    amountVnd: 150_000_000,
    happenedOn: dayBefore(today, 90),
    label: 'Các doanh nghiệp đóng góp',
    basis: null,
  })
  await insertFundEntry(tx, {
    ...entry,
    kind: 'out',
    amountVnd: 86_500_000,
    happenedOn: dayBefore(today, 60),
    label: 'In bằng, khung, cờ thi đua',
    basis: 'Hóa đơn mua hàng',
  })
}

function rowOf(
  [name, gender, birthYear, position, deed]: Line,
  { unitId, unitName, year }: { unitId: string; unitName: string; year: number },
): NewRow {
  return {
    scopeUnitId: unitId,
    nominationId: null,
    roundTitle: null,
    holderKind: gender ? 'person' : 'collective',
    holderId: null,
    personId: null,
    asNew: true,
    name,
    gender,
    birthYear,
    position,
    unitName,
    awardKey: 'certificate-of-merit-province',
    awardName: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    basis: 'ad-hoc',
    year,
    deed,
    awardId: null,
    changes: null,
  }
}

async function draft(
  tx: Tx,
  act: Act,
  unitId: string,
  title: string,
  rows: readonly NewRow[],
): Promise<string> {
  const { id } = got(await beginDraft(tx, act, { unitId, title, kind: 'award', changesId: null }))
  await insertRows(tx, { id, unitId }, rows)
  return id
}

async function step(
  tx: Tx,
  act: Act,
  decisionId: string,
  kind: 'submitted',
  accountId: string,
): Promise<void> {
  await insertStep(tx, { decisionId, kind, accountId, now: act.clock.now() })
  await updateDecision(tx, decisionId, { state: 'submitted', signerName: 'Nguyễn Thị Hồng Ễnh' })
}

function got<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`${result.code} ${JSON.stringify(result.values)}`)
  return result
}

function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
}
