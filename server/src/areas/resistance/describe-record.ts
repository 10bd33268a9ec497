import type { Tx } from '../../platform/db/database.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { resistanceForms, serviceConditionOf } from './award-forms.ts'
import type { RecordFields } from './domain/fields.ts'
import { awardClasses } from './domain/fields.ts'
import { judgeService } from './domain/service-months.ts'
import type { RecordView } from './schemas.ts'
import { findBatch } from './store-batches.ts'
import type { RecordRow } from './store-records.ts'

/** What every view of a record begins with. */
export async function headOf(tx: Tx, record: RecordRow) {
  const batch = await findBatch(tx, record.batchId)
  const units = await readUnitLabels(tx, [record.unitId])
  return {
    id: record.id,
    unitId: record.unitId,
    unitName: units.get(record.unitId)?.name ?? '',
    batchId: record.batchId,
    batchTitle: batch?.title ?? '',
    status: record.status,
    revision: record.revision,
    scanId: record.scanId,
    page: record.pageOnScan,
    row: record.rowOnScan,
  }
}

/** Names of the communes that these fields chose. */
export async function namesOfPlaces(tx: Tx, all: readonly RecordFields[]) {
  const ids = all
    .flatMap((fields) => [fields.nativeUnitId, fields.residenceUnitId])
    .filter((one): one is string => typeof one === 'string')
  if (ids.length === 0) return []
  const labels = await readUnitLabels(tx, ids)
  return [...labels.values()].map(({ id, name }) => ({ id, name }))
}

/** "Huân chương Kháng chiến chống Mỹ cứu nước hạng Nhì". */
export function awardInWords(fields: RecordFields): string | null {
  const form = resistanceForms().find((one) => one.id === fields.awardId)
  if (!form) return null
  const name = form.name.replace(/, các hạng$/, '')
  const awardClass = awardClasses[fields.awardClass as keyof typeof awardClasses]
  return awardClass ? `${name} ${awardClass[0]!.toLowerCase()}${awardClass.slice(1)}` : name
}

/** Whether the time served is enough for the youth volunteers' medal on the day; null for other awards. */
export function serviceOf(fields: RecordFields, today: string): RecordView['service'] {
  const awardId = fields.awardId
  if (typeof awardId !== 'string') return null
  if (!resistanceForms().find((form) => form.id === awardId)?.isYouthVolunteer) return null
  const condition = serviceConditionOf(awardId, today)
  if (!condition) return null
  const judged = judgeService(
    {
      periods: Array.isArray(fields.resistancePeriods) ? fields.resistancePeriods : [],
      timeServed: typeof fields.timeServed === 'string' ? Number(fields.timeServed) : null,
      isMartyr: fields.lifeState === 'martyr',
    },
    condition,
  )
  const { verdict, months, stated } = judged
  return {
    verdict,
    months,
    stated,
    required: condition.months,
    cite: condition.cite,
    isVerified: condition.isVerified,
  }
}
