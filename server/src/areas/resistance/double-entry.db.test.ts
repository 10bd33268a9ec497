import { beforeAll, describe, expect, it } from 'vitest'
import { buildResistanceWorld, paperFields, type ResistanceWorld } from '../../../test/builders-resistance.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { verifyLedger } from '../ledger/index.ts'
import { assignOperators, changeBatch, createBatch } from './batches.ts'
import { addRecord, restoreRecord, setRecordAside } from './change-record.ts'
import { beginEntry, nextToEnter, releaseEntry, saveEntry, submitEntry } from './enter-record.ts'
import './index.ts'
import { listRecords } from './list-records.ts'
import { viewProgress, writeHandOver } from './progress.ts'
import { correctRecord, settleMatching, settleRecord } from './settle-record.ts'
import { viewComparison, viewRecord } from './view-record.ts'

const ok = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : 'no refusal')

describe('double entry', () => {
  const world = useTestWorld()
  let at: ResistanceWorld
  let batchId: string

  beforeAll(async () => {
    at = await buildResistanceWorld(world.db)
    const made = await createBatch(world.as(at.manager), {
      unitId: at.communeId,
      title: 'Đợt 1 xã Đồng Tiến',
    })
    batchId = ok(made).id
  })

  const newRecord = async () => ok(await addRecord(world.as(at.first), { batchId, scanId: null, page: 1 })).id
  const enter = async (actor: Actor, recordId: string, fields = paperFields(), doubtful: 'birth'[] = []) => {
    const entry = ok(await beginEntry(world.as(actor), recordId))
    const { entryRevision } = entry
    return submitEntry(world.as(actor), { recordId, entryRevision, fields, doubtful })
  }
  const whole = { q: '', limit: 50 } as const

  it('keeps the first entry from the second until both are handed in', async () => {
    const recordId = await newRecord()
    expect(ok(await enter(at.first, recordId))).toEqual({ status: 'entered-once', compared: 0, differing: 0 })

    const second = ok(await beginEntry(world.as(at.second), recordId))
    expect({ round: second.round, fields: second.fields, suggestions: second.suggestions }).toEqual({
      round: 2,
      fields: {},
      suggestions: {},
    })
    expect(codeOf(await viewComparison(world.as(at.second), recordId))).toBe('record-state')
    expect(ok(await viewRecord(world.as(at.second), recordId)).fields).toEqual([])
    const seen = await world.pool.query('select * from resistance_entries')
    expect(seen.rows).toEqual([])
  })

  it('hides the first entry in the database itself', async () => {
    const recordId = await newRecord()
    ok(await enter(at.first, recordId, paperFields({ fullName: 'Phạm Thị Kín' })))
    const seenBy = async (actor: Actor) => {
      const client = await world.pool.connect()
      try {
        await client.query('begin')
        await client.query(
          `select set_config('app.account', $1, true), set_config('app.scope', $2, true), set_config('app.system', 'off', true)`,
          [actor.accountId, `{${actor.roles.map((role) => role.unitId).join(',')}}`],
        )
        const { rows } = await client.query('select fields from resistance_entries where record_id = $1', [
          recordId,
        ])
        return rows.length
      } finally {
        await client.query('rollback')
        client.release()
      }
    }

    expect([await seenBy(at.first), await seenBy(at.second), await seenBy(at.manager)]).toEqual([1, 0, 0])
  })

  it('does not let one person be both, nor settle what the person entered', async () => {
    const recordId = await newRecord()
    ok(await enter(at.first, recordId))
    expect(codeOf(await beginEntry(world.as(at.first), recordId))).toBe('record-person')
    ok(await enter(at.second, recordId, paperFields({ birth: '1939' })))

    const view = ok(await viewComparison(world.as(at.first), recordId))
    expect(view.maySettle).toBe(false)
    const settle = { recordId, revision: view.revision, decisions: [] }
    expect(codeOf(await settleRecord(world.as(at.first), settle))).toBe('record-person')
    const twice = world.owner.query(
      `insert into resistance_entries (record_id, round, account_id, started_at, saved_at)
       select record_id, 3 - round, account_id, now(), now() from resistance_entries where record_id = $1 limit 1`,
      [recordId],
    )
    await expect(twice).rejects.toThrow(/resistance_entries_record_id/)
  })

  it('shows what differs field by field and takes a third person’s decision', async () => {
    const recordId = await newRecord()
    ok(await enter(at.first, recordId, paperFields({ fullName: 'NGUYỄN VĂN THUẬT', birth: '1932' })))
    const outcome = ok(
      await enter(at.second, recordId, paperFields({ fullName: 'Nguyên Văn Thuật', birth: '1932' }), [
        'birth',
      ]),
    )
    expect(outcome).toEqual({ status: 'disagreeing', compared: 7, differing: 1 })

    const view = ok(await viewComparison(world.as(at.third), recordId))
    expect(view.rows.filter((row) => row.differs).map((row) => [row.key, row.first, row.second])).toEqual([
      ['fullName', 'NGUYỄN VĂN THUẬT', 'Nguyên Văn Thuật'],
    ])
    const input = { recordId, revision: view.revision, decisions: [] as never[] }
    expect(await settleRecord(world.as(at.third), input)).toMatchObject({
      code: 'decisions-missing',
      values: { fields: 'Họ và tên' },
    })
    const decision = {
      field: 'fullName' as const,
      chosen: 'other' as const,
      value: 'Nguyễn Văn Thuật',
      originalChecked: true,
      doubtful: false,
      note: null,
    }
    ok(await settleRecord(world.as(at.third), { ...input, decisions: [decision] }))

    const record = ok(await viewRecord(world.as(at.first), recordId))
    expect({ status: record.status, acts: record.acts }).toEqual({ status: 'settled', acts: ['compare'] })
    const awards = await world.owner.query(
      `select h.name as holder_name, a.award_key, a.award_name, a.basis, a.source, a.year
       from awards a join award_holders h on h.id = a.holder_id where a.id = $1`,
      [record.registerAwardId],
    )
    expect(awards.rows).toEqual([
      {
        holder_name: 'Nguyễn Văn Thuật',
        award_key: 'resistance-medal-american',
        award_name: 'Huy chương Kháng chiến chống Mỹ cứu nước hạng Nhất',
        basis: 'resistance',
        source: 'paper',
        year: 1986,
      },
    ])
    const confidence = Object.fromEntries(record.fields.map((field) => [field.key, field.confidence]))
    expect(confidence).toMatchObject({ fullName: 'checked', birth: 'doubtful', nativePlace: 'twice' })
  })

  it('refuses a second settlement that saw the record before the first', async () => {
    const recordId = await newRecord()
    ok(await enter(at.first, recordId))
    ok(await enter(at.second, recordId))
    const { revision } = ok(await viewComparison(world.as(at.third), recordId))
    const input = { recordId, revision, decisions: [] }
    const both = await Promise.all([
      settleRecord(world.as(at.third), input),
      settleRecord(world.as(at.manager), input),
    ])

    expect(both.map(codeOf).sort()).toEqual(['no refusal', 'record-state'])
  })

  it('gives two people who begin at once different rounds, and a third none', async () => {
    const recordId = await newRecord()
    const begun = await Promise.all(
      [at.first, at.second].map((actor) => beginEntry(world.as(actor), recordId)),
    )
    expect(begun.map((entry) => ok(entry).round).sort()).toEqual([1, 2])
    expect(codeOf(await beginEntry(world.as(at.third), recordId))).toBe('entry-taken')

    expect(codeOf(await releaseEntry(world.as(at.third), { recordId, round: 1 }))).toBe('record-person')
    ok(await releaseEntry(world.as(at.manager), { recordId, round: 1 }))
    expect(ok(await beginEntry(world.as(at.third), recordId)).round).toBe(1)
  })

  it('keeps drafts, refuses an old one, and names what is wrong when it is handed in', async () => {
    const recordId = await newRecord()
    const { entryRevision } = ok(await beginEntry(world.as(at.first), recordId))
    const draft = {
      recordId,
      entryRevision,
      fields: { fullName: ' Lê  Văn Ba ', birth: '31/02/1930' },
      doubtful: [],
    }
    const saved = ok(await saveEntry(world.as(at.first), draft))
    expect(codeOf(await saveEntry(world.as(at.first), draft))).toBe('changed-meanwhile')
    expect(ok(await beginEntry(world.as(at.first), recordId)).fields).toEqual({ fullName: 'Lê Văn Ba' })

    const again = { ...draft, entryRevision: saved.entryRevision }
    expect(await submitEntry(world.as(at.first), again)).toMatchObject({
      code: 'fields-wrong',
      values: { fields: 'Ngày sinh' },
    })
    expect(
      await submitEntry(world.as(at.first), { ...again, fields: { fullName: 'Lê Văn Ba' } }),
    ).toMatchObject({ code: 'fields-missing', values: { fields: 'Hình thức khen thưởng' } })
  })

  it('belongs to the people of the batch and the unit', async () => {
    const recordId = await newRecord()
    expect(codeOf(await beginEntry(world.as(at.neighbour), recordId))).toBe('not-found')
    expect((await listRecords(world.as(at.neighbour), { limit: 50 })).rows).toEqual([])
    expect(codeOf(await assignOperators(world.as(at.first), { batchId, accountIds: [] }))).toBe(
      'right-missing',
    )
    const unfit = { batchId, accountIds: [at.neighbour.accountId] }
    expect(codeOf(await assignOperators(world.as(at.manager), unfit))).toBe('operator-unfit')

    const made = ok(
      await createBatch(world.as(at.manager), { unitId: at.communeId, title: 'Đợt giao riêng' }),
    )
    const own = ok(await addRecord(world.as(at.first), { batchId: made.id, scanId: null, page: 1 })).id
    ok(await assignOperators(world.as(at.manager), { batchId: made.id, accountIds: [at.second.accountId] }))
    expect(codeOf(await beginEntry(world.as(at.first), own))).toBe('not-your-batch')
    expect(ok(await nextToEnter(world.as(at.second), made.id))).toEqual({ recordId: own })
  })

  it('settles all that match at once, closes the batch, and counts people and communes', async () => {
    const { id } = ok(await createBatch(world.as(at.manager), { unitId: at.communeId, title: 'Đợt chốt' }))
    const records: string[] = []
    for (let i = 0; i < 3; i++)
      records.push(ok(await addRecord(world.as(at.first), { batchId: id, scanId: null, page: 1 })).id)
    for (const recordId of records) ok(await enter(at.first, recordId))
    ok(await enter(at.second, records[0]!))
    ok(await enter(at.second, records[1]!, paperFields(), ['birth']))
    ok(await enter(at.second, records[2]!, paperFields({ birth: '1937' })))

    expect(ok(await settleMatching(world.as(at.manager), id))).toEqual({ records: 1 })
    expect(codeOf(await settleMatching(world.as(at.manager), id))).toBe('nothing-to-settle')
    expect(await changeBatch(world.as(at.manager), { id, revision: 1, closed: true })).toMatchObject({
      code: 'batch-unfinished',
      values: { open: 2 },
    })
    for (const recordId of records.slice(1)) {
      const { revision } = ok(await viewRecord(world.as(at.manager), recordId))
      ok(await setRecordAside(world.as(at.manager), { recordId, revision, reason: 'Trùng hồ sơ khác' }))
    }
    ok(await changeBatch(world.as(at.manager), { id, revision: 1, closed: true }))

    const { units, operators } = await viewProgress(world.as(at.manager), { batchId: id })
    expect(units).toEqual([
      {
        unitId: at.communeId,
        unitName: 'Xã Đồng Tiến',
        scans: 0,
        total: 1,
        counts: { settled: 1, 'set-aside': 2 },
      },
    ])
    expect(
      operators.map(({ name, submitted, compared, differing, differingPercent }) => ({
        name,
        submitted,
        compared,
        differing,
        differingPercent,
      })),
    ).toEqual([
      { name: 'nhap.hai', submitted: 3, compared: 21, differing: 1, differingPercent: 4.8 },
      { name: 'nhap.mot', submitted: 3, compared: 21, differing: 1, differingPercent: 4.8 },
    ])
    for (const format of ['docx', 'xlsx'] as const) {
      const report = ok(await writeHandOver(world.as(at.manager), { batchId: id, format }))
      expect(report.name).toBe(`ban-giao-so-hoa-dot-chot.${format}`)
      expect(Buffer.from(report.bytes).toString('latin1', 0, 2)).toBe('PK')
    }
    expect(codeOf(await writeHandOver(world.as(at.first), { batchId: id, format: 'docx' }))).toBe(
      'right-missing',
    )
  })

  it('takes a record back where its entries leave it, and corrects a settled one with its basis', async () => {
    const recordId = await newRecord()
    ok(await enter(at.first, recordId))
    ok(await enter(at.second, recordId))
    const { revision } = ok(await viewRecord(world.as(at.manager), recordId))
    const aside = ok(await setRecordAside(world.as(at.manager), { recordId, revision, reason: 'Nhầm tờ' }))
    ok(await restoreRecord(world.as(at.manager), { recordId, revision: aside.revision }))
    const back = ok(await viewRecord(world.as(at.manager), recordId))
    expect(back.status).toBe('matching')
    const done = ok(
      await settleRecord(world.as(at.manager), { recordId, revision: back.revision, decisions: [] }),
    )

    const basis = 'Quyết định đính chính số 12/QĐ'
    const correction = {
      recordId,
      revision: done.revision,
      basis,
      fields: { birth: '1936', awardClass: null },
    }
    expect(codeOf(await correctRecord(world.as(at.third), correction))).toBe('record-person')
    ok(await correctRecord(world.as(at.manager), correction))
    const record = ok(await viewRecord(world.as(at.manager), recordId))
    const values = Object.fromEntries(record.fields.map((field) => [field.key, field.value]))
    expect(values).toMatchObject({ birth: '1936', fullName: 'Trần Thị Nhàn' })
    expect(values.awardClass).toBeUndefined()
    const past = await world.owner.query(
      `select field, value, note from resistance_decisions where record_id = $1 and chosen = 'correction' order by field`,
      [recordId],
    )
    expect(past.rows).toEqual([
      { field: 'awardClass', value: null, note: basis },
      { field: 'birth', value: '1936', note: basis },
    ])
  })

  it('is found by name, village, year and decision, with and without accents', async () => {
    const recordId = await newRecord()
    const fields = paperFields({
      fullName: 'Đặng Thị Ước',
      birth: '1944-03',
      nativePlace: 'thôn Vạn Ninh, xã Yên Thượng, huyện Hưng Sơn',
      decisionNumber: '99/KT-CTN',
    })
    ok(await enter(at.first, recordId, fields))
    ok(await enter(at.second, recordId, fields))
    const found = async (filter: object) =>
      (await listRecords(world.as(at.third), { ...whole, ...filter })).rows.map((row) => row.id)

    for (const filter of [
      { q: 'dang thi uoc' },
      { q: 'Đặng Thị Ước' },
      { q: 'dang thi u' },
      { place: 'van ninh' },
      { place: 'yen thuong', birthYear: 1944 },
      { decision: '99/KT-CTN', q: 'dang' },
    ])
      expect(await found(filter)).toEqual([recordId])
    expect(await found({ q: 'dang thi', birthYear: 1945 })).toEqual([])
    expect((await listRecords(world.as(at.neighbour), { ...whole, q: 'dang thi uoc' })).rows).toEqual([])
  })

  it('leaves a ledger that holds', async () => {
    expect((await verifyLedger(world.platform)).ok).toBe(true)
    const { rows } = await world.owner.query(
      `select distinct act from ledger_entries where act like '%resistance%' order by act`,
    )
    expect(rows.map((row) => row.act)).toEqual([
      'add-resistance-record',
      'assign-resistance-operators',
      'begin-resistance-entry',
      'close-resistance-batch',
      'correct-resistance-record',
      'create-resistance-batch',
      'release-resistance-entry',
      'restore-resistance-record',
      'set-aside-resistance-record',
      'settle-resistance-batch',
      'settle-resistance-record',
      'submit-resistance-entry',
      'write-resistance-report',
    ])
  })
})
