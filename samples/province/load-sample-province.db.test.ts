import { describe, expect, it } from 'vitest'
import { verifyLedger } from '../../server/src/areas/ledger/index.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'
import { useTestWorld } from '../../server/test/harness.ts'
import { loadSampleProvince } from './load-sample-province.ts'

describe('the sample province', () => {
  const world = useTestWorld('2026-11-21T02:00:00Z')

  it('loads once, at realistic size, and refuses a second time', async () => {
    const loaded = await loadSampleProvince(world.as('system'))
    const again = await loadSampleProvince(world.as('system'))

    expect(loaded).toMatchObject({ units: 174, people: 2001 })
    expect(isRefusal(again) && again.code).toBe('installation-not-empty')
    expect((await verifyLedger(world.platform)).ok).toBe(true)
    const unsealed = await world.owner.query(`select d.id from dossiers d where d.version <>
      (select count(*) from dossier_versions v where v.dossier_id = d.id)`)
    expect(unsealed.rows).toEqual([])
    const unserved =
      await world.owner.query(`select title from proposed_initiatives p where state = 'recognised'
      and not exists (select from initiatives i where i.title = p.title and i.person_id::text = p.authors->0->>'personId')`)
    expect(unserved.rows).toEqual([])
  })

  it('has last year done, this year under way, and a gap in the cascade', async () => {
    const tasks = await world.owner.query(
      `select p.year, t.state, count(*)::int as n from plan_tasks t join plans p on p.id = t.plan_id
       where p.parent_plan_id is null group by 1, 2 order by 1, 2`,
    )
    const children = await world.owner.query(
      `select count(*)::int as n from plans where parent_plan_id is not null`,
    )

    expect(new Set(tasks.rows.filter((row) => row.year === 2025).map((row) => row.state))).toEqual(
      new Set(['done', 'done-late']),
    )
    expect(tasks.rows.filter((row) => row.year === 2026).map((row) => row.state)).toEqual([
      'done',
      'done-late',
      'in-progress',
    ])
    expect(children.rows[0].n).toBeGreaterThan(80)
    expect(children.rows[0].n).toBeLessThan(150)

    const sent = await world.owner.query(
      `select count(*) filter (where returned_at is not null)::int as returned,
         count(*) filter (where received_at is not null and returned_at is null)::int as received,
         count(*) filter (where received_at is null)::int as waiting from plan_submissions`,
    )
    const { returned, received, waiting } = sent.rows[0]
    expect(received).toBeGreaterThan(40)
    expect(Math.min(returned, waiting, children.rows[0].n - returned - received - waiting)).toBeGreaterThan(2)
  })
})
