import { beforeAll, describe, expect, it } from 'vitest'
import { buildRound, type Doer, row, useNominationWorld } from '../../../test/builders-nominations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { must } from '../../../test/must.ts'
import { appraiseNominations } from './appraise.ts'
import { changeNomination, withdrawNomination } from './change-nomination.ts'
import { addNominations, openDossier } from './edit-dossier.ts'
import { listRounds, listRoundUnits, viewRound } from './view-round.ts'

/** What pages tell of numbers comes from tallies and kept counts; each is held against the nominations themselves. */
describe('numbers of a round, while it changes', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const { units, as, view, step } = useNominationWorld(world)
  let roundId = ''
  const dossiers: Record<'health' | 'school', string> = { health: '', school: '' }

  beforeAll(async () => {
    roundId = await buildRound(world, units)
    for (const unit of ['health', 'school'] as const) {
      const opened = openDossier(as(`${unit}Officer`), { roundId, unitId: units[unit], onPaper: false })
      dossiers[unit] = must(await opened).id
    }
  })

  async function counted(where: string) {
    const { rows } = await world.owner.query(`
      select (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*) as n from nominations where ${where} group by 1) s) as nominations,
        (select count(*)::int from nominations where ${where} and state <> 'withdrawn') as all,
        (select count(distinct coalesce(person_id::text, lower(name) || dossier_id))::int from nominations
          where ${where} and state <> 'withdrawn' and holder_kind = 'person') as people,
        (select count(distinct coalesce(person_id::text, lower(name) || dossier_id))::int from nominations
          where ${where} and state <> 'withdrawn' and holder_kind = 'person' and gender = 'female') as women`)
    return rows[0]
  }

  async function told(who: Doer) {
    const round = must(await viewRound(as(who), roundId))
    const list = (await listRounds(as(who), { limit: 50 })).rows.find(({ id }) => id === roundId)!
    const rows = must(await listRoundUnits(as(who), { id: roundId, limit: 100 })).rows
    const all = rows.reduce((sum, one) => sum + one.nominations, 0)
    expect([list.nominations, round.awards.reduce((sum, one) => sum + one.nominations, 0)]).toEqual([
      all,
      all,
    ])
    return { nominations: round.nominations, all, people: round.shares.people, women: round.shares.women }
  }

  /** Twice: what is kept is asked too. */
  async function compare() {
    for (let time = 0; time < 2; time++) {
      expect(await told('officer')).toEqual(await counted(`round_id = ${roundId}`))
      for (const unit of ['health', 'school'] as const) {
        const own = await counted(`dossier_id = ${dossiers[unit]}`)
        expect(await told(`${unit}Officer`)).toEqual(own)
        expect((await view(dossiers[unit])).shares).toMatchObject({ people: own.people, women: own.women })
      }
    }
  }

  it('are right while two units fill at the same moment', async () => {
    await compare()
    const fill = (unit: 'health' | 'school', names: string[]) =>
      addNominations(as(`${unit}Officer`), {
        dossierId: dossiers[unit],
        rows: names.map((name) => row(name)),
        onPaper: false,
      })
    await Promise.all([
      fill('health', ['Lê Văn An', 'Trần Thị Bình']),
      fill('school', ['Đỗ Thị Cúc', 'Vũ Văn Dũng', 'Ngô Thị Én']),
      fill('health', ['Phan Văn Giang']),
    ])
    await compare()
  })

  it('follow a change of gender, a withdrawal, the word of the appraiser', async () => {
    const [first, second] = (await view(dossiers.health)).nominations
    const change = { id: first!.id, revision: first!.revision, gender: 'female' as const, onPaper: false }
    must(await changeNomination(as('healthOfficer'), change))
    await compare()
    must(
      await withdrawNomination(as('healthOfficer'), {
        id: second!.id,
        revision: second!.revision,
        onPaper: false,
      }),
    )
    await compare()
    must(await step('healthLeader', dossiers.health, 'approve'))
    must(await step('healthOfficer', dossiers.health, 'send'))
    must(await step('officer', dossiers.health, 'receive'))
    const chosen = (await view(dossiers.health)).nominations.map(({ id, revision }) => ({ id, revision }))
    const word = { nominations: chosen, decision: 'rejected' as const, reason: 'Thử', paper: null }
    must(await appraiseNominations(as('officer'), word))
    await compare()
    // What one act did to many is told once.
    const [last] = (await view(dossiers.health)).events
    expect([last!.kind, last!.nominations]).toEqual(['appraised-rejected', chosen.length])
  })

  it('leave nothing of what was taken back', async () => {
    const client = await world.owner.connect()
    await client.query('begin')
    await client.query(`update nominations set state = 'passed' where round_id = $1`, [roundId])
    await client.query('rollback')
    client.release()
    await compare()
  })
})
