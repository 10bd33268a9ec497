import { beforeAll, describe, expect, it } from 'vitest'
import { buildHolder } from '../../../test/builders-access.ts'
import { buildCouncil, buildMeeting, type CouncilWorld, must } from '../../../test/builders-councils.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { listSessionsToSendTo } from './agenda.ts'
import { cancelSession } from './sessions.ts'

describe('sessions to which something may be sent', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  let elsewhere: Actor
  beforeAll(async () => {
    council = await buildCouncil(world, 3)
    elsewhere = await buildHolder(world, 'thu-ky-so', 'council-secretary', council.education)
  })
  const listed = async (actor: Actor) =>
    (await listSessionsToSendTo(world.as(actor))).rows.map(({ id, title, councilKind, state }) => ({
      id,
      title,
      councilKind,
      state,
    }))

  it('are those of the bodies whose sessions the viewer runs, until they end', async () => {
    const { sessionId } = await buildMeeting(world, council, [{ title: 'Việc khác' }])
    expect(await listed(council.secretary)).toEqual([
      { id: sessionId, title: 'Phiên họp thứ nhất', councilKind: 'emulation-commendation', state: 'meeting' },
    ])
    expect(await listed(council.voters[0]!)).toEqual([])
    expect(await listed(elsewhere)).toEqual([])
    must(await cancelSession(world.as(council.secretary), { id: sessionId, reason: 'Hoãn' }))
    expect(await listed(council.secretary)).toEqual([])
  })
})
