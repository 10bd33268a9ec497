import { type Act, inView } from '../../platform/act.ts'
import { cutPage, decodePlace } from '../../platform/text/page-cursor.ts'
import { awardInWords } from './describe-record.ts'
import type { RecordList, RecordQuery } from './schemas.ts'
import {
  type ListedRecord,
  listRecordRows,
  mostFound,
  readFewUnits,
  searchRecordRows,
  wordQuery,
} from './store-list.ts'

/** Records by name, village, year of birth, decision, with and without accents; without words the newest first. */
export function listRecords(act: Act, query: RecordQuery): Promise<RecordList> {
  return inView(act, async (tx) => {
    const { after, limit, ...filter } = query
    const words = wordQuery(filter)
    const place = decodePlace(after, 3)
    if (words === null) {
      const scopeUnits = act.actor === 'system' ? null : await readFewUnits(tx)
      const before = place ? String(place[2]) : null
      const found = await listRecordRows(tx, filter, { before, limit, scopeUnits })
      return { ...pageOf(found, limit), total: null, isCut: false }
    }
    const from = place ? { rank: Number(place[0]), sortKey: String(place[1]), id: String(place[2]) } : null
    const { rows, found } = await searchRecordRows(tx, { ...filter, query: words }, { after: from, limit })
    return { ...pageOf(rows, limit), total: found, isCut: found >= mostFound }
  })
}

function pageOf(found: ListedRecord[], limit: number): Pick<RecordList, 'rows' | 'next'> {
  const { rows, next } = cutPage(found, limit, (row) => [row.rank, row.sortKey, row.id])
  return { rows: rows.map(describe), next }
}

function describe({ rank: _, sortKey: _key, awardId, ...row }: ListedRecord): RecordList['rows'][number] {
  const awardName = awardId
    ? awardInWords({ awardId, ...(row.awardClass ? { awardClass: row.awardClass } : {}) })
    : null
  return {
    id: row.id,
    unitId: row.unitId,
    unitName: row.unitName,
    batchId: row.batchId,
    status: row.status,
    fullName: row.fullName,
    draftName: row.draftName,
    birth: row.birth,
    place: row.place,
    awardName,
    awardClass: row.awardClass,
    decisionNumber: row.decisionNumber,
    disagreements: row.disagreements,
    doubts: row.doubts,
  }
}
