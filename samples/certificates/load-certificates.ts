import { putAward } from '../../server/src/areas/awards/index.ts'
import { codeOfBytes } from '../../server/src/areas/certificates/domain/check-code.ts'
import { papers } from '../../server/src/areas/certificates/domain/layout-types.ts'
import { usualFields } from '../../server/src/areas/certificates/domain/usual-fields.ts'
import { insertBatch, takeCertificates } from '../../server/src/areas/certificates/store-batches.ts'
import { insertLayout } from '../../server/src/areas/certificates/store-layouts.ts'
import { insertPrinter, updatePrinter } from '../../server/src/areas/certificates/store-printers.ts'
import { insertPrints, readLines } from '../../server/src/areas/certificates/store-rows.ts'
import { insertRun, setTold, updateMaking } from '../../server/src/areas/certificates/store-runs.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'
import type { Random } from '../province/random.ts'

type Place = { rootId: string; communeId: string; healthId: string; accountIds: ReadonlyMap<string, string> }

const people: [name: string, gender: 'female' | 'male', position: string][] = [
  ['Nguyễn Thị Ánh Tuyết', 'female', 'Trưởng phòng Nghiệp vụ Y'],
  ['Hoàng Phủ Ngọc Ễnh', 'male', 'Bác sĩ, Bệnh viện Đa khoa tỉnh'],
  ['Trần Đức Ưng', 'male', 'Điều dưỡng trưởng, Trung tâm Y tế khu vực Bình Lâm'],
  ['Phạm Thị Ngọc Ậu', 'female', 'Dược sĩ, Trung tâm Kiểm soát bệnh tật'],
  ['Lê Quý Ỷ', 'male', 'Phó Giám đốc Trung tâm Cấp cứu 115'],
  ['Vũ Thị Thùy Dương', 'female', 'Kế toán trưởng'],
  ['Đặng Hữu Thắng', 'male', 'Kỹ thuật viên xét nghiệm'],
  ['Bùi Thị Mỹ Hạnh', 'female', 'Hộ sinh, Trạm Y tế xã Hòa Lạc'],
]
const deed =
  'Đã có thành tích xuất sắc trong công tác bảo vệ, chăm sóc sức khỏe nhân dân, góp phần xây dựng quê hương'

/** Layouts of the province and a commune, printers, and a batch of eight that stopped at number six with one spoiled blank. */
export async function loadCertificates(tx: Tx, act: Act, random: Random, place: Place): Promise<void> {
  const by = { accountId: place.accountIds.get('chuyenvien')!, now: act.clock.now() }
  const layout = async (
    unitId: string,
    paper: keyof typeof papers,
    words: { name: string; title: string; issuer: string; place: string; signerName: string },
    awardKeys: string[],
  ) =>
    insertLayout(tx, {
      ...by,
      ...papers[paper],
      unitId,
      name: words.name,
      awardKeys,
      pictureSha256: null,
      pictureType: null,
      frame: 'lines',
      place: words.place,
      signerTitle: 'Chủ tịch',
      signerName: words.signerName,
      fields: usualFields(papers[paper].width / 10, papers[paper].height / 10, words),
    })
  const merit = await layout(
    place.rootId,
    'a3-landscape',
    {
      name: 'Bằng khen Chủ tịch UBND tỉnh',
      title: 'Bằng khen',
      issuer: 'Chủ tịch Ủy ban nhân dân tỉnh An Bình',
      place: 'An Bình',
      signerName: 'Đinh Công Thành',
    },
    ['certificate-of-merit-province'],
  )
  await layout(
    place.communeId,
    'a4-landscape',
    {
      name: 'Giấy khen Chủ tịch UBND xã',
      title: 'Giấy khen',
      issuer: 'Chủ tịch Ủy ban nhân dân xã',
      place: 'An Bình',
      signerName: 'Tô Văn Phúc',
    },
    ['certificate-of-commendation-unit'],
  )
  const printerId = await insertPrinter(tx, { ...by, unitId: place.rootId, name: 'Canon LBP, phòng Thi đua' })
  await updatePrinter(tx, printerId, {
    name: 'Canon LBP, phòng Thi đua',
    leftEdge: 206,
    topEdge: 193,
    across: 1996,
    down: 1500,
    nudgeRight: 0,
    nudgeDown: 2,
    calibratedAt: by.now,
  })
  await insertPrinter(tx, { ...by, unitId: place.communeId, name: 'Máy in văn phòng xã' })
  await loadBatch(tx, act, random, place, { layoutId: merit, printerId, ...by })
}

async function loadBatch(
  tx: Tx,
  act: Act,
  random: Random,
  place: Place,
  made: { layoutId: string; printerId: string; accountId: string; now: Date },
): Promise<void> {
  const decidedOn = act.clock.today()
  const year = Number(decidedOn.slice(0, 4))
  const awardIds: string[] = []
  for (const [name, gender, position] of people) {
    const added = await putAward(tx, act, {
      awardKey: 'certificate-of-merit-province',
      basis: 'thematic',
      source: 'system',
      scopeUnitId: place.healthId,
      unitId: place.healthId,
      unitText: 'Sở Y tế',
      position,
      deed,
      holder: { kind: 'person', name, gender, bornOn: String(1968 + Math.floor(random.next() * 25)) },
      asNew: true,
      year,
      decision: {
        number: '2718/QĐ-UBND',
        decidedOn,
        issuer: 'Chủ tịch UBND tỉnh An Bình',
        signer: 'Đinh Công Thành',
      },
    })
    if (isRefusal(added)) throw new Error(`sample certificates: ${added.code}`)
    awardIds.push(added.awardId)
  }
  const codes = awardIds.map((awardId) => ({
    awardId,
    code: codeOfBytes(Uint8Array.from({ length: 10 }, () => Math.floor(random.next() * 256))),
  }))
  const certificates = await takeCertificates(tx, codes, place.rootId, made.now)
  const decision = await tx
    .selectFrom('awards')
    .select('decision_id')
    .where('id', '=', awardIds[0]!)
    .executeTakeFirstOrThrow()
  const batch = { ...made, unitId: place.rootId, title: 'Bằng khen ngành Y tế', onStock: true }
  const batchId = await insertBatch(tx, {
    ...batch,
    decisionId: decision.decision_id,
    certificateIds: awardIds.map((awardId) => certificates.get(awardId)!),
  })
  const lines = await readLines(tx, batchId)
  const runId = await insertRun(tx, {
    ...batch,
    batchId,
    rowIds: lines.map(({ id }) => id),
    first: 1,
    last: lines.length,
  })
  await updateMaking(tx, runId, { state: 'ready', done: lines.length, now: made.now })
  await insertPrints(
    tx,
    { ...made, batchId, runId },
    lines.slice(0, 6).map((line) => ({
      rowId: line.id,
      certificateId: line.certificateId,
      reason: line.place === 6 ? 'Kẹt giấy' : null,
    })),
  )
  await setTold(tx, runId, { printed: 5, spoiled: 1, now: made.now })
}
