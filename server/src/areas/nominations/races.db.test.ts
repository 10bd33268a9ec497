import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildRound, type Doer, row, useNominationWorld } from '../../../test/builders-nominations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { must } from '../../../test/must.ts'
import { inView } from '../../platform/act.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { verifyLedger } from '../ledger/index.ts'
import { appraiseNominations } from './appraise.ts'
import { assignDossiers } from './assign-dossiers.ts'
import { addNominations, openDossier } from './edit-dossier.ts'
import { findNominations, findRounds } from './index.ts'
import { viewDesk } from './view-desk.ts'
import { viewDossier } from './view-dossier.ts'
import { viewNomination } from './view-nomination.ts'
import { listRounds } from './view-round.ts'

describe('two at once, and who sees what', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const { units, as, view, step } = useNominationWorld(world)
  let roundId = ''

  beforeAll(async () => {
    roundId = await buildRound(world, units)
  })

  async function prepared(): Promise<string> {
    const fresh = await buildRound(world, units, { title: `Đợt thử ${Math.random()}` })
    const { id } = must(
      await openDossier(as('healthOfficer'), { roundId: fresh, unitId: units.health, onPaper: false }),
    )
    must(
      await addNominations(as('healthOfficer'), {
        dossierId: id,
        rows: [row('Lê Văn An'), row('Trần Thị Bình')],
        onPaper: false,
      }),
    )
    return id
  }

  async function received(): Promise<string> {
    const id = await prepared()
    must(await step('healthLeader', id, 'approve'))
    must(await step('healthOfficer', id, 'send'))
    must(await step('officer', id, 'receive'))
    return id
  }

  it('sends once: the second sender is told what happened, and one version is sealed', async () => {
    const id = await prepared()
    must(await step('healthLeader', id, 'approve'))
    const { revision } = await view(id)
    const sent = await Promise.all([
      step('healthOfficer', id, 'send', { revision }),
      step('healthLeader', id, 'send', { revision }),
    ])
    expect(sent.map((one) => (isRefusal(one) ? one.code : one.state)).sort()).toEqual([
      'dossier-state',
      'sent',
    ])
    expect((await view(id)).versions).toHaveLength(1)
  })

  it('is received by one officer; the other one may not appraise until it is handed over', async () => {
    const id = await prepared()
    must(await step('healthLeader', id, 'approve'))
    must(await step('healthOfficer', id, 'send'))
    const { revision } = await view(id)
    const taken = await Promise.all([
      step('officer', id, 'receive', { revision }),
      step('colleague', id, 'receive', { revision }),
    ])
    expect(taken.filter((one) => !isRefusal(one))).toHaveLength(1)
    const first = isRefusal(taken[0]) ? 'colleague' : 'officer'
    const second = first === 'officer' ? 'colleague' : 'officer'
    const appraise = async (who: 'officer' | 'colleague') =>
      must(
        await appraiseNominations(as(who), {
          nominations: (await view(id)).nominations.map((one) => ({ id: one.id, revision: one.revision })),
          decision: 'rejected',
          reason: 'Thử',
          paper: null,
        }),
      ).results.map((one) => one.problem === null)
    expect(await appraise(second)).toEqual([false, false])
    const given = must(
      await assignDossiers(as('head'), {
        dossiers: [{ id, revision: (await view(id)).revision }],
        accountId: units[second].accountId,
        note: null,
      }),
    )
    expect(given.results.map((one) => one.problem)).toEqual([null])
    expect(await appraise(second)).toEqual([true, true])
    expect(await appraise(first)).toEqual([false, false])
  })

  it('lets two words on one nomination be said once', async () => {
    const id = await received()
    const [one] = (await view(id)).nominations
    const say = (decision: 'eligible' | 'rejected') =>
      appraiseNominations(as('officer'), {
        nominations: [{ id: one!.id, revision: one!.revision }],
        decision,
        reason: 'Thử',
        paper: null,
      })
    const said = (await Promise.all([say('eligible'), say('rejected')])).map(
      (answer) => must(answer).results[0]!.problem,
    )
    expect(said.filter((problem) => problem === null)).toHaveLength(1)
    expect(said.filter((problem) => problem?.includes('tải lại'))).toHaveLength(1)
  })

  it('records for a unit what came on paper, by whoever runs the round, with number and day', async () => {
    const fresh = await buildRound(world, units, { title: 'Đợt trên giấy' })
    const { id } = must(
      await openDossier(as('officer'), { roundId: fresh, unitId: units.school, onPaper: true }),
    )
    const rows = { dossierId: id, rows: [row('Người trên giấy')] }
    expect(await addNominations(as('officer'), { ...rows, onPaper: false })).toMatchObject({
      code: 'right-missing',
    })
    must(await addNominations(as('officer'), { ...rows, onPaper: true }))
    const paper = { number: '15/TTr-SGDĐT', on: '2026-03-05', fileId: null }
    for (const act of ['approve', 'send', 'receive'] as const) must(await step('officer', id, act, { paper }))
    const { events, receivedOn } = await view(id)
    expect(receivedOn).toBe('2026-03-05')
    expect(events.map((one) => [one.kind, one.paper?.number ?? null])).toEqual([
      ['receive', '15/TTr-SGDĐT'],
      ['send', '15/TTr-SGDĐT'],
      ['approve', '15/TTr-SGDĐT'],
      ['begun', null],
    ])
    expect(
      await step('officer', id, 'recall', {
        paper: { ...paper, on: '2026-03-11' },
      }),
    ).toMatchObject({ code: 'dossier-state' })
  })

  it('shows a unit its own dossier and nothing of its neighbour', async () => {
    const { id } = must(
      await openDossier(as('healthOfficer'), { roundId, unitId: units.health, onPaper: false }),
    )
    const added = must(
      await addNominations(as('healthOfficer'), {
        dossierId: id,
        rows: [row('Điều không ai được thấy')],
        onPaper: false,
      }),
    )
    expect(await viewDossier(as('schoolOfficer'), id)).toMatchObject({ code: 'not-found' })
    expect(await viewNomination(as('schoolOfficer'), added.results[0]!.id!)).toMatchObject({
      code: 'not-found',
    })
    const seen = await inView(as('schoolOfficer'), async (tx) => {
      const tables = ['dossiers', 'nominations', 'dossier_events', 'dossier_versions', 'return_items']
      const counts: number[] = []
      for (const table of tables) {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(table)} ${table === 'dossiers' || table === 'nominations' ? sql`where unit_id = ${units.health}` : sql`where dossier_id = ${id}`}`.execute(
          tx,
        )
        counts.push(rows[0]!.n)
      }
      return { counts, found: await findNominations(tx, 'khong ai duoc thay', 6) }
    })
    expect(seen).toEqual({ counts: [0, 0, 0, 0, 0], found: [] })
    const officer = await inView(as('officer'), async (tx) => ({
      nominations: (await findNominations(tx, 'khong ai duoc thay', 6)).map((one) => one.title),
      rounds: (await findRounds(tx, 'tong ket nam', 6)).map((one) => one.title),
    }))
    expect(officer).toEqual({
      nominations: ['Điều không ai được thấy'],
      rounds: ['Xét khen thưởng tổng kết năm 2025'],
    })
    const list = await listRounds(as('schoolOfficer'), { limit: 50 })
    expect(list.rows.find((one) => one.id === roundId)).toMatchObject({ units: 1, nominations: 0 })
  })

  it('tells each on the home page what waits for them', async () => {
    const id = await prepared()
    const { roundId: mine } = { roundId: (await view(id)).round.id }
    const waits = async (who: Doer) =>
      (await viewDesk(as(who))).rows.filter((one) => one.roundId === mine).map((one) => one.kind)
    expect(await waits('healthLeader')).toEqual(['to-approve'])
    expect(await waits('schoolOfficer')).toEqual(['to-begin'])
    must(await step('healthLeader', id, 'approve'))
    expect(await waits('healthOfficer')).toEqual(['to-send'])
    must(await step('healthOfficer', id, 'send'))
    expect(await waits('officer')).toEqual(['to-receive'])
    must(await step('officer', id, 'receive'))
    expect([await waits('officer'), await waits('colleague')]).toEqual([['to-appraise'], []])
  })

  it('leaves a ledger that verifies', async () => {
    expect((await verifyLedger(world.platform)).ok).toBe(true)
  })
})
