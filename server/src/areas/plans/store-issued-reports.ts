import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { accountNameOf } from '../access/index.ts'
import type { ProgressReportView } from './schemas-reports.ts'

/** Keeps a report for good; null where its number is taken at the unit in that year. */
export async function insertIssuedReport(
  tx: Tx,
  report: {
    planId: string
    unitId: string
    view: ProgressReportView
    wordFileId: string
    excelFileId: string
    number: string | null
    issuedOn: string | null
    accountId: string | null
    now: Date
  },
): Promise<string | null> {
  const row = await tx
    .insertInto('plan_reports')
    .values({
      plan_id: report.planId,
      unit_id: report.unitId,
      period_from: report.view.from,
      period_to: report.view.to,
      figures: JSON.stringify(report.view),
      word_file_id: report.wordFileId,
      excel_file_id: report.excelFileId,
      number: report.number,
      issued_on: report.issuedOn,
      issued_by: report.accountId,
      issued_at: report.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const reports = (tx: Tx) =>
  tx
    .selectFrom('plan_reports as r')
    .select(['r.id', 'r.plan_id as planId', 'r.unit_id as unitId', 'r.number', 'r.issued_on as issuedOn'])
    .select(['r.issued_at as issuedAt', 'r.revision', 'r.period_from as from', 'r.period_to as to'])
    .select(sql<ProgressReportView>`r.figures`.as('view'))
    .select(accountNameOf('r.issued_by').as('issuedBy'))

/** Reports of a plan, newest first; `before` is the id of the last one seen. */
export function listIssuedReports(tx: Tx, planId: string, page: { before: string | null; limit: number }) {
  return reports(tx)
    .where('r.plan_id', '=', planId)
    .$if(page.before !== null, (query) => query.where('r.id', '<', page.before))
    .orderBy('r.id', 'desc')
    .limit(page.limit)
    .execute()
}
export type IssuedReportRow = Awaited<ReturnType<typeof listIssuedReports>>[number]

export function findIssuedReport(tx: Tx, id: string): Promise<IssuedReportRow | undefined> {
  return reports(tx).where('r.id', '=', id).executeTakeFirst()
}

/** The newest report of exactly this period. */
export function findReportOfPeriod(tx: Tx, planId: string, period: { from: string; to: string }) {
  return reports(tx)
    .where('r.plan_id', '=', planId)
    .where('r.period_from', '=', period.from)
    .where('r.period_to', '=', period.to)
    .orderBy('r.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Another report of the unit under this number in the year of the day; undefined where the number is free. */
export function findReportWithNumber(tx: Tx, unitId: string, mark: { number: string; issuedOn: string }) {
  return tx
    .selectFrom('plan_reports')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('number', '=', mark.number)
    .where(sql<boolean>`extract(year from issued_on) = ${Number(mark.issuedOn.slice(0, 4))}`)
    .executeTakeFirst()
}

/** Gives a report its number and day; false where somebody was faster. */
export async function setReportNumber(
  tx: Tx,
  report: { id: string; revision: number; number: string; issuedOn: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('plan_reports')
    .set({ number: report.number, issued_on: report.issuedOn, revision: report.revision + 1 })
    .where('id', '=', report.id)
    .where('revision', '=', report.revision)
    .where('number', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Where the bytes of one of a report's files are. */
export function findReportFile(tx: Tx, reportId: string, kind: 'word' | 'excel') {
  return tx
    .selectFrom('plan_reports as r')
    .innerJoin('files as f', 'f.id', kind === 'word' ? 'r.word_file_id' : 'r.excel_file_id')
    .select(['f.name', 'f.media_type as mediaType', 'f.sha256'])
    .where('r.id', '=', reportId)
    .executeTakeFirst()
}
