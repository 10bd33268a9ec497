import { expect, it } from 'vitest'
import { loadSampleProvince } from '../../../../samples/province/load-sample-province.ts'
import { useTestApp, useTestWorld } from '../../../test/harness.ts'
import { openTopUnit, prepareSetUp } from './index.ts'

const world = useTestWorld()
const holder = useTestApp(world)

it('opens one unit before the set-up, which names it; no sample comes in beside it', async () => {
  const opened = await openTopUnit(world.as('system'))
  const again = await openTopUnit(world.as('system'))
  const sample = await loadSampleProvince(world.as('system'))

  const setUp = await holder.app.inject({
    method: 'POST',
    url: '/api/v1/installation',
    payload: {
      setupCode: await prepareSetUp(world.platform),
      authorityName: 'UBND tỉnh An Bình',
      rootUnit: { name: 'Tỉnh An Bình', shortName: 'An Bình', kind: 'province', foundedOn: '1997-01-01' },
      administrator: { displayName: 'Trần Văn Quản', username: 'quantri', password: 'mùa xuân về trên bản' },
    },
  })

  expect(again).toBe(opened)
  expect(sample).toMatchObject({ code: 'installation-not-empty' })
  expect([setUp.statusCode, setUp.json().unitId]).toEqual([201, opened])
  const { rows } = await world.owner.query(
    `select u.id, u.founded_on::text, v.name, v.short_name, v.kind, v.since::text from units u join unit_versions v on v.unit_id = u.id`,
  )
  expect(rows).toEqual([
    {
      id: opened,
      founded_on: '1997-01-01',
      name: 'Tỉnh An Bình',
      short_name: 'An Bình',
      kind: 'province',
      since: '1997-01-01',
    },
  ])
  expect(await openTopUnit(world.as('system'))).toBe(null)
})
