import { expect, it } from 'vitest'
import { buildRound, type Doer, row, useNominationWorld } from '../../../test/builders-nominations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { codeOf, must } from '../../../test/must.ts'
import { addNominations, openDossier } from './edit-dossier.ts'
import { orderNominations } from './order-nominations.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')
const { units, as, view, step } = useNominationWorld(world)

it('keeps the order that a unit drags, sorts by award and name on demand, and only while it is the unit’s', async () => {
  const roundId = await buildRound(world, units)
  const { id } = must(
    await openDossier(as('healthOfficer'), { roundId, unitId: units.health, onPaper: false }),
  )
  const province = { awardKey: 'certificate-of-merit-province' }
  const rows = [
    row('Trần Văn Bình'),
    row('Lò Thị Ân'),
    row('Vũ Đức Ái', province),
    row('Đỗ Thị Chi', province),
  ]
  must(await addNominations(as('healthOfficer'), { dossierId: id, rows, onPaper: false }))
  const names = async () => (await view(id)).nominations.map(({ name }) => name)
  const ask = async (who: Doer, nominationIds: string[] | null, revision?: number) =>
    orderNominations(as(who), {
      id,
      revision: revision ?? (await view(id)).revision,
      nominationIds,
      onPaper: false,
    })
  const { revision, nominations } = await view(id)
  const backwards = nominations.map((one) => one.id).reverse()
  must(await ask('healthOfficer', backwards))
  expect(await names()).toEqual(['Đỗ Thị Chi', 'Vũ Đức Ái', 'Lò Thị Ân', 'Trần Văn Bình'])
  expect((await view(id)).nominations.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  expect(codeOf(await ask('healthOfficer', backwards, revision))).toBe('changed-meanwhile')
  expect(codeOf(await ask('healthOfficer', backwards.slice(1)))).toBe('changed-meanwhile')
  must(await ask('healthOfficer', null))
  expect(await names()).toEqual(['Vũ Đức Ái', 'Đỗ Thị Chi', 'Lò Thị Ân', 'Trần Văn Bình'])
  expect(codeOf(await ask('schoolOfficer', backwards))).toBe('not-found')
  expect(codeOf(await ask('officer', backwards))).toBe('right-missing')
  must(await step('healthLeader', id, 'approve'))
  must(await step('healthOfficer', id, 'send'))
  expect(codeOf(await ask('healthOfficer', backwards))).toBe('dossier-state')
  const { rows: entries } = await world.owner.query<{ details: object }>(
    `select details from ledger_entries where act = 'order-nominations' order by seq`,
  )
  expect(entries.map(({ details }) => details)).toEqual(
    Array(2).fill({ round: 'Xét khen thưởng tổng kết năm 2025', count: 4 }),
  )
})
