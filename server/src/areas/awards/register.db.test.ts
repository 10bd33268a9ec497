import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildAward } from '../../../test/builders-awards.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { confirmAwards } from './confirm-awards.ts'
import { correctAward } from './correct-award.ts'
import { publishDecision, viewDecision } from './decisions.ts'
import { exportRegister } from './export-register.ts'
import { readIdNumber } from './id-numbers.ts'
import { type AddAwardInput, addAward, listAwards } from './index.ts'
import { mergeHolders, undoMerge } from './merge-holders.ts'
import { type AwardActInput, recordAwardAct } from './record-award-act.ts'
import { viewAward, viewHolder } from './view-holder.ts'

function got<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`${result.code} ${JSON.stringify(result.values)}`)
  return result
}
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : 'done')

describe('the register', () => {
  const world = useTestWorld()
  const holder = useTestApp(world)
  let officer: Actor
  let healthOfficer: Actor
  let leader: Actor
  let province = ''
  let health = ''

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
    healthOfficer = await buildActor(world.db, { username: 'yt', role: 'unit-officer', unitId: health })
    leader = await buildActor(world.db, { username: 'tt', role: 'unit-leader', unitId: health })
  })

  const input = (name: string, more: Partial<AddAwardInput> = {}): AddAwardInput => ({
    scopeUnitId: health,
    unitId: health,
    unitText: 'Sở Y tế',
    awardKey: 'certificate-of-merit-province',
    basis: 'merit',
    source: 'paper',
    year: 2024,
    holder: { kind: 'person', name, bornOn: '1972' },
    decision: { number: '15/QĐ-UBND', decidedOn: '2024-06-05', issuer: 'Chủ tịch UBND tỉnh' },
    ...more,
  })

  it('adds an award to a known holder, asks where one may be known, and adds nothing twice', async () => {
    const act = world.as(healthOfficer)
    const first = got(await addAward(act, input('Trần Văn Bách')))
    const second = got(await addAward(act, input('TRẦN VĂN BÁCH', { year: 2025, decision: null })))
    expect(second.holderId).toBe(first.holderId)
    expect(await addAward(act, input('Trần Văn Bách'))).toMatchObject({
      code: 'award-known',
      values: { awardId: first.awardId },
    })
    const elsewhere = { unitId: null, unitText: 'Công ty A', year: 2023 }
    expect(await addAward(act, input('Trần Văn Bách', elsewhere))).toMatchObject({
      code: 'award-holder-asks',
      values: { count: 1, name: 'Trần Văn Bách' },
    })
    const other = got(await addAward(act, input('Trần Văn Bách', { ...elsewhere, asNew: true })))
    expect(other.holderId).not.toBe(first.holderId)
  })

  it('refuses what is not whole, not yet, unknown or out of reach', async () => {
    const act = world.as(healthOfficer)
    expect(codeOf(await addAward(act, input('A', { awardKey: 'no-such' })))).toBe('award-key-unknown')
    expect(codeOf(await addAward(act, input('A', { awardKey: 'other' })))).toBe('award-name-missing')
    expect(codeOf(await addAward(act, input('', {})))).toBe('award-holder-missing')
    expect(codeOf(await addAward(act, input('A', { year: null, decision: null })))).toBe('award-time-missing')
    const ahead = { decision: { number: '1', decidedOn: '2027-01' } }
    expect(codeOf(await addAward(act, input('A', ahead)))).toBe('award-date-ahead')
    expect(codeOf(await addAward(act, input('A', { scopeUnitId: province })))).toBe('outside-your-unit')
    expect(codeOf(await addAward(world.as(leader), input('A')))).toBe('right-missing')
  })

  it('corrects by an act that keeps what stood before, and finds by the new name', async () => {
    const made = got(await addAward(world.as(officer), input('Lê Thị Cucs')))
    const correct = (revision: number, changes: object) =>
      correctAward(world.as(healthOfficer), {
        awardId: made.awardId,
        revision,
        happenedOn: '2026-03-01',
        basisNumber: '9/QĐ-SYT',
        reason: 'Sai chính tả',
        changes,
      })
    expect(got(await correct(1, { holderName: 'Lê Thị Cúc', bonusVnd: 1_170_000 }))).toMatchObject({
      state: 'corrected',
      revision: 2,
    })
    expect(codeOf(await correct(1, { item: 'Bằng' }))).toBe('changed-meanwhile')
    expect(codeOf(await correct(2, { holderName: 'Lê Thị Cúc' }))).toBe('award-nothing-changes')
    const view = got(await viewAward(world.as(officer), made.awardId))
    expect(view).toMatchObject({ holder: 'Lê Thị Cúc', state: 'corrected', bonusVnd: 1_170_000 })
    expect(view.acts.map(({ sentence, reason }) => [sentence, reason])).toEqual([
      [
        'Đính chính theo Quyết định số 9/QĐ-SYT ngày 01/03/2026: tên “Lê Thị Cucs” sửa thành “Lê Thị Cúc”; tiền thưởng (trống) sửa thành 1.170.000 đồng',
        'Sai chính tả',
      ],
    ])
    const { rows } = await listAwards(world.as(officer), { q: 'lê thị cúc', state: ['corrected'] })
    expect(rows.map(({ id }) => id)).toEqual([made.awardId])
    expect((await listAwards(world.as(officer), { q: 'cucs' })).rows).toEqual([])
  })

  it('keeps a name that others also honour from an officer of one unit', async () => {
    const made = got(await addAward(world.as(officer), input('Vũ Văn Chung')))
    got(
      await addAward(
        world.as(officer),
        input('', { holderId: made.holderId, scopeUnitId: province, year: 2020, decision: null }),
      ),
    )
    const correction = {
      awardId: made.awardId,
      revision: 1,
      happenedOn: '2026-03-01',
      reason: 'Sai tên',
      changes: { holderName: 'Vũ Văn Trung' },
    }
    expect(codeOf(await correctAward(world.as(healthOfficer), correction))).toBe('holder-of-others')
    expect(codeOf(await correctAward(world.as(officer), correction))).toBe('done')
  })

  it('cancels, recovers item and money on tracks of their own, and restores', async () => {
    const { awardId, holderId } = got(
      await addAward(world.as(officer), input('Phạm Văn Đạt', { bonusVnd: 1_000_000, item: 'Bằng' })),
    )
    let revision = 1
    const take = async (kind: AwardActInput['kind'], more: Partial<AwardActInput> = {}) => {
      const done = await recordAwardAct(world.as(healthOfficer), {
        awardId,
        revision,
        kind,
        happenedOn: '2026-03-02',
        basisNumber: '20/QĐ-UBND',
        reason: 'Khai sai thành tích',
        ...more,
      })
      if (!isRefusal(done)) revision = done.revision
      return done
    }
    expect(codeOf(await take('item-recovered'))).toBe('award-act-closed')
    expect(codeOf(await take('cancelled', { basisNumber: null }))).toBe('award-basis-missing')
    expect(codeOf(await take('cancelled', { happenedOn: '2026-03-11' }))).toBe('award-date-ahead')
    expect(got(await take('cancelled')).state).toBe('cancelled')
    got(await take('item-recovery-ordered'))
    got(await take('money-recovery-ordered'))
    expect(codeOf(await take('money-recovered'))).toBe('award-amount-missing')
    got(await take('money-recovered', { amountVnd: 400_000 }))
    const half = got(await viewHolder(world.as(officer), holderId)).awards[0]!
    expect(half.recovery).toEqual({
      item: { state: 'ordered', sentence: 'Đang thu hồi hiện vật' },
      money: { state: 'part', sentence: 'Đã thu hồi 400.000 đồng, chưa đủ' },
    })
    expect(half.may).toEqual(['restored', 'item-recovered', 'money-recovered'])
    got(await take('money-recovered', { amountVnd: 600_000 }))
    got(await take('item-recovered'))
    expect(got(await take('restored')).state).toBe('in-force')
    expect(
      codeOf(
        await recordAwardAct(world.as(leader), {
          awardId,
          revision,
          kind: 'cancelled',
          happenedOn: '2026-03-02',
          basisNumber: '1',
          reason: 'x',
        }),
      ),
    ).toBe('right-missing')
    const { rows } = await world.owner.query(
      "select act from ledger_entries where object_id = $1 and object_kind = 'award' order by seq",
      [awardId],
    )
    expect(rows.map(({ act }) => act)).toEqual([
      'add-award',
      'cancel-award',
      'order-item-recovery',
      'order-money-recovery',
      'recover-money',
      'recover-money',
      'recover-item',
      'restore-award',
    ])
  })

  it('merges two holders with their history and parts them again', async () => {
    const act = world.as(officer)
    const one = await buildAward(act, { name: 'Hoàng Thị Én', bornOn: '1960', unitId: health, year: 2010 })
    const two = await buildAward(act, { name: 'Hoàng Thị Yến', bornOn: '1960', unitId: province, year: 2015 })
    const merge = (actor: Actor, revision = 1) =>
      mergeHolders(world.as(actor), {
        keptId: two.holderId,
        otherId: one.holderId,
        revision,
        otherRevision: 1,
        reason: 'Cùng một người',
      })
    expect(codeOf(await merge(healthOfficer))).toBe('holder-unknown')
    const seen = (await viewHolder(world.as(officer), two.holderId)) as { revision: number }
    const done = got(await merge(officer, seen.revision))
    expect(done.awards).toBe(1)
    const merged = got(await viewHolder(act, two.holderId))
    expect(merged.awards.map(({ year, holder: name }) => [year, name])).toEqual([
      [2015, 'Hoàng Thị Yến'],
      [2010, 'Hoàng Thị Yến'],
    ])
    expect(merged.merges).toMatchObject([{ mergedName: 'Hoàng Thị Én', awards: 1, undoneAt: null }])
    expect((await listAwards(act, { q: 'hoàng thị én' })).rows).toEqual([])
    expect(
      got(await viewHolder(world.as(healthOfficer), two.holderId)).awards.map(({ year }) => year),
    ).toEqual([2010])

    got(await undoMerge(act, { mergeId: done.mergeId, reason: 'Nhầm' }))
    expect(codeOf(await undoMerge(act, { mergeId: done.mergeId, reason: 'Nhầm' }))).toBe('merge-unknown')
    expect((await listAwards(act, { q: 'hoàng thị én' })).rows.map(({ id }) => id)).toEqual([one.awardId])
    expect(got(await viewHolder(act, two.holderId)).awards.map(({ id }) => id)).toEqual([two.awardId])
  })

  it('seals numbers of identity papers, shows their end, and writes down who reads one', async () => {
    const made = got(await addAward(world.as(officer), input('Đinh Văn Giang', { idNumber: '034072001234' })))
    const again = got(
      await addAward(
        world.as(officer),
        input('Đinh Văn Giang', {
          idNumber: '034072001234',
          year: 2019,
          holder: { kind: 'person', name: 'Đinh Văn Giang' },
          unitId: null,
          decision: null,
        }),
      ),
    )
    expect(again.holderId).toBe(made.holderId)
    const view = got(await viewHolder(world.as(officer), made.holderId))
    expect(view.idNumberMask).toBe('••••••••1234')
    const { rows } = await world.owner.query('select * from award_holder_numbers where holder_id = $1', [
      made.holderId,
    ])
    expect(JSON.stringify(rows) + rows[0].sealed.toString('latin1')).not.toContain('034072001234')
    expect(codeOf(await readIdNumber(world.as(healthOfficer), made.holderId))).toBe('right-missing')
    expect(await readIdNumber(world.as(officer), made.holderId)).toEqual({ idNumber: '034072001234' })
    const ledger = await world.owner.query(
      "select act, details from ledger_entries where act = 'read-id-number'",
    )
    expect(ledger.rows).toEqual([{ act: 'read-id-number', details: { name: 'Đinh Văn Giang' } }])
  })

  it('shows the public only what a published decision says, without births, homes, numbers and money', async () => {
    const decision = { number: '77/QĐ-UBND', decidedOn: '2025-05-05', issuer: 'Chủ tịch UBND tỉnh' }
    const planted = input('Ngô Thị Hà', {
      year: 2025,
      decision,
      bonusVnd: 1_234_567,
      place: 'Thôn Đoài Kín',
      idNumber: '034072009999',
      holder: { kind: 'person', name: 'Ngô Thị Hà', bornOn: '1966-06-06', homePlace: 'Thôn Đoài Kín' },
    })
    const { awardId } = got(await addAward(world.as(officer), planted))
    const gone = got(await addAward(world.as(officer), input('Ngô Văn Hủy', { year: 2025, decision })))
    got(
      await recordAwardAct(world.as(officer), {
        awardId: gone.awardId,
        revision: 1,
        kind: 'cancelled',
        happenedOn: '2026-03-01',
        basisNumber: '1',
        reason: 'x',
      }),
    )
    const ask = async () => (await holder.app.inject('/api/v1/public/awards?q=ngo')).body
    expect(JSON.parse(await ask())).toEqual({ rows: [], next: null })
    const { decisionId } = got(await viewAward(world.as(officer), awardId))
    const seen = got(await viewDecision(world.as(officer), decisionId!))
    expect(seen).toMatchObject({ number: '77/QĐ-UBND', awards: 2, money: 1_234_567, mayPublish: true })
    expect(
      codeOf(
        await publishDecision(world.as(leader), { decisionId: decisionId!, revision: 1, published: true }),
      ),
    ).toBe('right-missing')
    got(await publishDecision(world.as(officer), { decisionId: decisionId!, revision: 1, published: true }))
    const body = await ask()
    expect(JSON.parse(body)).toEqual({
      rows: [
        {
          holder: 'Ngô Thị Hà',
          unit: 'Sở Y tế',
          award: 'Bằng khen của Bộ, ban, ngành, tỉnh',
          year: 2025,
          decision: '77/QĐ-UBND',
          decidedOn: '2025-05-05',
        },
      ],
      next: null,
    })
    expect((await holder.app.inject('/api/v1/public/awards?q=doai')).json().rows).toEqual([])
    got(await publishDecision(world.as(officer), { decisionId: decisionId!, revision: 2, published: false }))
    expect(JSON.parse(await ask()).rows).toEqual([])
  })

  it('prints the list that is shown and a confirmation, within the viewer’s sight', async () => {
    const { holderId } = await buildAward(world.as(officer), { name: 'Mai Văn Khôi', unitId: province })
    const list = got(await exportRegister(world.as(officer), { q: 'mai van khoi' }, 'xlsx'))
    expect(list).toMatchObject({ name: 'danh-sach-khen-thuong.xlsx' })
    const paper = got(await exportRegister(world.as(officer), { q: 'mai van khoi' }, 'docx'))
    expect(Buffer.from(paper.bytes.slice(0, 2)).toString()).toBe('PK')
    const confirmation = got(await confirmAwards(world.as(officer), { holderId, awardIds: undefined }))
    expect(confirmation.name).toBe('xac-nhan-khen-thuong-mai-van-khoi.docx')
    expect(codeOf(await confirmAwards(world.as(healthOfficer), { holderId, awardIds: undefined }))).toBe(
      'holder-unknown',
    )
  })
})
