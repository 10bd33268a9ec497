import { expect, it } from 'vitest'
import { buildCouncil, must } from '../../../test/builders-councils.ts'
import { row } from '../../../test/builders-nominations.ts'
import { buildSessionAhead, meet, voteForFirst } from '../../../test/builders-sessions.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { inAct } from '../../platform/act.ts'
import { appraiseNominations } from './appraise.ts'
import { addNominations, openDossier } from './edit-dossier.ts'
import { listApprovedNominations } from './index.ts'
import { openRound } from './open-round.ts'
import { preparePosting, publish } from './postings/post-nominations.ts'
import { listSessionsForRound, putNominationsOnAgenda } from './put-on-agenda.ts'
import { readCouncilResults } from './read-council-results.ts'
import { stepDossier } from './step-dossier.ts'
import { viewDossier } from './view-dossier.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')
const awardKey = 'certificate-of-merit-province'

it('goes onto the agenda once the public was heard, and brings the votes back', async () => {
  const council = await buildCouncil(world, 3)
  const officer = world.as(council.officer)
  const { id: roundId } = must(
    await openRound(officer, {
      unitId: council.province,
      title: 'Đợt xét có Hội đồng',
      kind: 'thematic',
      periodKind: 'none',
      periodFrom: null,
      periodUntil: null,
      year: 2026,
      judgedOn: '2026-03-10',
      dueOn: '2026-03-11',
      simplified: false,
      basis: null,
      note: null,
      taskId: null,
      awards: [{ awardKey, basis: 'thematic', quota: null, unitSharePercent: null }],
      units: { ids: [council.education], groups: [] },
    }),
  )
  const { id } = must(await openDossier(officer, { roundId, unitId: council.education, onPaper: true }))
  must(
    await addNominations(officer, {
      dossierId: id,
      rows: [row('Lý A Một', { awardKey }), row('Lý A Hai', { awardKey })],
      onPaper: true,
    }),
  )
  const view = async () => must(await viewDossier(officer, id))
  const paper = { number: '7/TTr', on: '2026-03-09', fileId: null }
  for (const act of ['approve', 'send', 'receive'] as const)
    must(await stepDossier(officer, { id, act, revision: (await view()).revision, note: null, paper }))
  const chosen = async () => (await view()).nominations.map((one) => ({ id: one.id, revision: one.revision }))
  must(
    await appraiseNominations(officer, {
      nominations: await chosen(),
      decision: 'eligible',
      reason: 'Đã đối chiếu',
      paper: null,
    }),
  )
  const sessionId = await buildSessionAhead(world, council, { title: 'Phiên họp xét', heldOn: '2026-04-10' })
  expect(must(await listSessionsForRound(officer, roundId)).rows.map((one) => one.title)).toEqual([
    'Phiên họp xét',
  ])
  const put = async () =>
    must(
      await putNominationsOnAgenda(officer, { roundId, sessionId, nominations: await chosen(), paper: null }),
    ).results.map((one) => one.problem === null)
  expect(await put()).toEqual([false, false])
  const posting = {
    unitId: council.province,
    roundId,
    title: 'Niêm yết',
    kind: 'portal' as const,
    opensOn: '2026-03-12',
    days: 10,
    nominationIds: (await chosen()).map((one) => one.id),
  }
  const posted = must(await preparePosting(officer, posting as never))
  must(await publish(officer, { id: posted.id, revision: 1 } as never))
  world.setNow('2026-04-10T02:00:00Z')
  expect(await put()).toEqual([true, true])
  expect(await put()).toEqual([false, false])

  await meet(world, council, sessionId)
  expect(must(await readCouncilResults(officer, roundId))).toEqual({ passed: 0, failed: 0, removed: 0 })
  await voteForFirst(world, council, sessionId)
  expect(must(await readCouncilResults(officer, roundId))).toEqual({ passed: 1, failed: 1, removed: 0 })
  const approved = must(await inAct(officer, (tx) => listApprovedNominations(tx, { roundIds: [roundId] })))
  expect(approved.map((one) => [one.name, one.result?.votesFor, one.result?.base])).toEqual([
    ['Lý A Một', 3, 3],
  ])
}, 180_000)
