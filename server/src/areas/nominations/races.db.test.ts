import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  buildNominationWorld,
  buildRound,
  type NominationWorld,
  row,
} from '../../../test/builders-nominations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { verifyLedger } from '../ledger/index.ts'
import { appraiseNominations } from './appraise.ts'
import { assignDossiers } from './assign-dossiers.ts'
import { addNominations, openDossier } from './edit-dossier.ts'
import { findNominations, findRounds } from './index.ts'
import type { StepBody } from './schemas-dossiers.ts'
import { stepDossier } from './step-dossier.ts'
import { viewDesk } from './view-desk.ts'
import { viewDossier } from './view-dossier.ts'
import { viewNomination } from './view-nomination.ts'
import { listRounds } from './view-round.ts'

const good = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`${result.code} ${JSON.stringify(result.values)}`)
  return result
}

describe('two at once, and who sees what', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let units: NominationWorld
  let roundId = ''
  const as = (who: keyof NominationWorld): Act => world.as(units[who] as never)

  beforeAll(async () => {
    units = await buildNominationWorld(world)
    roundId = await buildRound(world, units)
  })

  const view = async (id: string) => good(await viewDossier(as('officer'), id))

  async function prepared(): Promise<string> {
    const fresh = await buildRound(world, units, { title: `Đợt thử ${Math.random()}` })
    const { id } = good(
      await openDossier(as('healthOfficer'), { roundId: fresh, unitId: units.health, onPaper: false }),
    )
    good(
      await addNominations(as('healthOfficer'), {
        dossierId: id,
        rows: [row('Lê Văn An'), row('Trần Thị Bình')],
        onPaper: false,
      }),
    )
    return id
  }

  const step = (who: keyof NominationWorld, id: string, act: StepBody['act'], revision: number, more = {}) =>
    stepDossier(as(who), { id, act, revision, note: null, paper: null, ...more })

  async function received(): Promise<string> {
    const id = await prepared()
    good(await step('healthLeader', id, 'approve', (await view(id)).revision))
    good(await step('healthOfficer', id, 'send', (await view(id)).revision))
    good(await step('officer', id, 'receive', (await view(id)).revision))
    return id
  }

  it('sends once: the second sender is told what happened, and one version is sealed', async () => {
    const id = await prepared()
    good(await step('healthLeader', id, 'approve', (await view(id)).revision))
    const { revision } = await view(id)
    const sent = await Promise.all([
      step('healthOfficer', id, 'send', revision),
      step('healthLeader', id, 'send', revision),
    ])
    expect(sent.map((one) => (isRefusal(one) ? one.code : one.state)).sort()).toEqual([
      'dossier-state',
      'sent',
    ])
    expect((await view(id)).versions).toHaveLength(1)
  })

  it('is received by one officer; the other one may not appraise until it is handed over', async () => {
    const id = await prepared()
    good(await step('healthLeader', id, 'approve', (await view(id)).revision))
    good(await step('healthOfficer', id, 'send', (await view(id)).revision))
    const { revision } = await view(id)
    const taken = await Promise.all([
      step('officer', id, 'receive', revision),
      step('colleague', id, 'receive', revision),
    ])
    expect(taken.filter((one) => !isRefusal(one))).toHaveLength(1)
    const first = isRefusal(taken[0]) ? 'colleague' : 'officer'
    const second = first === 'officer' ? 'colleague' : 'officer'
    const appraise = async (who: 'officer' | 'colleague') =>
      good(
        await appraiseNominations(as(who), {
          nominations: (await view(id)).nominations.map((one) => ({ id: one.id, revision: one.revision })),
          decision: 'rejected',
          reason: 'Thử',
          paper: null,
        }),
      ).results.map((one) => one.problem === null)
    expect(await appraise(second)).toEqual([false, false])
    const given = good(
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
      (answer) => good(answer).results[0]!.problem,
    )
    expect(said.filter((problem) => problem === null)).toHaveLength(1)
    expect(said.filter((problem) => problem?.includes('tải lại'))).toHaveLength(1)
  })

  it('records for a unit what came on paper, by whoever runs the round, with number and day', async () => {
    const fresh = await buildRound(world, units, { title: 'Đợt trên giấy' })
    const { id } = good(
      await openDossier(as('officer'), { roundId: fresh, unitId: units.school, onPaper: true }),
    )
    const rows = { dossierId: id, rows: [row('Người trên giấy')] }
    expect(await addNominations(as('officer'), { ...rows, onPaper: false })).toMatchObject({
      code: 'right-missing',
    })
    good(await addNominations(as('officer'), { ...rows, onPaper: true }))
    const paper = { number: '15/TTr-SGDĐT', on: '2026-03-05', fileId: null }
    for (const act of ['approve', 'send', 'receive'] as const)
      good(await step('officer', id, act, (await view(id)).revision, { paper }))
    const { events, receivedOn } = await view(id)
    expect(receivedOn).toBe('2026-03-05')
    expect(events.map((one) => [one.kind, one.paper?.number ?? null])).toEqual([
      ['receive', '15/TTr-SGDĐT'],
      ['send', '15/TTr-SGDĐT'],
      ['approve', '15/TTr-SGDĐT'],
      ['begun', null],
    ])
    expect(
      await step('officer', id, 'recall', (await view(id)).revision, {
        paper: { ...paper, on: '2026-03-11' },
      }),
    ).toMatchObject({ code: 'dossier-state' })
  })

  it('shows a unit its own dossier and nothing of its neighbour', async () => {
    const { id } = good(
      await openDossier(as('healthOfficer'), { roundId, unitId: units.health, onPaper: false }),
    )
    const added = good(
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
    const waits = async (who: keyof NominationWorld) =>
      (await viewDesk(as(who))).rows.filter((one) => one.roundId === mine).map((one) => one.kind)
    expect(await waits('healthLeader')).toEqual(['to-approve'])
    expect(await waits('schoolOfficer')).toEqual(['to-begin'])
    good(await step('healthLeader', id, 'approve', (await view(id)).revision))
    expect(await waits('healthOfficer')).toEqual(['to-send'])
    good(await step('healthOfficer', id, 'send', (await view(id)).revision))
    expect(await waits('officer')).toEqual(['to-receive'])
    good(await step('officer', id, 'receive', (await view(id)).revision))
    expect([await waits('officer'), await waits('colleague')]).toEqual([['to-appraise'], []])
  })

  it('leaves a ledger that verifies', async () => {
    expect((await verifyLedger(world.platform)).ok).toBe(true)
  })
})
