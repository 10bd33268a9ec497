import { expect, it } from 'vitest'
import { buildRound, type Doer, row, useNominationWorld } from '../../../test/builders-nominations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { must } from '../../../test/must.ts'
import { inView } from '../../platform/act.ts'
import { addNominations, openDossier } from './edit-dossier.ts'
import { findNominations } from './index.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')
const { units, as } = useNominationWorld(world)

it('finds nominations of one’s own units and of one’s own rounds, by short words and long, the newest first', async () => {
  const ofProvince = await buildRound(world, units)
  const ofHealth = await buildRound(
    world,
    { ...units, province: units.health },
    { title: 'Đợt xét của Sở Y tế' },
  )
  await nominate('healthOfficer', ofProvince, ['Sa Thị Ba', 'Lò Văn Ân'])
  await nominate('schoolOfficer', ofProvince, ['Sa Văn Bang', 'Tần Thị Bảy'])
  await nominate('schoolOfficer', ofHealth, ['Sa Bá'])
  const found = (who: Doer, q: string, limit = 6) =>
    inView(as(who), async (tx) => (await findNominations(tx, q, limit)).map(({ title }) => title))
  for (const q of ['sa', 'sa ba']) {
    expect(await found('officer', q)).toEqual(['Sa Bá', 'Sa Văn Bang', 'Sa Thị Ba'])
    expect(await found('healthOfficer', q)).toEqual(['Sa Bá', 'Sa Thị Ba'])
    expect(await found('schoolOfficer', q)).toEqual(['Sa Bá', 'Sa Văn Bang'])
  }
  expect(await found('healthOfficer', 'sa', 0)).toEqual(['Sa Bá'])
  expect(await found('schoolOfficer', 'b', 1)).toEqual(['Sa Bá', 'Tần Thị Bảy'])
  expect(await found('healthOfficer', 'van')).toEqual(['Lò Văn Ân'])
  expect(await found('healthOfficer', 'bang')).toEqual([])
  expect(await found('schoolOfficer', 'bang')).toEqual(['Sa Văn Bang'])
})

async function nominate(who: 'healthOfficer' | 'schoolOfficer', roundId: string, names: string[]) {
  const unitId = who === 'healthOfficer' ? units.health : units.school
  const { id } = must(await openDossier(as(who), { roundId, unitId, onPaper: false }))
  must(await addNominations(as(who), { dossierId: id, rows: names.map((name) => row(name)), onPaper: false }))
}
